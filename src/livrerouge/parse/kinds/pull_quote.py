"""`:::{pull-quote}`: words lifted out of the text."""

from __future__ import annotations

from livrerouge.model.block import PullQuote
from livrerouge.parse.directive import Directive, Kind
from livrerouge.parse.room import SOURCE


def _read(directive: Directive) -> PullQuote:
    content = directive.paragraph("one paragraph", required=True)
    return PullQuote(content, directive.run("source", SOURCE), directive.span)


PULL_QUOTE = Kind(_read, options=("source",))
