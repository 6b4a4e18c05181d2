"""Faults of the family B: headings and blocks."""

from __future__ import annotations

from livrerouge.diagnostic import Code, Severity

TOO_DEEP = Code(
    id="B130",
    severity=Severity.ERROR,
    title="blocks nested too deeply",
    message="blocks are nested too deeply here",
    hint="take the inner blocks out of the outer ones",
    explanation="A page has no room for so many lists or quotations inside one another.",
    example="> > > > > > > > > > > > > > > > > > > > …",
    remedy="> …",
)

TITLE_IN_TEXT = Code(
    id="B131",
    severity=Severity.ERROR,
    title="title of the section in its text",
    message="a heading of level 1 is the title of the section, which stands in the front matter",
    hint="begin the heading with ##, or write the title in the front matter",
    explanation="A section has one title. It is written in the front matter, and headings begin at level 2.",
    example="# Structure",
    remedy="## Structure",
)

SKIPPED_LEVEL = Code(
    id="B132",
    severity=Severity.ERROR,
    title="level of headings left out",
    message="a heading of level {level} follows one of level {before}",
    hint="write it with {signs}",
    explanation=(
        "A screen reader announces the level of each heading, and bookmarks are nested by it; "
        "a level left out looks as if a part were missing."
    ),
    example="## Workshops\n\n#### The first one",
    remedy="## Workshops\n\n### The first one",
)

NOTHING_UNDER_HEADING = Code(
    id="B133",
    severity=Severity.WARNING,
    title="heading with nothing under it",
    message="nothing stands under this heading",
    hint="write the text, or remove the heading",
    explanation="A heading announces what follows. With nothing under it, it is usually a part that was forgotten.",
    example="## Workshops\n\n## Conferences\n\nTwo were held.",
    remedy="## Conferences\n\nTwo were held.",
)

EMPTY_HEADING = Code(
    id="B134",
    severity=Severity.ERROR,
    title="heading without words",
    message="this heading has no words",
    hint="write its words, or remove the signs",
    explanation="A heading stands in the bookmarks and is announced by a screen reader; without words it cannot be.",
    example="##",
    remedy="## Workshops",
)

MISPLACED = Code(
    id="B135",
    severity=Severity.ERROR,
    title="block out of place",
    message="{what} cannot stand inside {where}",
    hint="move it out, between the paragraphs of the section",
    explanation=(
        "Headings divide a section, and tables and lists of credits may take pages of their own. "
        "Inside a list, a quotation or a callout they can do neither."
    ),
    example="> ## Workshops",
    remedy="## Workshops",
)

NOTHING_IN_SECTION = Code(
    id="B136",
    severity=Severity.WARNING,
    title="chapter without text",
    message="nothing is written in this chapter",
    hint="write its text, or take “{name}” out of the matter in book.yaml",
    explanation=(
        "A chapter of the body opens with its title and goes on with its text. With a title alone it is usually a "
        "part that was forgotten, or lost with a slip of the keyboard."
    ),
    example="---\ntitle: Workshops\n---",
    remedy="---\ntitle: Workshops\n---\n\nTwo are held each year.",
)

UNKNOWN_BLOCK = Code(
    id="B140",
    severity=Severity.ERROR,
    title="unknown block",
    message="there is no block “{name}”",
    hint="the blocks are: {known}",
    explanation="The name between braces says what the block is. One that is not known cannot be printed.",
    example=":::{figrue} art/voix.svg\n:::",
    remedy=":::{figure} art/voix.svg\n:::",
)

UNKNOWN_OPTION = Code(
    id="B141",
    severity=Severity.ERROR,
    title="unknown option",
    message="“{name}” has no option “{key}”",
    hint="{known}",
    explanation="An option that is not known is usually a slip of the keyboard; it would silently have no effect.",
    example=":::{quote}\n:sorce: Council, 2001\n…\n:::",
    remedy=":::{quote}\n:source: Council, 2001\n…\n:::",
)

