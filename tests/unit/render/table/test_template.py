"""The house style's template keeps what other stages read in tables, and its sheet sets figures under one another."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
import tinyhtml5

from livrerouge.load import load_style
from livrerouge.model.book import Book, Label, LabelKind
from livrerouge.model.fragment import Division, Fragment, Placement
from livrerouge.model.house import NotePlace
from livrerouge.model.page import Side
from livrerouge.model.style import Style, Variant
from livrerouge.model.table import Cell, Role, RowGroup, Table
from livrerouge.paginate import Engine
from livrerouge.render import Composer, stylesheet
from livrerouge.style import read_style
from unit.model.tables import SPAN, cell, column, group, row, spanner, table, text, total
from unit.render.books import book, place, section
from unit.render.table.printing import number, set_as, value, with_house

ROOT = Path(__file__).resolve().parents[4]
AT = place().span.at
YEAR, THEME, CUT, NAME = (
    column("year", 0, Role.STUB),
    column("theme", 1, Role.GROUP),
    column("theme", 1, Role.CUT_IN),
    column("name", 2),
)


@cache
def style(variant: Variant = Variant.CLASSIC) -> Style:
    made = read_style(load_style(ROOT, "livre-rouge").value, variant, None)
    assert made.value is not None
    return made.value


@cache
def engine() -> Engine:
    return Engine.start(style(), stylesheet(style()).value, str(ROOT)).value


@pytest.fixture(scope="module", autouse=True)
def _closed() -> Iterator[None]:
    """Let the engine's fonts go while the modules they need are still there."""
    yield
    engine.cache_clear()


def around(made: Table) -> tuple[Book, Fragment]:
    label = Label("tbl-t", LabelKind.TABLE, "1", made.title, "one", SPAN)
    whole = book(section("one", place()), tables=(made,), labels=(label,), language="fr")
    return whole, Fragment("one+2", "chapter", whole.sections[0], (place(),), False, whole.sections[0].start)


def composed(made: Table, division: Division) -> str:
    whole, fragment = around(made)
    outcome = Composer(whole, style()).compose(fragment, Placement(1, Side.RECTO, {}, {AT: division}))
    assert outcome.diagnostics == ()
    return outcome.value


def tree(made: Table, *cuts: int, **more: Any) -> Any:  # noqa: ANN401
    root = tinyhtml5.parse(composed(made, Division((0, *cuts), **more)), namespace_html_elements=False)
    return root.find(".//*[@data-kind='table']")


def noted(*keys: str) -> RowGroup:
    return RowGroup((Cell(text("x"), keys, SPAN),), (), SPAN)


DEEP = table(
    group("2001", group("a", noted("a"), noted("b")), group("b", noted("a"))),
    group("2002", group("c", noted("a"))),
    columns=(YEAR, CUT, NAME),
    closing=total("All"),
)
DEEP = with_house(replace(DEEP, headnote=text("H"), general=text("G"), source=text("S")), "a", "b")


def test_a_part_holds_all_of_what_stands_on_its_page() -> None:
    found = tree(DEEP, 2)
    assert (found.get("data-at"), found.get("id")) == (AT, "tbl-t")
    assert [part.get("data-part") for part in found.findall("div[@class='part']")] == ["0", "1"]
    assert [len(part.findall("./div[@class='leaf']//table")) for part in found.findall("div")] == [1, 1]
    assert ["".join(title.itertext()) for title in found.findall(".//*[@data-kind='table-title']")] == [
        "Tableau\u00a01t",
        "Tableau\u00a01t (suite et fin)",
    ]
    assert len(found.findall(".//*[@data-kind='headnote']")) == 1


def test_parts_in_the_middle_have_neither_the_name_nor_the_numbers_of_the_first() -> None:
    found = tree(DEEP, 2, 5, parts=(1, 2))
    assert found.get("id") is None
    assert [part.get("data-part") for part in found.findall("div")] == ["1"]


def test_every_line_has_its_number_once_and_what_is_printed_again_another_name() -> None:
    found = tree(DEEP, 2)
    lines = [line.get("data-row") for line in found.findall(".//tbody/tr") if line.get("data-row")]
    assert lines == [str(n) for n in range(8)]
    assert [line.get("data-again") for line in found.findall(".//tr[@data-again]")] == ["0"]
    assert [line.get("class").split()[0] for line in found.findall(".//tr[@data-row]")] == [
        *("cut-in", "row", "row", "cut-in", "row", "cut-in", "row", "total"),
    ]


def test_bodies_are_outermost_groups_with_their_place_and_number() -> None:
    bodies = tree(DEEP, 2).findall(".//tbody")
    assert [(b.get("data-group"), b.get("data-at"), b.get("data-kind")) for b in bodies] == [
        ("0", SPAN.at, "row-group"),
        ("0", SPAN.at, "row-group"),
        ("1", SPAN.at, "row-group"),
        (None, None, None),
    ]


def test_what_stands_below_has_its_kind_in_the_order_of_the_house() -> None:
    part = tree(DEEP, 2).findall("div")[1]
    kinds = [found.get("data-kind") for found in part.find(".//div[@class='frame']")[1:]]
    assert kinds == ["table-notes", "general-note", "table-source"]
    notes = part.findall(".//*[@data-kind='table-note']")
    assert [(n.get("data-note"), n.find("span[@class='mark']").text) for n in notes] == [("a", "a"), ("b", "b")]


