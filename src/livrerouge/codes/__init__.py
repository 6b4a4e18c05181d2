"""The catalogue of faults: one module a family, one `Code` a kind of fault."""

from __future__ import annotations

from livrerouge.codes import (
    accessibility,
    block,
    column,
    division,
    drawn,
    file,
    house,
    identity,
    inline,
    interaction,
    layout,
    machine,
    page,
    picture,
    press,
    publication,
    reading,
    reference,
    rowfile,
    rows,
    selection,
    sheet,
    structure,
    style,
    table,
    template,
    total,
    typography,
    value,
    yaml,
)
from livrerouge.diagnostic import Code

FAMILIES = (
    file,
    yaml,
    value,
    publication,
    picture,
    inline,
    block,
    reference,
    table,
    rowfile,
    house,
    rows,
    column,
    selection,
    total,
    typography,
    style,
    sheet,
    template,
    layout,
    division,
    page,
    press,
    accessibility,
    structure,
    reading,
    drawn,
    interaction,
    machine,
    identity,
)


def catalogue() -> dict[str, Code]:
    """Collect every code of the program by its id, in the order of the families."""
    return {
        code.id: code
        for family in FAMILIES
        for code in sorted((value for value in vars(family).values() if isinstance(value, Code)), key=lambda c: c.id)
    }
