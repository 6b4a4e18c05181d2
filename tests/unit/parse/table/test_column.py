"""Columns: heads over several, forms of values, and what a column of another kind has no use for."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from livrerouge.model.inline import plain
from livrerouge.model.table import DateForm, Format, Kind, Role
from unit.parse.table.rows import csv

ROWS = "a,b,c\nx,1,2\ny,3,4\n"


def test_heads_stand_over_their_columns_at_any_depth(tmp_path: Path) -> None:
    columns = """\
        columns:
          - {key: a, head: A}
          - head: Over both
            columns:
              - {key: b, head: B}
              - {head: Over one, columns: [{key: c, head: C}]}
        """
    parsed = csv(tmp_path, ROWS, columns)
    assert parsed.faults == []
    assert [(plain(one.head), one.first, one.count, one.level) for one in parsed.table.spanners] == [
        ("Over both", 1, 2, 0),
        ("Over one", 2, 1, 1),
    ]
    assert [column.key for column in parsed.table.columns] == ["a", "b", "c"]


def test_form_of_a_column(tmp_path: Path) -> None:
    columns = """\
        columns:
          - {key: a, head: A, role: cut-in}
          - {key: b, head: B, type: currency, currency: CHF, decimals: 1, sum: true, bar: true,
             swatches: {red: 5, rose: -1}}
          - {key: c, head: C, type: percent, unit: "%"}
        """
    parsed = csv(tmp_path, ROWS, columns)
    a, b, c = parsed.table.columns
    assert parsed.faults == []
    assert a.role is Role.CUT_IN
    assert b.format == Format(Kind.CURRENCY, 1, "CHF", DateForm.MEDIUM)
    assert (b.sum, b.bar) == (True, True)
    assert [(one.swatch, one.least) for one in b.thresholds] == [("rose", Decimal(-1)), ("red", Decimal(5))]
    assert (c.format.kind, plain(c.unit)) == (Kind.PERCENT, "%")


@pytest.mark.parametrize(
    ("column", "faults"),
    [
        ("{key: b, head: B, decimals: 1}", ["T230 tables/t.yaml:6:23 decimals"]),
        ("{key: b, head: B, sum: true}", ["T230 tables/t.yaml:6:23 sum"]),
        ("{key: b, head: B, type: integer, date: long}", ["T230 tables/t.yaml:6:38 date"]),
        ("{key: b, head: B, type: integer, decimals: 1}", ["T230 tables/t.yaml:6:38 decimals"]),
        ("{key: b, head: B, type: currency}", ["T231 tables/t.yaml:6:29 currency"]),
        ("{key: b, head: B, type: currency, unit: €}", []),
        ("{key: b, head: B, type: currency, currency: eur}", ["B022 tables/t.yaml:6:49 eur"]),
        ("{key: b, head: B, type: integer, swatches: {red: many}}", ["B022 tables/t.yaml:6:54 many"]),
        ("{head: B, type: integer, columns: [{key: b, head: B}]}", ["T233 tables/t.yaml:6:15 type"]),
        ("{columns: [{key: b, head: B}]}", ["B021 tables/t.yaml:6:5 {columns: [{key: b, head: B}]}"]),
        ("{key: total, head: B}", ["T204 tables/t.yaml:6:11 total", "T209 data/t.csv:1:3 b"]),
    ],
)
def test_what_a_column_has_no_use_for_is_told(tmp_path: Path, column: str, faults: list[str]) -> None:
    columns = f"columns:\n  - {{key: a, head: A}}\n  - {column}\n  - {{key: c, head: C}}\n"
    assert csv(tmp_path, ROWS, columns).faults == faults


def test_head_over_nothing_that_is_printed_is_told(tmp_path: Path) -> None:
    columns = "columns:\n  - {head: H, columns: [{key: a, head: A, role: cut-in}]}\n  - {key: b, head: B}\n"
    assert csv(tmp_path, "a,b\nx,1\n", columns).faults == ["T232 tables/t.yaml:5:12 H"]
