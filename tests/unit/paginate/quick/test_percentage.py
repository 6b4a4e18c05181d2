"""What the engine sets on a box is the same when it is kept, collapsed borders and pages included."""

from __future__ import annotations

from typing import Any

import pytest
from weasyprint.layout import block

from livrerouge.paginate.door import boxes
from livrerouge.paginate.quick.percentage import SET, percentages_kept
from unit.paginate.quick.styles import Counted, found

ROOMS: list[Any] = [(100, 200), (100, "auto"), (50, 200), (100, 200)]


def bare(css: str, kind: Any = boxes.BlockBox) -> Any:  # noqa: ANN401 - the engine's
    """Give a box on which nothing is set."""
    box = found("<div id='d'>x</div>", kind, f"div {{ {css} }}")
    if kind is boxes.BlockBox:
        box = next(child for child in box.children[0].children if child.element.get("id") == "d")
    for name in SET:
        box.__dict__.pop(name, None)
    return box


CSS = [
    "margin: 1px 2% auto; padding: 3px 4%; width: 50%; height: 20%; min-height: 10%; max-width: 80%",
    "margin: calc(1px + 2%); height: calc(10px + 10%)",
    "border: 2px solid; box-sizing: border-box; width: 50px; height: 30px; padding: 5px",
    "padding: 5px; box-sizing: padding-box; width: 50px; max-width: 60px",
    "border-collapse: collapse; border: 2px solid; width: 50%",
    "border-collapse: collapse; border: 2px solid; box-sizing: border-box; width: 50px",
]


def resolved(box: Any, room: Any) -> dict[str, Any]:  # noqa: ANN401 - the engine's
    """Set what the room gives on a copy of a box, and give it."""
    copy = box.copy()
    block.resolve_percentages(copy, room)
    return {name: copy.__dict__[name] for name in SET}


@pytest.mark.parametrize("css", CSS)
def test_a_box_gets_what_the_engine_gives_it_and_the_engine_is_asked_once(
    css: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    box = bare(css)
    own = [resolved(box, room) for room in ROOMS]
    counted = Counted(monkeypatch, "resolve_percentages")
    with percentages_kept():
        assert [resolved(box, room) for room in ROOMS] == own
    assert counted.calls == 3


@pytest.mark.parametrize("standing", [(), ("top",), ("top", "left"), ("top", "right", "bottom", "left")], ids=str)
@pytest.mark.parametrize("css", CSS)
def test_borders_that_stand_on_a_box_are_kept_where_they_collapse(css: str, standing: tuple[str, ...]) -> None:
    box = bare(css)
    for side in standing:
        setattr(box, f"border_{side}_width", 17)
    own = [resolved(box, room) for room in ROOMS]
    with percentages_kept():
        assert [resolved(box, room) for room in ROOMS] == own
        # What stood on one box does not come out on another of its style.
        for side in standing:
            delattr(box, f"border_{side}_width")
        after = [resolved(box, room) for room in ROOMS]
    assert after == [resolved(box, room) for room in ROOMS]


def test_a_page_takes_its_height_for_what_stands_above_and_below() -> None:
    page = bare("", boxes.PageBox)
    page.style["margin_top"] = page.style["margin_top"]._replace(value=10, unit="%")
    other = boxes.BlockBox("div", page.style, None, [])
    with percentages_kept():
        assert resolved(page, (100, 200))["margin_top"] == 20
        assert resolved(other, (100, 200))["margin_top"] == 10
        assert resolved(page, (100, 200))["margin_top"] == 20


def test_the_room_of_a_box_is_its_width_and_height() -> None:
    box = bare("width: 50%; height: 20%")
    around = box.copy()
    around.width, around.height = 300, "auto"
    own = resolved(box, around)
    with percentages_kept():
        assert resolved(box, around) == resolved(box, (300, "auto")) == own


def test_the_engine_sets_nothing_else() -> None:
    box = bare("width: 50%").copy()
    before = dict(box.__dict__)
    block.resolve_percentages(box, (100, 200))
    changed = {name for name, value in box.__dict__.items() if name not in before or before[name] is not value}
    assert changed == set(SET)


def test_few_rooms_are_kept_for_a_style() -> None:
    box = bare("width: 50%")
    with percentages_kept():
        for width in range(1000):
            assert resolved(box, (width, 200))["width"] == width / 2
    assert len(box.style._percentages) <= 16
