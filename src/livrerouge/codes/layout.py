"""Faults of the family L: layout."""

from __future__ import annotations

from livrerouge.diagnostic import Code, Severity

FACE = Code(
    id="L101",
    severity=Severity.ERROR,
    title="font that cannot be loaded",
    message="{family} {cut} cannot be loaded: its font is missing or damaged",
    hint="install the locked dependencies again: ./livrerouge",
    explanation=(
        "A cut of a typeface is named by the style, but its file cannot be used. Text would be set in another cut, "
        "or not at all."
    ),
    example="a font package whose files were damaged",
    remedy="the same package, installed again",
)

DECLARATION = Code(
    id="L102",
    severity=Severity.ERROR,
    title="declaration that the layout engine ignores",
    message="{said}",
    hint="correct the property or its value, or take it out",
    explanation=(
        "The property or its value is misspelt, or is not among those the engine knows. What it says would have no "
        "effect, on any page, without a word."
    ),
    example=".lead { font-wieght: 600 }",
    remedy=".lead { font-weight: 600 }",
)

SYNTAX = Code(
    id="L103",
    severity=Severity.ERROR,
    title="declaration that cannot be understood",
    message="{said}",
    hint="look for a missing colon, semicolon or quotation mark here",
    explanation="The grammar of CSS is broken here, so the declaration and perhaps those that follow have no effect.",
    example='<p style="width 40mm">',
    remedy='<p style="width: 40mm">',
)

SELECTOR = Code(
    id="L104",
    severity=Severity.ERROR,
    title="selector that the layout engine does not know",
    message="{said}",
    hint="use a class instead",
    explanation="The rule applies to nothing, because the engine cannot tell which elements it is meant for.",
    example="p:nth-letter(1) { font-size: 30pt }",
    remedy=".first { font-size: 30pt }",
)

RULE = Code(
    id="L105",
    severity=Severity.ERROR,
    title="rule that the layout engine ignores",
    message="{said}",
    hint="correct it, or take it out",
    explanation=(
        "The engine does not know rules of this kind, such as @supports or @container, or this one is not complete. "
        "All that is in it would have no effect."
    ),
    example="@supports (display: grid) { .figures { display: grid } }",
    remedy=".figures { display: grid }",
)

TARGET_COUNTER = Code(
    id="L106",
    severity=Severity.ERROR,
    title="page number asked of the layout engine",
    message="{function}() is not used here",
    hint="let the template print the page: livrerouge knows it",
    explanation=(
        "When a page quotes the number of another, the engine makes pages twice, and loses footnotes on the way. "
        "Page numbers are therefore found by livrerouge and given to the template."
    ),
    example="a::after { content: target-counter(attr(href), page) }",
    remedy="a::after { content: attr(data-page) }",
)

REFUSED = Code(
    id="L110",
    severity=Severity.ERROR,
    title="file that is not used",
    message="“{address}” is not used: {reason}",
    hint="use files of the publication's folder or of the style's folder",
    explanation=(
        "Only files of the publication, of `data` and of the style are shown, links followed to their end. "
        "Anything else would look different, or be missing, on another machine."
    ),
    example='<img src="https://example.org/paper.png">',
    remedy='<img src="{{ picture(section.art) }}">',
)

PICTURE = Code(
    id="L111",
    severity=Severity.ERROR,
    title="picture that cannot be drawn",
    message="“{address}” cannot be drawn: {reason}",
    hint="export it again from the program it was drawn with, as plain SVG, PNG, JPEG or WebP",
    explanation="The layout engine cannot read the picture, so its place on the page would stay empty.",
    example="<style>@font-face;</style> in art/voix.svg",
    remedy="the same drawing, exported again as plain SVG",
)

DOUBLE_ANCHOR = Code(
    id="L112",
    severity=Severity.ERROR,
    title="id printed twice",
    message="“{name}” is printed as the id of two elements",
    hint="print the id of a block once, on its outer element",
    explanation="A link leads to one place. With two of the same name, the reader comes to the first, wherever it is.",
    example='<h2 id="{{ block.id }}"><span id="{{ block.id }}">',
    remedy='<h2 id="{{ block.id }}"><span>',
)

DANGLING_LINK = Code(
    id="L113",
    severity=Severity.ERROR,
    title="link that leads nowhere",
    message="a link leads to “{target}”, which stands on no page",
    hint="let the template of the target print its id",
    explanation=(
        "The target exists in the publication, but no element on any page has its id. "
        "A reader who follows the link stays where he is."
    ),
    example='<figure data-at="{{ block.span.at }}">',
    remedy='<figure id="{{ block.id }}" data-at="{{ block.span.at }}">',
)

