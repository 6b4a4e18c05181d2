"""`:::{figure} path`: a picture with its caption, its alternative text and its credit."""

from __future__ import annotations

from livrerouge.codes import accessibility as codes
from livrerouge.model.block import Figure
from livrerouge.parse.directive import Directive, Kind
from livrerouge.parse.room import CREDIT


def _read(directive: Directive) -> Figure | None:
    """Read a figure; diagnostics A001 to A003 beside those of the options and of the picture."""
    named = directive.argument
    path = directive.reading.picture(named.content, named.span) if named is not None else None
    alt, credit = directive.text("alt"), directive.run("credit", CREDIT)
    decorative = directive.flag("decorative")
    shown = named.content if named is not None else "the picture"
    if decorative and alt:
        directive.reading.report(codes.DECORATIVE_ALT.at(directive.options["alt"].span))
        alt = ""
    elif not decorative and not directive.has("alt"):
        directive.reading.report(codes.NO_ALT.at(directive.line, path=shown))
        # Something stands in, so that the pages are judged as they will be: with the caption and the credit.
        alt = shown
    if not decorative and not directive.has("credit"):
        directive.reading.report(codes.CREDIT_MISSING.at(directive.line, name=shown))
    caption = directive.paragraph("its caption, in one paragraph")
    width, name = directive.length("width"), directive.id()
    if path is None:
        return None
    alt_span = directive.options["alt"].span if alt and directive.has("alt") else None
    return Figure(path, name, alt, caption, credit, width, directive.span, alt_span)


FIGURE = Kind(_read, options=("id", "alt", "credit", "width", "decorative"), argument="the path of a picture")
