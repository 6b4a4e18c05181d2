"""Lines: the spaces that the engine drops where a line ends, and those it never draws.

Without them the words of two lines, or of two elements, are one word to who reads the tree.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from livrerouge.tag.drawing import Kinds
from livrerouge.tag.role import inline

_BREAKS = "-‐–—/"
"""Signs behind which a line may end without a space."""


@dataclass(slots=True)
class Lines:
    """The lines of all pages, as they are met."""

    kinds: Kinds
    spaced: set[Any] = field(default_factory=set)
    """Text boxes behind which a space was dropped."""
    _last: dict[Any, Any] = field(default_factory=dict)
    """The end of the line before, by element."""
    _flat: dict[Any, str] = field(default_factory=dict)

    def line(self, line: Any) -> None:  # noqa: ANN401 - the engine's
        """Note what was dropped between the line before of the same element and this one."""
        first, last = self._edge(line, 0), self._edge(line, -1)
        before = self._last.pop(line.element, None)
        if before is not None and first is not None and self._dropped(line.element, before, first):
            self.spaced.add(before)
        if last is not None and "::" not in last.element_tag:
            self._last[line.element] = last

    def around(self, box: Any, before: Any, last: Any, parent: Any) -> None:  # noqa: ANN401
        """Note what is missing around an element of a line that is a label, or that the sheets make a block.

        `before` is the last text ahead of it, `last` its own last text, `parent` the element it stands in.
        """
        element = box.element
        if not inline(element) or parent is None or "data-note" in element.attrib:
            return
        gaps: list[tuple[Any, str]] = []
        if box.style["display"][0] == "block":
            gaps = [(before, _ahead(parent, element)[-1:]), (last, (element.tail or "")[:1])]
        if element.get("data-role") == "Lbl":
            # A margin parts it from what it labels.
            gaps.append((last, " "))
        self.spaced.update(box for box, gap in gaps if box is not None and gap.isspace() and not box.text[-1].isspace())

    def _dropped(self, element: Any, before: Any, first: Any) -> bool:  # noqa: ANN401
        """Tell whether the text has a space where a line ends."""
        if before.text.endswith(before.style["hyphenate_character"]):
            return False
        if before.text[-1] not in _BREAKS:
            return True
        if element not in self._flat:
            self._flat[element] = " ".join("".join(element.itertext()).split())
        return f"{before.text[-12:]} {first.text[:6]}" in self._flat[element]

    def _edge(self, box: Any, index: int) -> Any:  # noqa: ANN401
        """Give the first or last text box of a line; none when something else stands there."""
        while isinstance(box, (self.kinds.line, self.kinds.inline)):
            inner = [child for child in box.children if not self._void(child)]  # type: ignore[attr-defined]
            if not inner:
                return None
            box = inner[index]
        return box if isinstance(box, self.kinds.text) and box.text else None  # type: ignore[attr-defined]

    def _void(self, box: Any) -> bool:  # noqa: ANN401
        """Tell whether a box in a line is a break, or text that came to nothing."""
        return box.element_tag == "br" or (isinstance(box, self.kinds.text) and not box.text)  # type: ignore[attr-defined]


def _ahead(parent: Any, element: Any) -> str:  # noqa: ANN401
    """Give the text right ahead of an element."""
    text = parent.text
    for kid in parent:
        if kid is element:
            break
        text = kid.tail
    return text or ""