NOT_SETTLED = Code(
    id="L120",
    severity=Severity.ERROR,
    title="pages that do not settle",
    message="the pages change each time they are laid out; after {rounds} rounds “{fragment}” still moves",
    hint="quote fewer page numbers in “{fragment}”, or add or take out a line",
    explanation=(
        "Page numbers are printed and pages laid out again until both agree. Here a number makes a line longer, "
        "which moves what the number is of, and so on without end."
    ),
    example="A reference to a page that ends a page exactly.",
    remedy="The same text with a line less.",
)

GROUP_TORN = Code(
    id="L121",
    severity=Severity.WARNING,
    title="row group torn where it should not be",
    message="this row group is torn by the end of a page in a place where rows should stand together",
    hint="shorten its cells, or ask for fewer rows to stand together (keep: 1)",
    explanation=(
        "A group that fits a page is kept whole, some rows of a group stand on either side of a page's end, a head "
        "stands with its row and a total with what it adds up. Here the rows are so high that no page end keeps to "
        "all of that, and the least of it was given up."
    ),
    example="- year: 2018\n  workshops: [… three, each more than half a page high …]",
    remedy="- year: 2018\n  workshops: [… three, told in a few words …]",
)

TABLE_NOT_DIVIDED = Code(
    id="L122",
    severity=Severity.ERROR,
    title="table that cannot be divided over pages",
    message="the part of the table that begins with this row does not keep to one page",
    hint="shorten its notes or its cells",
    explanation=(
        "A long table is divided so that no row is torn and each note stands on the page where it is called. "
        "For this table no such division was found."
    ),
    example="A row with notes that fill more than half a page.",
    remedy="The same row with shorter notes.",
)

WRONG_START = Code(
    id="L123",
    severity=Severity.ERROR,
    title="page on the wrong side",
    message="“{fragment}” begins on a {side}, though page {page} is the other side of the leaf",
    hint="take “break-before” off the root element in the style's sheets",
    explanation=(
        "Margins are mirrored, so a page must know its side, and livrerouge tells the engine. A style that forces a "
        "side on the root element with “!important” overrules it, on every section."
    ),
    example="html[lang] { break-before: left !important }",
    remedy="/* in book.yaml */\nstart: verso",
)

NOT_DRAWN = Code(
    id="L130",
    severity=Severity.ERROR,
    title="drawing that fails",
    message="“{address}” cannot be drawn to its end",
    hint="export it again from the program it was drawn with, as plain SVG without filters",
    explanation="The layout engine reads the drawing but fails while drawing it, so a part or all of it is missing.",
    example='<rect transform="rotate(half)" …/> in art/voix.svg',
    remedy='<rect transform="rotate(50)" …/> in art/voix.svg',
)

ENGINE_FAILED = Code(
    id="L131",
    severity=Severity.ERROR,
    title="page on which the layout engine fails",
    message="the layout engine fails here: {problem}",
    hint="look for what is unusual in this block or in the style of it, and make it simpler",
    explanation=(
        "The engine came upon something it was not written for and gave up, so the pages of this part of the "
        "publication could not be made. Most often a style sheet asks for it, or blocks are nested very deeply."
    ),
    example=".title { font-size: 1000000000pt }",
    remedy=".title { font-size: 30pt }",
)

OVERDONE = Code(
    id="L132",
    severity=Severity.ERROR,
    title="more than can be laid out",
    message="there are more than {limit} {what}",
    hint="divide it, or correct the template that repeats it",
    explanation=(
        "No page of print holds that much, and the layout engine would fail on it or not come to an end. Most often "
        "a template repeats something by mistake, or something was pasted that is no text."
    ),
    example='<td colspan="1000000">',
    remedy='<td colspan="3">',
)

REMARK = Code(
    id="L199",
    severity=Severity.ERROR,
    title="remark of the layout engine",
    message="the layout engine says: {said}",
    hint="see whether the last change to the style or to the publication explains it",
    explanation=(
        "The engine found something it could not do as asked, and went on without it. "
        "livrerouge does not know this remark, so it does not take the pages for good."
    ),
    example=".figures { grid-template-columns: subgrid }",
    remedy=".figures { grid-template-columns: 1fr 1fr }",
)

HOMELESS = Code(
    id="L133",
    severity=Severity.ERROR,
    title="thing without a place in the structure",
    message="{what} has no place in the structure of the PDF",
    hint="let the style's template print it as text, or as a link of its own",
    explanation=(
        "Who reads by ear or by keyboard is led by the structure. What stands on the page and not in it, such as a "
        "field to be filled in, is there for the others only."
    ),
    example='<input style="appearance: auto">',
    remedy='<span class="blank"></span>',
)
