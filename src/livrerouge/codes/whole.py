"""Faults of the text that leave the book whole: its pages are laid out and judged in the same run.

No block, row or note is missing from such a book, and hardly a word, so what is told of its pages is true, and stays
true when the fault is mended. After any other error, an option misspelt for instance, pages would be judged that nobody
will ever see.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from livrerouge.codes import (
    accessibility,
    block,
    drawn,
    inline,
    interaction,
    layout,
    page,
    press,
    publication,
    reading,
    reference,
    rows,
    sheet,
    structure,
    value,
)
from livrerouge.diagnostic import Code, Diagnostic, Severity

_WHOLE: tuple[tuple[Code, tuple[Code, ...]], ...] = (
    (value.BAD_DATE, ()),
    (value.BAD_ID, ()),
    (block.SKIPPED_LEVEL, (structure.LEVELS,)),
    (inline.LINK_ADDRESS, (accessibility.LINK_ADDRESS, accessibility.LINK_WITHOUT_WORDS)),
    (inline.LINK_WITHOUT_WORDS, (accessibility.LINK_WITHOUT_WORDS,)),
    (inline.UNDEFINED_NOTE, (page.NOTE_LOST,)),
    (inline.NOTE_TWICE, ()),
    (inline.UNKNOWN_ATTRIBUTE, ()),
    (inline.NO_LANGUAGE, ()),
    (inline.STRAY_ATTRIBUTE, ()),
    (inline.HALF_A_LINK, ()),
    (publication.LISTED_TWICE, ()),
    (reference.UNKNOWN_TARGET, (layout.DANGLING_LINK, accessibility.BROKEN_LINK)),
    (reference.DUPLICATE_ID, (layout.DOUBLE_ANCHOR, page.WRONG_FOLIO)),
    (reference.NOT_NUMBERED, (accessibility.LINK_WITHOUT_WORDS,)),
    (rows.UNKNOWN_NOTE, (page.NOTE_LOST,)),
    (rows.UNKNOWN_COLUMN, ()),
    (accessibility.NO_ALT, (accessibility.ALT_LOST,)),
    (accessibility.CREDIT_MISSING, (accessibility.NO_CREDIT,)),
)
"""Each with the codes that would only tell it again, as it shows on paper."""

_SPOILT: tuple[tuple[Code, tuple[Code, ...]], ...] = (
    (sheet.CSS_SYNTAX, (layout.DECLARATION, layout.SYNTAX, layout.SELECTOR, layout.RULE)),
    (sheet.CSS_IMPORT, (layout.RULE, layout.REFUSED)),
    (sheet.CSS_FONT_FACE, (layout.RULE, layout.REFUSED, layout.DECLARATION)),
)
"""Faults of styles with the codes that would only tell them again."""

_SEALED: tuple[tuple[Code, tuple[Code, ...]], ...] = (
    (accessibility.FIGURE_WITHOUT_ALT, (structure.NO_ALT,)),
    (accessibility.NO_LANGUAGE, (reading.NO_LANGUAGE,)),
    (accessibility.TITLE_NOT_SHOWN, (reading.NO_TITLE, reading.TITLE_HIDDEN)),
    (accessibility.BOOKMARK, (reading.NO_OUTLINE,)),
    (accessibility.PAGE_LABEL, (reading.NO_LABELS,)),
    (accessibility.NOT_TAGGED, (structure.UNTAGGED, reading.NO_CLAIM)),
    (accessibility.BROKEN_LINK, (interaction.LINK_NOWHERE,)),
    (accessibility.LINK_WITHOUT_WORDS, (interaction.LINK_WORDS,)),
    (press.FONT_NOT_EMBEDDED, (drawn.NOT_EMBEDDED,)),
    (press.COARSE, (drawn.COARSE,)),
    (press.TOO_COARSE, (drawn.COARSE,)),
    (page.MISSING_GLYPH, (drawn.NOTDEF,)),
    (page.NOTE_ELSEWHERE, (structure.NOTE_ALONE,)),
    (page.NOTE_LOST, (structure.NOTE_ALONE,)),
    (page.NOTE_UNCALLED, (structure.NOTE_ALONE,)),
    (page.NOTE_NOT_LAST, (structure.NOTE_ALONE,)),
)
"""Faults of a sealed PDF that the audit, which knows nothing of the book, tells again."""

WHOLE = frozenset(code.id for code, _ in _WHOLE)
_AGAIN: Mapping[str, frozenset[str]] = {
    code.id: frozenset(again.id for again in others) for code, others in (*_WHOLE, *_SPOILT, *_SEALED)
}
_OF_ALL = frozenset({publication.IDLE_ABBREVIATION.id})
"""What is true of a book only when nothing of it is missing."""


def leaves_whole(diagnostics: Iterable[Diagnostic]) -> bool:
    """Tell whether the pages can be judged in spite of what was found."""
    return all(d.severity is not Severity.ERROR or d.code.id in WHOLE for d in diagnostics)


def unsaid(before: Iterable[Diagnostic], found: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Give what was found later without that which only tells again, in other words, what was found before.

    Nor is anything said of the whole book when part of it could not be read.
    """
    before = tuple(before)
    again = frozenset().union(*(_AGAIN.get(diagnostic.code.id, ()) for diagnostic in before))
    if not leaves_whole(before):
        again |= _OF_ALL
    return tuple(diagnostic for diagnostic in found if diagnostic.code.id not in again)
