"""A publication with one table, made of a few lines."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

from livrerouge.model.inline import plain
from livrerouge.model.table import RowGroup
from unit.parse.written import FRONT, Parsed, publication

COLUMNS = """\
columns:
  - {key: year, head: Année, role: stub}
  - {key: theme, head: Thème, role: group}
  - {key: shops, head: Ateliers, empty: —, empty-text: aucun}
"""
"""Behind three lines: the first column stands on line 5."""


def yaml(root: Path, rows: str, columns: str = COLUMNS, more: str = "") -> Parsed:
    """Parse a table with rows in YAML, under “rows”, which begin on line 2 of their file."""
    return _table(root, f"title: T\nrows: t.yaml\nfrom: rows\n{dedent(columns)}{more}", "t.yaml", dedent(rows))


def csv(root: Path, rows: str, columns: str = COLUMNS, more: str = "") -> Parsed:
    """Parse a table with rows in CSV."""
    return _table(root, f"title: T\nrows: t.csv\nmarks: letters\n{dedent(columns)}{more}", "t.csv", dedent(rows))


def _table(root: Path, definition: str, name: str, rows: str) -> Parsed:
    files = {"one.md": f"{FRONT}:::{{table}} t\n:::\n", "tables/t.yaml": definition, f"data/{name}": rows}
    return publication(root, files)


def shape(groups: tuple[RowGroup, ...]) -> list[object]:
    """Give the words of groups: those of the cells with their note keys, then the groups inside."""
    return [
        [*(" ".join([plain(cell.content), *cell.notes]).strip() for cell in group.cells), *_inside(group)]
        for group in groups
    ]


def _inside(group: RowGroup) -> list[object]:
    return [shape(group.groups)] if group.groups else []