OPTION_TWICE = Code(
    id="B142",
    severity=Severity.ERROR,
    title="option given twice",
    message="“{key}” is already given on line {line}",
    hint="keep one of the two",
    explanation="One of the two values would be lost.",
    example=":::{figure} art/voix.svg\n:id: fig-voix\n:id: voix\n:::",
    remedy=":::{figure} art/voix.svg\n:id: fig-voix\n:::",
)

NOT_CLOSED = Code(
    id="B143",
    severity=Severity.ERROR,
    title="block never closed",
    message="the block “{name}” that begins here never ends",
    hint="end it with a line {colons}; a block inside it needs fewer colons than the block around it",
    explanation=(
        "A block ends with a line of as many colons as it began with. Without it nobody can say what still belongs "
        "to the block. A block that contains another one has more colons than that."
    ),
    example=":::{tip} Where to look\nIn the table.",
    remedy=":::{tip} Where to look\nIn the table.\n:::",
)

STRAY_END = Code(
    id="B144",
    severity=Severity.ERROR,
    title="end of a block that never began",
    message="this line of colons closes no block",
    hint="remove it, or begin the block: :::{{name}}",
    explanation="A line of colons ends a block. Here none is open: the beginning is missing, or misspelt.",
    example=":::tip\nIn the table.\n:::",
    remedy=":::{tip}\nIn the table.\n:::",
)

MISSING_ARGUMENT = Code(
    id="B145",
    severity=Severity.ERROR,
    title="block that does not say of what",
    message="“{name}” needs {wanted} behind its name",
    hint="write it on the first line: :::{{{name}}} …",
    explanation="A figure shows a picture, a table and a chart show rows: which one is said on the first line.",
    example=":::{figure}\n:alt: Three strands.\n:::",
    remedy=":::{figure} art/voix.svg\n:alt: Three strands.\n:::",
)

UNWANTED_ARGUMENT = Code(
    id="B146",
    severity=Severity.ERROR,
    title="words that are not printed",
    message="“{name}” takes nothing behind its name",
    hint="put the words into the block, on a line of their own",
    explanation="What stands behind the name of this block would have no effect.",
    example=":::{quote} Council\n…\n:::",
    remedy=":::{quote}\n:source: Council\n…\n:::",
)

WRONG_BODY = Code(
    id="B147",
    severity=Severity.ERROR,
    title="block with the wrong content",
    message="“{name}” must contain {wanted}",
    hint="move the rest behind the block",
    explanation="The block is printed in a form of its own, which has room for this content only.",
    example=":::{pull-quote}\n- One\n- Two\n:::",
    remedy=":::{pull-quote}\nOne, and two.\n:::",
)

NOTHING_INSIDE = Code(
    id="B148",
    severity=Severity.ERROR,
    title="block with nothing in it",
    message="{what} contains nothing",
    hint="write its text, or remove it",
    explanation="An empty item or an empty box on the page is always something forgotten.",
    example="- The place.\n-",
    remedy="- The place.",
)

LATE_OPTION = Code(
    id="B149",
    severity=Severity.ERROR,
    title="option behind the text",
    message="the option “{key}” stands behind the beginning of the text, and would be printed",
    hint="put the options right behind the first line of the block, without an empty line",
    explanation="Options are read from the lines right behind the first line of a block; later ones are text.",
    example=":::{quote}\n\n:source: Council, 2001\n…\n:::",
    remedy=":::{quote}\n:source: Council, 2001\n…\n:::",
)

UNKNOWN_TABLE = Code(
    id="B150",
    severity=Severity.ERROR,
    title="unknown table",
    message="there is no table “{name}”",
    hint="define it in {path}",
    explanation="A table is defined once, in a file of the folder “tables”, and named where it is printed or drawn.",
    example=":::{table} temes\n:::",
    remedy=":::{table} themes\n:::",
)
