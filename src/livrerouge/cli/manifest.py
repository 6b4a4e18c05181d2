"""The manifest: what went into builds and what came out, for who wants to make the same again."""

from __future__ import annotations

import json
import platform
import zlib
from collections.abc import Iterable, Iterator
from contextlib import suppress
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING, Any

from livrerouge import __version__
from livrerouge.cli.doctor.library import pango_version, subsets
from livrerouge.cli.inputs import Inputs, summed
from livrerouge.identity.manifest import VERSION

if TYPE_CHECKING:
    from livrerouge.cli.order import Edition, Order
    from livrerouge.model.style import Face, Style

_PACKAGES = (
    *("weasyprint", "pydyf", "pyphen", "tinycss2", "tinyhtml5", "cssselect2", "fonttools", "pillow", "pikepdf"),
    *("babel", "jinja2", "markupsafe", "markdown-it-py", "mdit-py-plugins", "openpyxl", "pyyaml"),
)
"""Packages whose version may show in the pages or in the bytes."""


def recorded(inputs: Inputs, root: Path, style: Style | None) -> dict[str, Any]:
    """Give what a build was made of, in its child: files, styles, typefaces and versions."""
    return {
        "inputs": inputs.below(root, _program_styles()),
        "styles": [Path(folder).name for folder in style.roots] if style is not None else [],
        "fonts": sorted((_font(face) for face in style.faces), key=lambda font: font["name"]) if style else [],
        "versions": dict(_versions()),
    }


def _program_styles() -> Path:
    """Give the folder of the styles that come with the program, installed or in a checkout."""
    package = Path(__file__).resolve().parent.parent
    return package / "styles" if (package / "styles").is_dir() else package.parent.parent / "styles"


def _font(face: Face) -> dict[str, Any]:
    """Describe a cut of a typeface: its package, its file and its sum."""
    file = Path(face.path)
    folder = next((part for part in file.parts if part.startswith("fontpkg")), "")
    package = folder.replace("_", "-")
    told = {"package": package, "version": version(package)} if package and _installed(package) else {}
    return {"name": f"{face.family} {face.cut}", "file": file.name, **told, **summed(file.read_bytes())}


def _installed(package: str) -> bool:
    with suppress(PackageNotFoundError):
        return bool(version(package))
    return False


def _versions() -> Iterator[tuple[str, str]]:
    """Name what may make a difference, with versions: the program, its packages, libraries of the system."""
    yield "livrerouge", __version__
    yield "python", platform.python_version()
    yield from ((name, version(name)) for name in _PACKAGES if _installed(name))
    yield "pango", pango_version()
    yield "font subsetter", "libharfbuzz-subset" if subsets() else "fonttools"
    yield "zlib", zlib.ZLIB_RUNTIME_VERSION


def described(order: Order, edition: Edition, file: str | None) -> dict[str, Any]:
    """Describe an edition: what it was made of, and the file it became."""
    output = {"file": file, **summed(edition.pdf)} if edition.pdf is not None else {}
    return {
        "publication": order.publication,
        "language": edition.language,
        "variant": order.variant,
        "epoch": order.epoch,
        **edition.record,
        "output": output,
    }


def manifest(editions: Iterable[dict[str, Any]]) -> str:
    """Write a manifest: the same editions give the same text."""
    values = {"version": VERSION, "program": f"livrerouge {__version__}", "editions": list(editions)}
    return json.dumps(values, ensure_ascii=False, indent=2, sort_keys=True) + "\n"
