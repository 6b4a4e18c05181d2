"""What holds for every table on paper, whatever its rows: read back from the finished PDF.

Random tables, one to four levels deep and up to 400 rows long, with notes called anywhere, on pages of two sizes. All
rows stand on the pages, once and in order; the notes of a page are those called on it; whoever reads a page sees the
groups its rows belong to.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pypdfium2
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from livrerouge.build import build

TOKEN = re.compile(r"\b([rgn]\d+)z")
"""Every row, group and note is named by a word of its own: r17z, g4z, n2z."""

BOOK = """\
title: A table
language: en
publisher: us
date: 2026-01-02
style: livre-rouge
format: {format}
matter:
  body: [table]
"""
SECTION = """\
---
title: The table
---

{before}

:::{{table}} any
:id: tbl-any
:placement: {placement}
:::
"""


@dataclass(frozen=True, slots=True)
class Row:
    """A row as it must be printed."""

    token: str
    groups: tuple[str, ...]
    """Tokens of the groups around it, from the outermost to the innermost."""
    calls: frozenset[str]
    """Notes called by the row itself."""


@dataclass(frozen=True, slots=True)
class Made:
    """A random table: its definition, its rows as they are written, and as they must be printed."""

    definition: dict[str, Any]
    entries: list[dict[str, Any]]
    rows: tuple[Row, ...]
    group_calls: dict[str, frozenset[str]]
    """Notes called by each group's own cell."""


@st.composite
def tables(draw: st.DrawFn) -> Made:
    """Draw a table."""
    depth = draw(st.integers(1, 4))
    size = draw(st.one_of(st.integers(1, 40), st.integers(41, 160), st.integers(161, 400)))
    fan = [draw(st.integers(1, 9)) for _ in range(depth - 1)]
    notes = [f"k{n}" for n in range(draw(st.integers(0, 8)))]
    often = draw(st.integers(2, 30))
    long = draw(st.integers(3, 40))
    roles = [draw(st.sampled_from(["stub", "group", "cut-in"])) for _ in range(depth - 1)]
    chance = draw(st.randoms(use_true_random=False))
    rows: list[Row] = []
    group_calls: dict[str, frozenset[str]] = {}

    def called() -> list[str]:
        return [chance.choice(notes)] if notes and chance.randrange(often) == 0 else []

    def words(most: int) -> str:
        return " ".join(["word"] * chance.randrange(most))

    def entry(level: int, around: tuple[str, ...]) -> dict[str, Any]:
        own = called()
        if level == depth - 1:
            token = f"r{len(rows)}"
            rows.append(Row(token, around, frozenset(own)))
            calls = "".join(f"[^{key}]" for key in own)
            own_key = "text" if level else "row"
            return {own_key: f"{token}z {words(long)}{calls}".strip(), "value": chance.randrange(10_000)}
        token = f"g{len(group_calls)}"
        group_calls[token] = frozenset(own)
        inner: list[dict[str, Any]] = []
        for _ in range(1 + chance.randrange(fan[level])):
            if len(rows) < size or not inner:
                inner.append(entry(level + 1, (*around, token)))
        # Inside the list of a column an entry says its own text under “text”.
        own_key, inside = "text" if level else "c0", f"c{level + 1}" if level < depth - 2 else "row"
        return {own_key: f"{token}z", "notes": own, inside: inner}

    entries: list[dict[str, Any]] = []
    while len(rows) < size:
        entries.append(entry(0, ()))
    columns = [{"key": f"c{level}", "head": f"Level {level}", "role": role} for level, role in enumerate(roles)]
    columns += [{"key": "row", "head": "Row"}, {"key": "value", "head": "Value", "type": "integer", "sum": True}]
    definition = {
        "title": "Any table",
        "rows": "any.json",
        "marks": draw(st.sampled_from(["letters", "figures", "asterisks", "daggers", "roman", "eu"])),
        "notes-at": draw(st.sampled_from(["page", "frame", "foot"])),
        "keep": draw(st.integers(1, 3)),
        "whole": f"{draw(st.integers(20, 100))}%",
        "carried": draw(st.booleans()),
        "columns": columns,
    }
    used = {key for row in rows for key in row.calls} | {key for keys in group_calls.values() for key in keys}
    if used:
        definition["notes"] = {key: f"n{key[1:]}z is the note." for key in notes if key in used}
    if depth > 1 and roles[0] != "cut-in" and draw(st.booleans()):
        definition["totals"] = {"c0": "Sum", "table": "All"}
    return Made(definition, entries, tuple(rows), group_calls)


def pages(made: Made, format: str, placement: str, before: str) -> list[str]:
    """Build the publication and read the text of each page of its PDF."""
    with TemporaryDirectory() as name:
        root = Path(name)
        (root / "book/any/tables").mkdir(parents=True)
        (root / "data").mkdir()
        (root / "book/any/book.yaml").write_text(BOOK.format(format=format))
        (root / "book/any/table.md").write_text(SECTION.format(placement=placement, before=before))
        (root / "book/any/tables/any.yaml").write_text(json.dumps(made.definition))
        (root / "data/any.json").write_text(json.dumps(made.entries))
        built = build(root, "any")
    errors = [f"{found.code.id} {found.message}" for found in built.diagnostics if found.code.severity.value == "error"]
    assert not errors
    assert built.pdf is not None
    document = pypdfium2.PdfDocument(built.pdf)
    return [document[number].get_textpage().get_text_range() for number in range(len(document))]


def tokens(page: str, kind: str) -> Iterator[str]:
    """Give the tokens of a kind on a page, in order."""
    return (found for found in TOKEN.findall(page) if found[0] == kind)


@pytest.mark.parametrize("format", ["A5", "A4"])
@settings(
    max_examples=10,
    deadline=None,
    phases=(Phase.explicit, Phase.generate),
    suppress_health_check=list(HealthCheck),
    derandomize=True,
)
@given(made=tables(), alone=st.booleans(), lines=st.integers(1, 300))
def test_rows_stand_once_in_order_with_their_groups_and_notes(made: Made, alone: bool, lines: int, format: str) -> None:
    placement = "page" if alone else "text"
    found = pages(made, format, placement, " ".join(["Word"] * lines) + ".")
    assert [token for page in found for token in tokens(page, "r")] == [row.token for row in made.rows]
    by_token = {row.token: row for row in made.rows}
    for page in found:
        here = [by_token[token] for token in tokens(page, "r")]
        groups = {group for row in here for group in row.groups}
        assert groups <= set(tokens(page, "g")), "a group is not named on a page of its rows"
        notes = set().union(*(row.calls for row in here), *(made.group_calls[group] for group in groups))
        assert {token[1:] for token in tokens(page, "n")} == {key[1:] for key in notes}
