"""What is held of the recueil: where each part of its tables begins and ends, and a page of each kind of table."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from e2e.cells import Drawn, Part, Row, parts

DUMP = "recueil/tables.txt"
PICTURES = {"register": 2, "statistics": 3, "turned": 5, "ledger": 6, "cut-in": 9, "frame": 11}
"""By name, the number of the table of which a page is held."""
FILES = frozenset({DUMP, *(f"recueil/{name}.png" for name in PICTURES)})


def tables(pdf: Path) -> str:
    """Tell of each part its page, its title, its heads, its first and its last row, and what stands below."""
    return "".join(line + "\n" for part in parts(pdf) for line in _part(part))


def _part(part: Part) -> Iterator[str]:
    yield f"page {part.position}: {part.title.text}"
    yield from (f"    {_row(row)}" for row in part.heads)
    if part.body:
        yield f"    {len(part.body)} rows: {_row(part.body[0])} … {_row(part.body[-1])}"
    yield from (f"    {_short(below)}" for below in part.below)


def _row(row: Row) -> str:
    return " | ".join(cell.text for cell in row.cells)


def _short(drawn: Drawn) -> str:
    text = drawn.text
    return text if len(text) <= 60 else f"{text[:59]}…"


def position_of(name: str, pdf: Path) -> int:
    """Find the page of a picture: the second one of its table where it has several."""
    found = [part.position for part in parts(pdf) if part.number == PICTURES[name]]
    return found[min(1, len(found) - 1)]
