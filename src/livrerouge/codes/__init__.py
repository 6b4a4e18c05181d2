"""The catalogue of faults: one module a family, one `Code` a kind of fault."""

from __future__ import annotations

from livrerouge.codes import (
    accessibility,
    book,
    layout,
    machine,
    page,
    press,
    reference,
    style,
    table,
    typography,
)
from livrerouge.diagnostic import Code

FAMILIES = (book, reference, table, typography, style, layout, page, press, accessibility, machine)


def catalogue() -> dict[str, Code]:
    """Collect every code of the program by its id, in the order of the families."""
    return {
        code.id: code
        for family in FAMILIES
        for code in sorted((value for value in vars(family).values() if isinstance(value, Code)), key=lambda c: c.id)
    }
