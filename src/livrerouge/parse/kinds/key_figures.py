"""`:::{key-figures}`: numbers set large, each with what it counts."""

from __future__ import annotations

from livrerouge.codes import block as codes
from livrerouge.model.block import Definition, KeyFigure, KeyFigures, Paragraph
from livrerouge.model.inline import Inlines
from livrerouge.parse.directive import Directive, Kind
from livrerouge.parse.reading import first_line


def _read(directive: Directive) -> KeyFigures | None:
    large = directive.choice("size", ("large", "small"), "large") == "large"
    found = directive.definitions()
    if found is None:
        return None
    items = tuple(KeyFigure(item.term, _label(item, directive), item.span) for item in found.items)
    return KeyFigures(items, large, directive.span)


def _label(item: Definition, directive: Directive) -> Inlines:
    """Give what a number counts, which is one paragraph."""
    first, *more = item.blocks or (None,)
    wrong = more[0] if more and isinstance(first, Paragraph) else first
    if wrong is not None and (more or not isinstance(first, Paragraph)):
        wanted = "one paragraph for each number"
        directive.reading.report(codes.WRONG_BODY.at(first_line(wrong.span), name=directive.name, wanted=wanted))
    return first.content if isinstance(first, Paragraph) else ()


KEY_FIGURES = Kind(_read, options=("size",))
