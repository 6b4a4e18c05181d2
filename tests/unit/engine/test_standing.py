"""Standing: the block that interrupted or failed work was at, read from its frames."""

from __future__ import annotations

import sys
from types import FrameType
from xml.etree.ElementTree import Element

from livrerouge.engine.standing import innermost, standing


class Answers:
    """Answers to any name, and fails when it is asked for what it holds."""

    def __getattr__(self, name: str) -> object:
        raise RuntimeError(name)


def frame() -> FrameType:
    return sys._getframe(1)


def inner(child: object) -> FrameType:
    others = [Answers(), 7, "data-at"]
    for other in others:
        assert other is not None
    return frame()


def outer(around: object, child: object) -> FrameType:
    return inner(child)


def test_places_come_from_the_innermost_frame_outwards() -> None:
    section, block = Element("section", {"data-at": "a.md:1:1"}), Element("p", {"data-at": "a.md:5:1"})
    assert list(standing(outer(section, block)))[:3] == ["a.md:5:1", "a.md:5:1", "a.md:1:1"]
    assert next(standing(outer(section, Element("b")))) == "a.md:1:1"
    assert list(standing(None)) == []


def test_a_box_of_the_engine_stands_for_its_element() -> None:
    from livrerouge.paginate.door import boxes

    box = boxes.BlockBox.__new__(boxes.BlockBox)
    box.element = Element("p", {"data-at": "a.md:7:1"})
    assert next(standing(inner(box))) == "a.md:7:1"
    box.element = None
    assert "a.md:7:1" not in list(standing(inner(box)))


def test_the_innermost_frame_of_an_exception_is_where_it_was_raised() -> None:
    def fail() -> None:
        raise ValueError

    try:
        fail()
    except ValueError as fault:
        found = innermost(fault.__traceback__)
        assert found is not None
        assert found.f_code is fail.__code__
    assert innermost(None) is None
