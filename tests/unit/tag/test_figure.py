"""Figures: their words, their boxes and their captions."""

from __future__ import annotations

import pytest

from unit.tag.toytags import shape, tagged, tree

PICTURE = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='40' height='20'/%3E"


def image(alt: str = "A square") -> str:
    return f'<img alt="{alt}" src="{PICTURE}">'


def test_a_figure_has_its_words_its_box_in_points_and_its_caption() -> None:
    found = tree(f"<figure>{image()}<figcaption>Figure 1 <span>credit</span></figcaption></figure>")
    assert shape(found) == "Figure(Caption“Figure 1 credit”)"
    (figure,) = found.all("Figure")
    assert figure.said["Alt"] == "A square"
    # The type area begins 40 points from the left and 50 from the top of a page of 400; a pixel is 0.75 points.
    left, lower, right, upper = figure.said["BBox"]
    assert (left, right - left, upper - lower) == pytest.approx((40, 30, 15), abs=0.1)
    assert upper == pytest.approx(350, abs=8)


def test_a_picture_in_a_line_is_a_figure() -> None:
    assert shape(tree(f"<p>a {image()} b</p>")) == "P“a  b”(Figure)"


def test_a_turned_picture_has_the_box_it_covers() -> None:
    css = "img { transform: rotate(90deg) }"
    left, lower, right, upper = tree(image(), css).all("Figure")[0].said["BBox"]
    assert (right - left, upper - lower) == pytest.approx((15, 30), abs=0.1)


def test_several_pictures_are_figures_of_their_own() -> None:
    found = tree(f"<figure>{image('a')}{image('b')}<figcaption>c</figcaption></figure>")
    assert [figure.said["Alt"] for figure in found.all("Figure")] == ["a", "b"]


def test_vector_art_in_the_text_is_described_by_its_title() -> None:
    found = tree("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><title>T</title></svg>")
    assert found.all("Figure")[0].said["Alt"] == "T"


def test_a_picture_without_words_is_told() -> None:
    _, told = tagged(f'<p data-at="a:1:1"><img src="{PICTURE}"></p>')
    assert [(lacking.lack, lacking.at) for lacking in told.lacking] == [("words", "a:1:1")]


def test_decoration_is_not_told_and_no_figure() -> None:
    document, told = tagged(f'<p>a<img alt="" src="{PICTURE}"></p>')
    assert told.lacking == ()
    assert document.document.all("Figure") == []


def test_a_label_is_parted_from_its_caption() -> None:
    label = "<span data-role='Lbl' style='margin-right: 9pt'>Figure 1</span>"
    found = tree(f"<figure>{image()}<figcaption>{label}a b</figcaption></figure>")
    assert shape(found) == "Figure(Caption(Lbl“Figure 1 ” P“a b”))"
