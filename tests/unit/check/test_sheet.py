"""Pages make whole sheets of one size."""

from __future__ import annotations

from livrerouge.check.sheet import whole_sheets
from livrerouge.diagnostic import Diagnostic
from unit.check.builders import HEIGHT, WIDTH, ask, book, document, page, page_map, publication, section


def told(*sizes: tuple[float, float], multiple: int = 4) -> list[Diagnostic]:
    made = book(section("un", 1), publication=publication(multiple=multiple))
    return ask(whole_sheets, made, page_map(page(1, "un")), document(sizes=sizes))


A5 = (WIDTH, HEIGHT)


def test_four_pages_of_one_size_are_right() -> None:
    assert told(*[A5] * 4) == []
    assert told(*[A5] * 3, multiple=1) == []


def test_rounding_is_no_fault() -> None:
    assert told(*[A5] * 3, (WIDTH + 0.2, HEIGHT - 0.2)) == []


def test_a_count_that_makes_no_whole_sheets_is_told_with_what_is_missing() -> None:
    (fault,) = told(*[A5] * 6)
    assert fault.code.id == "P101"
    assert "pages, 6, is" in fault.message
    assert fault.hint.startswith("2 more make it one, or 2 fewer")


def test_a_pdf_without_pages_is_told() -> None:
    assert [fault.code.id for fault in told()] == ["P101"]


def test_a_page_of_another_size_is_told() -> None:
    (fault,) = told(*[A5] * 3, (HEIGHT, WIDTH))
    assert (fault.code.id, fault.pages) == ("P104", (4,))
    assert "210 × 148 mm, not to 148 × 210" in fault.message
