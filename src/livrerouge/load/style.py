"""Styles: find a style and what it extends, and read their files."""

from __future__ import annotations

from pathlib import Path
from types import MappingProxyType

from livrerouge.codes import publication as codes
from livrerouge.codes.file import OUTSIDE
from livrerouge.diagnostic import Diagnostic, Outcome
from livrerouge.load.census import is_too_much
from livrerouge.load.file import place, read_text, within
from livrerouge.load.tree import read_mapping
from livrerouge.loaded import Loaded, LoadedStyle
from livrerouge.node import Scalar
from livrerouge.place import Source, Span
from livrerouge.project import style_folders
from livrerouge.suggest import did_you_mean

_TEMPLATE = ".html.j2"


def style_name(loaded: Loaded) -> str:
    """Give the name of the style a publication asks for; empty when it names none."""
    named = loaded.settings.get("style")
    return named.text if isinstance(named, Scalar) and named.value is not None else ""


def style_span(loaded: Loaded) -> Span | None:
    """Give the place where a publication names its style."""
    named = loaded.settings.get("style")
    return named.span if isinstance(named, Scalar) else None


def styles(root: Path) -> tuple[str, ...]:
    """Name the styles that a project can use: its own, and those that come with the program."""
    return tuple(sorted({name for folder, _ in style_folders(root) for name in _names(folder)}))


def load_style(root: Path, name: str, span: Span | None = None) -> Outcome[tuple[LoadedStyle, ...]]:
    """Read a style, then what it extends, nearest first; none when its name is empty, which parse reports.

    `span` is where the style is named. Diagnostics: B050 unknown style, B051 styles that extend one another in a
    circle, and those of files and YAML.
    """
    diagnostics: list[Diagnostic] = []
    chain: list[LoadedStyle] = []
    while name:
        if any(style.name == name for style in chain):
            names = " → ".join([*(style.name for style in chain), name])
            diagnostics.append(codes.STYLE_CIRCLE.at(span, names=names))
            break
        style = _style(root, name, span, diagnostics)
        if style is None:
            break
        chain.append(style)
        above = style.settings.get("extends")
        name, span = (above.text, above.span) if isinstance(above, Scalar) and above.value is not None else ("", None)
    return Outcome(tuple(chain), tuple(diagnostics))


def _names(styles: Path) -> list[str]:
    """Name the styles of a folder."""
    return sorted(file.parent.name for file in styles.glob("*/style.yaml"))


def _style(root: Path, name: str, span: Span | None, diagnostics: list[Diagnostic]) -> LoadedStyle | None:
    """Find and read one style."""
    known: set[str] = set()
    for styles, bound in style_folders(root):
        names = _names(styles)
        if name in names:
            return _read(styles / name, bound, name, diagnostics)
        known.update(names)
    hint = did_you_mean(name, sorted(known))
    diagnostics.append(codes.UNKNOWN_STYLE.at(span, hint=hint, name=name, known=", ".join(sorted(known)) or "none"))
    return None


def _read(folder: Path, bound: Path, name: str, diagnostics: list[Diagnostic]) -> LoadedStyle | None:
    """Read the files of a style."""
    if not within(folder, bound):
        path = f"styles/{name}"
        diagnostics.append(OUTSIDE.at(place(path), path=path))
        return None
    if is_too_much(folder, f"styles/{name}/style.yaml", diagnostics):
        return None
    source = _text(folder / "style.yaml", folder, diagnostics)
    settings = read_mapping(source, diagnostics) if source is not None else None
    if settings is None:
        return None
    templates = _texts(folder, "templates", _TEMPLATE, diagnostics)
    return LoadedStyle(
        name=name,
        root=str(folder.resolve()),
        settings=settings,
        templates=MappingProxyType({file.removesuffix(_TEMPLATE): text for file, text in templates.items()}),
        sheets=MappingProxyType(_texts(folder, "css", ".css", diagnostics)),
    )


def _texts(folder: Path, part: str, ending: str, diagnostics: list[Diagnostic]) -> dict[str, Source]:
    """Read the texts of one folder of a style, by file name."""
    found: dict[str, Source] = {}
    for file in sorted((folder / part).glob(f"[!.]*{ending}")):
        source = _text(file, folder, diagnostics)
        if source is not None:
            found[file.name] = source
    return found


def _text(file: Path, folder: Path, diagnostics: list[Diagnostic]) -> Source | None:
    path = f"styles/{folder.name}/{file.relative_to(folder).as_posix()}"
    return read_text(file, folder, path, diagnostics, prose=False)
