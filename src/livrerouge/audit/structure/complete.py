"""Completeness: all that is painted is in the tree, or an artifact."""

from __future__ import annotations

from collections.abc import Iterator

from livrerouge.audit.file import File
from livrerouge.audit.page import Picture, Run, Shape, Sheet
from livrerouge.audit.rule import Finding, Rule, Where, finding, quoted
from livrerouge.codes import structure as codes


def content_told(file: File) -> Iterator[Finding]:
    """Find what no reader is told of (A204): ISO 14289-1, 7.1; ISO 32000-1, 14.8.2.2; WCAG 1.3.1.

    The texts of one page and one sequence are told together, drawings once a page.
    """
    if not file.tree.elements:
        return
    for sheet in file.sheets:
        yield from _texts(file, sheet)
        for picture in sheet.pictures:
            if _outside(file, picture):
                yield finding(codes.OUTSIDE, Where(sheet.position, picture.ref, "", picture.box), what="a picture")
        shapes = [shape for shape in sheet.shapes if _outside(file, shape)]
        if shapes:
            what = "a drawing" if len(shapes) == 1 else f"{len(shapes)} drawings of the page"
            yield finding(codes.OUTSIDE, Where(sheet.position, sheet.ref, "", shapes[0].box), what=what)


def _texts(file: File, sheet: Sheet) -> Iterator[Finding]:
    """Tell texts in the order of the page; those that follow one another as one."""
    together: list[Run] = []
    for run in (*sheet.runs, None):
        if run is not None and _outside(file, run) and run.text.strip():
            together.append(run)
        elif together:
            words = "".join(one.text for one in together)
            where = Where(sheet.position, sheet.ref, "", together[0].box, words)
            yield finding(codes.OUTSIDE, where, what=f"the text “{quoted(words)}”")
            together = []


def _outside(file: File, item: Run | Picture | Shape) -> bool:
    standing = item.standing
    if standing.artifact is not None:
        return False
    return standing.key is None or standing.key not in file.tree.owners


RULE = Rule(codes.OUTSIDE, "ISO 14289-1, 7.1", ("01-005",), content_told)
