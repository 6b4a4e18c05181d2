"""What is drawn says the characters it stands for: read back by a reader nobody here wrote."""

from __future__ import annotations

import subprocess
import sys
from io import BytesIO
from pathlib import Path
from urllib.parse import quote

import pikepdf
import pypdfium2
import pytest

from livrerouge.emit.text import Codes, Shown, free
from unit.seal.press import draw
from unit.seal.text import decoded

SPACES = "a\u00a0b\u202fc d\u2009e"
CSS = ".caps { font-variant-caps: small-caps } .narrow { width: 22mm; hyphens: auto } p { margin: 0 }"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("text")


def told(body: str, folder: Path, language: str = "fr") -> str:
    """Draw a page and give the characters of its glyphs in the order in which they are drawn."""
    with pikepdf.open(BytesIO(draw(body, folder, css=CSS, language=language, true=True))) as pdf:
        return "".join(decoded(pdf))


def test_spaces_of_every_width_are_themselves_whichever_comes_first(folder: Path) -> None:
    for text in (SPACES, SPACES[::-1], f"x y {SPACES}"):
        assert told(f"<p>{text}</p>", folder) == text


def test_the_engine_alone_would_take_one_for_the_other(folder: Path) -> None:
    with pikepdf.open(BytesIO(draw(f"<p>{SPACES}</p>", folder))) as pdf:
        assert "".join(decoded(pdf)) != SPACES


def test_hyphens_are_themselves(folder: Path) -> None:
    text = "porte-avion, porte\u2011avion, porte\u2010avion, 3\u22121"
    assert told(f"<p>{text}</p>", folder) == text


def test_a_hyphen_made_at_the_end_of_a_line_is_a_soft_one(folder: Path) -> None:
    text = told("<p class=narrow>internationalisation</p>", folder)
    assert text.count("\u00ad") >= 1
    assert text.replace("\u00ad", "") == "internationalisation"


def test_a_hyphen_of_the_author_at_the_end_of_a_line_stays_one(folder: Path) -> None:
    assert told("<p style='width: 20mm; hyphens: none'>transport\u2010combiné</p>", folder) == "transport\u2010combiné"
    assert told("<p style='width: 20mm; hyphens: none'>transport-combiné</p>", folder) == "transport-combiné"


def test_an_invitation_to_break_that_is_not_taken_leaves_nothing(folder: Path) -> None:
    assert told("<p>inter\u00adnational</p>", folder).replace("\u00ad", "") == "international"


def test_ligatures_and_small_capitals_are_the_letters_they_are_made_of(folder: Path) -> None:
    text = "fi ffi fl œuvre"
    assert told(f"<p>{text}</p><p class=caps>{text}</p>", folder) == text * 2


def test_hidden_figures_that_make_room_are_not_there(folder: Path) -> None:
    assert told("<p>12<span style='visibility: hidden'>,00</span> m</p>", folder) == "12 m"


def test_another_reader_finds_the_same_words(folder: Path) -> None:
    pdf = pypdfium2.PdfDocument(draw(f"<p>{SPACES}, 12\u00a0000\u202f€</p>", folder, css=CSS, true=True))
    assert pdf[0].get_textpage().get_text_range() == f"{SPACES}, 12\u00a0000\u202f€"


def test_words_in_pictures_are_themselves_too(folder: Path) -> None:

    svg = (
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 90 20'><text x='1' y='9' font-family='Spectral'"
        f" font-size='8'>{SPACES}</text><text x='1' y='18' font-family='Spectral' font-size='8'>fin</text></svg>"
    )
    found = told(f"<p><img alt='x' style='width: 60mm' src='data:image/svg+xml,{quote(svg)}'> b</p>", folder)
    # The engine draws each letter of a picture by itself, and no spaces.
    letters = "".join(character for character in found if not character.isspace())
    assert sorted(letters) == sorted("abcdefinb")


def test_not_a_pixel_changes(folder: Path) -> None:
    body = f"<p class=narrow>{SPACES} internationalisation fi <b>12\u00a0000</b> <i>{SPACES}</i></p>"
    plain, true = (
        pypdfium2.PdfDocument(draw(body, folder, css=CSS, true=true))[0].render(scale=3).to_pil().tobytes()
        for true in (False, True)
    )
    assert plain == true


def test_fonts_whose_glyphs_have_one_meaning_are_encoded_as_ever(folder: Path) -> None:
    with pikepdf.open(BytesIO(draw("<p>abc def</p>", folder, true=True))) as pdf:
        fonts = [o for o in pdf.objects if isinstance(o, pikepdf.Dictionary) and "/DescendantFonts" in o]
        assert [font.Encoding for font in fonts] == [pikepdf.Name("/Identity-H")]


def test_a_character_without_glyph_is_still_told_beside_codes_of_our_own(folder: Path) -> None:
    with pikepdf.open(BytesIO(draw(f"<p>{SPACES} 移</p>", folder, true=True))) as pdf:
        (font,) = [o for o in pdf.objects if isinstance(o, pikepdf.Dictionary) and "/DescendantFonts" in o]
        lines = font.Encoding.read_bytes().decode().splitlines()
        unicode = font.ToUnicode.read_bytes().decode()
        (code,) = [line.split()[0] for line in lines if line.endswith("> 0")]
        assert f"{code} <79fb>" in unicode


def test_the_engine_is_left_as_it_was(folder: Path) -> None:
    program = (
        "from weasyprint.draw import text; from weasyprint.pdf import stream\n"
        "from livrerouge.emit.text import true_text\n"
        "before = text.draw_first_line, stream.Font\n"
        "try:\n"
        "    with true_text():\n"
        "        assert text.draw_first_line is not before[0]\n"
        "        assert stream.Font is not before[1]\n"
        "        raise KeyError\n"
        "except KeyError:\n"
        "    pass\n"
        "assert (text.draw_first_line, stream.Font) == before"
    )
    subprocess.run([sys.executable, "-c", program], check=True, env={"PYTHONPATH": ":".join(sys.path)}, timeout=60)


class _Font:
    bitmap = False
    glyph_count = 900

    def __init__(self, **letters: str) -> None:
        self.to_unicode = {int(code[1:]): text for code, text in letters.items()}
        self.missing: dict[int, int] = {}


def test_a_glyph_gets_one_code_for_each_of_its_meanings() -> None:
    font, codes = _Font(g3=" ", g4="-"), Codes()
    assert codes.of(Shown(font, 3, " ")) == 3
    first, second = codes.of(Shown(font, 3, "\u00a0")), codes.of(Shown(font, 4, "\u2011"))
    assert len({3, 4, first, second}) == 4
    assert 900 <= min(first, second) <= max(first, second) <= 0xFFFE
    assert codes.of(Shown(font, 3, "\u00a0")) == first


def test_a_code_is_the_same_whatever_was_given_before() -> None:
    one, other = _Font(g3=" ", g4="-"), _Font(g3=" ", g4="-")
    orders = ((one, ("\u2011", "\u2010")), (other, ("\u2010", "\u2011")))
    given = [{text: codes.of(Shown(font, 4, text)) for text in texts} for font, texts in orders if (codes := Codes())]
    assert given[0] == given[1]


def test_a_code_that_is_taken_is_not_given_twice() -> None:
    font = _Font()
    first = free(font, "x")
    font.missing[0x79FB] = first
    assert free(font, "x") == first + 1
    assert free(font, "x", {first + 1}) == first + 2


def test_a_font_that_leaves_no_codes_keeps_its_own() -> None:
    font = _Font(g3=" ")
    font.glyph_count = 60_000
    assert Codes().of(Shown(font, 3, "\u00a0")) == 3
