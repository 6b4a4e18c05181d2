"""Edits: characters of a file and what is to stand there instead."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from livrerouge.place import Span


@dataclass(frozen=True, slots=True)
class Edit:
    """One replacement; an empty text takes the characters out."""

    span: Span
    text: str

    @property
    def path(self) -> str:
        """The file, from the project's root."""
        return self.span.source.path


def apart(edits: Iterable[Edit]) -> tuple[Edit, ...]:
    """Sort edits by file and place; of those that overlap the widest stays, for it was made in view of the others."""
    chosen: list[Edit] = []
    for edit in sorted(edits, key=lambda e: (e.path, e.span.start, -e.span.end)):
        last = chosen[-1] if chosen else None
        if last is None or last.path != edit.path or last.span.end <= edit.span.start:
            chosen.append(edit)
        elif _width(edit) > _width(last):
            chosen[-1] = edit
    return tuple(chosen)


def by_path(edits: Iterable[Edit]) -> dict[str, tuple[Edit, ...]]:
    """Group edits that are apart by their file."""
    return {path: tuple(group) for path, group in groupby(edits, key=lambda edit: edit.path)}


def texts(edits: Iterable[Edit]) -> dict[str, str]:
    """Give the new text of every file that edits, being apart, change."""
    return {path: _edited(group[0].span.source.text, 0, group) for path, group in by_path(edits).items()}


def within(text: str, span: Span, edits: Iterable[Edit]) -> str:
    """Apply to characters that stand at a place as they are the edits inside that place."""
    return _edited(text, span.start, edits)


def _edited(text: str, start: int, edits: Iterable[Edit]) -> str:
    parts: list[str] = []
    position = 0
    for edit in edits:
        parts += (text[position : edit.span.start - start], edit.text)
        position = edit.span.end - start
    return "".join((*parts, text[position:]))


def _width(edit: Edit) -> int:
    return edit.span.end - edit.span.start
