"""Passages: a run of inline content laid flat so that rules can read across its markup, and built up again.

A rule reads `Passage.characters`, where protected stretches are masked, and yields changes at offsets. The
characters remember the leaf of the tree they come from, so the tree keeps its shape and its spans.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TypeVar

from livrerouge.model.inline import (
    Abbreviation,
    Code,
    Emphasis,
    Foreign,
    Inline,
    Inlines,
    LineBreak,
    Link,
    NoBreak,
    NoteCall,
    Reference,
    Strong,
    Superscript,
    Text,
)
from livrerouge.place import Span
from livrerouge.typeset.change import Change, Edit, Expand, Keep, Raise, Remark
from livrerouge.typeset.protect import protected
from livrerouge.typeset.space import CALL, LINE, OBJECT

Container = Emphasis | Strong | NoBreak | Abbreviation | Link | Reference


K = TypeVar("K")
Rule = Callable[["Passage"], Iterable[Change]]


@dataclass(frozen=True, slots=True)
class Leaf:
    """A piece of the tree without pieces inside."""

    node: Inline
    among: Inlines
    """What it stands among, right inside the same container."""
    kept: bool
    """It stands in a stretch already kept on one line."""
    expanded: bool
    """It stands in an abbreviation already."""

    @property
    def locked(self) -> bool:
        """Tell whether its characters may not be changed."""
        return not isinstance(self.node, Text)

    @property
    def shown(self) -> str:
        """The characters the rules see in its place, before anything is masked."""
        match self.node:
            case Text(value=value) | Superscript(value=value):
                return value
            case NoteCall():
                return CALL
            case LineBreak():
                return LINE
            case _:
                return OBJECT


@dataclass(frozen=True, slots=True)
class Letter:
    """One character of a passage."""

    value: str
    """As it stands in the text."""
    shown: str
    """As rules see it: masked when protected."""
    leaf: int
    origin: int
    """Offset in the text of its leaf as the author wrote it."""
    locked: bool
    raised: bool = False
    kept: bool = False
    within: Expand | None = None
    """The abbreviation it is of."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A run of text in one language, flat."""

    tree: Inlines
    leaves: tuple[Leaf, ...]
    letters: tuple[Letter, ...]
    characters: str
    """What rules read."""
    prose: bool = False
    """A paragraph or the like, whose last line may be short."""
    part: bool = False
    """One of several paragraphs of a quotation: its quotation marks may open or close in another one."""

    @classmethod
    def of(cls, tree: Inlines, *, prose: bool = False, part: bool = False) -> Passage:
        """Lay a run flat."""
        leaves = tuple(_leaves(tree, False, False))
        letters = [
            Letter(value, value, index, offset, leaf.locked)
            for index, leaf in enumerate(leaves)
            for offset, value in enumerate(leaf.shown)
        ]
        whole = "".join(letter.value for letter in letters)
        for start, end in protected(whole):
            for at in range(start, end):
                letters[at] = replace(letters[at], shown=OBJECT, locked=True)
        shown = "".join(letter.shown for letter in letters)
        return cls(tree, leaves, tuple(letters), shown, prose, part)

    def changed(self, changes: Iterable[Change]) -> Passage:
        """Apply changes: none that touches protected characters, none that overlaps an earlier one."""
        letters = list(self.letters)
        edits: list[Edit] = []
        for change in changes:
            match change:
                case Edit():
                    edits.append(change)
                case Raise(start=start, end=end):
                    _mark(letters, start, end, raised=True)
                case Keep(start=start, end=end):
                    _mark(letters, start, end, kept=True)
                case Expand(start=start, end=end):
                    letters[start:end] = [replace(letter, within=change) for letter in letters[start:end]]
                case Remark():
                    pass
        for edit in _last_first(edits):
            letters[edit.start : edit.end] = _edited(letters[edit.start : edit.end], edit.text)
        return replace(self, letters=tuple(letters), characters="".join(letter.shown for letter in letters))

    def place(self, start: int, end: int) -> Span:
        """Give the place of characters in the author's file, exact to the character where it can be known."""
        exact = self.typed(start, end)
        if exact is not None:
            return exact
        first, last = self.letters[start], self.letters[end - 1]
        if first.leaf != last.leaf:
            other = self.leaves[last.leaf].node
            return _locate(self.leaves[first.leaf].node, first.origin, first.origin + 1).until(
                _locate(other, last.origin, last.origin + 1)
            )
        return _locate(self.leaves[first.leaf].node, first.origin, last.origin + 1)

    def typed(self, start: int, end: int) -> Span | None:
        """Give the place where characters stand in the author's file just as they were read.

        None where markup, an escape or a fold comes between, and for what is no prose.
        """
        first, last = self.letters[start], self.letters[end - 1]
        node = self.leaves[first.leaf].node
        if first.leaf != last.leaf or not isinstance(node, Text) or len(node.value) != node.span.end - node.span.start:
            return None
        whole = node.span
        span = whole.source.span(whole.start + first.origin, whole.start + last.origin + 1)
        free = not any(letter.locked for letter in self.letters[start:end])
        return span if free and span.text == node.value[first.origin : last.origin + 1] else None

    def built(self, foreign: Callable[[Foreign], Foreign]) -> Inlines:
        """Build the tree up again; `foreign` gives what stands for words in another language."""
        texts: list[list[Letter]] = [[] for _ in self.leaves]
        for letter in self.letters:
            texts[letter.leaf].append(letter)
        pieces = iter(zip(self.leaves, texts, strict=True))
        return _grown(self.tree, pieces, foreign)

    def free(self, start: int, end: int) -> bool:
        """Tell whether characters are words of the author's, side by side, of which no rule has made anything yet."""
        letters = self.letters[start:end]
        leaves = self.leaves[letters[0].leaf : letters[-1].leaf + 1]
        return not any(letter.locked or letter.kept for letter in letters) and all(
            isinstance(leaf.node, Text) and leaf.among is leaves[0].among and not (leaf.kept or leaf.expanded)
            for leaf in leaves
        )

    def plain(self) -> str:
        """Give the characters without any markup."""
        return "".join(letter.value for letter in self.letters)


