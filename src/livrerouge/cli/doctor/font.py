"""Typefaces: the packages that the project's styles take their fonts from."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from livrerouge.cli.doctor.environment import checkout
from livrerouge.cli.doctor.finding import Finding, missing, ok, warning


def fonts(root: Path) -> Iterator[Finding]:
    """Look whether the fonts of every style that a project can use are installed and can be read."""
    try:
        wanted = _packages(root)
    except ImportError as fault:
        yield warning("typefaces", f"not looked at: {fault.name} is not installed", "mend the packages first")
        return
    from livrerouge.style.font import read_font
    from livrerouge.style.typeface import font_files

    for package, style in wanted.items():
        files = font_files(package)
        if files is None:
            told = f"{package}, which style “{style}” needs, is not installed"
            yield missing("typefaces", told, _install(package))
        elif not files or (broken := [file for file in files if read_font(file) is None]):
            told = f"{broken[0].name} of {package} cannot be read" if files else f"{package} holds no font"
            yield missing("typefaces", told, _install(package, again=True))
        else:
            yield ok("typefaces", f"{package}: {len(files)} fonts")


def _packages(root: Path) -> dict[str, str]:
    """Name the packages, each with a style that needs it; what is wrong with a style itself is told by `check`."""
    from livrerouge.load import load_style, styles
    from livrerouge.node import Mapping, Scalar
    from livrerouge.style.inherit import inherited, part
    from livrerouge.style.typeface import is_package

    found: dict[str, str] = {}
    for style in styles(root):
        chain = load_style(root, style).value
        families = part(inherited(chain), "typefaces") if chain else None
        for entry in families.entries if families is not None else ():
            named = entry.value.get("package") if isinstance(entry.value, Mapping) else None
            if isinstance(named, Scalar) and is_package(named.text):
                found.setdefault(named.text, style)
    return found


def _install(package: str, again: bool = False) -> str:
    """Give the command that installs a package of fonts; the set-up script brings those of the house style."""
    anew = " --force-reinstall" if again else ""
    by_hand = f"run: {sys.executable} -m pip install{anew} {package}"
    locked = checkout()
    if again or locked is None or f"\n{package}==" not in (locked / "requirements.lock").read_text("utf-8"):
        return by_hand
    return "run: ./livrerouge"
