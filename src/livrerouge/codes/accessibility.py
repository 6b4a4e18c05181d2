"""Faults of the family A: accessibility, of the content (A001) and of the PDF (A101)."""

from __future__ import annotations

from livrerouge.diagnostic import Code, Severity

NO_ALT = Code(
    id="A001",
    severity=Severity.ERROR,
    title="figure without alternative text",
    message="the figure does not say what {path} shows",
    hint="say it in a sentence, :alt: …; or, if the picture means nothing, :decorative: yes",
    explanation=(
        "A screen reader says the alternative text in place of the picture. It tells what a sighted reader learns "
        "from the picture, which the caption rarely does."
    ),
    example=":::{figure} art/assembly.svg\n:credit: Drawing: the editors\n:::",
    remedy=":::{figure} art/assembly.svg\n:alt: Strands meet round a table.\n:credit: Drawing: the editors\n:::",
)

CREDIT_MISSING = Code(
    id="A002",
    severity=Severity.ERROR,
    title="figure or chart without credit",
    message="nobody is credited for “{name}”",
    hint="say whose it is: :credit: …",
    explanation=(
        "A picture is printed by leave of whoever made it, on the condition that their name stands with it. "
        "The publication's own drawings say so as well."
    ),
    example=":::{chart} themes\n:kind: lollipop\n:::",
    remedy=":::{chart} themes\n:kind: lollipop\n:credit: Drawn from table 1\n:::",
)

DECORATIVE_ALT = Code(
    id="A003",
    severity=Severity.ERROR,
    title="decoration with an alternative text",
    message="the picture is declared decorative, but has an alternative text",
    hint="remove one of the two lines",
    explanation="Decoration is not read aloud at all, so the alternative text would never be heard.",
    example=":::{figure} art/rule.svg\n:alt: A red line.\n:decorative: yes\n:::",
    remedy=":::{figure} art/rule.svg\n:decorative: yes\n:::",
)

FIGURE_WITHOUT_ALT = Code(
    id="A101",
    severity=Severity.ERROR,
    title="picture that says nothing to who cannot see it",
    message="a picture on page {page} has no alternative text in the PDF",
    hint="let the style's template print its alternative text, or show what is decorative as a background",
    explanation=(
        "A screen reader says the alternative text in place of the picture. Without one it says “figure” "
        "and no more. Pictures that carry no meaning are left out of the tags altogether."
    ),
    example='<img src="{{ picture(block.path) }}">',
    remedy='<img src="{{ picture(block.path) }}" alt="{{ block.alt }}">',
)

ALT_LOST = Code(
    id="A102",
    severity=Severity.ERROR,
    title="alternative text that did not reach the PDF",
    message="the alternative text of this picture is not in the PDF",
    hint="let the style's template show the picture as an image with its alternative text",
    explanation=(
        "The author wrote what the picture shows, but the template shows it as a mere ground, or leaves "
        "it out; a screen reader does not know that it is there."
    ),
    example='<div style="background: url(…)"></div>',
    remedy='<img src="…" alt="{{ block.alt }}">',
)

NO_CREDIT = Code(
    id="A103",
    severity=Severity.ERROR,
    title="picture without credit",
    message="nobody is credited for the picture “{path}”",
    hint="say whose it is: :credit: …",
    explanation=(
        "A picture is printed by leave of whoever made it, on the condition that their name stands with "
        "it. The publication's own drawings say so as well."
    ),
    example=":::{figure} art/assembly.svg\n:alt: Strands meet round a table.\n:::",
    remedy=(":::{figure} art/assembly.svg\n:alt: Strands meet round a table.\n:credit: Drawing: the editors\n:::"),
)

CREDIT_LOST = Code(
    id="A104",
    severity=Severity.ERROR,
    title="credit that is not printed",
    message="the credit “{credit}” is printed on no page",
    hint="put :::{{credits}} on a page, or let the style's template print credits under captions",
    explanation="A credit that stands only in the author's file credits nobody.",
    example="back: [back-cover]",
    remedy="back: [credits, back-cover]",
)

