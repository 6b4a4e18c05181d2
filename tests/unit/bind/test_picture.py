"""Pictures: held once, whoever shows them."""

from __future__ import annotations

import base64
from io import BytesIO

import pikepdf
from PIL import Image

from unit.bind.toypieces import bound, drawn


def picture(colour: str, mode: str = "RGB", size: int = 8) -> str:
    """Give the address of a picture."""
    out = BytesIO()
    Image.new(mode, (size, size), colour).save(out, "PNG")
    return "data:image/png;base64," + base64.b64encode(out.getvalue()).decode()


def shown(address: str, css: str = "") -> str:
    return f"<p style='{css}'><img alt=x src='{address}'></p>"


def pictures(pdf: pikepdf.Pdf) -> list[pikepdf.Object]:
    found = [one for one in pdf.objects if isinstance(one, pikepdf.Stream) and one.get("/Subtype") == "/Image"]
    masks = {one.SMask.objgen for one in found if "/SMask" in one}
    return [one for one in found if one.objgen not in masks]


def test_a_picture_of_several_pieces_is_there_once() -> None:
    red, blue = picture("red"), picture("blue")
    with bound(drawn({"a": shown(red), "b": shown(red) + shown(blue), "c": shown(blue) + shown(red)})) as pdf:
        assert len(pictures(pdf)) == 2
        held = [sorted(one.objgen for one in page.obj.Resources.XObject.values()) for page in pdf.pages]
        assert held[1] == held[2]
        assert held[0][0] in held[1]


def test_a_picture_in_a_group_is_the_same_as_one_on_a_page() -> None:
    red = picture("red")
    with bound(drawn({"a": shown(red), "b": shown(red, "opacity: .5")})) as pdf:
        assert len(pictures(pdf)) == 1


def test_pictures_with_other_masks_are_not_the_same() -> None:
    clear, dense = picture("#ff000010", "RGBA"), picture("#ff0000f0", "RGBA")
    with bound(drawn({"a": shown(clear), "b": shown(dense), "c": shown(clear)})) as pdf:
        assert len(pictures(pdf)) == 2


def test_the_same_picture_drawn_otherwise_is_another() -> None:
    red = picture("red")
    with bound(drawn({"a": shown(red), "b": shown(red, "image-rendering: pixelated")})) as pdf:
        assert sorted(bool(one.Interpolate) for one in pictures(pdf)) == [False, True]
