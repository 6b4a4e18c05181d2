"""`:::{quote}`: somebody's words, with their source and their language."""

from __future__ import annotations

from livrerouge.model.block import Quotation
from livrerouge.parse.directive import Directive, Kind
from livrerouge.parse.room import SOURCE


def _read(directive: Directive) -> Quotation:
    directive.filled()
    return Quotation(directive.body, directive.run("source", SOURCE), directive.language("lang"), directive.span)


QUOTE = Kind(_read, options=("source", "lang"))
