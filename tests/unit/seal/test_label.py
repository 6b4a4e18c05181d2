"""Page labels are the folios."""

from __future__ import annotations

import pikepdf
import pytest
from pikepdf import Dictionary

from livrerouge.seal.label import Numbered, label_pages, numbered
from livrerouge.values import roman
from unit.check.builders import page, page_map
from unit.seal.sample import mended


@pytest.mark.parametrize(
    ("folio", "read"),
    [
        ("12", Numbered("D", 12, "")),
        ("iv", Numbered("r", 4, "")),
        ("XII", Numbered("R", 12, "")),
        ("mcmxc", Numbered("r", 1990, "")),
        ("iiii", Numbered("", 1, "iiii")),
        ("Xii", Numbered("", 1, "Xii")),
        ("012", Numbered("", 1, "012")),
        ("couverture", Numbered("", 1, "couverture")),
        ("", Numbered("", 1, "")),
    ],
)
def test_folios_are_read_as_a_viewer_counts_them(folio: str, read: Numbered) -> None:
    assert numbered(folio) == read


@pytest.mark.parametrize("number", [1, 4, 9, 14, 40, 90, 400, 944, 1999])
def test_what_is_written_in_roman_numerals_is_read_as_the_same_number(number: int) -> None:
    assert numbered(roman(number)).number == number


@pytest.mark.parametrize(
    "folios",
    [
        ("1", "2", "3", "4"),
        ("i", "ii", "1", "2"),
        ("couverture", "2", "3", "dos"),
        ("A", "A", "B", "C"),
        ("1", "3", "2", "2"),
        ("C", "D", "M", "i"),
    ],
)
def test_the_labels_of_the_pdf_are_the_folios(drawn: bytes, folios: tuple[str, ...]) -> None:
    pages = page_map(*(page(n, "un", folio=folio) for n, folio in enumerate(folios, 1)))
    _, labels = mended(drawn, label_pages, lambda pdf: tuple(one.label for one in pdf.pages), page_map=pages)
    assert labels == folios


def test_pages_that_simply_go_on_need_one_entry(drawn: bytes) -> None:
    def entries(pdf: pikepdf.Pdf) -> object:
        return [dict(entry) for entry in pdf.Root.PageLabels.Nums if isinstance(entry, Dictionary)]

    count, written = mended(drawn, label_pages, entries)
    assert count == 2
    assert written == [{"/S": "/r", "/St": 1}, {"/S": "/D", "/St": 1}]
