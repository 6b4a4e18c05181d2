"""Files of data: find the rows that the tables of a publication take, and read each once."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator
from collections.abc import Mapping as MappingType
from contextlib import contextmanager
from pathlib import Path

from livrerouge.codes import file as codes
from livrerouge.codes import yaml as yaml_codes
from livrerouge.diagnostic import Diagnostic
from livrerouge.load.file import DATA_LIMIT, place, read_bytes, read_text, relative, within
from livrerouge.load.involved import is_too_involved
from livrerouge.load.rows.json import read_json
from livrerouge.load.rows.selection import ENDINGS, SEPARATED, WORKBOOK, Selection
from livrerouge.load.rows.separated import read_rows
from livrerouge.load.rows.workbook import read_workbook
from livrerouge.load.tree import read_yaml
from livrerouge.loaded import Rows
from livrerouge.node import Mapping, Node
from livrerouge.place import Source
from livrerouge.suggest import did_you_mean

Data = Node | Rows


def read_data(tables: MappingType[str, Mapping], root: Path, diagnostics: list[Diagnostic]) -> dict[str, Data]:
    """Read the rows of each table, by its name; tables with the same selection are given the same value."""
    tried: dict[tuple[str, ...], Data | None] = {}
    found: dict[str, Data] = {}
    for name, table in tables.items():
        selection = Selection.of(table)
        if selection is None:
            continue
        if selection.key not in tried:
            with _uncollected():
                tried[selection.key] = _read(selection, root, diagnostics)
        data = tried[selection.key]
        if data is not None:
            found[name] = data
    return found


def read_again(source: Source, selection: Selection, diagnostics: list[Diagnostic]) -> Data | None:
    """Read the text of a file of data; none when it cannot be read."""
    if selection.ending in SEPARATED:
        usual = "\t" if selection.ending == ".tsv" else ""
        return read_rows(source, diagnostics, selection.separator or usual)
    if selection.ending == ".json":
        return read_json(source, diagnostics)
    before = len(diagnostics)
    node = read_yaml(source, diagnostics)
    if node is None and len(diagnostics) == before:
        diagnostics.append(yaml_codes.NOT_A_MAPPING.at(place(source.path), path=source.path))
    return node


def _read(selection: Selection, root: Path, diagnostics: list[Diagnostic]) -> Data | None:
    """Read one file of data in the form that its ending says."""
    named = selection.named
    folder, path = root / "data", f"data/{named.text}"
    file = folder / named.text
    if "\0" in named.text or not _inside(file, folder) or not within(folder, root):
        name = file.name if selection.ending in ENDINGS else "themes.yaml"
        diagnostics.append(codes.OUTSIDE_DATA.at(named.span, path=named.text, name=name))
        return None
    if selection.ending not in ENDINGS:
        diagnostics.append(codes.UNKNOWN_DATA.at(named.span, path=path))
        return None
    # Unlike the method of paths this never raises, however long the name.
    if not os.path.exists(file):
        names = [relative(other, folder) for other in sorted(folder.rglob("*.*"))]
        hint = did_you_mean(named.text, names)
        diagnostics.append(codes.MISSING_FILE.at(named.span, hint=hint, path=path))
        return None
    if selection.ending in WORKBOOK:
        content = read_bytes(file, folder, path, DATA_LIMIT, diagnostics, named.span)
        return read_workbook(content, path, selection, diagnostics) if content is not None else None
    source = read_text(file, folder, path, diagnostics, named=named.span, data=True)
    if source is None or is_too_involved(source, diagnostics):
        return None
    return read_again(source, selection, diagnostics)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Let the garbage collector rest: all that is made of a file is kept, and it would be looked over often."""
    resting = not gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if not resting:
            gc.enable()


def _inside(file: Path, folder: Path) -> bool:
    """Tell whether a path, links aside, stays inside a folder."""
    steps = file.relative_to(folder).parts if file.is_relative_to(folder) else ("..",)
    return ".." not in steps and bool(steps)
