"""Faults of the family L: what is found on the laid-out pages."""

from __future__ import annotations

from livrerouge.diagnostic import Code, Severity

NOTE_ELSEWHERE = Code(
    id="L201",
    severity=Severity.ERROR,
    title="note on another page than its call",
    message="note “{key}” is called on page {called} and printed on page {printed}",
    hint="shorten the note, or move its call away from the foot of the page",
    explanation=(
        "A reader who meets a mark looks for the note at the foot of the same page, and gives up when it "
        "is not there. The layout could not make room for the note where it is called."
    ),
    example="… the last words of the page.[^long]\n\n[^long]: A note of twelve lines …",
    remedy="… words further up the page.[^long] …\n\n[^long]: A note of three lines.",
)

NOTE_LOST = Code(
    id="L202",
    severity=Severity.ERROR,
    title="note that is not printed",
    message="note “{key}” is called in the text, but {missing} on no page",
    hint="let the style's template print the words that call it with text(…)",
    explanation=(
        "Every note of the book must be printed, and so must its mark. Either the style's template leaves "
        "out the words that call it, or the layout lost it."
    ),
    example="<p>{{ title_of(block.content) }}</p>",
    remedy="<p>{{ text(block.content) }}</p>",
)

NOTE_UNCALLED = Code(
    id="L203",
    severity=Severity.ERROR,
    title="printed note that nothing calls",
    message="note “{key}” is printed on page {printed}, but no mark on that page calls it",
    hint="call the note in the text of that page, or take the note out",
    explanation=("A note under a page without a mark in it belongs to nothing, and the reader cannot place it."),
    example="[^first]: Held in Geneva.",
    remedy="It was held in November.[^first]\n\n[^first]: In Geneva.",
)

OUTSIDE_TYPE_AREA = Code(
    id="L204",
    severity=Severity.ERROR,
    title="text outside the type area",
    message="“{text}” runs {by:.1f} pt over the {edge} edge of the type area of page {page}",
    hint="break the long word or address, or make the picture narrower",
    explanation=(
        "Text in the margin comes too near the trim or disappears in the gutter. It is mostly an address "
        "without a place to break, a word wider than its line, or a block taller than the page. Tables are told "
        "before they are laid out when their columns do not fit."
    ),
    example="Set `the_rules_by_which_the_workshops_of_a_year_are_chosen_and_their_subjects_are_set` first.",
    remedy="Set the rules by which the workshops of a year are chosen, `workshop_rules`, first.",
)

NEAR_TRIM = Code(
    id="L205",
    severity=Severity.ERROR,
    title="text too near the trim",
    message="“{text}” {where} the {edge} edge of page {page}; it must keep {least:.1f} pt away from it",
    hint="shorten the text, or give it more room in the style's template",
    explanation=(
        "The knife cuts a millimetre or two beside where it should. Covers and pages with a full ground "
        "have no margins, but their words must keep their distance from the edge all the same."
    ),
    example="title: A title of so many words that it runs down the whole cover and over its foot",
    remedy="title: A short title\nsubtitle: and the rest of the words",
)

MISSING_GLYPH = Code(
    id="L206",
    severity=Severity.ERROR,
    title="character without a glyph",
    message="no typeface of the style has the character “{character}” (U+{number:04X} {name})",
    hint="write it otherwise, or add a typeface that has it to the style",
    explanation=(
        "A character that no typeface can draw is printed as an empty box. No font of the machine is ever "
        "asked to help: pages would come out otherwise elsewhere."
    ),
    example="The word 移民 means migrant.",
    remedy="The word *yímín* means migrant.",
)

STRANDED_HEADING = Code(
    id="L207",
    severity=Severity.ERROR,
    title="head alone at the foot of a page",
    message="the head “{text}” stands alone at the foot of page {page}; its text begins on the next",
    hint="add or take out a line or two before it",
    explanation=(
        "A head announces what follows; without a line of it on the same page it announces nothing, and "
        "the page seems to break off."
    ),
    example="… the last line but one of the page.\n\n## Funding\n\nThree items make up the cost.",
    remedy="… two lines less.\n\n## Funding\n\nThree items make up the cost.",
)

