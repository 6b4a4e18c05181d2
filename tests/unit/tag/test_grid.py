"""Cells on their grid, and their heads."""

from __future__ import annotations

import pytest

from e2e.tree import Branch
from unit.tag.toytags import tagged, tree

HEAD = "<thead><tr><th rowspan=2>s</th><th colspan=2 scope=colgroup>S</th></tr><tr><th>a</th><th>b</th></tr></thead>"


def related(document: Branch) -> dict[str, str]:
    """Give the heads of each cell, by their words."""
    heads = {branch.id: branch.text for branch in document.all("TH")}
    cells = [branch for branch in document.walk() if branch.role in ("TH", "TD")]
    return {cell.text: "".join(heads[name] for name in cell.said.get("Headers", ())) for cell in cells}


def test_a_cell_under_a_spanner_beside_spanned_rows_has_its_own_heads() -> None:
    rows = "<tr><th rowspan=2 scope=rowgroup>r</th><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr>"
    found = tree(f"<table>{HEAD}<tbody>{rows}</tbody></table>")
    wanted = {"s": "", "S": "", "a": "S", "b": "S", "r": "s", "1": "rSa", "2": "rSb", "3": "rSa", "4": "rSb"}
    assert related(found) == wanted


def test_heads_say_of_what_they_are() -> None:
    found = tree(f"<table>{HEAD}<tbody><tr><th scope=row>r</th><td>1</td><td>2</td></tr></tbody></table>")
    said = {branch.text: branch.said for branch in found.all("TH")}
    assert said["s"] == {"Scope": "Column", "RowSpan": 2.0}
    assert {key: said["S"][key] for key in ("Scope", "ColSpan")} == {"Scope": "Column", "ColSpan": 2.0}
    assert said["r"]["Scope"] == "Row"


def test_the_label_of_a_group_is_the_head_of_the_labels_in_it() -> None:
    first = "<tr><th rowspan=2 scope=rowgroup>g</th><th scope=row>r</th><td>1</td></tr>"
    rows = first + "<tr><th scope=row>q</th><td>2</td></tr>"
    found = related(tree(f"<table><tbody>{rows}</tbody></table>"))
    assert found == {"g": "", "r": "g", "1": "gr", "q": "g", "2": "gq"}


def test_a_cut_in_head_is_the_head_of_the_rows_it_says() -> None:
    cut = "<tr><th colspan=2 scope=rowgroup data-until={}>{}</th></tr>"
    row = "<tr><th scope=row>{}</th><td>{}</td></tr>"
    rows = cut.format(4, "C") + cut.format(2, "c") + row.format("r", 1) + row.format("q", 2) + row.format("p", 3)
    found = related(tree(f"<table><tbody>{rows}</tbody></table>"))
    assert found == {"C": "", "c": "C", "r": "Cc", "1": "Ccr", "q": "C", "2": "Cq", "p": "", "3": "p"}


def test_empty_cells_stay() -> None:
    found = tree("<table><tr><td></td><td>a</td></tr></table>")
    assert [cell.text for cell in found.all("TD")] == ["", "a"]


PARTS = (
    "<div data-kind='table' data-whole='t'>"
    "<div class='part'><p data-role='Caption'>T</p><table>"
    "<thead><tr><th>h</th><th>i</th><th>j</th></tr></thead>"
    "<tbody data-whole='t 0'><tr><th rowspan=1 scope=rowgroup>g</th><td>1</td><td>2</td></tr></tbody></table></div>"
    "<div class='part'><p data-role='Caption' data-artifact>T</p><table>"
    "<thead data-artifact><tr><th>h</th><th>i</th><th>j</th></tr></thead>"
    "<tbody data-whole='t 0'>{}</tbody>"
    "<tbody data-artifact><tr><td colspan=3>carried</td></tr></tbody>"
    "<tbody data-whole='t 1'><tr><th scope=row>q</th><td>7</td><td>8</td></tr></tbody></table></div></div>"
)


@pytest.mark.parametrize(
    "rows",
    [
        "<tr><th rowspan=2 data-artifact>g</th><td>3</td><td>4</td></tr><tr><td>5</td><td>6</td></tr>",
        "<tr data-artifact><th rowspan=3 data-artifact>g</th><th colspan=2>c</th></tr>"
        "<tr><td>3</td><td>4</td></tr><tr><td>5</td><td>6</td></tr>",
    ],
)
def test_a_table_in_parts_is_one_with_the_spans_of_the_whole(rows: str) -> None:
    found, told = tagged(PARTS.format(rows))
    assert {role: told.counts[role] for role in ("Table", "Caption", "THead", "TBody", "TR")} == {
        "Table": 1, "Caption": 1, "THead": 1, "TBody": 2, "TR": 5
    }  # fmt: skip
    label = next(branch for branch in found.document.all("TH") if branch.text == "g")
    assert label.said["RowSpan"] == 3.0
    assert related(found.document)["5"] == "gi"
    assert related(found.document)["8"] == "qj"
    assert found.document.all("Table")[0].text == "Thijg123456q78"


def test_a_long_table_that_the_engine_breaks_is_one() -> None:
    rows = "".join(f"<tr><td>{number}</td></tr>" for number in range(50))
    found, told = tagged(f"<table><thead><tr><th>h</th></tr></thead><tbody>{rows}</tbody></table>")
    assert (told.counts["Table"], told.counts["THead"], told.counts["TR"]) == (1, 1, 51)
    assert ("/Artifact /Pagination", "h") in {(kind, words) for _, kind, words in found.artifacts}


def test_spans_beyond_their_group_end_with_it() -> None:
    first = "<tbody><tr><th rowspan=9 scope=rowgroup>a</th><td>1</td></tr></tbody>"
    found = tree(f"<table>{first}<tbody><tr><td>2</td></tr></tbody></table>")
    assert related(found)["2"] == ""
    assert all("RowSpan" not in branch.said for branch in found.all("TH"))


def test_a_table_in_a_cell_is_a_table_of_its_own() -> None:
    inner = "<table><tr><th>i</th></tr><tr><td>2</td></tr></table>"
    found = tree(f"<table><tr><th>o</th></tr><tr><td>{inner}</td></tr></table>")
    assert [len(table.all("TR")) for table in found.all("Table")] == [4, 2]
    assert related(found)["2"] == "i"


def test_a_cell_printed_again_with_nothing_above_is_left_out() -> None:
    found = tree("<table><tr><th data-artifact>g</th><td>1</td></tr></table>")
    assert [cell.text for cell in found.walk() if cell.role in ("TH", "TD")] == ["1"]
