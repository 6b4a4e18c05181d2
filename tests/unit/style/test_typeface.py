"""Typefaces: the font file of each cut, by what the font says of itself."""

from __future__ import annotations

import struct
import sys
from pathlib import Path

import pytest

from livrerouge.style.font import read_font
from unit.style.styles import PLAIN, faults, good, loaded, read


def with_faces(line: str) -> str:
    return PLAIN.replace("Spectral: {package: fontpkg-spectral, cuts: [400, 400 italic]}", line)


def test_each_cut_has_its_file() -> None:
    style = good(
        loaded(
            with_faces(
                "Spectral: {package: fontpkg-spectral, cuts: [200, 300 italic, 400, 600]}\n"
                "  Barlow: {package: fontpkg-barlow, cuts: [100, 200, 400 italic]}"
            )
        )
    )
    assert [(face.family, face.weight, face.italic, Path(face.path).name) for face in style.faces] == [
        ("Spectral", 200, False, "Spectral-ExtraLight.ttf"),
        ("Spectral", 300, True, "Spectral-LightItalic.ttf"),
        ("Spectral", 400, False, "Spectral-Regular.ttf"),
        ("Spectral", 600, False, "Spectral-SemiBold.ttf"),
        # These two give their weights as 250 and 275.
        ("Barlow", 100, False, "Barlow-Thin.ttf"),
        ("Barlow", 200, False, "Barlow-ExtraLight.ttf"),
        ("Barlow", 400, True, "Barlow-Italic.ttf"),
    ]
    assert all(Path(face.path).is_absolute() for face in style.faces)


def test_a_cut_named_twice_is_one_face() -> None:
    assert len(good(loaded(with_faces("Spectral: {package: fontpkg-spectral, cuts: [400, 400]}"))).faces) == 1


def test_a_cut_the_family_lacks_is_told_with_those_it_has() -> None:
    outcome = read(loaded(with_faces("Spectral: {package: fontpkg-spectral, cuts: [400, 900 italic]}")))
    (fault,) = outcome.diagnostics
    assert (fault.code.id, fault.span and fault.span.text) == ("S107", "900 italic")
    assert "200, 200 italic, 300, " in fault.hint


@pytest.mark.parametrize("cut", ["bold", "400 oblique", "0", "1001", "400italic"])
def test_a_cut_is_a_weight_and_a_slant(cut: str) -> None:
    assert faults(with_faces(f"Spectral: {{package: fontpkg-spectral, cuts: [400, {cut}]}}")) == [
        ("S106", "plain/style.yaml:7:53", cut)
    ]


def test_a_family_is_named_as_its_fonts_name_themselves() -> None:
    (fault,) = read(loaded(with_faces("Spektral: {package: fontpkg-spectral, cuts: [400]}"))).diagnostics
    assert (fault.code.id, fault.span and fault.span.at) == ("S108", "styles/plain/style.yaml:7:3")
    assert fault.hint == "did you mean “Spectral”?"


def test_a_package_that_is_not_installed_is_the_machine_s_fault_at_the_line_that_names_it() -> None:
    assert faults(with_faces("Nowhere: {package: fontpkg-nowhere, cuts: [400]}")) == [
        ("M102", "plain/style.yaml:7:22", "fontpkg-nowhere")
    ]


@pytest.mark.parametrize("package", ["spectral", "weasyprint", "fontpkg_spectral", "../fontpkg-spectral"])
def test_other_packages_are_out_of_reach(package: str) -> None:
    assert faults(with_faces(f"Spectral: {{package: {package}, cuts: [400]}}")) == [
        ("S109", "plain/style.yaml:7:23", package)
    ]


def test_what_a_family_must_say_is_asked_for() -> None:
    assert [code for code, *_ in faults(with_faces("Spectral: {weights: [400]}"))] == ["B021", "B021", "B020"]
    assert [code for code, *_ in faults(with_faces("Spectral: fontpkg-spectral"))] == ["B022"]


def test_no_package_of_fonts_is_imported(monkeypatch: pytest.MonkeyPatch) -> None:
    # Another test may have imported it.
    monkeypatch.delitem(sys.modules, "fontpkg_spectral", raising=False)
    good(loaded(PLAIN))
    assert "fontpkg_spectral" not in sys.modules
    assert "fontTools" not in sys.modules or "weasyprint" in sys.modules


def font(family: str, *, weight: int = 400, selection: int = 0, tables: tuple[bytes, ...] = ()) -> bytes:
    """Make a font file of the tables that are read, and empty ones."""
    name = family.encode("utf-16-be")
    contents = {
        b"OS/2": struct.pack(">4xH56xH", weight, selection),
        b"name": struct.pack(">3H6H", 0, 1, 18, 3, 1, 0x409, 1, len(name), 0) + name,
        **dict.fromkeys(tables, b""),
    }
    head = struct.pack(">4sH6x", b"\x00\x01\x00\x00", len(contents))
    offset = len(head) + 16 * len(contents)
    records = b""
    for tag, content in contents.items():
        records += struct.pack(">4s4xII", tag, offset, len(content))
        offset += len(content)
    return head + records + b"".join(contents.values())


def test_a_font_tells_its_family_weight_and_slant(tmp_path: Path) -> None:
    file = tmp_path / "any name.ttf"
    file.write_bytes(font("Église", weight=275, selection=1))
    found = read_font(file)
    assert found is not None
    assert (found.family, found.weight, found.italic, found.variable) == ("Église", 200, True, False)
    file.write_bytes(font("Wide", selection=1 << 9, tables=(b"fvar",)))
    found = read_font(file)
    assert found is not None
    assert (found.italic, found.variable) == (True, True)


@pytest.mark.parametrize("length", [0, 3, 11, 20, 40, 60, 110, 130])
def test_a_broken_font_is_none(tmp_path: Path, length: int) -> None:
    file = tmp_path / "broken.ttf"
    file.write_bytes(font("Broken")[:length])
    assert read_font(file) is None
    file.write_bytes(b"wOF2" + font("Broken")[4:])
    assert read_font(file) is None


def test_variable_fonts_do_not_count(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "fontpkg_bend" / "files"
    package.mkdir(parents=True)
    (package.parent / "__init__.py").write_text("raise RuntimeError('a package of fonts is not imported')\n")
    (package / "Bend.ttf").write_bytes(font("Bend", tables=(b"fvar",)))
    monkeypatch.syspath_prepend(str(tmp_path))
    line = with_faces("Bend: {package: fontpkg-bend, cuts: [400]}")
    (fault,) = read(loaded(line)).diagnostics
    assert (fault.code.id, fault.hint) == ("S108", "it holds: no static font")
    (package / "Bend-Regular.otf").write_bytes(font("Bend"))
    assert [Path(face.path).name for face in good(loaded(line)).faces] == ["Bend-Regular.otf"]
