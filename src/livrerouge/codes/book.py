"""Faults of the family B: book: files, YAML, book.yaml, front matter and content."""

from __future__ import annotations

from livrerouge.diagnostic import Code, Severity

# Files ---------------------------------------------------------------------------------------------------------

MISSING_FILE = Code(
    id="B001",
    severity=Severity.ERROR,
    title="file missing",
    message="the file {path} does not exist",
    hint="make the file, or correct the name",
    explanation=(
        "The publication names a file that is not there. Nothing can stand in for it, "
        "so the publication cannot be built."
    ),
    example="rows: temes.yaml",
    remedy="rows: themes.yaml",
)

UNREADABLE = Code(
    id="B002",
    severity=Severity.ERROR,
    title="file cannot be read",
    message="the file {path} cannot be read: {reason}",
    hint="give yourself the right to read it, or put an ordinary file in its place",
    explanation=(
        "The file is there, but the system refuses to hand out its content: a right is missing, "
        "or it is a folder, a device or a broken link."
    ),
    example="book/idm/structure.md, readable by nobody",
    remedy="chmod u+r book/idm/structure.md",
)

NOT_UTF8 = Code(
    id="B003",
    severity=Severity.ERROR,
    title="text is not UTF-8",
    message="{path} is not UTF-8 text: the byte {byte} on line {line} means nothing",
    hint="save the file as UTF-8 in your editor",
    explanation=(
        "All texts are read as UTF-8, the encoding every editor knows. In another encoding accented letters "
        "would come out as other characters, so the file is refused rather than guessed at."
    ),
    example="structure.md saved as “Latin 1” or “Windows-1252”",
    remedy="the same file saved as “UTF-8”",
)

TOO_LARGE = Code(
    id="B004",
    severity=Severity.ERROR,
    title="file too large",
    message="{path} has {size} MB; at most {limit} MB are read",
    hint="split the text, or make the picture smaller",
    explanation=(
        "A text of many megabytes, or a picture of more than a printer can use, is nearly always a mistake, "
        "and would make the build slow or exhaust the machine."
    ),
    example="art/cover.png with 80 MB",
    remedy="art/cover.jpg, 3508 pixels wide, with 2 MB",
)

OUTSIDE = Code(
    id="B005",
    severity=Severity.ERROR,
    title="file outside the project",
    message="{path} leads to a file outside the project",
    hint="copy the file into the project",
    explanation=(
        "Only files inside the project are read, links followed to their end. A publication that takes files from "
        "elsewhere could not be built on another machine, and could show what was not meant to be printed."
    ),
    example="book/idm/art/photo.jpg, a link to a photograph on the desktop",
    remedy="book/idm/art/photo.jpg, the photograph itself",
)

LONG_WORD = Code(
    id="B006",
    severity=Severity.ERROR,
    title="word too long",
    message="a word of {length} characters cannot be set",
    hint="put spaces between the words, or remove it",
    explanation=(
        "A word of more than {limit} characters is not a word: it is usually encoded binary content that was pasted "
        "by accident. No line can hold it."
    ).replace("{limit}", "500"),
    example="data:image/png;base64,iVBORw0KGgo…",
    remedy=":::{figure} art/map.png\n:::",
)

CONTROL_CHARACTER = Code(
    id="B007",
    severity=Severity.ERROR,
    title="control character",
    message="the character {name} cannot be printed",
    hint="delete it; most editors can show invisible characters",
    explanation=(
        "Control characters come with text copied from other programs. They have no shape, "
        "and a PDF or an HTML document may not contain them."
    ),
    example="a vertical tab (U+000B) copied from a word processor",
    remedy="a line end in its place",
)

# YAML ----------------------------------------------------------------------------------------------------------

YAML_SYNTAX = Code(
    id="B010",
    severity=Severity.ERROR,
    title="YAML that cannot be read",
    message="this is not YAML: {problem}",
    hint='a text with “: ” or “ #” in it, or that begins with a sign, needs quotes: "…"',
    explanation=(
        "The file breaks the grammar of YAML here, so nothing after this place can be understood. "
        "Most often a text holds a colon and needs quotes, or a line is not indented like its neighbours."
    ),
    example="title: Migration : un monde",
    remedy='title: "Migration : un monde"',
)

