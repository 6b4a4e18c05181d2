"""Spots: printed words found again, to the letter, where the author typed them."""

from __future__ import annotations

from livrerouge.place import Span

_TYPED = str.maketrans({"’": "'", "\u00a0": " ", "\u202f": " ", "\u2011": "-", "\u00ad": None})
"""What typesetting makes of plain signs, the other way round."""
_TELLING = 8
"""Letters at least of words that are looked for outside their block: few letters stand anywhere."""
_HYPHENS = "-\u2010\u00ad"


def spot(span: Span, words: str, *, last: bool = False) -> Span:
    """Find printed words in a block, or else where they stand alone in its file; the block itself without them.

    Of several places in the block the first is given, or the `last`.
    """
    forms = dict.fromkeys((words, words.translate(_TYPED), words.translate(_TYPED).rstrip(_HYPHENS)))
    for form in filter(None, map(str.strip, forms)):
        text = span.source.text
        start = text.rfind(form, span.start, span.end) if last else text.find(form, span.start, span.end)
        if start >= 0:
            return span.source.span(start, start + len(form))
        if len(form) >= _TELLING and text.count(form) == 1:
            return span.source.span(0, len(text)).find(form)
    return span
