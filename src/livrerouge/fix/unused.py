"""Unused notes: their definitions taken out, whole lines with one of the empty lines around."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from livrerouge.codes.inline import UNCALLED_NOTE
from livrerouge.diagnostic import Diagnostic, Severity
from livrerouge.fix.edit import Edit
from livrerouge.loaded import Loaded, Markup
from livrerouge.place import Source, Span


def unused_notes(loaded: Loaded, diagnostics: Collection[Diagnostic], faulty: Collection[str]) -> Iterator[Edit]:
    """Give an edit for each run of notes that nothing calls (B108).

    A file with errors, or among the `faulty`, is left alone: a call may stand in what could not be read. So is a
    note inside another block.
    """
    errors = {d.span.source.path for d in diagnostics if d.span is not None and d.severity is Severity.ERROR}
    uncalled = [d.span for d in diagnostics if d.span is not None and d.code == UNCALLED_NOTE]
    for file in loaded.sections.values():
        own = [span for span in uncalled if span.source.path == file.source.path]
        if own and file.source.path not in errors and file.source.path not in faulty:
            found = [block for block in file.blocks if block.kind == "note" and _holds(block, own)]
            for first, last in _runs(file.source, found):
                yield Edit(_lines(file.source, first, last), "")


def _holds(note: Markup, signs: Iterable[Span]) -> bool:
    return any(note.span.start <= sign.start < note.span.end for sign in signs)


def _runs(source: Source, notes: Iterable[Markup]) -> list[tuple[int, int]]:
    """Give the first and last lines of notes, as one where nothing but empty lines stands between two."""
    runs: list[tuple[int, int]] = []
    for note in notes:
        first, last = note.span.line, source.locate(note.span.end)[0]
        if runs and not any(source.line(number).strip() for number in range(runs[-1][1] + 1, first)):
            runs[-1] = (runs[-1][0], last)
        else:
            runs.append((first, last))
    return runs


def _lines(source: Source, first: int, last: int) -> Span:
    """Give the place of some lines with the empty ones that would be too many without them."""
    count = len(source.starts)
    after = last
    while after < count and not source.line(after + 1).strip():
        after += 1
    before = first
    while before > 1 and not source.line(before - 1).strip():
        before -= 1
    if after < count:
        # Between two blocks one run of empty lines stays.
        after = after if before < first or first == 1 else last
        return source.span(source.starts[first - 1], source.starts[after])
    start = source.starts[before - 1]
    # A file whose last line has no end keeps none.
    ended = source.text.endswith("\n") or start == 0
    return source.span(start if ended else start - 1, len(source.text))
