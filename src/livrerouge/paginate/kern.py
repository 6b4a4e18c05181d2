"""Kerning: an abbreviation stands as near to its neighbours as if it were no element of its own.

The engine shapes the text of each element by itself, so that the pair ’O of “l’OIM” would lose its kerning to a mark
that is there for the structure tree alone. The difference is measured, and is the margin of the element.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from livrerouge.paginate.door import boxes, width

_ALIKE = (
    "font_family",
    "font_size",
    "font_style",
    "font_weight",
    "font_stretch",
    "font_kerning",
    "font_variant_caps",
    "font_variant_numeric",
    "font_variant_position",
    "font_feature_settings",
    "letter_spacing",
    "lang",
)
"""Properties by which two texts are set alike, and may kern."""
_NONE = (0, "px")


def kern(*roots: Any) -> None:  # noqa: ANN401 - the engine's
    """Give the abbreviations below some boxes, which are not laid out yet, the kerning of their first and last signs.

    Nothing is done where a sheet gives them margins or another type than what surrounds them has.
    """
    known: dict[tuple[object, ...], float] = {}
    for root in roots:
        for parent in _parents(root):
            for index, box in enumerate(parent.children):
                if box.element_tag == "abbr" and isinstance(box, boxes.InlineBox) and box.children:
                    before = parent.children[index - 1] if index else None
                    after = parent.children[index + 1] if index + 1 < len(parent.children) else None
                    _set(box, "margin_left", _kerning(before, box.children[0], known))
                    _set(box, "margin_right", _kerning(box.children[-1], after, known))


def _parents(root: Any) -> Iterator[Any]:  # noqa: ANN401
    """Give the boxes that have others inside."""
    stack = [root]
    while stack:
        box = stack.pop()
        if isinstance(box, boxes.ParentBox):
            yield box
            stack += box.children


def _set(box: Any, side: str, kerning: float) -> None:  # noqa: ANN401
    if kerning and box.style[side] == _NONE:
        box.style = box.style.copy()
        box.style[side] = type(box.style["margin_top"])(kerning, "px")


def _kerning(first: Any, second: Any, known: dict[tuple[object, ...], float]) -> float:  # noqa: ANN401
    """Measure by how much two texts come nearer, in px, when they are one."""
    if not (isinstance(first, boxes.TextBox) and isinstance(second, boxes.TextBox) and first.text and second.text):
        return 0.0
    one, other, style = first.text[-1], second.text[0], first.style
    set_as = tuple(style[name] for name in _ALIKE)
    if set_as != tuple(second.style[name] for name in _ALIKE):
        return 0.0
    key = (one, other, *set_as)
    if key not in known:
        known[key] = width(one + other, style) - width(one, style) - width(other, style)
    return known[key]
