"""Page labels: what a viewer shows beside the scroll bar is what is printed on the page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pikepdf import Array, Dictionary, Name, String

from livrerouge.seal.repair import Work
from livrerouge.values import ROMAN, roman


@dataclass(frozen=True, slots=True)
class Numbered:
    """A folio as PDF counts it: a style of numerals and a number, or a prefix alone."""

    style: str
    """D, r, R, or empty for words."""
    number: int
    prefix: str

    def follows(self, other: Numbered) -> bool:
        """Tell whether a viewer that counts on from the other one shows this one."""
        return bool(self.style) and self.style == other.style and self.number == other.number + 1


def label_pages(work: Work) -> int:
    """Write the page labels: one entry where the counting starts anew (ISO 32000-1, 12.4.2)."""
    entries = Array()
    count = 0
    for index, folio in _starts(tuple(page.folio for page in work.page_map.pages)):
        entries.append(index)
        entries.append(_entry(folio))
        count += 1
    work.pdf.Root.PageLabels = Dictionary(Nums=entries)
    return count


def numbered(folio: str) -> Numbered:
    """Read a folio: `12`, `iv`, `XII`, or words."""
    if folio.isascii() and folio.isdigit() and not folio.startswith("0"):
        return Numbered("D", int(folio), "")
    value = _value(folio.lower())
    if value and folio in (roman(value), roman(value).upper()):
        return Numbered("r" if folio.islower() else "R", value, "")
    return Numbered("", 1, folio)


def _value(letters: str) -> int:
    """Read Roman numerals, loosely: the caller writes the number again to see whether it was one."""
    values = {letter: value for value, letter in ROMAN if len(letter) == 1}
    if not letters or set(letters) - set(values):
        return 0
    total = 0
    for here, after in zip(letters, (*letters[1:], ""), strict=True):
        total += -values[here] if after and values[after] > values[here] else values[here]
    return total


def _starts(folios: tuple[str, ...]) -> Iterator[tuple[int, Numbered]]:
    """Give the pages, by index, where the counting does not simply go on."""
    before: Numbered | None = None
    for index, folio in enumerate(folios):
        here = numbered(folio)
        if before is None or not here.follows(before):
            yield index, here
        before = here


def _entry(folio: Numbered) -> Dictionary:
    if not folio.style:
        return Dictionary(P=String(folio.prefix))
    return Dictionary(S=Name(f"/{folio.style}"), St=folio.number)