WRONG_FOLIO = Code(
    id="L208",
    severity=Severity.ERROR,
    title="page reference that names another page",
    message="the reference to “{target}” does not print page {folio}, where its target stands",
    hint="let the template print the folio it is given; if it does, two references move each other: reword one",
    explanation=(
        "Page numbers are known only after layout, and printing them can move the pages. The layout "
        "repeats itself until they agree; here they did not."
    ),
    example="See [](#funding){ref=page}.",
    remedy="See [the chapter on funding](#funding).",
)

NOT_PRINTED = Code(
    id="L209",
    severity=Severity.ERROR,
    title="content that stands on no page",
    message="this {kind} is printed on no page",
    hint="move it to a section whose template prints its blocks",
    explanation=(
        "Some pages are made by the style from what book.yaml says, and their template may not print "
        "every kind of block. Nothing an author wrote may get lost without a word."
    ),
    example="cover.md: a paragraph in a section whose template prints only the title",
    remedy="foreword.md: the paragraph in a section of its own",
)

LINE_LOST = Code(
    id="L210",
    severity=Severity.ERROR,
    title="lines of a table that stand on no page",
    message="the table “{title}” has {printed} of its {all} lines on the pages; this is the first that is missing",
    hint="let the style's template of tables print every row it is given, each with its data-row",
    explanation=(
        "A table is an account: a row that is missing falsifies it, and nobody sees that it is missing. Either the "
        "style's template leaves rows out, or the layout lost them."
    ),
    example="{% for row in part.rows if not row.total %}",
    remedy="{% for row in part.rows %}",
)

LINE_TWICE = Code(
    id="L211",
    severity=Severity.ERROR,
    title="line of a table that is torn or printed twice",
    message="this row of a table is printed more than once, or torn: on page {folios}",
    hint="let the style keep rows in one piece, and its template print each row once",
    explanation=(
        "A row stands on one page, whole. Half a row at the foot of a page is read as a row, and so is its other half."
    ),
    example="tr { break-inside: auto }",
    remedy="tr { break-inside: avoid }",
)

LINE_ORDER = Code(
    id="L212",
    severity=Severity.ERROR,
    title="lines of a table out of order",
    message="this row of a table is printed behind a row that must follow it (page {page})",
    hint="let the style's template print the rows in the order in which it is given them",
    explanation="Rows are printed in the order of the data, or in the order that the table's definition asks for.",
    example="{% for row in part.rows | reverse %}",
    remedy="{% for row in part.rows %}",
)

GROUP_UNNAMED = Code(
    id="L213",
    severity=Severity.ERROR,
    title="page that begins inside a group without naming it",
    message="page {page} begins with this row, inside a group whose label stands on a page before",
    hint="let the style's template print the labels and cut-in heads of groups that go on again",
    explanation=(
        "A year that stands over its rows on one page is out of sight on the next: each page names the groups it "
        "begins in, with the mark of what goes on."
    ),
    example="{% for cell in row.cells if not cell.resumed %}",
    remedy="{% for cell in row.cells %}",
)

NOTE_NOT_LAST = Code(
    id="L214",
    severity=Severity.ERROR,
    title="table note away from the end of its table",
    message="note “{key}” is printed on page {printed}, but the notes of this table stand at its end, on page {last}",
    hint="let the style's template print the notes where the house's rules have them",
    explanation=(
        "Where the notes of a table stand together below its end, the reader looks for all of them there and nowhere "
        "else."
    ),
    example="notes-at: table, and a template that prints all notes under each part",
    remedy="notes-at: page",
)

