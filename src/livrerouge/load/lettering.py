"""Lettering: the typefaces that the text of vector art is set in, with the places where the file names them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from xml.parsers import expat

from livrerouge.loaded import Lettering
from livrerouge.place import Source, Span

_SET = frozenset(("text", "tspan", "textPath"))
"""Elements whose text is set in a typeface."""
_IN_STYLE = re.compile(r"(?<![\w-])font-family\s*:([^;{}]*)", re.IGNORECASE)
_MOST = 20
"""Families that are told of one picture."""


def lettering(content: bytes, path: str) -> tuple[Lettering, ...]:
    """Give the families that texts name, each once, at its first place; the picture is well-formed and in UTF-8.

    What a picture's own style sheet names counts for all its texts. A picture without text names none.
    """
    try:
        source = Source.of(path, content.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n"))
    except UnicodeDecodeError:
        return ()
    reading = _Reading(source)
    parser = expat.ParserCreate()
    parser.StartElementHandler = lambda name, attributes: reading.start(name, attributes, parser.CurrentLineNumber)
    parser.EndElementHandler = lambda _: reading.end()
    parser.CharacterDataHandler = lambda text: reading.text(text, parser.CurrentLineNumber)
    parser.Parse(content, True)
    return tuple(reading.found.values())[:_MOST] if reading.set else ()


class _Reading:
    """What is gathered while a picture is read."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.around: list[tuple[str, str, int]] = []
        """Name of each element around, its list of families and the line where that is named."""
        self.found: dict[str, Lettering] = {}
        self.set = False

    def start(self, name: str, attributes: Mapping[str, str], line: int) -> None:
        """Enter an element; the style attribute counts more than the attribute of that name."""
        local = name.rpartition(":")[2]
        own = _IN_STYLE.search(attributes.get("style", ""))
        families = own[1].strip() if own else attributes.get("font-family", "").strip()
        before = self.around[-1] if self.around else ("", "", 0)
        self.around.append((local, families, line) if families else (local, *before[1:]))
        if local in _SET:
            self.set = True
            self.keep(*self.around[-1][1:])

    def end(self) -> None:
        """Leave an element."""
        self.around.pop()

    def text(self, text: str, line: int) -> None:
        """Read what the picture's own style sheet names."""
        if self.around and self.around[-1][0] == "style":
            for match in _IN_STYLE.finditer(text):
                self.keep(match[1].strip(), line)

    def keep(self, families: str, line: int) -> None:
        """Keep a list of families with its place."""
        if families and families not in self.found:
            self.found[families] = Lettering(families, self.place(families, line))

    def place(self, families: str, line: int) -> Span:
        """Find a list of families from a line on; the line itself when it is written with entities."""
        start = self.source.starts[min(line, len(self.source.starts)) - 1]
        whole = self.source.span(start, len(self.source.text))
        found = whole.find(families)
        end = self.source.text.find("\n", start)
        return found if found.text == families else self.source.span(start, end if end >= 0 else len(self.source.text))
