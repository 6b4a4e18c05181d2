"""What pages can tell of themselves."""

from __future__ import annotations

from livrerouge.model.page import Area, Line, Page, PageMap, PlacedBlock, Side


def line(text: str, y: float, kind: str = "paragraph") -> Line:
    return Line(text, Area(0, y, 100, 10), y + 8, "a:1:1", kind, False)


def page(*lines: Line, blocks: tuple[PlacedBlock, ...] = (), folio: str = "1") -> Page:
    return Page(1, "f", folio, "", Side.RECTO, 300, 400, blocks, lines, "", (), (), ())


def test_running_text_is_what_stands_in_no_other_block() -> None:
    blocks = (
        PlacedBlock("a:2:1", "callout", Area(0, 20, 100, 30), True),
        PlacedBlock("a:3:1", "item", Area(0, 60, 100, 10), True),
        PlacedBlock("a:1:1", "paragraph", Area(0, 0, 100, 200), True),
    )
    lines = (
        line("last", 80),
        line("in the callout", 25),
        line("first", 5),
        line("in the list", 60),
        line("h", 90, "heading"),
    )
    assert [one.text for one in page(*lines, blocks=blocks).running_text] == ["first", "last"]


def test_the_folio_of_a_place_is_that_of_its_first_page() -> None:
    pages = (page(folio="iii"), page(folio="iv"))
    page_map = PageMap(pages, {"a:1:1": (2, 1)}, {})
    assert page_map.folio("a:1:1") == "iv"
    assert page_map.folio("b:1:1") is None
