"""Rewriting: each content stream is read once, and its marks are written anew with their true roles and numbers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

import pydyf  # type: ignore[import-untyped]

from livrerouge.tag.node import LAYOUT, Artifact
from livrerouge.tag.walk import Found, Goal

Spaces = Mapping[bytes, bytes]
"""By font, the operator that shows its space."""


@dataclass(frozen=True, slots=True)
class _Open:
    """A sequence that is open."""

    depth: int
    key: object
    box: Any
    start: int
    """Where in the new stream it begins."""


@dataclass(slots=True)
class _Rewriter:
    found: Found
    spaces: Spaces
    boxes: Mapping[int, Any]
    """By the engine's number of a sequence."""
    content: Callable[[Goal], int]
    """Files a new sequence and gives its number."""
    out: list[Any] = field(default_factory=list)
    opened: list[_Open] = field(default_factory=list)
    depth: int = 0
    closed: tuple[object, int] | None = None
    """The sequence that was just closed, and where."""
    joins: bool = False
    font: bytes = b""
    """The operator that chose the font in use."""
    saved: list[bytes] = field(default_factory=list)

    def run(self, stream: list[Any]) -> list[Any]:
        for operator in stream:
            if operator == b"EMC":
                self.close()
            elif operator == b"BDC" or operator == b"BMC":
                self.depth += 1
                if self.joins:
                    self.joins = False
                    continue
            elif isinstance(operator, dict) and "MCID" in operator:
                self.open(operator["MCID"])
                continue
            elif operator == b"q":
                self.saved.append(self.font)
            elif operator == b"Q":
                self.font = self.saved.pop()
            elif isinstance(operator, bytes) and operator.endswith(b" Tf"):
                self.font = operator
            self.out.append(operator)
        return self.out

    def open(self, number: int) -> None:
        """Begin a sequence; one that goes on with the one just closed opens that again."""
        self.out.pop()  # the engine's role
        box = self.boxes[number]
        goal = self.found.goals.get(box, LAYOUT)
        key: object = goal if isinstance(goal, Artifact) else goal[:2]
        if self.closed == (key, len(self.out)):
            self.out.pop()
            self.joins = True
        elif isinstance(goal, Artifact):
            self.out += ["/Artifact", goal.properties]
        else:
            self.out += [f"/{goal[0].role}", pydyf.Dictionary({"MCID": self.content(goal)})]
        self.opened.append(_Open(self.depth, key, box, len(self.out)))

    def close(self) -> None:
        """End a sequence, with the space that was dropped behind it."""
        self.depth -= 1
        if self.opened and self.opened[-1].depth == self.depth:
            ended = self.opened.pop()
            self.restore(ended)
            self.closed = ended.key, len(self.out) + 1

    def restore(self, ended: _Open) -> None:
        """Write the space that the engine drops between two lines, or does not draw between two elements."""
        alone = ended.box in self.found.alone
        if not alone and ended.box not in self.found.lines.spaced:
            return
        out, space = self.out, self.space()
        shown = next((at for at in range(len(out) - 1, ended.start - 1, -1) if _shows(out[at])), None)
        if not space:
            return
        if not alone:
            if shown is not None:
                out.insert(shown + 1, space)
        elif shown is None and b"BT" in out[ended.start :]:
            x, y = ended.box.position_x, ended.box.position_y + ended.box.baseline
            at = len(out) - 1 - out[::-1].index(b"BT")
            out[at + 1 : at + 1] = [f"1 0 0 -1 {x:.3f} {y:.3f} Tm".encode(), space]

    def space(self) -> bytes:
        """Give what shows a space: in the font in use, else in any that has one, and then that in use again."""
        name = self.font[1:].split(b" ")[0]
        if name in self.spaces:
            return self.spaces[name]
        return next((b"/%s 1 Tf %s %s" % (*item, self.font) for item in self.spaces.items()), b"")


def _shows(operator: object) -> bool:
    return isinstance(operator, bytes) and operator.endswith(b"] TJ")


def rewrite(
    stream: Any,  # noqa: ANN401 - the engine's
    boxes: Mapping[int, Any],
    found: Found,
    spaces: Spaces,
    content: Callable[[Goal], int],
) -> None:
    """Write the marks of a stream anew; neighbours that belong together become one sequence."""
    stream.stream[:] = _Rewriter(found, spaces, boxes, content).run(stream.stream)


def spaces(fonts: tuple[Any, ...]) -> Spaces:
    """Find what shows a space in each font that has one among its glyphs."""
    found: dict[bytes, bytes] = {}
    for font in fonts:
        name = font.hash.encode() if isinstance(font.hash, str) else font.hash
        for glyph, said in font.to_unicode.items():
            if said == " " and not font.bitmap and glyph in font.widths:
                found[name] = b"<%04x> Tj" % glyph
    return found
