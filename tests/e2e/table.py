"""A table of themes as its data ask for it: what each year prints, marks included, and which notes it calls."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from facts.reading import normalise

Row = Mapping[str, Any]
Scheme = Callable[[int], str]

SCHEMES: Mapping[str, Scheme] = {
    "asterisks": lambda index: "*" * (index + 1),
    "letters": lambda index: "abcdefghijklmnopqrstuvwxyz"[index],
    "figures": lambda index: str(index + 1),
    "daggers": lambda index: "*†‡§¶"[index % 5] * (index // 5 + 1),
}


@dataclass(frozen=True, slots=True)
class Year:
    """One year of the table."""

    year: int
    printed: str
    """All its cells in reading order with their marks, normalised."""
    calls: frozenset[str]
    """Keys of the notes it calls."""


@dataclass(frozen=True, slots=True)
class Expected:
    """The whole table."""

    years: tuple[Year, ...]
    notes: Mapping[str, str]
    """By key: mark and text, normalised."""
    head: str
    """The heads of the columns, normalised."""


def expected(data: Row, definition: Row) -> Expected:
    """Work out from the data what must be printed; marks go by the order of the first calls."""
    keys = dict.fromkeys(key for row in data["years"] for cell in cells(row) for key in notes_of(cell))
    scheme = SCHEMES[definition.get("marks", "asterisks")]
    marks = {key: scheme(index) for index, key in enumerate(keys)}

    def printed(cell: object) -> str:
        return text_of(cell) + "".join(marks[key] for key in notes_of(cell))

    years = tuple(
        Year(
            row["year"],
            normalise("\n".join(printed(cell) for cell in cells(row))),
            frozenset(key for cell in cells(row) for key in notes_of(cell)),
        )
        for row in data["years"]
    )
    notes = {key: normalise(f"{marks[key]} {data['notes'][key]}") for key in keys}
    return Expected(years, notes, normalise(" ".join(column["head"] for column in definition["columns"])))


def cells(row: Row) -> list[object]:
    """Give year, theme and workshops of a row; a year's own notes stand with it."""
    return [{"text": str(row["year"]), "notes": row.get("notes", ())}, row["theme"], *row["workshops"]]


def text_of(cell: object) -> str:
    """Give the words of a cell."""
    return str(cell.get("text", cell.get("title"))) if isinstance(cell, dict) else str(cell)


def notes_of(cell: object) -> tuple[str, ...]:
    """Give the keys of the notes a cell calls."""
    return tuple(cell.get("notes", ())) if isinstance(cell, dict) else ()


def stands(text: str, note: str) -> bool:
    """Tell whether a note stands in a normalised text with its own mark, and not as the end of a longer mark."""
    return re.search(rf"(?<!{re.escape(note[0])}){re.escape(note)}", text) is not None


def judge(pages: tuple[str, ...], table: Expected) -> list[list[int]]:
    """Hold the pages of a PDF against a table; give the years on each page of the table.

    Every year stands whole on one page, in order; every page has the heads, and exactly the notes it calls.
    """
    texts = [normalise(page) for page in pages]
    bearing = [text for text in texts if table.head in text]
    found: list[list[int]] = []
    for text in bearing:
        at, here = text.index(table.head) + len(table.head), [year for year in table.years if year.printed in text]
        for year in here:
            assert text.startswith(year.printed, at) or text.startswith("|" + year.printed, at), (
                f"{year.year} does not follow: {text[at : at + 80]}"
            )
            at = text.index(year.printed, at) + len(year.printed)
        called = {key for year in here for key in year.calls}
        for key, note in table.notes.items():
            # Behind the last year, which may end with a mark itself.
            assert stands(text[at:], note) == (key in called), f"note {key} with {[year.year for year in here]}"
        found.append([year.year for year in here])
    for key, note in table.notes.items():
        assert all(table.head in text for text in texts if stands(text, note)), f"note {key} stands elsewhere"
    assert [year for page in found for year in page] == [year.year for year in table.years]
    return found