NO_LANGUAGE = Code(
    id="A105",
    severity=Severity.ERROR,
    title="document without its language",
    message="the PDF says its language is “{found}”, the publication “{wanted}”",
    hint="report it: the language of book.yaml is written into every PDF",
    explanation=("A screen reader needs the language to choose its voice; French read by an English voice is noise."),
    example="a PDF without /Lang",
    remedy="a PDF with the language of book.yaml as its /Lang",
)

FOREIGN_WORDS = Code(
    id="A106",
    severity=Severity.ERROR,
    title="foreign words without their language",
    message="the PDF does not say that these words are in “{language}”",
    hint="let the style's template print the words with text(…)",
    explanation=(
        "Words in another language are read aloud in the wrong voice unless the PDF's structure says "
        "which language they are in. The words could not be found as a whole in it."
    ),
    example="<p>{{ plain(block.content) }}</p>",
    remedy="<p>{{ text(block.content) }}</p>",
)

TITLE_NOT_SHOWN = Code(
    id="A107",
    severity=Severity.ERROR,
    title="title that a reader's window does not show",
    message="the PDF's title is “{found}”, the publication's “{wanted}”",
    hint="report it: the title of book.yaml is written into every PDF",
    explanation=(
        "The window and the screen reader name the document by its title, or else by its file name, which says nothing."
    ),
    example="a PDF whose title is empty",
    remedy="a PDF with the title of book.yaml",
)

BOOKMARK = Code(
    id="A108",
    severity=Severity.ERROR,
    title="head without its bookmark",
    message="no bookmark leads to “{title}” on page {page}",
    hint="let the style print the head as a heading element, without hiding its bookmark",
    explanation=(
        "Bookmarks are the contents of a PDF on the screen. Every chapter and every head has one, in the "
        "order of the pages, with the words that are printed."
    ),
    example="h2 { bookmark-level: none }",
    remedy="h2 { bookmark-level: 2 }",
)

PAGE_LABEL = Code(
    id="A109",
    severity=Severity.ERROR,
    title="page label that differs from the folio",
    message="page {page} is labelled “{label}”, but its folio is “{folio}”",
    hint="report it: labels are made from the folios",
    explanation=(
        "Who types a page number into a viewer, or hears one from a colleague with the printed copy, must "
        "come to the page that carries it."
    ),
    example="page labels 1, 2, 3 on pages numbered i, ii, 1",
    remedy="page labels i, ii, 1",
)

NOT_TAGGED = Code(
    id="A110",
    severity=Severity.ERROR,
    title="PDF without structure",
    message="the PDF is not tagged: {missing}",
    hint="report it: every publication is written with tags",
    explanation=(
        "Tags tell a screen reader what is a head, a list, a table, and in which order to read. Without "
        "them the PDF is a heap of letters."
    ),
    example="a PDF without structure tree",
    remedy="a PDF with structure tree and the claim pdfuaid:part 1",
)

BROKEN_LINK = Code(
    id="A111",
    severity=Severity.ERROR,
    title="link without target",
    message="a link on page {page} leads to “{target}”, which is nowhere in the PDF",
    hint="let the style's template print the id of what the link leads to",
    explanation=(
        "A link that leads nowhere is worse than none: the reader clicks and does not know why nothing happens."
    ),
    example="<h2>{{ title }}</h2>",
    remedy='<h2 id="{{ id }}">{{ title }}</h2>',
)

LINK_ADDRESS = Code(
    id="A112",
    severity=Severity.ERROR,
    title="link to an address readers cannot use",
    message="a link on page {page} leads to “{address}”: only http, https and mailto leave a publication",
    hint="link to the web address of the document",
    explanation=(
        "A path of the machine the book was made on, or a script, means nothing on a reader's machine and "
        "can do harm there."
    ),
    example="[the report](file:///home/me/report.pdf)",
    remedy="[the report](https://example.org/report.pdf)",
)

LINK_WITHOUT_WORDS = Code(
    id="A113",
    severity=Severity.ERROR,
    title="link without words",
    message="a link on page {page} to “{target}” has no words a screen reader could say",
    hint="report it: links are named after their targets",
    explanation="A link is announced by its description; without one the reader hears “link” and must guess.",
    example="a link annotation without Contents",
    remedy="a link annotation with the title of the chapter it leads to",
)
