"""`:::{table} name`: the place where a table is printed."""

from __future__ import annotations

from livrerouge.codes import block as codes
from livrerouge.model.block import TablePlace
from livrerouge.parse.directive import Directive, Kind
from livrerouge.suggest import closest


def _read(directive: Directive) -> TablePlace | None:
    name = table_name(directive)
    alone = directive.choice("placement", ("text", "page"), "text") == "page"
    directive.nothing()
    id_ = directive.id()
    return TablePlace(name, id_, alone, directive.span) if name is not None else None


def table_name(directive: Directive) -> str | None:
    """Give the name of the table a directive is about; B150 when there is none, and the one that is meant stands in."""
    named, loaded = directive.argument, directive.reading.loaded
    if named is None or named.content in loaded.tables:
        return named.content if named is not None else None
    if f"tables/{named.content}.yaml" in loaded.unread:
        return None
    path = f"{loaded.folder}/tables/{named.content[:60]}.yaml"
    near = closest(named.content, loaded.tables)
    hint = None if near is None else f"did you mean “{near}”?"
    directive.reading.report(codes.UNKNOWN_TABLE.at(named.span, hint=hint, name=named.content[:60], path=path))
    return near


TABLE = Kind(_read, options=("id", "placement"), argument="the name of a table", alone=True)
