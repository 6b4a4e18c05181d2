"""The booklet's pictures are what their script draws, and only that."""

from __future__ import annotations

import importlib.util
import re
import sys
from pathlib import Path
from types import ModuleType
from xml.etree import ElementTree

import pytest

ART = Path(__file__).resolve().parents[3] / "book" / "idm" / "art"


@pytest.fixture(scope="module")
def draw() -> ModuleType:
    spec = importlib.util.spec_from_file_location("draw", ART / "draw.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    # Frozen dataclasses look their module up while they are made.

    sys.modules["draw"] = module
    spec.loader.exec_module(module)
    return module


def test_every_picture_is_the_one_the_script_draws(draw: ModuleType) -> None:
    drawn = draw.pictures()
    assert {path.stem: path.read_text("utf-8") for path in ART.glob("*.svg")} == drawn


def test_the_covers_show_one_strand_a_workshop(draw: ModuleType) -> None:
    assert len(re.findall("M", draw.covers())) == 35


@pytest.mark.parametrize("chapter", range(1, 8))
def test_each_chapter_brings_in_one_bundle_more(draw: ModuleType, chapter: int) -> None:
    assert len(re.findall("M", draw.opener(chapter))) == chapter * 5


@pytest.mark.parametrize("heading", [0, 37, 90, 200, 301])
@pytest.mark.parametrize("clockwise", [True, False])
def test_a_strand_meets_its_circle_at_a_right_angle(draw: ModuleType, heading: float, clockwise: bool) -> None:
    from math import cos, hypot, isclose, radians, sin

    x, y = draw.touch(draw.Table(50, 60, 9, 1), 12, heading, clockwise)
    assert isclose(hypot(x - 50, y - 60), 12)
    assert isclose((x - 50) * cos(radians(heading)) + (y - 60) * sin(radians(heading)), 0, abs_tol=1e-9)


def test_pictures_are_plain_svg_without_transparency(draw: ModuleType) -> None:
    for svg in draw.pictures().values():
        tags = {element.tag.split("}")[1] for element in ElementTree.fromstring(svg).iter()}
        assert tags <= {"svg", "g", "path", "rect", "circle", "text"}
        assert "opacity" not in svg
