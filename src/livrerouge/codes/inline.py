"""Faults of the family B: marks inside the text, links and notes."""

from __future__ import annotations

from livrerouge.diagnostic import Code, Severity

RAW_HTML = Code(
    id="B101",
    severity=Severity.ERROR,
    title="HTML in the text",
    message="HTML is not used here: {tag}",
    hint="write it in Markdown, or as a block such as :::{{figure}}; a sign < that is meant needs a backslash: \\<",
    explanation=(
        "HTML says how something looks, and only to a browser. The text says what something is; "
        "how it looks is the style's affair, in print and for a screen reader alike."
    ),
    example="The <b>Council</b> decided.",
    remedy="The **Council** decided.",
)

MARKDOWN_IMAGE = Code(
    id="B102",
    severity=Severity.ERROR,
    title="picture inside the text",
    message="the picture {path} stands inside a paragraph",
    hint="make it a figure: :::{{figure}} {path}, with :alt: and :credit:",
    explanation=(
        "A picture has a caption, an alternative text and somebody to thank for it, "
        "and is placed where the page has room. All that is said in a figure, for which the short form has no place."
    ),
    example="![The assembly](art/assembly.svg)",
    remedy=":::{figure} art/assembly.svg\n:alt: Strands meet round a table.\n:credit: Drawing: the editors\n:::",
)

LINK_ADDRESS = Code(
    id="B104",
    severity=Severity.ERROR,
    title="link to an address readers cannot use",
    message="“{address}” is not an address a reader can follow",
    hint="links begin with https://, http:// or mailto:; to point inside the publication write [](#id)",
    explanation=(
        "A PDF travels alone. A link to a file of the project, to a script or to an address without its beginning "
        "leads nowhere on the reader's machine."
    ),
    example="See [the structure](structure.md).",
    remedy="See [the structure](#structure).",
)

LINK_WITHOUT_WORDS = Code(
    id="B105",
    severity=Severity.ERROR,
    title="link without words",
    message="the link to {address} has no words to print",
    hint="write the words, or the address itself: <{address}>",
    explanation="A link without words cannot be seen on the page, nor be announced by a screen reader.",
    example="See [](https://example.org/report).",
    remedy="See [the report](https://example.org/report).",
)

UNDEFINED_NOTE = Code(
    id="B107",
    severity=Severity.ERROR,
    title="note never defined",
    message="note “{key}” is called but never defined",
    hint="define it in this file: [^{key}]: …",
    explanation=(
        "A call is a promise: the reader looks to the foot of the page. "
        "The words of a note are written in the same file as its call."
    ),
    example="The session[^council] is held every year.",
    remedy="The session[^council] is held every year.\n\n[^council]: Since 2001.",
)

UNCALLED_NOTE = Code(
    id="B108",
    severity=Severity.WARNING,
    title="note never called",
    message="note “{key}” is defined but never called",
    hint="call it where it belongs: [^{key}]; or remove it",
    explanation="A note is printed at the foot of the page that calls it. Without a call it is not printed at all.",
    example="The session is held every year.\n\n[^council]: Since 2001.",
    remedy="The session[^council] is held every year.\n\n[^council]: Since 2001.",
)

NOTE_TWICE = Code(
    id="B109",
    severity=Severity.ERROR,
    title="note defined twice",
    message="note “{key}” is already defined on line {line}",
    hint="give one of the two another key",
    explanation="One key stands for one note. Of two notes with the same key one would be lost.",
    example="[^council]: Since 2001.\n\n[^council]: In November.",
    remedy="[^council]: Since 2001.\n\n[^session]: In November.",
)

NOTE_IN_NOTE = Code(
    id="B110",
    severity=Severity.ERROR,
    title="note called inside a note",
    message="note “{key}” is called inside a note",
    hint="write both notes as one, or call it in the text",
    explanation="Notes stand at the foot of the page of their call; a note to a note has no call on the page.",
    example="[^council]: Since 2001[^more].",
    remedy="[^council]: Since 2001, and again in 2002.",
)

EMPTY_NOTE = Code(
    id="B111",
    severity=Severity.ERROR,
    title="note without words",
    message="note “{key}” says nothing",
    hint="write its words behind the colon",
    explanation="The reader would be sent to the foot of the page for nothing.",
    example="[^council]:",
    remedy="[^council]: Since 2001.",
)

BLOCK_IN_NOTE = Code(
    id="B112",
    severity=Severity.ERROR,
    title="more than paragraphs in a note",
    message="{what} cannot stand in a note",
    hint="move it into the text and write the note in paragraphs",
    explanation="A note stands at the foot of the page, in small type and little room; it is made of paragraphs only.",
    example="[^council]: Held in\n    - 2001,\n    - 2002.",
    remedy="[^council]: Held in 2001 and 2002.",
)

UNKNOWN_ATTRIBUTE = Code(
    id="B113",
    severity=Severity.ERROR,
    title="unknown attribute",
    message="“{name}” means nothing here",
    hint="{known}",
    explanation=(
        "Between braces stand the language of some words, {lang=en}, or the form of a reference, {ref=page}. "
        "Anything else would have no effect."
    ),
    example="[workshops]{language=en}",
    remedy="[workshops]{lang=en}",
)

NO_LANGUAGE = Code(
    id="B114",
    severity=Severity.ERROR,
    title="marked words without a language",
    message="these words are marked, but not with a language",
    hint="write the language between the braces: [words]{{lang=en}}",
    explanation="Words are put between brackets and braces to say which language they are in.",
    example="[workshops]{}",
    remedy="[workshops]{lang=en}",
)

CALL_OUT_OF_PLACE = Code(
    id="B115",
    severity=Severity.ERROR,
    title="note called out of place",
    message="note “{key}” cannot be called in {where}",
    hint="call it in a paragraph",
    explanation=(
        "Titles, credits and the like are printed in more than one place, and a table has notes of its own; "
        "a note can stand only at the foot of one page."
    ),
    example="## The Council[^council]",
    remedy="## The Council\n\nThe Council[^council] meets in November.",
)

LINK_OUT_OF_PLACE = Code(
    id="B116",
    severity=Severity.ERROR,
    title="link in a title",
    message="{where} cannot contain a link",
    hint="put the link into a paragraph",
    explanation="A title is itself the text of links: in the contents, in bookmarks and in references.",
    example="## The [Council](https://example.org)",
    remedy="## The Council\n\nThe [Council](https://example.org) meets in November.",
)

STRAY_ATTRIBUTE = Code(
    id="B117",
    severity=Severity.ERROR,
    title="braces that belong to nothing",
    message="{braces} would be printed as it stands",
    hint="put it right behind what it belongs to: [words]{{lang=en}}, [](#id){{ref=page}} or the end of a heading",
    explanation=(
        "Attributes stand right behind words in brackets, a reference or a heading, without a space. "
        "Anywhere else they are taken for text. Braces that are meant need a backslash: \\{lang=en}."
    ),
    example="*ad hoc*{lang=la}",
    remedy="*[ad hoc]{lang=la}*",
)

HALF_A_LINK = Code(
    id="B118",
    severity=Severity.ERROR,
    title="link that is none",
    message="“{written}” would be printed as it stands",
    hint="check the brackets before it; the words of a link can contain neither a note call nor another link",
    explanation=(
        "The words of a link stand in brackets right before its address in parentheses. "
        "Where the brackets do not fit together the whole is taken for text. A bracket that is meant needs a backslash."
    ),
    example="[the report[^1]](https://example.org/report)",
    remedy="[the report](https://example.org/report)[^1]",
)
