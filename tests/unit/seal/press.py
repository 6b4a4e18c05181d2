"""Real PDFs for the tests: one document laid out by the engine in a process of its own.

The process has a fontconfig file without folders, so that no font of the machine can help out, and nothing another
test did to the engine before matters; it has a date, for one of the subsetters of fonts writes that into them.
"""

from __future__ import annotations

import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

_PROGRAM = """
import sys
from contextlib import nullcontext
from livrerouge.paginate.door import HTML, tagged_by
from livrerouge.tag import tag
html = sys.stdin.buffer.read().decode()
if sys.argv[2]:
    from whole import encoded
with encoded() if sys.argv[2] else nullcontext(), tagged_by(tag):
    pdf = HTML(string=html, base_url="livrerouge:/project/").write_pdf(pdf_variant=sys.argv[1] or None)
sys.stdout.buffer.write(pdf)
"""
_NO_FONTS = "<?xml version='1.0'?><!DOCTYPE fontconfig SYSTEM 'fonts.dtd'><fontconfig></fontconfig>"
ART = (
    "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 20 10'%3E"
    "%3Crect width='20' height='10' fill='red'/%3E%3C/svg%3E"
)
"""Address of a picture twice as wide as high."""
_CUTS = (
    ("Spectral", "Regular", "normal", 400),
    ("Spectral", "Italic", "italic", 400),
    ("Barlow", "SemiBold", "normal", 600),
)


def draw(
    body: str, folder: Path, *, css: str = "", language: str = "fr", variant: str = "pdf/ua-1", true: bool = False
) -> bytes:
    """Lay out the body of a document on A5 pages, in the fonts of the packages, and give its PDF.

    Its text is `true` when it is drawn as `emit` draws it.
    """
    nowhere = folder / "fonts.conf"
    nowhere.write_text(_NO_FONTS, encoding="utf-8")
    page = "@page { size: 148mm 210mm; margin: 20mm } body { font: 10pt/14pt Spectral } h1, h2 { font-family: Barlow }"
    html = f"<html lang={language}><head><title>Titre</title><style>{_faces()}{page}{css}</style></head>"
    done = subprocess.run(
        [sys.executable, "-c", _PROGRAM, variant, "true" if true else ""],
        input=f"{html}<body>{body}</body></html>".encode(),
        capture_output=True,
        env={**os.environ, "FONTCONFIG_FILE": str(nowhere), "XDG_CACHE_HOME": str(folder), "SOURCE_DATE_EPOCH": "0"}
        | {"PYTHONPATH": os.pathsep.join(sys.path)},
        check=False,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout


def _faces() -> str:
    """Write the rules that name the font files."""
    return "".join(
        f"@font-face {{ font-family: {family}; font-style: {slope}; font-weight: {weight}; "
        f"src: url({_font(family, cut).as_uri()}) }}"
        for family, cut, slope, weight in _CUTS
    )


def _font(family: str, cut: str) -> Path:
    package = find_spec(f"fontpkg_{family.lower()}")
    assert package is not None
    assert package.origin is not None
    return Path(package.origin).parent / "files" / f"{family}-{cut}.ttf"
