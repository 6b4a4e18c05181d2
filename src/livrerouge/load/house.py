"""Houses: read the house rules for the notes of tables that a publication names."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from livrerouge.codes import house as codes
from livrerouge.diagnostic import Diagnostic
from livrerouge.load.file import read_text
from livrerouge.load.tree import read_mapping
from livrerouge.node import Mapping, Scalar
from livrerouge.project import style_folders
from livrerouge.suggest import did_you_mean

_FOLDER = "houses"


def read_houses(root: Path, settings: Iterable[Mapping], diagnostics: list[Diagnostic]) -> dict[str, Mapping]:
    """Read the file of each house that book.yaml or a table names, the project's own before the program's.

    Diagnostics: T140 unknown house, at each place that names it; those of files and YAML.
    """
    files = _files(root)
    tried: dict[str, Mapping | None] = {}
    for mapping in settings:
        named = mapping.get("house")
        if not isinstance(named, Scalar) or named.value is None:
            continue
        if named.text not in files:
            hint = did_you_mean(named.text, files)
            known = ", ".join(sorted(files)) or "none"
            diagnostics.append(codes.UNKNOWN_HOUSE.at(named.span, hint=hint, name=named.text[:60], known=known))
        elif named.text not in tried:
            tried[named.text] = _read(*files[named.text], diagnostics)
    return {name: house for name, house in tried.items() if house is not None}


def _files(root: Path) -> dict[str, tuple[Path, Path]]:
    """Find the files of houses by name, each with the folder that it must not leave."""
    found: dict[str, tuple[Path, Path]] = {}
    for styles, bound in style_folders(root):
        for file in sorted((styles / _FOLDER).glob("[!.]*.yaml")):
            found.setdefault(file.stem, (file, bound))
    return found


def _read(file: Path, bound: Path, diagnostics: list[Diagnostic]) -> Mapping | None:
    source = read_text(file, bound, f"styles/{_FOLDER}/{file.name}", diagnostics)
    return read_mapping(source, diagnostics) if source is not None else None
