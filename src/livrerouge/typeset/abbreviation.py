"""Abbreviations: each is found wherever it stands as a whole word, and says what it stands for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Self

from livrerouge.model.expansion import Expansion, alike
from livrerouge.typeset.change import Expand
from livrerouge.typeset.passage import Passage, Rule
from livrerouge.typeset.space import WORDLIKE

_NONE = re.compile(r"(?!)")
_ACCENT = "\u0300-\u036f"
"""Accents that are signs of their own: with one a letter is another letter."""


@dataclass(frozen=True, slots=True)
class Abbreviations:
    """What is looked for in all texts of a book.

    A text in the language of the book is searched for all abbreviations; one in another language only for those whose
    words are in that language, for the same letters may stand for something else there.
    """

    own: str = ""
    """Language of the book."""
    expansions: Mapping[str, Expansion] = field(default_factory=dict)
    """By the abbreviation, signs that typesetting may change being written alike."""
    pattern: re.Pattern[str] = _NONE

    @classmethod
    def of(cls, listed: Iterable[Expansion], own: str) -> Self:
        """Make them of what the publication lists, whatever the signs that were typed."""
        expansions = {alike(each.short): each for each in listed}
        longest = sorted(expansions, key=lambda short: (-len(short), short))
        either = "|".join(map(re.escape, longest))
        whole = re.compile(rf"(?<!{WORDLIKE})(?:{either})(?!{WORDLIKE}|[{_ACCENT}])") if longest else _NONE
        return cls(own, expansions, whole)

    def rules(self, language: str) -> tuple[tuple[str, Rule], ...]:
        """Give the rule that finds them in texts of a language; it comes last, so that all signs are as printed."""

        def abbreviations(passage: Passage) -> Iterator[Expand]:
            """Find what stands for other words; the longest begins where several do."""
            for match in self.pattern.finditer(alike(passage.characters)):
                expansion = self.expansions[match[0]]
                theirs = "" if _base(expansion.language) == _base(language) else expansion.language
                if (theirs and _base(language) != _base(self.own)) or not passage.free(*match.span()):
                    continue
                yield Expand(*match.span(), expansion, theirs)

        return (("abbreviations", abbreviations),) if self.expansions else ()


def _base(language: str) -> str:
    """Give a language without its region."""
    return language.replace("_", "-").split("-")[0].lower()