YAML_ALIAS = Code(
    id="B011",
    severity=Severity.ERROR,
    title="YAML anchor or alias",
    message="anchors (&) and aliases (*) are not used here",
    hint="write the value out; a text that begins with & or * needs quotes",
    explanation=(
        "With anchors a few lines can stand for millions of values, and a reader has to look in two places for one. "
        "Content is written out instead."
    ),
    example="first: &who OIM\nsecond: *who",
    remedy="first: OIM\nsecond: OIM",
)

YAML_TAG = Code(
    id="B012",
    severity=Severity.ERROR,
    title="YAML tag",
    message="the tag {tag} is not used here",
    hint="remove it; a text that begins with ! needs quotes",
    explanation="Tags ask a program to make something other than text and numbers. Content needs neither.",
    example="number: !!str 12",
    remedy='number: "12"',
)

DUPLICATE_KEY = Code(
    id="B013",
    severity=Severity.ERROR,
    title="key given twice",
    message="“{key}” is already given on line {line}",
    hint="keep one of the two",
    explanation="One of the two values would be lost without a word, and nobody could say which.",
    example="title: Structure\ntitle: Organisation",
    remedy="title: Structure",
)

YAML_TAB = Code(
    id="B014",
    severity=Severity.ERROR,
    title="tab in the indentation",
    message="YAML is indented with spaces, not with tabs",
    hint="replace the tab by spaces",
    explanation=(
        "A tab is as wide as the editor likes, so the depth of a line would depend on the reader. "
        "YAML forbids it for that reason."
    ),
    example="matter:\n\tbody: [presentation]",
    remedy="matter:\n  body: [presentation]",
)

YAML_DEEP = Code(
    id="B015",
    severity=Severity.ERROR,
    title="YAML nested too deeply",
    message="more than {limit} levels of nesting",
    hint="check the brackets: one is probably never closed",
    explanation="No publication or table is that deep. The bound keeps a faulty file from exhausting the machine.",
    example="[[[[[[…]]]]]]",
    remedy="[…]",
)

NOT_A_MAPPING = Code(
    id="B016",
    severity=Severity.ERROR,
    title="keys expected",
    message="{path} must consist of keys with values",
    hint="write one “key: value” a line",
    explanation="The file is read by its keys. It is empty, or holds a list or a single text instead.",
    example="- title\n- language",
    remedy="title: Dialogue\nlanguage: fr",
)

YAML_DOCUMENTS = Code(
    id="B017",
    severity=Severity.ERROR,
    title="several YAML documents in a file",
    message="a second document begins here",
    hint="remove the “---”, or make two files",
    explanation="Only one document a file is read; what follows the second “---” would be lost.",
    example="title: One\n---\ntitle: Two",
    remedy="title: One",
)

# Keys and values -----------------------------------------------------------------------------------------------

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

# Front matter and matter ---------------------------------------------------------------------------------------

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

# Styles and pictures -------------------------------------------------------------------------------------------

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

BAD_PICTURE = Code(
    id="B060",
    severity=Severity.ERROR,
    title="picture that cannot be printed",
    message="the picture {path} cannot be printed: {reason}",
    hint="export it again from the program it was drawn with, as plain SVG, PNG, JPEG or WebP",
    explanation=(
        "The file is damaged, is not what its name says, is larger than any page needs, or names other files. "
        "A picture must be whole in itself, or the publication would look different on another machine."
    ),
    example='<image href="https://example.org/map.png"/> in art/map.svg',
    remedy="the map inside art/map.svg",
)

OUTSIDE_DATA = Code(
    id="B008",
    severity=Severity.ERROR,
    title="rows outside the folder of data",
    message="“{path}” is not the name of a file in data/",
    hint="put the file in data/ and give its name: themes.yaml",
    explanation="Rows of tables are kept in the folder data/ of the project, and nowhere else.",
    example="rows: ../lists/themes.yaml",
    remedy="rows: themes.yaml",
)

UNKNOWN_DATA = Code(
    id="B009",
    severity=Severity.ERROR,
    title="rows in an unknown form",
    message="{path} is neither YAML nor CSV",
    hint="save the rows as .yaml or .csv",
    explanation="Rows are read from YAML, which can nest, or from CSV, which spreadsheets export.",
    example="rows: themes.xlsx",
    remedy="rows: themes.csv",
)
