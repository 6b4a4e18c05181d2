"""Faults of the family B: keys and values."""

from __future__ import annotations

from livrerouge.diagnostic import Code, Severity

UNKNOWN_KEY = Code(
    id="B020",
    severity=Severity.ERROR,
    title="unknown key",
    message="“{key}” means nothing here",
    hint="the keys here are: {known}",
    explanation=(
        "A key that is not known is usually a slip of the keyboard. "
        "It is an error because what it says would silently have no effect."
    ),
    example="titel: Structure",
    remedy="title: Structure",
)

MISSING_KEY = Code(
    id="B021",
    severity=Severity.ERROR,
    title="missing key",
    message="“{key}” is missing",
    hint="add a line “{key}: …”",
    explanation="The publication cannot be made without this value, and there is no sensible one to assume.",
    example="short: Structure",
    remedy="title: Structure\nshort: Structure",
)

WRONG_TYPE = Code(
    id="B022",
    severity=Severity.ERROR,
    title="value of the wrong kind",
    message="“{key}” is {found}; it must be {wanted}",
    hint="",
    explanation=(
        "The value is a list where a text is needed, a text where a number is needed, or the like. "
        "It cannot be used as it is."
    ),
    example="multiple: four",
    remedy="multiple: 4",
)

UNKNOWN_CHOICE = Code(
    id="B023",
    severity=Severity.ERROR,
    title="value not among those allowed",
    message="“{value}” is no value of “{key}”",
    hint="it is one of: {choices}",
    explanation="Only a few words are understood here; any other would have no effect.",
    example="start: right",
    remedy="start: recto",
)

BAD_DATE = Code(
    id="B024",
    severity=Severity.ERROR,
    title="not a date",
    message="“{value}” is not a date",
    hint="write year, month and day: 2026-11-24",
    explanation="The date of the publication is stored in the PDF, in the one form every program reads alike.",
    example="date: 24 novembre 2026",
    remedy="date: 2026-11-24",
)

BAD_LENGTH = Code(
    id="B025",
    severity=Severity.ERROR,
    title="not a length",
    message="“{value}” is not a length",
    hint="write a number with its unit (mm, cm, in, pt, pc) or a percentage: 36mm",
    explanation="A width needs a unit that means the same on every page and in every program.",
    example="width: 36",
    remedy="width: 36mm",
)

BAD_FORMAT = Code(
    id="B026",
    severity=Severity.ERROR,
    title="not a format",
    message="“{value}” is not the format of a page",
    hint="write A5, A4, B5, 170x240 or “148mm x 210mm”",
    explanation="The format is the size of the trimmed page, by its name or as width x height.",
    example="format: A5 portrait",
    remedy="format: A5",
)

UNKNOWN_LANGUAGE = Code(
    id="B027",
    severity=Severity.ERROR,
    title="not a language",
    message="“{value}” is not {wanted}",
    hint="use the tag of the language, such as fr, en or fr-CH",
    explanation=(
        "The language decides how words are hyphenated, which typesetting rules apply and how the text is read aloud. "
        "It is given by its tag (BCP 47). The publication itself must be in a language whose words livrerouge knows."
    ),
    example="language: français",
    remedy="language: fr",
)

OUT_OF_RANGE = Code(
    id="B028",
    severity=Severity.ERROR,
    title="number out of range",
    message="“{key}” is {value}; it must be from {least} to {most}",
    hint="",
    explanation="The number is understood, but no book can be made with it.",
    example="multiple: 0",
    remedy="multiple: 4",
)

NO_TRANSLATION = Code(
    id="B029",
    severity=Severity.ERROR,
    title="text missing in the publication's language",
    message="“{key}” has no text in “{language}”",
    hint="add a line “{language}: …”",
    explanation="A text given by language must have one in the language of the publication: that is what is printed.",
    example="title: {en: Dialogue}\nlanguage: fr",
    remedy="title: {en: Dialogue, fr: Dialogue}\nlanguage: fr",
)

EMPTY_VALUE = Code(
    id="B030",
    severity=Severity.ERROR,
    title="empty value",
    message="“{key}” says nothing",
    hint="write a value, or remove the line",
    explanation="A key without a value looks as if something had been forgotten.",
    example="publisher:",
    remedy="publisher: livrerouge",
)

BAD_ID = Code(
    id="B031",
    severity=Severity.ERROR,
    title="not an id",
    message="“{value}” cannot be an id",
    hint="use letters a to z, figures and hyphens, beginning with a letter",
    explanation="Ids become names of places in the PDF and in links, where other signs do not travel safely.",
    example=":id: Tableau n° 1",
    remedy=":id: tableau-1",
)
