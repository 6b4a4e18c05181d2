"""Keep what the layout engine was given, as files that a browser or the engine alone can open."""

from __future__ import annotations

import re
from html import escape
from pathlib import Path

from livrerouge.build import Typesetting
from livrerouge.model.style import Face

_ADDRESS = re.compile(r"livrerouge:/(project|style|font)/([^\"')\s]*)")


def keep(typesetting: Typesetting, root: Path, folder: Path) -> None:
    """Write the fragments (`01-cover.html`, …), the style sheets and the typefaces' rules into a folder.

    The program's private addresses become those of files, so the folder is for looking and measuring on the
    machine it was made on.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for old in (*folder.glob("[0-9]*-*.html"), *folder.glob("[0-9]*-*.css")):
        old.unlink()
    sheets = [("00-faces.css", "".join(_rule(face) for face in typesetting.style.faces))]
    for number, sheet in enumerate(typesetting.sheets, 1):
        sheets.append((f"{number:02}-{Path(sheet.path).stem}.css", _local(sheet.text, typesetting, root)))
    for name, text in sheets:
        (folder / name).write_text(text, "utf-8")
    links = "".join(f'<link rel="stylesheet" href="{escape(name)}">' for name, _ in sheets)
    # All have as many digits, so that their names are in the order of the pages.
    digits = max(2, len(str(len(typesetting.documents))))
    for number, (name, html) in enumerate(typesetting.documents, 1):
        linked = html.replace("</head>", links + "</head>", 1)
        (folder / f"{number:0{digits}}-{name}.html").write_text(_local(linked, typesetting, root), "utf-8")


def _rule(face: Face) -> str:
    """Write the rule that makes a cut of a typeface known."""
    slant = "italic" if face.italic else "normal"
    return (
        f'@font-face {{ font-family: "{face.family}"; font-weight: {face.weight}; font-style: {slant}; '
        f'src: url("{Path(face.path).as_uri()}") }}\n'
    )


def _local(text: str, typesetting: Typesetting, root: Path) -> str:
    """Replace private addresses by those of files; one that leads nowhere stays as it is."""
    roots = {Path(folder).name: Path(folder) for folder in reversed(typesetting.style.roots)}

    def place(match: re.Match[str]) -> str:
        if match[1] == "project":
            return (root / match[2]).as_uri()
        style, _, path = match[2].partition("/")
        if match[1] == "style" and style in roots:
            return (roots[style] / path).as_uri()
        return match[0]

    return _ADDRESS.sub(place, text)
