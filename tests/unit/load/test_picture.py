"""Pictures: those of a publication, whole or told to be broken."""

from __future__ import annotations

import struct
import zlib
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from livrerouge.diagnostic import Diagnostic
from livrerouge.load import raster
from livrerouge.load.picture import VECTOR_LIMIT, read_pictures
from livrerouge.load.refused import Refused


def pixels(form: str, **options: object) -> bytes:
    content = BytesIO()
    Image.new("RGB", (4, 3), "red").save(content, form, **options)
    return content.getvalue()


def png(width: int, height: int) -> bytes:
    """Make the beginning of a PNG file of any size."""

    def chunk(name: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"")) + chunk(b"IEND", b"")


@pytest.mark.parametrize(("form", "kind"), [("PNG", "png"), ("JPEG", "jpeg"), ("WEBP", "webp")])
def test_the_size_is_read_from_the_beginning(form: str, kind: str) -> None:
    assert raster.measure(pixels(form), kind) == (4.0, 3.0)


@pytest.mark.parametrize(("form", "kind"), [("PNG", "png"), ("JPEG", "jpeg"), ("WEBP", "webp")])
@pytest.mark.parametrize("part", [0.7, 0.9, 0.99])
def test_a_picture_that_is_cut_off_is_refused(form: str, kind: str, part: float) -> None:
    whole = BytesIO()
    Image.effect_noise((90, 60), 80).convert("RGB").save(whole, form)
    content = whole.getvalue()
    assert raster.measure(content + b"behind its end", kind) == (90.0, 60.0)
    with pytest.raises(Refused, match=r"cut off or damaged|its beginning cannot be read"):
        raster.measure(content[: int(len(content) * part)], kind)


def test_a_png_with_a_changed_byte_is_refused() -> None:
    content = bytearray(png(4, 3))
    content[-18] ^= 1
    with pytest.raises(Refused, match="cut off or damaged"):
        raster.measure(bytes(content), "png")


def test_a_jpeg_with_a_second_view_is_a_jpeg() -> None:
    content = pixels("MPO", save_all=True, append_images=[Image.new("RGB", (4, 3), "blue")])
    assert raster.measure(content, "jpeg") == (4.0, 3.0)


@pytest.mark.parametrize(
    ("content", "kind", "reason"),
    [
        (b"", "png", "it is not a picture of a known format"),
        (b"<svg/>", "png", "it is not a picture of a known format"),
        (pixels("GIF"), "png", "it is not a picture of a known format"),
        (pixels("PNG"), "jpeg", "its content is png, its name says jpeg"),
        (png(10_001, 10_000), "png", "it has 10001 × 10000 pixels, more than 100 million"),
        (png(100_000, 100_000), "png", "it has more than 100 million pixels"),
        (pixels("PNG")[:20], "png", "its beginning cannot be read (OSError)"),
    ],
)
def test_what_cannot_be_printed_is_refused(content: bytes, kind: str, reason: str) -> None:
    with pytest.raises(Refused) as refusal:
        raster.measure(content, kind)
    assert str(refusal.value) == reason


def test_every_picture_below_the_folder_is_found_by_its_path(tmp_path: Path) -> None:
    folder = tmp_path / "book" / "x"
    (folder / "art" / "deep").mkdir(parents=True)
    (folder / "art" / "a.svg").write_text('<svg viewBox="0 0 4 3"/>')
    (folder / "art" / "deep" / "b.JPG").write_bytes(pixels("JPEG"))
    (folder / "art" / ".hidden.svg").write_text("no picture")
    (folder / "art" / "notes.txt").write_text("no picture")
    found: list[Diagnostic] = []
    pictures = read_pictures(folder, tmp_path, found)
    assert found == []
    assert {key: (p.path, p.format, p.width, p.height) for key, p in pictures.items()} == {
        "art/a.svg": ("book/x/art/a.svg", "svg", 4.0, 3.0),
        "art/deep/b.JPG": ("book/x/art/deep/b.JPG", "jpeg", 4.0, 3.0),
    }
    assert pictures["art/a.svg"].size == 24


def test_a_picture_that_is_refused_is_told_and_has_no_size(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(pixels("JPEG"))
    (tmp_path / "b.svg").write_text("<svg/>")
    (tmp_path / "c.svg").write_bytes(b" " * (VECTOR_LIMIT + 1))
    (tmp_path / "d.svg").symlink_to("/etc/hostname")
    found: list[Diagnostic] = []
    pictures = read_pictures(tmp_path, tmp_path, found)
    assert [(fault.code.id, fault.span.source.path if fault.span else "") for fault in found] == [
        ("B060", "a.png"),
        ("B060", "b.svg"),
        ("B004", "c.svg"),
        ("B005", "d.svg"),
    ]
    assert {(p.width, p.height) for p in pictures.values()} == {(0.0, 0.0)}
