"""`:::{credits}`: the place of the list of pictures and quotations."""

from __future__ import annotations

from livrerouge.model.block import CreditList
from livrerouge.parse.directive import Directive, Kind


def _read(directive: Directive) -> CreditList:
    directive.nothing()
    return CreditList(directive.span)


CREDITS = Kind(_read, alone=True)
