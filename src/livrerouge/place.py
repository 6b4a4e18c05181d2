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
        line, column = self.source.locate(self.start)
        return f"{self.source.path}:{line}:{column}"

    def find(self, words: str) -> Span:
        """Give the first place of some words from here on to the end of the span; the span itself without them."""
        start = self.source.text.find(words, self.start, self.end) if words else -1
        return self if start < 0 else Span(self.source, start, start + len(words))

    def until(self, other: Span) -> Span:
        """Make the span from here to the end of another one in the same source."""
        return Span(self.source, self.start, max(self.end, other.end))

    def __repr__(self) -> str:
        return f"<{self.at}>"
