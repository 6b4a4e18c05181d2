"""Scopes: each head cell of a table says of what it is the head."""

from __future__ import annotations

from collections.abc import Iterator

from livrerouge.audit.file import File
from livrerouge.audit.rule import Finding, Rule, at_element, finding, quoted
from livrerouge.codes import structure as codes

_SCOPES = frozenset({"Row", "Column", "Both"})


def heads_scoped(file: File) -> Iterator[Finding]:
    """Find head cells without scope that no cell names (A211): ISO 14289-1, 7.5; WCAG 1.3.1.

    A table whose cells all name their heads needs no scopes; one in which only some do is asked for them.
    """
    for table in file.tree.of("Table"):
        cells = [element for element in file.tree.within(table.index) if element.role in ("TH", "TD")]
        named = {id_ for cell in cells for id_ in cell.attributes.headers}
        if cells and all(cell.attributes.headers for cell in cells if cell.role == "TD") and named:
            continue
        for cell in cells:
            if cell.role == "TH" and cell.attributes.scope not in _SCOPES and (not cell.id or cell.id not in named):
                words = quoted(file.said(cell.index))
                yield finding(codes.SCOPE, at_element(file, cell.index), words=words)


RULE = Rule(codes.SCOPE, "ISO 14289-1, 7.5", ("15-003",), heads_scoped)
