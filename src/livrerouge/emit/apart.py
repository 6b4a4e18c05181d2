"""Drawing apart: the engine writes a part of a publication that has no fonts, no outline and loose links.

What is private in the engine here is held by `tests/unit/emit/test_apart.py`.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any


@dataclass(slots=True)
class Loose:
    """What is left to who binds."""

    fonts: list[Any] = field(default_factory=list)
    """The engine's fonts that are to be embedded."""


@contextmanager
def drawn_apart() -> Iterator[Loose]:
    """Let the engine write no subset of a font, no outline, and links to names it does not know.

    Subsets of the same face cannot be joined again, and take a tenth of the time of drawing. Fonts that are pictures
    of letters have no subset: they stay where they are.
    """
    from weasyprint import pdf as writing  # type: ignore[import-untyped]

    loose = Loose()
    build, outline, resolve = writing.build_fonts_dictionary, writing.add_outlines, writing.resolve_links

    def fonts(pdf: Any, found: Any, *rest: Any) -> Any:  # noqa: ANN401 - the engine's
        loose.fonts += [font for font in found.values() if not font.bitmap]
        return build(pdf, {key: font for key, font in found.items() if font.bitmap}, *rest)

    writing.build_fonts_dictionary, writing.add_outlines, writing.resolve_links = fonts, _nothing, resolved
    try:
        yield loose
    finally:
        writing.build_fonts_dictionary, writing.add_outlines, writing.resolve_links = build, outline, resolve


def _nothing(*_: object) -> None:
    """Write nothing."""


def resolved(pages: Any) -> Iterator[tuple[list[Any], list[tuple[str, float, float]]]]:  # noqa: ANN401 - the engine's
    """Give the links of each page, wherever they lead, and the names that stand on it for the first time."""
    known: set[str] = set()
    for page in pages:
        first = [(name, x, y) for name, (x, y, *_) in page.anchors.items() if name not in known]
        known.update(name for name, _, _ in first)
        yield list(page.links), first
