"""Calls: a note stays on the page of its call, whatever room a line below wants.

Where a line would leave too few lines of its block on a page, the engine puts off the last notes of the page to make
room for it: a note then stands behind its call, and the fragment has to be laid out again, once for each such note.
In a column it does not. So lines are laid out as if they stood in one; the notes themselves are not, for it is by them
that the height of the page is reckoned.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from livrerouge.paginate.door import LayoutContext, block_layout

_IN_LINES = "lines"
"""In place of the engine's own True, which is a column's."""


@contextmanager
def notes_kept() -> Iterator[None]:
    """Let no note be put off for the sake of a line, as long as pages are laid out."""
    lines, notes = block_layout._linebox_layout, LayoutContext._update_footnote_area

    def lay_out_lines(context: LayoutContext, *rest: Any) -> Any:  # noqa: ANN401 - the engine's
        if context.in_column:
            return lines(context, *rest)
        context.in_column = _IN_LINES
        try:
            return lines(context, *rest)
        finally:
            context.in_column = False

    def lay_out_notes(context: LayoutContext) -> Any:  # noqa: ANN401
        if context.in_column != _IN_LINES:
            return notes(context)
        context.in_column = False
        try:
            return notes(context)
        finally:
            context.in_column = _IN_LINES

    block_layout._linebox_layout, LayoutContext._update_footnote_area = lay_out_lines, lay_out_notes
    try:
        yield
    finally:
        block_layout._linebox_layout, LayoutContext._update_footnote_area = lines, notes
