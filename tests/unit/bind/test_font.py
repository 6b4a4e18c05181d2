"""Fonts: one subset of each face, and true characters whatever the pieces hold."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from fontTools.ttLib import TTFont

from livrerouge.bind.cmap import characters, glyphs
from livrerouge.bind.text import written
from livrerouge.bind.union import unite
from livrerouge.engine.remark import hear
from livrerouge.piece import Face, Piece
from unit.bind.toypieces import bound, drawn, laid, sharing
from unit.seal.text import decoded


def fonts(pdf: pikepdf.Pdf) -> list[pikepdf.Object]:
    return [one for one in pdf.objects if isinstance(one, pikepdf.Dictionary) and one.get("/Subtype") == "/Type0"]


def test_a_face_is_there_once_with_the_glyphs_of_all_pieces() -> None:
    emitted = drawn({"a": "<p>abc</p>", "b": "<p>cde</p>"})
    with bound(emitted) as pdf:
        (font,) = fonts(pdf)
        (below,) = font.DescendantFonts
        with TTFont(BytesIO(below.FontDescriptor.FontFile2.read_bytes())) as file:
            shapes = [name for name in file.getGlyphOrder() if getattr(file["glyf"][name], "numberOfContours", 0)]
        assert len(shapes) >= 5
        shown = {glyph for piece in emitted.pieces for face in piece.faces for glyph, _ in face.codes.values()}
        assert widths(below) == dict.fromkeys(sorted(shown), 500)
        assert font.Encoding == pikepdf.Name("/Identity-H")


def widths(below: pikepdf.Object) -> dict[int, int]:
    found: dict[int, int] = {}
    for first, run in zip(list(below.W)[::2], list(below.W)[1::2], strict=True):
        found |= {int(first) + number: int(width) for number, width in enumerate(run)}
    return found


TEXTS = ("a\u00a0b c", "a b\u202fc\u2011d", "3 m\u00b2, fi-\u2010\u2009x", "移 字")


@pytest.mark.parametrize("file", [None, sharing()], ids=["toy", "sharing"])
def test_every_character_is_itself_in_whatever_piece_it_stands_first(file: Path | None) -> None:
    for order in (TEXTS, TEXTS[::-1]):
        bodies = {name: f"<p>{text}</p>" for name, text in zip("wxyz", order, strict=True)}
        with bound(drawn(bodies, file=file)) as pdf:
            said = "".join(decoded(pdf))
            assert [text for text in TEXTS if text not in said] == []
            assert len(fonts(pdf)) == 1


def test_a_piece_means_the_same_by_its_codes_whatever_it_says_first() -> None:
    texts = ("\u00a0\u202f\u2011 -", "- \u2011\u202f\u00a0")
    codes = [drawn({"a": f"<p>x{text}x</p>"}, file=sharing()).pieces[0].faces[0].codes for text in texts]
    assert codes[0] == codes[1]
    assert {text for _, text in codes[0].values()} >= {" ", "-", "\u00a0", "\u202f", "\u2011"}
    glyphs_ = [glyph for glyph, text in codes[0].values() if text in " -\u00a0\u202f\u2011"]
    assert len(set(glyphs_)) < len(glyphs_), "the font shares none"


def test_a_code_means_one_thing_in_all_pieces_that_share_an_encoding() -> None:
    bodies = {name: f"<p>{text}</p>" for name, text in zip("wxyz", TEXTS, strict=True)}
    apart = {name: drawn({name: body}, file=sharing()).pieces[0].faces[0].codes for name, body in bodies.items()}
    together = {piece.name: piece.faces[0].codes for piece in drawn(bodies, file=sharing()).pieces}
    # The page number is another.
    for name, codes in apart.items():
        common = codes.keys() & together[name].keys()
        assert len(common) >= len(codes) - 1
        assert all(codes[code] == together[name][code] for code in common)


def contrary(piece: Piece, letter: str, other: str) -> Piece:
    """Let a piece mean another character by the code of a letter."""
    (face,) = piece.faces
    codes = {code: (glyph, other if text == letter else text) for code, (glyph, text) in face.codes.items()}
    return replace(piece, faces=(replace(face, codes=codes),))


def test_a_piece_that_contradicts_another_keeps_its_own_meaning_over_the_same_glyphs() -> None:
    emitted = drawn({"a": "<p>abc</p>", "b": "<p>cde</p>", "c": "<p>cc</p>"})
    first, second, third = emitted.pieces
    with bound(emitted, (first, contrary(second, "c", "ç"), third)) as pdf:
        said = [page.obj.Resources.Font for page in pdf.pages]
        (name,) = set(said[0].keys())
        assert said[0][name].objgen == said[2][name].objgen != said[1][name].objgen
        assert said[0][name].DescendantFonts[0].objgen == said[1][name].DescendantFonts[0].objgen
        words = "".join(decoded(pdf))
        assert "abc" in words
        assert "çde" in words
        assert "cc" in words


def face(**codes: tuple[int, str]) -> Face:
    given = {int(code[1:]): meaning for code, meaning in codes.items()}
    return Face("ABCDEF", "d", 0, "ABCDEF+X", "X", 4, 800, -200, 0.0, (80, 80), (0, 400, 10.0), {}, {3: 500}, given)


def piece(*faces: Face) -> Piece:
    return Piece("p", "fr", 1, 1, (), {}, (), (), (), (), (), faces, (), b"")


def test_contradictions_are_found_in_the_order_of_the_pieces() -> None:
    one, other, more = piece(face(c3=(3, "a"))), piece(face(c3=(3, "b"))), piece(face(c9=(4, "c")))
    (union,) = unite([one, other, more])
    assert union.codes == {3: (3, "a"), 9: (4, "c")}
    assert union.others == {1: {3: (3, "b")}}
    assert union.users == [0, 1, 2]
    assert union.glyphs == (3, 4)


def test_faces_of_other_files_are_not_united() -> None:
    assert len(unite([piece(face()), piece(replace(face(), file="e"))])) == 2


def test_cmaps_are_written_in_blocks_of_a_hundred() -> None:
    text = characters(dict.fromkeys(range(250), "x")).decode()
    assert [line for line in text.splitlines() if line.endswith("beginbfchar")] == [
        "100 beginbfchar", "100 beginbfchar", "50 beginbfchar",
    ]  # fmt: skip
    assert "<0007> <d835dd38>" in characters({7: "𝔸"}).decode()
    assert "<ff00> 3" in glyphs({0xFF00: 3}).decode().splitlines()


def test_strings_are_ascii_or_utf_16() -> None:
    assert bytes(written("a(b")) == b"a(b"
    assert bytes(written("é")) == b"\xfe\xff\x00\xe9"


def test_glyphs_are_as_wide_as_the_engine_takes_them_to_be() -> None:
    bodies = {"a": "<p>Office 12\u00a0000 œuvre</p><p style='font-size: 7.3pt'>AV fin</p>"}
    (document,) = (document for _, document in laid(bodies, file=sharing()).documents)
    with hear():
        document.write_pdf()
    (own,) = document.fonts.values()
    (face_,) = drawn(bodies, file=sharing()).pieces[0].faces
    assert len(own.widths) > 15
    assert all(abs(face_.widths[glyph] - width) <= 1 for glyph, width in own.widths.items())
