"""Faults of the family B: files: what cannot be read."""

from __future__ import annotations

from livrerouge.diagnostic import Code, Severity

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
    hint="give yourself the right to read it",
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
    message="{path} is not UTF-8 text: the byte {byte} means nothing here",
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
        "A text or a table of many megabytes, or a picture of more than a printer can use, is nearly always a mistake, "
        "and would make the build slow or exhaust the machine."
    ),
    example="art/cover.png with 80 MB",
    remedy="art/cover.jpg, 3508 pixels wide, with 2 MB",
)

OUTSIDE = Code(
    id="B005",
    severity=Severity.ERROR,
    title="file outside its folder",
    message="{path} leads to a file outside the folder it belongs to",
    hint="copy the file itself there",
    explanation=(
        "Only files inside the publication's folder, data/ and the style's folder are read, links followed to their "
        "end. A publication that takes files from elsewhere could not be built on another machine, "
        "and could show what was not meant to be printed."
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

TOO_INVOLVED = Code(
    id="B018",
    severity=Severity.ERROR,
    title="too many brackets in one text",
    message="this text has more than {limit} opening brackets, too many to be read as Markdown",
    hint="divide it into paragraphs, or remove what was pasted by accident",
    explanation=(
        "Each bracket may begin a link, a note or marked words, and is followed to its end. A paragraph, a cell or "
        "a value with so many of them is no prose, and would make the build slow."
    ),
    example="[[[[[[…]]]]]]",
    remedy="[…]",
)

LONG_TEXT = Code(
    id="B019",
    severity=Severity.ERROR,
    title="text too long",
    message="this text has more than {limit} characters",
    hint="divide it into paragraphs with empty lines, or remove what was pasted by accident",
    explanation=(
        "A paragraph, a cell or a value of so many characters would fill dozens of pages without an indent. Nobody "
        "could read it, and it would take very long to lay out."
    ),
    example="Lorem ipsum … (a million characters without an empty line)",
    remedy="Lorem ipsum …\n\nDolor sit amet …",
)

OUTSIDE_DATA = Code(
    id="B008",
    severity=Severity.ERROR,
    title="rows outside the folder of data",
    message="“{path}” is not the name of a file in data/",
    hint="put the file in data/ and give its name: {name}",
    explanation="Rows of tables are kept in the folder data/ of the project, and nowhere else.",
    example="rows: ../lists/themes.yaml",
    remedy="rows: themes.yaml",
)

UNKNOWN_DATA = Code(
    id="B009",
    severity=Severity.ERROR,
    title="rows in an unknown form",
    message="the ending of {path} is none of those that rows are read from",
    hint="save the rows as .yaml, .json, .csv, .tsv or .xlsx",
    explanation=(
        "Rows are read from YAML and JSON, which can nest, from CSV and TSV, which every program can write, and from "
        "XLSX workbooks. The ending of the file says which of them it is."
    ),
    example="rows: themes.ods",
    remedy="rows: themes.xlsx",
)
