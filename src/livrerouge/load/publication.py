"""Publications: read one with all files its folder and its tables name."""

from __future__ import annotations

from pathlib import Path
from types import MappingProxyType

from markdown_it import MarkdownIt

from livrerouge.codes import file as codes
from livrerouge.diagnostic import Diagnostic, Outcome
from livrerouge.load.census import is_too_much
from livrerouge.load.file import place, read_text, relative, within
from livrerouge.load.house import read_houses
from livrerouge.load.involved import is_too_involved
from livrerouge.load.markdown import make_parser, read_inline, read_markdown
from livrerouge.load.picture import read_pictures
from livrerouge.load.rows import read_data
from livrerouge.load.tree import read_mapping
from livrerouge.loaded import Loaded, MarkdownFile, Markup
from livrerouge.node import Mapping
from livrerouge.place import Span


def load(root: Path, name: str) -> Outcome[Loaded | None]:
    """Read the files of a publication; none when there is no book.yaml that can be read.

    Diagnostics: B001 to B009 files, B010 to B017 and B036 YAML, B018 and B019 texts, B040 front matter, B046 too many
    or too large files, B060 pictures, T101 to T116 files of data, T140 house rules.
    """
    diagnostics: list[Diagnostic] = []
    folder = root / "book" / name
    path = f"book/{name}/book.yaml"
    if not within(folder, root):
        return Outcome(None, (codes.OUTSIDE.at(place(path), path=path),))
    if is_too_much(folder, path, diagnostics):
        return Outcome(None, tuple(diagnostics))
    source = read_text(folder / "book.yaml", folder, path, diagnostics)
    settings = read_mapping(source, diagnostics) if source is not None else None
    if settings is None:
        return Outcome(None, tuple(diagnostics))
    md = make_parser()
    unread: set[str] = set()
    tables = _tables(folder, root, diagnostics, unread)
    sections = _sections(folder, root, md, diagnostics, unread)
    loaded = Loaded(
        name=name,
        folder=f"book/{name}",
        settings=settings,
        sections=MappingProxyType(sections),
        tables=MappingProxyType(tables),
        rows=MappingProxyType(read_data(tables, root, diagnostics)),
        pictures=MappingProxyType(read_pictures(folder, root, diagnostics)),
        inline=_Inline(md),
        unread=frozenset(unread),
        houses=MappingProxyType(read_houses(root, (settings, *tables.values()), diagnostics)),
    )
    return Outcome(loaded, tuple(diagnostics))


class _Inline:
    """Read single texts as inline Markdown with one parser."""

    __slots__ = ("_md",)

    def __init__(self, md: MarkdownIt) -> None:
        self._md = md

    def __call__(self, text: str, span: Span) -> tuple[Markup, ...]:
        return read_inline(self._md, text, span)


def _sections(
    folder: Path, root: Path, md: MarkdownIt, diagnostics: list[Diagnostic], unread: set[str]
) -> dict[str, MarkdownFile]:
    """Read every Markdown file of the folder; those that cannot be read are noted."""
    sections: dict[str, MarkdownFile] = {}
    # Editors keep locks and copies under names that begin with a full stop.
    for file in sorted(folder.glob("[!.]*.md")):
        source = read_text(file, folder, relative(file, root), diagnostics)
        if source is not None and not is_too_involved(source, diagnostics):
            sections[file.stem] = read_markdown(md, source, diagnostics)
        else:
            unread.add(relative(file, folder))
    return sections


def _tables(folder: Path, root: Path, diagnostics: list[Diagnostic], unread: set[str]) -> dict[str, Mapping]:
    """Read every table definition of the folder; those that cannot be read are noted."""
    tables: dict[str, Mapping] = {}
    for file in sorted((folder / "tables").glob("[!.]*.yaml")):
        source = read_text(file, folder, relative(file, root), diagnostics)
        readable = source is not None and not is_too_involved(source, diagnostics)
        mapping = read_mapping(source, diagnostics) if source is not None and readable else None
        if mapping is not None:
            tables[file.stem] = mapping
        else:
            unread.add(relative(file, folder))
    return tables
