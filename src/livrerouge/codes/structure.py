"""Faults of the family A: the structure of a PDF, its tags (A201)."""

from __future__ import annotations

from livrerouge.diagnostic import Code, Severity

UNTAGGED = Code(
    id="A201",
    severity=Severity.ERROR,
    title="PDF without tags",
    message="the PDF is not tagged: {missing}",
    hint="make it with a program that writes tags, and let it write them",
    explanation=(
        "Without a structure tree a screen reader guesses where a head, a table or a column begins, and in "
        "which order to read. Everything else that is asked of an accessible PDF stands on the tree."
    ),
    example="<< /Type /Catalog /Pages 2 0 R >>",
    remedy="<< /Type /Catalog /Pages 2 0 R /MarkInfo << /Marked true >> /StructTreeRoot 3 0 R >>",
)

SUSPECTS = Code(
    id="A202",
    severity=Severity.ERROR,
    title="tags that are not sure of themselves",
    message="the PDF says of itself that its tags may be wrong (Suspects)",
    hint="look the tags through, and take the entry out when they are right",
    explanation="The entry is written by programs that guessed the tags. A reader is told not to trust them.",
    example="/MarkInfo << /Marked true /Suspects true >>",
    remedy="/MarkInfo << /Marked true >>",
)

ROLE = Code(
    id="A203",
    severity=Severity.ERROR,
    title="type of element that means nothing",
    message="the type “{role}” {fault}",
    hint="map it to the standard type that says what it is",
    explanation=(
        "A reader knows the standard types only. A type of one’s own must be mapped to one of them, not in a "
        "circle, and a standard type must not be mapped to another one."
    ),
    example="/S /Teaser",
    remedy="/S /Teaser with /RoleMap << /Teaser /Aside /Aside /Sect >>",
)

OUTSIDE = Code(
    id="A204",
    severity=Severity.ERROR,
    title="content that no reader is told of",
    message="{what} stands neither in the structure tree nor in an artifact",
    hint="tag it as what it is, or mark it as an artifact if it says nothing",
    explanation=(
        "What has no place in the tree is not read aloud, and what is no artifact is not known to be left out "
        "on purpose: words get lost."
    ),
    example="BT (A word) Tj ET",
    remedy="/P << /MCID 0 >> BDC BT (A word) Tj ET EMC",
)

CROSSED = Code(
    id="A205",
    severity=Severity.ERROR,
    title="content and artifact one in the other",
    message="{inner} stands inside {outer}",
    hint="end the one before the other begins",
    explanation=(
        "A reader leaves out an artifact with all that stands in it, and reads tagged content with all that "
        "stands in it. What is both is read by some and left out by others."
    ),
    example="/P << /MCID 0 >> BDC /Artifact BMC … EMC EMC",
    remedy="/P << /MCID 0 >> BDC … EMC /Artifact BMC … EMC",
)

WAYS = Code(
    id="A206",
    severity=Severity.ERROR,
    title="tree and pages that do not agree",
    message="{fault}",
    hint="let the program that made the PDF write its structure anew",
    explanation=(
        "Readers go from the page to the tree by the parent tree, and from the tree to the page by its "
        "numbers. Where the two do not say the same, selecting, searching and reading aloud begin at different "
        "places, or at none."
    ),
    example="/Nums [0 [5 0 R]] and 6 0 obj << /S /P /K 0 >>",
    remedy="/Nums [0 [6 0 R]] and 6 0 obj << /S /P /K 0 >>",
)

LEVELS = Code(
    id="A207",
    severity=Severity.ERROR,
    title="levels of heads that skip",
    message="{fault}",
    hint="use the levels one after the other: H1, then H2, then H3",
    explanation=(
        "Listeners go from head to head and tell from the levels what belongs to what. A skipped level sounds "
        "like a part that is missing."
    ),
    example="H1, H3",
    remedy="H1, H2",
)

NO_ALT = Code(
    id="A208",
    severity=Severity.ERROR,
    title="figure that says nothing to who cannot see it",
    message="a figure has no alternative text",
    hint="say in a sentence what it shows (Alt), or make it an artifact if it means nothing",
    explanation=(
        "A screen reader says the alternative text in place of the picture. Without one it says “figure” and no more."
    ),
    example="<< /S /Figure /K 0 >>",
    remedy="<< /S /Figure /K 0 /Alt (Delegates round a table) >>",
)

FIGURE_BOX = Code(
    id="A209",
    severity=Severity.ERROR,
    title="figure that does not say where it stands",
    message="the box of a figure {fault}",
    hint="write BBox in the points of the page, from its lower left corner",
    explanation=(
        "Readers that enlarge or copy a figure cut it out by its box. One that is missing or lies beside the "
        "page shows nothing."
    ),
    example="/A << /O /Layout /BBox [0 900 100 1000] >>",
    remedy="/A << /O /Layout /BBox [50 500 350 700] >>",
)