_Piece = tuple[Expand | None, Inline]
"""A piece of a text, and the abbreviation it is of."""


def swap(pattern: re.Pattern[str], passage: Passage, text: str, group: int = 0) -> Iterator[Edit]:
    """Replace a group of every match of a pattern by a text, unless it is there already."""
    for match in pattern.finditer(passage.characters):
        if match[group] != text:
            yield Edit(match.start(group), match.end(group), text)


def _leaves(tree: Inlines, kept: bool, expanded: bool) -> Iterator[Leaf]:
    for node in tree:
        if isinstance(node, Container) and _open(node):
            inside = kept or isinstance(node, NoBreak), expanded or isinstance(node, Abbreviation)
            yield from _leaves(node.children, *inside)
        else:
            yield Leaf(node, tree, kept, expanded)


def _open(node: Container) -> bool:
    """Tell whether a container's text is typeset with what surrounds it."""
    if isinstance(node, Link):
        return not node.bare
    return bool(node.children)


def _grown(
    tree: Inlines, pieces: Iterator[tuple[Leaf, list[Letter]]], foreign: Callable[[Foreign], Foreign]
) -> Inlines:
    grown: list[_Piece] = []
    for node in tree:
        if isinstance(node, Container) and _open(node):
            grown.append((None, replace(node, children=_grown(node.children, pieces, foreign))))
            continue
        leaf, letters = next(pieces)
        match node:
            case Text():
                grown.extend(_stretches(node, letters, leaf.kept))
            case Foreign():
                grown.append((None, foreign(node)))
            case Code() | Superscript() | NoteCall() | LineBreak() | _:
                grown.append((None, node))
    return tuple(_abbreviated(grown))


def _abbreviated(pieces: list[_Piece]) -> Iterator[Inline]:
    """Put the pieces of each abbreviation into one: a line end in the file may have parted them."""
    for within, group in groupby(pieces, key=lambda piece: piece[0]):
        inner = tuple(inline for _, inline in group)
        if within is None:
            yield from inner
        else:
            yield Abbreviation(inner, within.expansion.words, within.language, inner[0].span)


def _stretches(node: Text, letters: list[Letter], kept: bool) -> Iterator[_Piece]:
    """Give the text of a leaf as pieces: plain, raised, kept on one line, each with the abbreviation it is of."""
    if not node.value:
        yield None, node
    for held, stretch in _runs(letters, lambda letter: letter.kept and not kept):
        inner: list[_Piece] = []
        for within, whole in _runs(stretch, lambda letter: letter.within):
            for raised, run in _runs(whole, lambda letter: letter.raised):
                value = "".join(letter.value for letter in run)
                inner.append((within, Superscript(value, node.span) if raised else Text(value, node.span)))
        if held:
            yield None, NoBreak(tuple(inline for _, inline in inner), node.span)
        else:
            yield from inner


def _runs(letters: list[Letter], key: Callable[[Letter], K]) -> Iterator[tuple[K, list[Letter]]]:
    run: list[Letter] = []
    for letter in letters:
        if run and key(run[0]) != key(letter):
            yield key(run[0]), run
            run = []
        run.append(letter)
    if run:
        yield key(run[0]), run


def _mark(letters: list[Letter], start: int, end: int, *, raised: bool = False, kept: bool = False) -> None:
    for at in range(start, end):
        letter = letters[at]
        if not letter.locked:
            letters[at] = replace(letter, raised=letter.raised or raised, kept=letter.kept or kept)


def _edited(letters: list[Letter], text: str) -> list[Letter]:
    """Give the letters of an edit, or the old ones when one of them is protected."""
    if any(letter.locked for letter in letters):
        return letters
    return [replace(letters[0], value=value, shown=value) for value in text]


def _last_first(edits: list[Edit]) -> list[Edit]:
    """Sort edits from the end so that offsets stay true, and leave out those that overlap."""
    chosen: list[Edit] = []
    for edit in sorted(edits, key=lambda e: (e.start, e.end)):
        if edit.end > edit.start and (not chosen or edit.start >= chosen[-1].end):
            chosen.append(edit)
    return chosen[::-1]


def _locate(node: Inline, start: int, end: int) -> Span:
    """Find characters of a leaf in its source, whether or not markup or escapes make the two differ."""
    span = node.span
    if not isinstance(node, Text):
        return span
    shift = span.text.find(node.value)
    if shift >= 0:
        return span.source.span(span.start + shift + start, span.start + shift + end)
    word = node.value[start:end]
    at = -1
    for _ in range(node.value.count(word, 0, start) + 1):
        at = span.text.find(word, at + 1)
    return span.source.span(span.start + at, span.start + at + len(word)) if at >= 0 else span
