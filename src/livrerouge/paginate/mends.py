"""Mends: what a layout is asked besides what the style says, found by looking at the layout before it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

Block = tuple[str, str]
"""Place (`data-at`) and kind (`data-kind`) of a block."""


@dataclass(frozen=True, slots=True)
class Mends:
    """Blocks that are set otherwise than the style alone would."""

    kept: tuple[str, ...] = ()
    """Places of blocks that must not be broken over pages, nor must the parts of tables among them."""
    drops: Mapping[Block, float] = field(default_factory=lambda: MappingProxyType({}))
    """Points of empty space under a block, so that the lines after it stand on the grid again."""

    def dropped(self, found: Mapping[Block, float], leading: float) -> Mends:
        """Add what lacks under some blocks to what they have."""
        added = {block: round((self.drops.get(block, 0.0) + points) % leading, 3) for block, points in found.items()}
        return replace(self, drops={**self.drops, **added})

    def rules(self) -> str:
        """Write them as rules of CSS."""
        kept = (
            f"{_place(at)}:not([data-kind=table]), {_place(at)} > [data-part] {_KEPT}"
            f"{_place(at)}, {_place(at)} * {_WHOLE}"
            for at in self.kept
        )
        drops = (
            # A border, since a margin may be swallowed by that of the next head, and a padding is the style's.
            f"{_place(at)}[data-kind={quoted(kind)}] {{ border-bottom: {points:.3f}pt solid transparent !important; "
            "background-clip: padding-box !important }"
            for (at, kind), points in self.drops.items()
        )
        return "\n".join((*kept, *drops))


NOTHING = Mends()
"""The style alone."""
_KEPT = "{ break-inside: avoid !important }"
_WHOLE = "{ orphans: 99 !important; widows: 99 !important }"
"""Else the engine puts notes off to leave two lines of a block on a page, and forgets them when it takes it over."""


def quoted(text: str) -> str:
    """Write a text as a string of CSS."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\a ") + '"'


def _place(at: str) -> str:
    return f"[data-at={quoted(at)}]"
