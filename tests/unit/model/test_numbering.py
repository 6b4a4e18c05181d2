"""Numbering: what a page is called."""

from __future__ import annotations

import pytest

from livrerouge.model.numbering import FROM_THE_FIRST, Numbering


@pytest.mark.parametrize(
    ("numbering", "position", "folio"),
    [
        (FROM_THE_FIRST, 1, "1"),
        (FROM_THE_FIRST, 14, "14"),
        (Numbering(roman=True), 4, "iv"),
        (Numbering(before=6), 7, "1"),
        (Numbering(before=6), 16, "10"),
    ],
)
def test_a_folio_counts_from_where_its_numbering_begins(numbering: Numbering, position: int, folio: str) -> None:
    assert numbering.folio(position) == folio