UNEVEN = Code(
    id="A210",
    severity=Severity.ERROR,
    title="table of uneven rows",
    message="{fault}",
    hint="give each row a cell for each column, empty ones too, and say which cells span several",
    explanation=(
        "A screen reader counts the cells of a row to tell the column. A row that is short or long puts all "
        "its cells under the wrong heads."
    ),
    example="TR: TH TH TH\nTR: TD TD",
    remedy="TR: TH TH TH\nTR: TD TD TD",
)

SCOPE = Code(
    id="A211",
    severity=Severity.ERROR,
    title="head of a table that is the head of nothing",
    message="the head cell “{words}” does not say which cells it belongs to",
    hint="give it Scope: Column, Row or Both, or let the cells name it in their Headers",
    explanation=(
        "A screen reader says the head before the cell. Without a scope it does not know whether the head "
        "belongs to the column or to the row."
    ),
    example="<< /S /TH >>",
    remedy="<< /S /TH /A << /O /Table /Scope /Column >> >>",
)

HEADERS = Code(
    id="A212",
    severity=Severity.ERROR,
    title="cell that names a head which is none",
    message="the cell “{words}” names “{id}” as its head, and {fault}",
    hint="name the IDs of the TH cells of the same table",
    explanation=(
        "A cell’s list of heads is what is said before it. An ID that belongs to no head cell of the table is "
        "passed over in silence."
    ),
    example="/A << /O /Table /Headers [(c9)] >>",
    remedy="/A << /O /Table /Headers [(c1)] >>",
)

TABLE_PARTS = Code(
    id="A213",
    severity=Severity.ERROR,
    title="table whose parts stand in the wrong places",
    message="{inner} stands in {outer}",
    hint="let a Table hold rows, rows hold cells, and cells hold what they say",
    explanation="Readers find the rows and cells of a table only where they are expected to be.",
    example="Table > TD",
    remedy="Table > TR > TD",
)

LIST_PARTS = Code(
    id="A214",
    severity=Severity.ERROR,
    title="list that is not well formed",
    message="{inner} stands in {outer}",
    hint="let L hold LI, and LI hold Lbl and LBody",
    explanation="A screen reader says how many items a list has and where it ends, from its LI elements.",
    example="L > P",
    remedy="L > LI > LBody > P",
)

CONTENTS_PARTS = Code(
    id="A215",
    severity=Severity.ERROR,
    title="contents that are not well formed",
    message="{inner} stands in {outer}",
    hint="let TOC hold TOCI, and TOCI hold the entry",
    explanation="Readers offer the contents as a list of links. An entry outside TOCI is not among them.",
    example="TOC > P",
    remedy="TOC > TOCI > Reference",
)

RUBY_PARTS = Code(
    id="A216",
    severity=Severity.ERROR,
    title="annotated words that are not well formed",
    message="{inner} stands in {outer}",
    hint="let Ruby hold RB, RT and RP, and Warichu hold WT and WP",
    explanation="The base and the gloss of annotated words are told apart by where they stand.",
    example="Span > RT",
    remedy="Ruby > RB, RT",
)

NOTE_ID = Code(
    id="A217",
    severity=Severity.ERROR,
    title="note without a name of its own",
    message="{fault}",
    hint="give each Note an ID that nothing else has",
    explanation="A note is reached by its ID. Two notes of one ID are one note to a reader.",
    example="<< /S /Note >>",
    remedy="<< /S /Note /ID (fn-1) >>",
)

NOTE_ALONE = Code(
    id="A218",
    severity=Severity.WARNING,
    title="note that cannot be reached",
    message="the note “{words}” {fault}",
    hint="put its call into a Reference with a link to the note, its mark into Lbl, and link back",
    explanation=(
        "A reader leaves the text for a note and must come back to the same word. Without a call that leads "
        "there, and a way back, the note is read somewhere else or not at all."
    ),
    example="P > Span (1) … Note > P",
    remedy="P > Reference > Link (1) … Note > Lbl > Link (1), P",
)

FORMULA = Code(
    id="A219",
    severity=Severity.ERROR,
    title="formula without words",
    message="a formula has no alternative text",
    hint="write the formula in words (Alt)",
    explanation="The signs of a formula, read one after the other, rarely say what it means.",
    example="<< /S /Formula /K 0 >>",
    remedy="<< /S /Formula /K 0 /Alt (a squared plus b squared) >>",
)
