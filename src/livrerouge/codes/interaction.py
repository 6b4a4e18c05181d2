"""Faults of the family A: links, fields, scripts and locks of a PDF, and what cannot be read of it (A280)."""

from __future__ import annotations

from livrerouge.diagnostic import Code, Severity

LINK_OUTSIDE = Code(
    id="A280",
    severity=Severity.ERROR,
    title="link that the structure does not know",
    message="{what} does not stand in {element} of the structure tree",
    hint="put it there with an object reference (OBJR)",
    explanation="Who listens meets a link where the tree has it. Outside the tree it can be clicked and not heard.",
    example="<< /Subtype /Link >>",
    remedy="<< /Subtype /Link /StructParent 3 >> and << /S /Link /K << /Type /OBJR … >> >>",
)

LINK_WORDS = Code(
    id="A281",
    severity=Severity.ERROR,
    title="link without words",
    message="{what} does not say what it is",
    hint="say it in Contents",
    explanation="It is what a screen reader says of the link; else it spells out an address, or says nothing.",
    example="<< /Subtype /Link >>",
    remedy="<< /Subtype /Link /Contents (Annex 2) >>",
)

LINK_NOWHERE = Code(
    id="A282",
    severity=Severity.ERROR,
    title="link that leads nowhere",
    message="the link to “{target}” leads nowhere",
    hint="let it lead to a page that is there, or take it out",
    explanation="Who follows it stays where they are, and cannot know why.",
    example="/Dest (chapter-9)",
    remedy="/Dest (chapter-2)",
)

FLAGS = Code(
    id="A283",
    severity=Severity.ERROR,
    title="annotation that may not be seen",
    message="{what} {fault}",
    hint="set its flags: Print on, Hidden, Invisible, NoView and ToggleNoView off",
    explanation="PDF/A wants what can be seen on a screen to be printed, and nothing hidden.",
    example="/F 2",
    remedy="/F 4",
)

FIELD = Code(
    id="A284",
    severity=Severity.ERROR,
    title="field that does not say what to write in it",
    message="a field of the form {fault}",
    hint="give it TU, and put it into a Form element",
    explanation="A screen reader says the words of TU when one comes to the field.",
    example="<< /Subtype /Widget /FT /Tx >>",
    remedy="<< /Subtype /Widget /FT /Tx /TU (Family name) >>",
)

KIND = Code(
    id="A285",
    severity=Severity.ERROR,
    title="annotation that must not be there",
    message="{what} must not be {fault}",
    hint="take it out",
    explanation=(
        "Trap networks are for presses, and printer’s marks are no content; neither has a place in what is read."
    ),
    example="<< /Subtype /TrapNet >>",
    remedy="(nothing)",
)

LOCKED = Code(
    id="A290",
    severity=Severity.ERROR,
    title="lock that shuts out readers",
    message="{fault}",
    hint="let the lock allow access for accessibility (bit 10 of P)",
    explanation=(
        "A screen reader needs the text. A lock that forbids copying must not forbid that, and an archive has "
        "no locks at all."
    ),
    example="/P -3904",
    remedy="/P -3392",
)

SCRIPT = Code(
    id="A291",
    severity=Severity.WARNING,
    title="script in the PDF",
    message="{place} runs JavaScript",
    hint="take it out",
    explanation="A script may change what is shown, and most readers, and all archives, do not run it.",
    example="/OpenAction << /S /JavaScript … >>",
    remedy="/OpenAction [3 0 R /Fit]",
)

XFA = Code(
    id="A292",
    severity=Severity.ERROR,
    title="form that is drawn by a script",
    message="the form is an XFA form that makes its pages while one looks",
    hint="use fields of the PDF itself (AcroForm)",
    explanation="Most readers show “please wait” and no more.",
    example="<dynamicRender>required</dynamicRender>",
    remedy="/AcroForm << /Fields […] >>",
)

ATTACHMENT = Code(
    id="A293",
    severity=Severity.ERROR,
    title="attachment that is not described",
    message="the file “{name}” inside the PDF {fault}",
    hint="give it F, UF and AFRelationship, and name it in AF",
    explanation="A reader offers attachments by their names; PDF/A-3 asks as what they belong to the document.",
    example="<< /Type /Filespec /EF … >>",
    remedy="<< /Type /Filespec /F (t.csv) /UF (t.csv) /AFRelationship /Data /EF … >>",
)

LAYERS = Code(
    id="A294",
    severity=Severity.ERROR,
    title="layers without names",
    message="{fault}",
    hint="name each configuration, and let none switch by itself",
    explanation="Who cannot see the layers chooses them by their names.",
    example="/D << /Order […] >>",
    remedy="/D << /Name (All) /Order […] >>",
)

FOREIGN = Code(
    id="A295",
    severity=Severity.ERROR,
    title="content that is not in the file",
    message="the PDF holds {kind}",
    hint="put the content itself into the file",
    explanation="What stands in another file has no tags here and may be gone tomorrow; a program may draw anything.",
    example="<< /Subtype /Form /Ref … >>",
    remedy="<< /Subtype /Form >>",
)

REUSED = Code(
    id="A296",
    severity=Severity.ERROR,
    title="tagged drawing shown twice",
    message="a form with tagged content of its own is shown more than once",
    hint="show it once, or tag it from the page",
    explanation="Its one number in the tree cannot stand for two places.",
    example="/Fm0 Do /Fm0 Do",
    remedy="/Fm0 Do",
)

BROKEN = Code(
    id="A297",
    severity=Severity.ERROR,
    title="file that cannot be read as a PDF",
    message="the file cannot be read: {fault}",
    hint="make the PDF anew, or let qpdf mend it",
    explanation="Nothing can be said of its pages.",
    example="%PDF-1.7 and nothing more",
    remedy="a whole PDF",
)

NOT_READ = Code(
    id="A298",
    severity=Severity.ERROR,
    title="part that was not judged",
    message="{what} was not judged: {fault}",
    hint="look whether the file is whole",
    explanation=(
        "What could not be read, or is larger than what is read, is told so that nobody takes silence for praise."
    ),
    example="a content stream of 1 GB",
    remedy="a content stream of 1 MB",
)

OPINION = Code(
    id="A299",
    severity=Severity.ERROR,
    title="fault that another validator found",
    message="{validator} says: {rule}, {message}",
    hint="see the rule it names",
    explanation=(
        "Another program asks the same standard in its own way. It is asked where it is installed; where it "
        "did not run, that is said, and it is no praise."
    ),
    example="<< /S /Figure >>",
    remedy="<< /S /Figure /Alt (…) >>",
)
