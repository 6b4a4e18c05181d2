"""Marks: the sequences of all streams get the elements that own them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from livrerouge.tag.drawing import Drawing
from livrerouge.tag.node import Content, Node
from livrerouge.tag.rewrite import rewrite, spaces
from livrerouge.tag.sheet import Sheet
from livrerouge.tag.walk import Found, Goal
from livrerouge.tag.write import Owners


@dataclass(slots=True)
class Marked:
    """Who owns the marked content of each stream."""

    owners: Owners
    keys: dict[Any, int]
    """Number in the parent tree of each stream that is not a page's own."""

    def give(self, content: Content, node: Node) -> None:
        """Give a sequence to another element."""
        owners = self.owners[content.page if content.stream is None else self.keys[content.stream]]
        assert isinstance(owners, list)
        owners[content.number] = node


def mark(drawing: Drawing, found: Found, sheets: tuple[Sheet, ...]) -> Marked:
    """Rewrite the marks of all streams; each group drawn with opacity gets a number of its own."""
    marked = Marked({}, {})
    shown = spaces(drawing.fonts)
    for sheet in sheets:
        boxes = {tag["mcid"]: box for box, tag in sheet.stream._tags.items()}
        for stream in (sheet.stream, *sheet.groups):
            own = stream is sheet.stream
            if not own and not any(isinstance(item, dict) and "MCID" in item for item in stream.stream):
                continue
            key = sheet.number if own else len(sheets) + len(marked.keys)
            if not own:
                marked.keys[stream] = stream.extra["StructParents"] = key
            owners: list[Node] = []
            marked.owners[key] = owners

            def content(goal: Goal, page: int = sheet.number, group: Any = None if own else stream,  # noqa: ANN401
                        owners: list[Node] = owners) -> int:  # fmt: skip
                node, place, count = goal
                node.kids.append((place, count, Content(page, group, len(owners))))
                owners.append(node)
                return len(owners) - 1

            rewrite(stream, boxes, found, shown, content)
        sheet.stream._tags.clear()
    return marked
