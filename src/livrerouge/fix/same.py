"""Same: tell whether files say after some edits what they said before, but for the words corrected."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from collections.abc import Mapping as MappingType
from collections.abc import Sequence as SequenceType
from dataclasses import dataclass
from typing import TypeVar

from livrerouge.fix.edit import Edit, by_path, within
from livrerouge.loaded import Loaded, MarkdownFile, Markup, Rows
from livrerouge.node import Mapping, Node, Scalar, Sequence
from livrerouge.place import Span

T = TypeVar("T")

_PROSE = ("text", "option", "argument")
"""Kinds of markup whose own characters may be edited."""


def same(old: Loaded, new: Loaded, edits: SequenceType[Edit]) -> bool:
    """Compare two readings of a publication, the second made with edits that are apart."""
    comparison = _Comparison(old, new, by_path(edits))
    return (
        comparison.nodes(old.settings, new.settings)
        and _all(comparison.files, old.sections, new.sections)
        and _all(comparison.nodes, old.tables, new.tables)
        and _all(comparison.data, old.rows, new.rows)
    )


def _all(compare: Callable[[T, T], bool], old: MappingType[str, T], new: MappingType[str, T]) -> bool:
    return old.keys() == new.keys() and all(compare(old[name], new[name]) for name in old)


@dataclass(frozen=True, slots=True)
class _Comparison:
    """Two readings, and the edits of each file between them."""

    old: Loaded
    new: Loaded
    edits: MappingType[str, tuple[Edit, ...]]

    def files(self, old: MarkdownFile, new: MarkdownFile) -> bool:
        """Compare section files; notes that were taken out are missing."""
        if old is new:
            return True
        kept = tuple(block for block in old.blocks if not self._gone(block))
        return self.nodes(old.front, new.front) and self.markups(kept, new.blocks)

    def data(self, old: Node | Rows, new: Node | Rows) -> bool:
        """Compare files of data."""
        if not isinstance(old, Rows) or not isinstance(new, Rows):
            return not isinstance(old, Rows) and not isinstance(new, Rows) and self.nodes(old, new)
        return (
            [head for head, _ in old.heads] == [head for head, _ in new.heads]
            and [len(row) for row in old.rows] == [len(row) for row in new.rows]
            and all(
                self._scalars(Scalar(one[0], one[0], one[1]), Scalar(other[0], other[0], other[1]))
                for row, next_ in zip(old.rows, new.rows, strict=True)
                for one, other in zip(row, next_, strict=True)
            )
        )

    def nodes(self, old: Node | None, new: Node | None) -> bool:
        """Compare nodes: keys and numbers are the same, texts are as edited; none equals none."""
        if old is new:
            return True
        match old, new:
            case Mapping(), Mapping():
                return [entry.key.text for entry in old.entries] == [entry.key.text for entry in new.entries] and all(
                    self.nodes(one.value, other.value) for one, other in zip(old.entries, new.entries, strict=True)
                )
            case Sequence(), Sequence():
                return len(old.items) == len(new.items) and all(map(self.nodes, old.items, new.items))
            case Scalar(), Scalar():
                return self._scalars(old, new)
        return False

    def _scalars(self, old: Scalar, new: Scalar) -> bool:
        """Compare values; one that was edited is read as inline text, whose pieces know their exact places."""
        if not self._inside(old.span):
            return (old.text, type(old.value), old.value) == (new.text, type(new.value), new.value)
        pieces = self.old.inline(old.text, old.span), self.new.inline(new.text, new.span)
        return isinstance(old.value, str) and isinstance(new.value, str) and self.markups(*pieces)

    def markups(self, old: SequenceType[Markup], new: SequenceType[Markup]) -> bool:
        """Compare runs of markup."""
        return len(old) == len(new) and all(map(self._markup, old, new))

    def _markup(self, old: Markup, new: Markup) -> bool:
        return (
            old.kind == new.kind
            and _said(old) == _said(new)
            and self._content(old) == new.content
            and self.markups(old.children, new.children)
        )

    def _content(self, old: Markup) -> str:
        """Give what the characters of a piece should be after the edits."""
        if old.kind in _PROSE and len(old.content) == old.span.end - old.span.start:
            return within(old.content, old.span, self._inside(old.span))
        return old.content

    def _inside(self, span: Span) -> tuple[Edit, ...]:
        """Give the edits inside a place."""
        edits = self.edits.get(span.source.path, ())
        first = bisect_left(edits, span.start, key=lambda edit: edit.span.start)
        last = bisect_left(edits, span.end, key=lambda edit: edit.span.start)
        return tuple(edit for edit in edits[first:last] if edit.span.end <= span.end)

    def _gone(self, block: Markup) -> bool:
        """Tell whether a block is a note that an edit takes out, all of it."""
        edits = self.edits.get(block.span.source.path, ()) if block.kind == "note" else ()
        return any(e.span.start <= block.span.start and block.span.end <= e.span.end for e in edits)


def _said(markup: Markup) -> dict[str, str]:
    """Give what a piece says besides its words; offsets move with every edit."""
    return {key: value for key, value in markup.attributes.items() if not key.endswith("-at")}
