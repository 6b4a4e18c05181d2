"""`:::{steps}`: the stations of something that happens in order."""

from __future__ import annotations

from livrerouge.model.block import Steps
from livrerouge.parse.directive import Directive, Kind


def _read(directive: Directive) -> Steps | None:
    art, found = directive.picture("art"), directive.definitions()
    return Steps(found.items, art, directive.span) if found is not None else None


STEPS = Kind(_read, options=("art",))
