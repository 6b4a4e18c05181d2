"""Page labels are the folios that are printed."""

from __future__ import annotations

from livrerouge.check.label import labels_are_folios
from livrerouge.diagnostic import Diagnostic
from unit.check.builders import ask, book, document, page, page_map, section

BOOK = book(section("un", 1))


def told(labels: tuple[str, ...], folios: tuple[str, ...], printed: tuple[str, ...] = ()) -> list[Diagnostic]:
    shown = printed or folios
    pages = [page(n, "un", folio=f, printed=p) for n, (f, p) in enumerate(zip(folios, shown, strict=True), 1)]
    return ask(labels_are_folios, BOOK, page_map(*pages), document(labels=labels))


def test_labels_that_are_the_folios_are_right() -> None:
    assert told(("i", "ii", "1"), ("i", "ii", "1")) == []


def test_a_page_without_a_printed_folio_is_right() -> None:
    assert told(("1", "2"), ("1", "2"), ("", "2")) == []


def test_a_label_that_differs_is_told() -> None:
    (fault,) = told(("1", "2", "3"), ("i", "2", "3"))
    assert (fault.code.id, fault.pages) == ("A109", (1,))
    assert "labelled “1”, but its folio is “i”" in fault.message


def test_a_missing_label_is_told() -> None:
    assert [fault.pages for fault in told(("1",), ("1", "2"))] == [(2,)]


def test_a_printed_folio_that_differs_is_told() -> None:
    (fault,) = told(("1", "2"), ("1", "2"), ("1", "3"))
    assert (fault.code.id, fault.pages) == ("A109", (2,))