def test_notes_at_the_foot_float_from_behind_the_table() -> None:
    made = replace(DEEP, house=replace(DEEP.house, place=NotePlace.FOOT))
    for part in tree(made, 2).findall("div"):
        assert [found.get("class") for found in part] == ["leaf", "floats"]
        assert part.find("div[@class='leaf']").findall(".//*[@data-kind='table-note']") == []
        assert part.findall("p/span[@class='foot-note'][@data-kind='table-note']") != []


def test_heads_say_over_what_they_stand() -> None:
    columns = (column("a", 0, Role.STUB), column("b", 0), column("c", 0))
    made = table(row("1", "2", "3"), columns=columns, spanners=(spanner("S", 1, 2),))
    above, below = tree(made).findall(".//thead/tr")
    assert [(h.get("scope"), h.get("colspan"), h.get("rowspan"), h.get("data-column")) for h in above] == [
        ("col", None, "2", "0"),
        ("colgroup", "2", None, None),
    ]
    assert [(h.get("scope"), h.get("data-column")) for h in below] == [("col", "1"), ("col", "2")]


def test_frozen_widths_are_those_of_the_columns_and_their_sum_that_of_the_table() -> None:
    found = tree(DEEP, widths=(40.0, 120.5))
    assert [col.get("style") for col in found.findall(".//col")] == ["width: 40pt", "width: 120.5pt"]
    assert found.find(".//table").get("style") == "width: 160.5pt"


def test_sums_stand_in_bodies_of_their_own() -> None:
    rows = tuple(RowGroup((cell("r"), value("2")), (), SPAN) for _ in range(3))
    made = set_as(table(*rows, columns=(YEAR, number("n", sum=True))), carried=True)
    found = [line.get("data-carried") for line in tree(made, 1, 2).findall(".//tbody[@class='carried']/tr")]
    assert found == ["forward", "brought", "forward", "brought"]


def test_a_table_tells_sheets_how_it_is_set() -> None:
    found = tree(set_as(DEEP, turned=True, size=7.5))
    assert {"turned", "sized", "place-page", "marks-asterisks"} <= set(found.get("class").split())
    assert "--size: 7.5pt" in found.get("style")


def printed(made: Table, division: Division) -> Any:  # noqa: ANN401
    """Lay a table out and give the text of its page."""
    whole, _ = around(made)
    outcome = engine().serving(whole).lay_out(composed(made, division), 1, Side.RECTO)
    assert [found.code.id for found in outcome.diagnostics] == []
    return pypdfium2.PdfDocument(BytesIO(outcome.value.write_pdf()))


def rights(document: Any, sign: str) -> list[float]:  # noqa: ANN401
    """Give where a sign ends, everywhere on the first page."""
    page = document[0].get_textpage()
    signs = page.get_text_range()
    return [page.get_charbox(n)[2] for n in range(page.count_chars()) if signs[n : n + 1] == sign]


FIGURES = ("12", "3.5", "0.25", "−7", "1234.75")


@pytest.fixture(scope="module")
def figures() -> Any:  # noqa: ANN401
    rows = [
        RowGroup((cell(f"r{n}"), value(v.replace("−", "-"), *(("d",) if n == 1 else ()), language="fr")), (), SPAN)
        for n, v in enumerate(FIGURES)
    ]
    made = with_house(table(*rows, columns=(YEAR, number("n"))), "d")
    return printed(made, Division(widths=(60.0, 120.0)))


def test_what_is_hidden_behind_numbers_is_not_in_the_file(figures: Any) -> None:  # noqa: ANN401
    lines = figures[0].get_textpage().get_text_range().splitlines()
    found = [line.split(" ", 1)[1].strip() for line in lines if line.startswith("r")]
    assert found == ["12", "3,5d", "0,25", "−7", "1\u202f234,75"]


def test_decimal_marks_stand_under_one_another_and_no_note_moves_them(figures: Any) -> None:  # noqa: ANN401
    marks = rights(figures, ",")
    assert len(marks) == 3
    assert max(marks) - min(marks) < 0.05


def test_the_mark_of_a_note_takes_no_room() -> None:
    def made(*keys: str) -> Table:
        rows = (RowGroup((cell("r"), value("8")), (), SPAN), RowGroup((cell("r"), value("8", *keys)), (), SPAN))
        return with_house(table(*rows, columns=(YEAR, number("n"), column("z", 0))), "d")

    def wide(one: Table) -> Table:
        return replace(one, groups=tuple(replace(g, cells=(*g.cells, cell("z"))) for g in one.groups))

    with_mark = rights(printed(wide(made("d")), Division(widths=(60.0, 80.0, 80.0))), "8")
    assert len(with_mark) == 2
    assert abs(with_mark[0] - with_mark[1]) < 0.05


def test_a_turned_table_lies_inside_the_type_area() -> None:
    rows = tuple(row(f"label {n}", "some words that follow") for n in range(8))
    made = set_as(table(*rows, columns=(YEAR, column("n", 0))), turned=True)
    document = printed(made, Division(widths=(100.0, 300.0)))
    assert len(document) == 1
    page, geometry = document[0].get_textpage(), style().geometry
    words = page.get_text_range()
    start = words.index("label 0")
    boxes = [page.get_charbox(start + n) for n in range(7)]
    # Read from the foot of the page upwards, its head at the left edge.
    assert boxes[0][1] < boxes[-1][1]
    assert geometry.foot - 1 < boxes[0][1] < geometry.foot + 20
    first, last = (page.get_charbox(words.index(f"label {n}"))[0] for n in (0, 7))
    assert geometry.inner < first < last
