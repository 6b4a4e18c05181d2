"""Contrast: colours are what a screen shows, and what lies behind a text is what was painted there before it."""

from __future__ import annotations

import pytest

from livrerouge.audit import audit
from livrerouge.audit.ink import CMYK, contrast, mixed
from toypdf import Toy, make


def ratio(*content: bytes, gray: float = 0.0) -> float | None:
    """Give the contrast of a text with what some operators paint behind it."""

    def mar(toy: Toy) -> None:
        toy.page.Resources.ExtGState.G0 = {"/ca": 0.5}
        toy.contents.extend(b"/Artifact BMC q " + part + b" Q EMC" for part in content)
        toy.add("word", "P", "place")
        toy.text("word", "Words", 200, 300, gray=gray)

    file = audit(make(mar)).file
    (run,) = (run for _, run in file.runs if run.text == "Words")
    return run.ratio


def test_black_on_white_is_21() -> None:
    assert contrast((0, 0, 0), (1, 1, 1)) == pytest.approx(21)
    assert ratio() == pytest.approx(21)


def test_colours_of_a_press_are_shown_as_light() -> None:
    assert CMYK.rgb((0, 1, 1, 0)) == (1, 0, 0)
    assert CMYK.rgb((0, 0, 0, 1)) == (0, 0, 0)


def test_a_gray_is_measured_as_wcag_does() -> None:
    grey = 118 / 255
    assert contrast((grey, grey, grey), (1, 1, 1)) == pytest.approx(4.54, abs=0.01)


def test_a_shape_behind_the_text_is_its_ground() -> None:
    assert ratio(b"0 g 190 290 100 40 re f", gray=1) == pytest.approx(21)


def test_a_shape_beside_the_text_is_not() -> None:
    assert ratio(b"0 g 10 10 50 50 re f", gray=1) == pytest.approx(1)


def test_of_two_shapes_the_upper_one_is_the_ground() -> None:
    assert ratio(b"0 g 190 290 100 40 re f", b"1 g 190 290 100 40 re f") == pytest.approx(21)


def test_a_shape_is_its_outline_and_not_its_box() -> None:
    triangle = b"0 g 180 400 m 400 400 l 400 280 l f"
    assert ratio(triangle, gray=1) == pytest.approx(1)


def test_the_hole_of_a_shape_is_not_painted() -> None:
    hole = b"0 g 100 200 300 300 re 190 290 100 40 re f*"
    assert ratio(hole, gray=1) == pytest.approx(1)
    assert ratio(hole.replace(b"f*", b"f"), gray=1) == pytest.approx(21)


def test_what_is_cut_off_is_not_painted() -> None:
    assert ratio(b"10 10 20 20 re W n 0 g 190 290 100 40 re f", gray=1) == pytest.approx(1)


def test_a_shape_one_sees_through_is_mixed_with_what_lies_under_it() -> None:
    half = mixed((0, 0, 0), (1, 1, 1), 0.5)
    assert ratio(b"/G0 gs 0 g 190 290 100 40 re f") == pytest.approx(contrast((0, 0, 0), half))


def test_a_picture_is_looked_at_where_the_text_stands() -> None:
    def ink(toy: Toy) -> None:
        toy.image.write(b"\xff" * (320 * 120 * 3) + b"\x00" * (320 * 120 * 3))
        toy.contents.append(b"/Artifact BMC q 200 0 0 200 150 200 cm /Im0 Do Q EMC")
        for name, y in (("over", 370), ("under", 230)):
            toy.add(name, "P", "place")
            toy.text(name, name, 200, y)

    found = {run.text: run.ratio for _, run in audit(make(ink)).file.runs}
    assert found["over"] == pytest.approx(21)
    assert found["under"] == pytest.approx(1)


def test_a_gradient_is_told_as_not_measured() -> None:
    assert ratio(b"190 290 100 40 re W n /Sh0 sh") is None
    made = audit(make(lambda toy: toy.contents.insert(0, b"/Artifact BMC q /Sh0 sh Q EMC")))
    assert made.unmeasured > 5
    assert made.findings == ()
