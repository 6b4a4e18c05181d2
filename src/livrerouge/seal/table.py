"""Tables: each head says what it is the head of."""

from __future__ import annotations

from pikepdf import Array, Dictionary, Name, Object

from livrerouge.seal.repair import Work


def scope_heads(work: Work) -> int:
    """Give every head cell its scope, and take away the cells' lists of heads (ISO 32000-1, 14.8.5.7).

    The engine's lists are wrong wherever a cell above or beside spans rows. Scopes say the same of every table a
    publication can have, and readers work spans out by them: what stands in its head is the head of columns, spanners
    too; what stands in its body is the head of rows, and so are the labels of row groups, cut-in heads and the labels
    of total rows.
    """
    count = 0
    for cell in work.pdf.objects:
        if not isinstance(cell, Dictionary) or cell.get("/S") not in (Name.TH, Name.TD) or "/P" not in cell:
            continue
        attributes = _attributes(cell)
        if cell.get("/S") == Name.TH:
            attributes.Scope = Name.Column if _is_in_head(cell) else Name.Row
            count += 1
        elif "/Headers" in attributes:
            del attributes["/Headers"]
            count += 1
        if "/ID" in cell:
            # Nothing refers to it any more, and a structure with identifiers would need a tree of them.
            del cell["/ID"]
    return count


def _attributes(cell: Object) -> Object:
    """Give the table attributes of a cell, made when it has none."""
    given = cell.get("/A")
    found = [item for item in (given if isinstance(given, Array) else [given]) if isinstance(item, Dictionary)]
    table = next((item for item in found if item.get("/O") == Name.Table), None)
    if table is not None:
        return table
    made: Object = Dictionary(O=Name.Table)
    if not found:
        cell.A = made
        return cell["/A"]
    cell.A = Array([*found, made])
    return cell["/A"][-1]


def _is_in_head(cell: Object) -> bool:
    here = cell.get("/P")
    while isinstance(here, Dictionary) and here.get("/S") != Name.Table:
        if here.get("/S") == Name.THead:
            return True
        here = here.get("/P")
    return False
