"""Again: read a publication as if some of its files held other texts; nothing is asked of the disk."""

from __future__ import annotations

from collections.abc import Mapping as MappingType
from dataclasses import replace
from types import MappingProxyType

from livrerouge.diagnostic import Diagnostic
from livrerouge.load.markdown import make_parser, read_markdown
from livrerouge.load.rows import read_rows
from livrerouge.load.tree import read_mapping, read_yaml
from livrerouge.loaded import Loaded, MarkdownFile, Rows
from livrerouge.node import Mapping, Node
from livrerouge.place import Source

Texts = MappingType[str, str]
"""New texts by path from the project's root, line ends normalised."""


def reload(loaded: Loaded, texts: Texts) -> Loaded | None:
    """Read the files with new texts; none when one of them can no longer be read, whatever its fault."""
    faults: list[Diagnostic] = []
    settings = _mapping(loaded.settings, texts, faults)
    tables = {name: _mapping(table, texts, faults) for name, table in loaded.tables.items()}
    sections = {name: _section(file, texts, faults) for name, file in loaded.sections.items()}
    rows = {name: _rows(data, texts, faults) for name, data in loaded.rows.items()}
    if settings is None:
        return None
    read_tables = {name: table for name, table in tables.items() if table is not None}
    read_data = {name: data for name, data in rows.items() if data is not None}
    if (len(read_tables), len(read_data)) != (len(tables), len(rows)):
        return None
    return replace(
        loaded,
        settings=settings,
        sections=MappingProxyType(sections),
        tables=MappingProxyType(read_tables),
        rows=MappingProxyType(read_data),
    )


def _mapping(node: Mapping, texts: Texts, faults: list[Diagnostic]) -> Mapping | None:
    path = node.span.source.path
    return read_mapping(Source.of(path, texts[path]), faults) if path in texts else node


def _section(file: MarkdownFile, texts: Texts, faults: list[Diagnostic]) -> MarkdownFile:
    path = file.source.path
    return read_markdown(make_parser(), Source.of(path, texts[path]), faults) if path in texts else file


def _rows(data: Node | Rows, texts: Texts, faults: list[Diagnostic]) -> Node | Rows | None:
    source = data.source if isinstance(data, Rows) else data.span.source
    if source.path not in texts:
        return data
    new = Source.of(source.path, texts[source.path])
    return read_rows(new, faults) if isinstance(data, Rows) else read_yaml(new, faults)
