"""Uses: which fonts texts are shown in, and where first."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from livrerouge.audit.file import File
from livrerouge.audit.font import Font
from livrerouge.audit.page import Run, Sheet
from livrerouge.audit.rule import Where


def used(file: File) -> Iterator[tuple[Font, Where]]:
    """Give the fonts in which text is seen, each with the place of its first words."""
    first: dict[str, Where] = {}
    for sheet, run in file.runs:
        if run.seen and run.text.strip() and run.ref not in first:
            first[run.ref] = at_run(file, sheet, run)
    for font in file.fonts:
        if font.ref in first:
            yield font, first[font.ref]


def faulty(file: File, codes: Callable[[Run], tuple[int, ...]]) -> Iterator[tuple[Sheet, Run, int]]:
    """Give the first text of each font with codes of a kind, and how many different ones the font shows."""
    first: dict[str, tuple[Sheet, Run]] = {}
    shown: dict[str, set[int]] = {}
    for sheet, run in file.runs:
        wrong = codes(run)
        if wrong:
            key = run.ref or run.font
            first.setdefault(key, (sheet, run))
            shown.setdefault(key, set()).update(wrong)
    for key, (sheet, run) in first.items():
        yield sheet, run, len(shown[key])


def at_run(file: File, sheet: Sheet, run: Run) -> Where:
    """Give the place of a text."""
    owner = file.tree.owners.get(run.standing.key) if run.standing.key is not None else None
    path = file.tree.path(owner) if owner is not None else ""
    return Where(sheet.position, run.ref, path, run.box, run.text)