RUNT = Code(
    id="L220",
    severity=Severity.WARNING,
    title="runt",
    message="the last line of this paragraph is only “{text}” (page {page})",
    hint="take out or add a word so that the line fills or goes",
    explanation=(
        "A last line shorter than the indent of the next paragraph leaves a white hole across the page. "
        "Rules keep short words together where they can; the rest needs an editor's hand."
    ),
    example="… and the delegations left at\n\nsix.",
    remedy="… and the delegations\n\nleft at six.",
)

WIDOW = Code(
    id="L221",
    severity=Severity.WARNING,
    title="widow",
    message="page {page} begins with the last line of a paragraph",
    hint="take out or add a few words in that paragraph",
    explanation="A single line carried over to the top of a page looks lost there and cuts the sentence off.",
    example="A paragraph of which one line alone comes to stand on the next page.",
    remedy="A paragraph shortened by a line.",
)

ORPHAN = Code(
    id="L222",
    severity=Severity.WARNING,
    title="orphan",
    message="page {page} ends with the first line of a paragraph",
    hint="take out or add a line before that paragraph",
    explanation=("A paragraph that shows only its first line before the page ends makes the reader turn too soon."),
    example="A paragraph of which the first line alone stands at the foot of a page.",
    remedy="The text before it shortened or lengthened by a line.",
)

HYPHEN_LADDER = Code(
    id="L223",
    severity=Severity.WARNING,
    title="ladder of hyphens",
    message="{count} lines in a row end with a hyphen (page {page})",
    hint="reword one of the lines, or bind a word with a no-break space",
    explanation=("Three or more hyphens above one another draw the eye to the margin. Two are the most allowed."),
    example="… inter-\nnationale … gou-\nvernements … déve-\nloppement …",
    remedy="… internationale …\ngouvernements … déve-\nloppement …",
)

HYPHEN_AT_PAGE_END = Code(
    id="L224",
    severity=Severity.WARNING,
    title="word broken over pages",
    message="page {page} ends in the middle of the word “{text}”",
    hint="reword the last lines of the page",
    explanation="The reader turns the leaf with half a word in mind; from a recto to a verso it is worst.",
    example="… the last line of a page breaks the word inter-",
    remedy="… the last line of a page ends with a whole word",
)

NEARLY_EMPTY = Code(
    id="L225",
    severity=Severity.WARNING,
    title="nearly empty page",
    message="page {page} is nearly empty: {lines} lines of {capacity}",
    hint="shorten what stands before by as many lines, or lengthen it",
    explanation=(
        "A page with a few lines at its head looks like a mistake, and costs as much paper as a full one. "
        "Blank and decorative pages that the style intends are not meant."
    ),
    example="A chapter whose last two lines run over to a new page.",
    remedy="The chapter shortened by two lines.",
)

OFF_GRID = Code(
    id="L226",
    severity=Severity.WARNING,
    title="lines of facing pages out of step",
    message="the lines of pages {left} and {right} stand {by:.1f} pt out of step",
    hint="give the spaces around what interrupts the text a whole number of lines",
    explanation=(
        "Lines of facing pages stand at the same height, so that the print of the other side of the leaf "
        "does not shine through between them. A picture or a box of an odd height pushes what follows off "
        "the grid."
    ),
    example=".figure { margin-bottom: 5pt }",
    remedy=".figure { margin-bottom: 7pt }",
)

GAP = Code(
    id="L227",
    severity=Severity.WARNING,
    title="gap before a block that moved on",
    message="this {kind} does not fit on page {before} and stands on page {page}; {lines} lines before it stay empty",
    hint="move it behind the text that follows it, or make it smaller",
    explanation=(
        "A picture, a table or a box is not torn: when it does not fit, it goes to the next page and leaves a gap. "
        "A gap of more than a quarter of the page looks like the end of the chapter."
    ),
    example="A figure as high as half a page, called in the last third of one.",
    remedy="The same figure two paragraphs further down, and the text before it closed up.",
)
