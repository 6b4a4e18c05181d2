"""Surveys: what stands where in a sheet, before its values are read."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from xml.parsers import expat
from zipfile import ZipFile

from livrerouge.place import column_number

_CELL = re.compile(r"([A-Za-z]{1,3})([1-9][0-9]{0,6})")
_RANGE = re.compile(r"\$?([A-Za-z]{1,3})\$?([1-9][0-9]{0,6}):\$?([A-Za-z]{1,3})\$?([1-9][0-9]{0,6})")
_COLUMNS = re.compile(r"\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})")
_LAST_ROW, _LAST_COLUMN = 1_048_576, 16_384
"""How far a sheet reaches."""
_CHUNK = 1 << 16


@dataclass(frozen=True, slots=True)
class Box:
    """Cells from one corner to the other, both of them inside."""

    top: int
    left: int
    bottom: int
    right: int

    @classmethod
    def of(cls, text: str) -> Box | None:
        """Read a range, `A3:F60` or `A:F`, with or without dollar signs; none when it is no such thing."""
        found = _RANGE.fullmatch(text)
        if found is not None:
            box = cls(int(found[2]), column_number(found[1]), int(found[4]), column_number(found[3]))
        else:
            found = _COLUMNS.fullmatch(text)
            if found is None:
                return None
            box = cls(1, column_number(found[1]), _LAST_ROW, column_number(found[2]))
        return box if box.top <= box.bottom <= _LAST_ROW and box.left <= box.right <= _LAST_COLUMN else None

    def holds(self, row: int, column: int) -> bool:
        """Tell whether a cell is inside."""
        return self.top <= row <= self.bottom and self.left <= column <= self.right

    def meets(self, other: Box) -> bool:
        """Tell whether both have a cell in common."""
        return (
            self.top <= other.bottom
            and other.top <= self.bottom
            and self.left <= other.right
            and other.left <= self.right
        )


@dataclass(slots=True)
class Survey:
    """What is known of a sheet's cells inside the range that is asked for."""

    box: Box
    filled: Box | None = None
    """From the first to the last cell that has a value or a formula; none when there is no such cell."""
    merged: list[tuple[str, Box]] = field(default_factory=list)
    """Merged cells that meet the range, as they are written."""
    unreckoned: list[tuple[int, int]] = field(default_factory=list)
    """Row and column of formulas that have no value."""

    def add(self, row: int, column: int) -> None:
        """Widen what is filled by a cell."""
        old = self.filled or Box(row, column, row, column)
        if not self.box.holds(row, column) or (self.filled is not None and old.holds(row, column)):
            return
        self.filled = Box(min(old.top, row), min(old.left, column), max(old.bottom, row), max(old.right, column))


def survey(archive: ZipFile, part: str, box: Box) -> Survey:
    """Go through the XML of a sheet (ECMA-376, 18.3.1), keeping nothing of it but places."""
    found = Survey(box)
    parser = expat.ParserCreate()
    parser.buffer_text = True
    handler = _Handler(found)
    parser.StartElementHandler = handler.start
    parser.EndElementHandler = handler.end
    parser.CharacterDataHandler = handler.text
    with archive.open(part) as stream:
        while chunk := stream.read(_CHUNK):
            parser.Parse(chunk, False)
        parser.Parse(b"", True)
    return found


@dataclass(slots=True)
class _Handler:
    """Is told what stands in the XML of a sheet, in its order."""

    found: Survey
    row: int = 0
    column: int = 0
    kind: str = ""
    formula: bool = False
    valued: bool = False
    inside: bool = False
    """A value, or text that stands for one, is open."""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Note a row, a cell or what belongs to one."""
        name = name.rpartition(":")[2]
        if name == "c":
            self.formula = self.valued = self.inside = False
            self.kind = attributes.get("t", "")
            self._stand(attributes.get("r", ""))
        elif name == "v" or name == "is":
            self.inside = True
        elif name == "f":
            self.formula = True
        elif name == "row":
            self.row = int(attributes["r"]) if "r" in attributes else self.row + 1
            self.column = 0
        elif name == "mergeCell":
            merged = Box.of(attributes.get("ref", ""))
            if merged is not None and merged.meets(self.found.box):
                self.found.merged.append((attributes["ref"], merged))

    def text(self, text: str) -> None:
        """Note that a cell has a value."""
        if self.inside:
            self.valued = True

    def end(self, name: str) -> None:
        """Note what was found in a cell."""
        name = name.rpartition(":")[2]
        if name == "v" or name == "is":
            self.inside = False
        elif name == "c" and (self.formula or self.valued):
            self.found.add(self.row, self.column)
            # The value of a formula may be a text without a character.
            if not self.valued and self.kind != "str" and self.found.box.holds(self.row, self.column):
                self.found.unreckoned.append((self.row, self.column))

    def _stand(self, reference: str) -> None:
        """Go to the cell that is named, or to the next one."""
        cell = _CELL.fullmatch(reference)
        if cell is not None:
            self.row, self.column = int(cell[2]), column_number(cell[1])
        else:
            self.column += 1
