"""`:::{note}`, `:::{tip}`, `:::{caution}` and `:::{warning}`: boxed remarks with a title."""

from __future__ import annotations

from livrerouge.model.block import Callout, CalloutKind
from livrerouge.model.inline import Inlines, Text
from livrerouge.parse.directive import Directive, Kind
from livrerouge.parse.inline import inlines
from livrerouge.parse.room import CALLOUT_TITLE
from livrerouge.words import words


def _read(directive: Directive) -> Callout:
    directive.filled()
    kind = CalloutKind(directive.name)
    return Callout(kind, _title(directive), directive.body, directive.id(), directive.span)


def _title(directive: Directive) -> Inlines:
    """Give the author's title, or else the word for what the callout is."""
    if directive.argument is not None:
        return inlines(directive.argument.children, CALLOUT_TITLE, directive.reading.diagnostics)
    language = directive.reading.language
    own = str(getattr(words(language), directive.name)) if language else directive.name
    return (Text(own, directive.name_at),)


CALLOUT = Kind(_read, options=("id",), argument="a title", optional=True)
