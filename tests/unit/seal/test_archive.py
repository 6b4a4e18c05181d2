"""A file says what its colours mean, and holds nothing that no archive takes."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Stream
from PIL import ImageCms

import livrerouge.seal
from livrerouge.seal.archive import SRGB, archivable, archive
from unit.seal.sample import mended

PROFILE = Path(livrerouge.seal.__file__).with_name(SRGB).read_bytes()
VERSION, DATE = slice(8, 12), slice(24, 36)


def test_the_output_intent_holds_the_profile_and_is_there_once(drawn: bytes) -> None:
    def intents(pdf: pikepdf.Pdf) -> list[tuple[str, bytes, int]]:
        found = pdf.Root.OutputIntents
        return [(str(i.S), i.DestOutputProfile.read_bytes(), int(i.DestOutputProfile.N)) for i in found]

    count, found = mended(drawn, archive, intents)
    assert count == 1
    assert found == [("/GTS_PDFA1", PROFILE, 3)]
    with pikepdf.open(BytesIO(drawn)) as pdf:
        pdf.Root.OutputIntents = Array([Dictionary(S=Name.GTS_PDFA1)])
        pdf.save(out := BytesIO())
    assert mended(out.getvalue(), archive, intents) == (0, found)


def test_the_profile_is_that_of_the_library_but_for_its_day_and_the_version_it_claims() -> None:
    made = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    kept = bytearray(PROFILE)
    assert kept[VERSION] == bytes((4, 0x20, 0, 0))
    for content in (made, kept):
        content[VERSION], content[DATE] = bytes(4), bytes(12)
    assert kept == made
    profile = ImageCms.ImageCmsProfile(BytesIO(PROFILE)).profile
    assert profile.copyright == "No copyright, use freely"
    assert profile.xcolor_space.strip() == "RGB"


def test_pictures_are_not_smoothed(drawn: bytes) -> None:
    with pikepdf.open(BytesIO(drawn)) as pdf:
        picture = Stream(pdf, b"\0", Subtype=Name.Image, Width=1, Height=1, Interpolate=True)
        pdf.pages[0].obj.Resources.XObject = Dictionary(X=pdf.make_indirect(picture))
        pdf.save(out := BytesIO())
    count, found = mended(out.getvalue(), archive, lambda pdf: "/Interpolate" in pdf.pages[0].obj.Resources.XObject.X)
    assert (count, found) == (2, False)


def test_ink_in_words_is_seen(drawn: bytes, inked: bytes) -> None:
    for data, fit in ((drawn, True), (inked, False)):
        with pikepdf.open(BytesIO(data)) as pdf:
            assert archivable(pdf) is fit


@pytest.mark.parametrize(
    ("kind", "entries", "content"),
    [
        (Name.Image, {"ColorSpace": Name.DeviceCMYK}, b"\0\0\0\0"),
        (Name.Image, {"ColorSpace": Array([Name.Indexed, Name.DeviceCMYK, 0, b"abcd"])}, b"\0"),
        (Name.Form, {}, b"0 0 0 1 k\n0 0 1 1 re f"),
    ],
)
def test_ink_in_pictures_and_forms_is_seen(
    drawn: bytes, kind: Name, entries: dict[str, object], content: bytes
) -> None:
    with pikepdf.open(BytesIO(drawn)) as pdf:
        drawing = pdf.make_indirect(Stream(pdf, content, Subtype=kind, **entries))
        pdf.pages[0].obj.Resources.XObject = Dictionary(X=drawing)
        assert not archivable(pdf)
        drawing.ColorSpace = Name.DeviceRGB
        drawing.write(b"0 0 0 rg\n0 0 1 1 re f")
        assert archivable(pdf)
