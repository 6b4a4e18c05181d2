"""Quotation marks that lack their pair."""

from __future__ import annotations

from collections.abc import Iterator

from livrerouge.codes.typography import QUOTES
from livrerouge.typeset.change import Remark
from livrerouge.typeset.common.pairs import pairs
from livrerouge.typeset.passage import Passage


def unpaired_quotes(passage: Passage) -> Iterator[Remark]:
    """Report quotation marks without a pair (Y106), save in one of several paragraphs of a quotation."""
    text = passage.characters
    if passage.part or text.strip() in ("»", "”", '"'):  # alone in a cell: ditto
        return
    for at in pairs(text).alone:
        yield Remark(at, at + 1, QUOTES, {"mark": text[at]})
