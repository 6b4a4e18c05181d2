"""Again: read a publication as if some of its files held other texts; nothing is asked of the disk."""

from __future__ import annotations

from collections.abc import Mapping as MappingType
from dataclasses import replace
from types import MappingProxyType

from livrerouge.diagnostic import Diagnostic
from livrerouge.load.markdown import make_parser, read_markdown
from livrerouge.load.rows import Selection, read_again
from livrerouge.load.tree import read_mapping
from livrerouge.loaded import Loaded, MarkdownFile, Rows
from livrerouge.node import Mapping, Node
from livrerouge.place import Source

Data = Node | Rows
Texts = MappingType[str, str]
"""New texts by path from the project's root, line ends normalised."""


def reload(loaded: Loaded, texts: Texts) -> Loaded | None:
    """Read the files with new texts; none when one of them can no longer be read, whatever its fault."""
    faults: list[Diagnostic] = []
    settings = _mapping(loaded.settings, texts, faults)
    tables = {name: _mapping(table, texts, faults) for name, table in loaded.tables.items()}
    sections = {name: _section(file, texts, faults) for name, file in loaded.sections.items()}
    read_tables = {name: table for name, table in tables.items() if table is not None}
    rows = _rows(loaded, read_tables, texts, faults)
    if settings is None or (len(read_tables), len(rows)) != (len(tables), len(loaded.rows)):
        return None
    return replace(
        loaded,
        settings=settings,
        sections=MappingProxyType(sections),
        tables=MappingProxyType(read_tables),
        rows=MappingProxyType(rows),
    )


def _mapping(node: Mapping, texts: Texts, faults: list[Diagnostic]) -> Mapping | None:
    path = node.span.source.path
    return read_mapping(Source.of(path, texts[path]), faults) if path in texts else node


def _section(file: MarkdownFile, texts: Texts, faults: list[Diagnostic]) -> MarkdownFile:
    path = file.source.path
    return read_markdown(make_parser(), Source.of(path, texts[path]), faults) if path in texts else file


def _rows(loaded: Loaded, tables: MappingType[str, Mapping], texts: Texts, faults: list[Diagnostic]) -> dict[str, Data]:
    """Read the rows of the tables again where their file has a new text; the same selection is read once."""
    found: dict[str, Data] = {}
    read: dict[tuple[str, ...], Data | None] = {}
    for name, old in loaded.rows.items():
        source = old.source if isinstance(old, Rows) else old.span.source
        selection = Selection.of(tables[name]) if name in tables else None
        data: Data | None = old
        if selection is None:
            continue
        if source.path in texts:
            if selection.key not in read:
                read[selection.key] = read_again(Source.of(source.path, texts[source.path]), selection, faults)
            data = read[selection.key]
        if data is not None:
            found[name] = data
    return found
