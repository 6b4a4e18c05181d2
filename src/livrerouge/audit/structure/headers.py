"""Heads named by cells: each is a head cell of the same table."""

from __future__ import annotations

from collections.abc import Iterator

from livrerouge.audit.file import File
from livrerouge.audit.rule import Finding, Rule, at_element, finding, quoted
from livrerouge.codes import structure as codes


def headers_found(file: File) -> Iterator[Finding]:
    """Find cells that name heads which are none (A212): ISO 14289-1, 7.5; ISO 32000-1, 14.8.5.7."""
    known = {element.id: element for element in file.tree.elements if element.id}
    for table in file.tree.of("Table"):
        cells = [element for element in file.tree.within(table.index) if element.role in ("TH", "TD")]
        heads = {cell.id for cell in cells if cell.role == "TH" and cell.id}
        for cell in cells:
            for id_ in cell.attributes.headers:
                if id_ in heads and id_ != cell.id:
                    continue
                other = known.get(id_)
                fault = "nothing has that ID"
                if id_ == cell.id:
                    fault = "that is the cell itself"
                elif other is not None:
                    fault = f"that is a {other.role}" if other.role != "TH" else "that is a cell of another table"
                words = quoted(file.said(cell.index))
                yield finding(codes.HEADERS, at_element(file, cell.index), words=words, id=quoted(id_), fault=fault)


RULE = Rule(codes.HEADERS, "ISO 14289-1, 7.5", (), headers_found)
