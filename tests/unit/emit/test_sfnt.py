"""Font files: characters and widths as a reader nobody here wrote finds them."""

from __future__ import annotations

from importlib.util import find_spec
from io import BytesIO
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._c_m_a_p import CmapSubtable

from livrerouge.emit.sfnt import known
from toypages import font

FILES = tuple(
    file
    for name in ("spectral", "barlow")
    for spec in [find_spec(f"fontpkg_{name}")]
    if spec is not None and spec.origin is not None
    for file in sorted((Path(spec.origin).parent / "files").glob("*Regular.ttf"))
)


LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬆ": "st"}


@pytest.mark.parametrize("file", [*FILES, Path(font())], ids=lambda file: file.name)
def test_widths_and_characters_are_those_of_the_file(file: Path) -> None:
    found = known(file.read_bytes(), 0)
    with TTFont(file) as read:
        units, order = read["head"].unitsPerEm, read.getGlyphOrder()
        assert list(found.widths) == [round(read["hmtx"][name][0] * 1000 / units) for name in order]
        mapped = [(read.getGlyphID(name), chr(code)) for code, name in read.getBestCmap().items()]
    wanted: dict[int, str] = {}
    for glyph, text in sorted(mapped, key=lambda pair: pair[1]):
        if glyph and not "\ue000" <= text < "\uf900":
            wanted.setdefault(glyph, LIGATURES.get(text, text))
    assert len(wanted) > 60
    assert found.characters == wanted


def mapped(**letters: str) -> bytes:
    """Give the toy font with more characters for its glyphs, and tables of them in both forms."""
    with TTFont(font()) as read:
        more = {ord(letter): read.getBestCmap()[ord(of)] for of, letter in letters.items()}
        for table in read["cmap"].tables:
            table.cmap.update({code: name for code, name in more.items() if code < 0x10000})
        full = CmapSubtable.newSubtable(12)
        full.platformID, full.platEncID, full.language = 3, 10, 0
        full.cmap = {**read.getBestCmap(), **more}
        if any(code > 0xFFFF for code in more):
            read["cmap"].tables.append(full)
        out = BytesIO()
        read.save(out)
        return out.getvalue()


@pytest.mark.parametrize("wide", [{}, {"y": "𝐲"}], ids=["4", "12"])
def test_a_glyph_of_several_characters_is_the_first_of_them(wide: dict[str, str]) -> None:
    plain = known(Path(font()).read_bytes(), 0)
    glyph_of = {text: glyph for glyph, text in plain.characters.items()}
    found = known(mapped(A="\u0391", x="\ue001", z="\t", **wide), 0)
    assert found.characters[glyph_of["A"]] == "A"
    assert found.characters[glyph_of["x"]] == "x"
    assert found.characters[glyph_of["z"]] == "\t"
    assert {**found.characters, glyph_of["z"]: "z"} == plain.characters


def test_joined_letters_are_letters() -> None:
    with TTFont(font()) as read:
        for table in read["cmap"].tables:
            table.cmap = {0xFB03 if code == ord("Q") else code: name for code, name in table.cmap.items()}
        out = BytesIO()
        read.save(out)
    assert "ffi" in known(out.getvalue(), 0).characters.values()


def test_what_is_no_font_says_nothing() -> None:
    for content in (b"", b"OTTO", b"\0" * 40, FILES[0].read_bytes()[:300]):
        found = known(content, 0)
        assert (found.characters, found.widths) == ({}, ())
        assert len(found.digest) == 64
