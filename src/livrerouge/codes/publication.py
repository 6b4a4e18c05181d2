"""Faults of the family B: the order of the publication, its sections and its style."""

from __future__ import annotations

from livrerouge.diagnostic import Code, Severity

FRONT_NOT_CLOSED = Code(
    id="B040",
    severity=Severity.ERROR,
    title="front matter never closed",
    message="the front matter that begins here never ends",
    hint="add a line “---” behind its last key",
    explanation=(
        "A section file begins with its keys between two lines “---”. "
        "Without the second one the whole text would be taken for keys."
    ),
    example="---\ntitle: Structure\n\nText.",
    remedy="---\ntitle: Structure\n---\n\nText.",
)

NO_FRONT = Code(
    id="B041",
    severity=Severity.ERROR,
    title="section without front matter",
    message="{path} does not begin with its front matter",
    hint="begin the file with three lines: “---”, “title: …”, “---”",
    explanation=(
        "A section says its title, and what else is known of it, between two lines “---” at the very beginning of "
        "its file. Without a title it can neither stand in the contents nor be announced by a screen reader."
    ),
    example="The dialogue began in 2001.",
    remedy="---\ntitle: Structure\n---\n\nThe dialogue began in 2001.",
)

UNKNOWN_SECTION = Code(
    id="B042",
    severity=Severity.ERROR,
    title="unknown section",
    message="there is no file {path}, and the style makes no page “{name}”",
    hint="make the file, or take the name out of “{matter}”",
    explanation=(
        "The matter lists section files by their names, without “.md”, and pages the style makes by itself, such as "
        "the cover or the contents. This name is neither."
    ),
    example="body: [presentaton]",
    remedy="body: [presentation]",
)

LISTED_TWICE = Code(
    id="B043",
    severity=Severity.ERROR,
    title="section listed twice",
    message="“{name}” is already listed on line {line}",
    hint="keep one of the two",
    explanation="A section stands in one place of the publication. Printed twice, its ids would name two places each.",
    example="body: [presentation, structure, presentation]",
    remedy="body: [presentation, structure]",
)

NOT_LISTED = Code(
    id="B044",
    severity=Severity.WARNING,
    title="section file that is not printed",
    message="{path} is not listed in the matter, and will not be printed",
    hint="list “{name}” in the matter of book.yaml, or move the file away",
    explanation=(
        "A section file in the publication's folder is usually meant to be printed. "
        "This one is left out, with all that it contains."
    ),
    example="book/idm/annex.md, while book.yaml says body: [presentation]",
    remedy="body: [presentation, annex]",
)

UNKNOWN_TEMPLATE = Code(
    id="B045",
    severity=Severity.ERROR,
    title="unknown template",
    message="the style has no template “{name}”",
    hint="the templates are: {known}",
    explanation="A section is laid out by a template of the style. Without it there is no page to put the text on.",
    example="template: chaptre",
    remedy="template: chapter",
)

IDLE_ABBREVIATION = Code(
    id="B047",
    severity=Severity.WARNING,
    title="abbreviation that occurs nowhere",
    message="“{short}” occurs nowhere in the text",
    hint="write it as the text does, capitals and full stops included, or take it out of the list",
    explanation=(
        "What an abbreviation stands for is said wherever it occurs as a whole word, in just these letters. "
        "One that never does may be misspelt in the list. A plural, or other capitals, are an entry of their own; "
        "in code, in addresses and in words of another language nothing is looked for."
    ),
    example="abbreviations:\n  Oim: Organisation internationale pour les migrations",
    remedy="abbreviations:\n  OIM: Organisation internationale pour les migrations",
)

ABBREVIATION_TWICE = Code(
    id="B048",
    severity=Severity.ERROR,
    title="abbreviation listed twice",
    message="“{short}” is already listed on line {line}",
    hint="keep one of the two",
    explanation=(
        "Kinds of spaces and apostrophes make no difference where abbreviations are looked for. "
        "Listed twice, one could stand for either of two texts."
    ),
    example='abbreviations:\n  p. ex.: par exemple\n  "p.  ex.": pour exemple',
    remedy="abbreviations:\n  p. ex.: par exemple",
)

UNKNOWN_STYLE = Code(
    id="B050",
    severity=Severity.ERROR,
    title="unknown style",
    message="there is no style “{name}”",
    hint="the styles here are: {known}",
    explanation=(
        "A style is a folder in “styles” with a style.yaml in it, in the project or among those that come with "
        "livrerouge. None has this name."
    ),
    example="style: livre-rose",
    remedy="style: livre-rouge",
)

STYLE_CIRCLE = Code(
    id="B051",
    severity=Severity.ERROR,
    title="styles extend one another in a circle",
    message="styles extend one another in a circle: {names}",
    hint="remove one “extends”",
    explanation="A style takes what it lacks from the one it extends. In a circle that would never end.",
    example="extends: livre-bleu    # in livre-rouge, which livre-bleu extends",
    remedy="# livre-rouge extends nothing",
)

TOO_MUCH = Code(
    id="B046",
    severity=Severity.ERROR,
    title="publication or style too large",
    message="the folder {folder} holds more than {what}",
    hint="take out what is not printed; pictures need no more than 300 pixels an inch",
    explanation=(
        "A publication of a thousand pages has a few hundred files. What is larger by far is a mistake, such as a "
        "folder of originals, and would make every build slow or exhaust the machine."
    ),
    example="book/yearbook/art with all photographs ever taken",
    remedy="book/yearbook/art with the photographs that are printed",
)
