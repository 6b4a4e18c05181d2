"""Typeset: a book's text set by the rules of its language, inline text to inline text.

`typeset(book)` takes every run of text through the rules of its language, in the order of `RULES`. A rule is
a function of a `Passage`, the run laid flat, that yields changes: edits, letters to raise, words to keep on
one line, remarks. It sees across markup; what it may not touch (code, addresses, foreign words) is masked.
Rules change signs and spaces, never letters: a misspelt word is reported with its correction (Y1xx) and
printed as typed. Typesetting twice gives the same as once.
"""

from __future__ import annotations

from livrerouge.typeset.book import typeset
from livrerouge.typeset.inline import Setter
from livrerouge.typeset.rules import RULES

__all__ = ["RULES", "Setter", "typeset"]
