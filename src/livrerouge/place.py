"""Places in the author's files: every value of a publication can say where it was written."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Source:
    """One file of the project, read once and kept whole."""

    path: str
    """Path from the project's root, with forward slashes."""
    text: str
    """The file's text, line ends normalised to `\\n`, without byte order mark."""
    starts: tuple[int, ...] = field(compare=False)
    """Offset of the first character of each line; it follows from the text, and would be slow to compare."""

    @classmethod
    def of(cls, path: str, text: str) -> Source:
        """Make a source and find its lines."""
        starts = [0]
        position = text.find("\n")
        while position >= 0:
            starts.append(position + 1)
            position = text.find("\n", position + 1)
        return cls(path, text, tuple(starts))

    def locate(self, offset: int) -> tuple[int, int]:
        """Give the line and column, both from 1 and in characters, of an offset."""
        line = bisect_right(self.starts, offset)
        return line, offset - self.starts[line - 1] + 1

    def line(self, number: int) -> str:
        """Give the text of a line, numbered from 1, without its line end."""
        start = self.starts[number - 1]
        end = self.starts[number] - 1 if number < len(self.starts) else len(self.text)
        return self.text[start:end]

    def offset(self, line: int, column: int = 1) -> int:
        """Give the offset of a line and column, both from 1."""
        return self.starts[line - 1] + column - 1

    def span(self, start: int, end: int) -> Span:
        """Make the span of the characters from `start` up to `end`."""
        return Span(self, start, end)

    @property
    def address(self) -> str:
        """What a place in words begins with."""
        return self.path

    def at(self, offset: int) -> str:
        """Give the place of an offset in words: `book/idm/structure.md:41:7`."""
        line, column = self.locate(offset)
        return f"{self.path}:{line}:{column}"


@dataclass(frozen=True, slots=True)
class Sheet(Source):
    """A sheet of a workbook, kept as text: a line a row, a tab between two cells, neither of them inside a cell.

    Lines are rows, and columns are those of the sheet, not characters.
    """

    name: str = ""
    """What the sheet is called in its workbook."""
    left: int = 1
    """Number of the column that the first cell of each line stands in."""

    def locate(self, offset: int) -> tuple[int, int]:
        """Give the row and the column, both from 1, of the cell at an offset."""
        row = bisect_right(self.starts, offset)
        return row, self.text.count("\t", self.starts[row - 1], offset) + self.left

    def offset(self, line: int, column: int = 1) -> int:
        """Give the offset of a cell; of the end of the row where it has no such cell."""
        position, end = self.starts[line - 1], self.starts[line - 1] + len(self.line(line))
        for _ in range(column - self.left):
            position = self.text.find("\t", position, end) + 1
            if not position:
                return end
        return position

    def span_of(self, row: int, column: int) -> Span:
        """Make the span of a cell."""
        start, end = self.offset(row, column), self.starts[row - 1] + len(self.line(row))
        tab = self.text.find("\t", start, end)
        return Span(self, start, end if tab < 0 else tab)

    @property
    def address(self) -> str:
        """What a place in words begins with: `data/doses.xlsx!Sheet1`."""
        return f"{self.path}!{self.name}"

    def at(self, offset: int) -> str:
        """Give the place of an offset in words: `data/doses.xlsx!Sheet1:C12`."""
        return f"{self.path}!{self.cell(offset)}"

    def cell(self, offset: int) -> str:
        """Name the cell at an offset as the workbook does: `Sheet1:C12`."""
        row, column = self.locate(offset)
        return f"{self.name}:{letters(column)}{row}"


def letters(column: int) -> str:
    """Name a column of a sheet: A for 1, Z for 26, AA for 27."""
    name = ""
    while column > 0:
        column, letter = divmod(column - 1, 26)
        name = chr(ord("A") + letter) + name
    return name


def column_number(name: str) -> int:
    """Number a column of a sheet by its letters, which may be small ones."""
    number = 0
    for letter in name.upper():
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


@dataclass(frozen=True, slots=True)
class Span:
    """A run of characters in a source, as offsets."""

    source: Source
    start: int
    end: int

    @property
    def line(self) -> int:
        """Line of the first character, from 1."""
        return self.source.locate(self.start)[0]

    @property
    def column(self) -> int:
        """Column of the first character, from 1, in characters."""
        return self.source.locate(self.start)[1]

    @property
    def text(self) -> str:
        """The characters themselves."""
        return self.source.text[self.start : self.end]

    @property
    def at(self) -> str:
        """The place in words: `book/idm/structure.md:41:7`."""
        return self.source.at(self.start)

    def find(self, words: str) -> Span:
        """Give the first place of some words from here on to the end of the span; the span itself without them."""
        start = self.source.text.find(words, self.start, self.end) if words else -1
        return self if start < 0 else Span(self.source, start, start + len(words))

    def until(self, other: Span) -> Span:
        """Make the span from here to the end of another one in the same source."""
        return Span(self.source, self.start, max(self.end, other.end))

    def __repr__(self) -> str:
        return f"<{self.at}>"
