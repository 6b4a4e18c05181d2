"""Lines are kept by all that they depend on, each caller has its own, and the memory is bounded."""

from __future__ import annotations

from typing import Any

import pytest
from weasyprint.css.properties import Dimension
from weasyprint.layout import LayoutContext, inline, preferred
from weasyprint.text import line_break

from livrerouge.paginate.door import FontConfiguration
from livrerouge.paginate.quick.line import READ, Lines, lines_kept
from unit.paginate.quick.styles import Counted, style

WORDS = "Constitutionnellement, internationalisation et décentralisation."


class Reading:
    """A style that notes what is read of it."""

    def __init__(self, style: Any, read: set[str]) -> None:  # noqa: ANN401 - the engine's
        self.style, self.read = style, read

    def __getitem__(self, name: str) -> Any:  # noqa: ANN401 - the engine's
        self.read.add(name)
        return self.style[name]

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - the engine's
        assert name in ("font_config", "cache"), f"a line is broken by “{name}” of the style"
        return getattr(self.style, name)


class Context:
    """What of the layout a line is broken by: the dictionaries of hyphens."""

    dictionaries: dict[Any, Any] = {}  # noqa: RUF012 - one for all


def broken(style: Any, text: str = WORDS, width: float | None = 120.0) -> Any:  # noqa: ANN401 - the engine's
    """Break a line by the function that lays out lines now."""
    return inline.split_first_line(text, style, Context, width, 0)


CASES = [
    ("", WORDS, 120.0),
    ("", WORDS, None),
    ("hyphens: auto", WORDS, 120.0),
    ("hyphens: auto; hyphenate-limit-zone: 20%", WORDS, 200.0),
    ("hyphens: manual", "Inter\xadnationa\xadlisation", 80.0),
    ("white-space: pre; tab-size: 3", "x\ty", 200.0),
    ("white-space: pre; tab-size: 9px", "x\ty", 200.0),
    ("overflow-wrap: anywhere", WORDS, 30.0),
    ("overflow-wrap: break-word", WORDS, 30.0),
    ("word-break: break-all", WORDS, 30.0),
    ("letter-spacing: 2px; word-spacing: 3px", "x y", 200.0),
    ("text-decoration: underline", "x", 200.0),
    ("font-language-override: 'TRK'", "x", 200.0),
    ("font-variation-settings: 'wght' 400", "x", 200.0),
    ("font-variant: small-caps; font-feature-settings: 'onum'", "x", 200.0),
]


def test_the_engine_reads_the_properties_of_the_key_and_no_other() -> None:
    read: set[str] = set()
    for css, text, width in CASES:
        broken(Reading(style(css), read), text, width)
    assert read == set(READ)


@pytest.mark.parametrize("name", READ)
def test_styles_that_differ_in_one_property_are_told_apart(name: str) -> None:
    lines, one = Lines(), style()
    same, other = one.copy(), one.copy()
    other[name] = Dimension(7.5, "px")
    assert lines.number(one) == lines.number(same) is not None
    assert lines.number(other) not in (lines.number(one), None)


def test_other_properties_do_not_matter() -> None:
    lines, one = Lines(), style()
    assert lines.number(style("color: red; margin: 3px; line-height: 30px").copy()) != lines.number(one)  # other fonts
    other = one.copy()
    other.update(color="red", margin_left=Dimension(3, "px"), line_height=30)
    assert lines.number(other) == lines.number(one)


def test_a_style_whose_spaces_are_changed_in_place_is_another() -> None:
    lines, one = Lines(), style()
    before = lines.number(one)
    one["white_space"] = "pre"
    assert lines.number(one) not in (before, None)
    one["white_space"] = "normal"
    assert lines.number(one) == before


def test_of_a_zone_that_is_computed_nothing_is_known() -> None:
    assert Lines().number(style("hyphens: auto; hyphenate-limit-zone: calc(1em + 5%)")) is None


@pytest.fixture
def given() -> Any:  # noqa: ANN401 - the engine's
    """Give a style by which lines are broken."""
    return style("hyphens: auto")


@pytest.fixture
def counted(given: Any, monkeypatch: pytest.MonkeyPatch) -> Counted:  # noqa: ANN401 - the engine's
    """Count the lines that the engine breaks once there is a style."""
    return Counted(monkeypatch, "split_first_line")


def test_a_line_is_broken_once_and_each_caller_has_its_own(counted: Counted, given: Any) -> None:  # noqa: ANN401 - the engine\'s
    with lines_kept():
        first, second, third = (broken(given) for _ in range(3))
        assert counted.calls == 1
    assert first[1:] == second[1:] == third[1:]
    layouts = [found[0] for found in (first, second, third)]
    assert len({id(layout) for layout in layouts}) == 3
    kept = dict(vars(layouts[2]))
    layouts[0].reactivate(given)
    layouts[1].justification_spacing = 3
    assert vars(layouts[2]) == kept
    assert kept == vars(line_break.split_first_line(WORDS, given, Context, 120.0, 0)[0])


@pytest.mark.parametrize(
    "other",
    [
        {"text": "x"},
        {"max_width": 121.0},
        {"justification_spacing": 1.0},
        {"is_line_start": False},
        {"minimum": True},
    ],
    ids=str,
)
def test_a_line_that_is_asked_otherwise_is_another(counted: Counted, given: Any, other: dict[str, Any]) -> None:  # noqa: ANN401 - the engine\'s
    usual = {"text": WORDS, "style": given, "context": Context, "max_width": 120.0, "justification_spacing": 0.0}
    with lines_kept():
        inline.split_first_line(**usual)
        preferred.split_first_line(**usual)
        assert counted.calls == 1
        inline.split_first_line(**{**usual, **other})
        assert counted.calls == 2


def test_a_typeface_that_is_added_makes_all_lines_anew(
    counted: Counted,
    given: Any,  # noqa: ANN401 - the engine's
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(FontConfiguration, "add_font_face", lambda *_: None)
    with lines_kept():
        broken(given)
        given.font_config.add_font_face({}, None)
        broken(given)
        assert counted.calls == 2


def test_nothing_is_remembered_from_one_layout_to_the_next(counted: Counted, given: Any) -> None:  # noqa: ANN401 - the engine\'s
    for calls in (1, 2):
        with lines_kept():
            broken(given)
            broken(given)
        assert counted.calls == calls


def test_the_memory_is_bounded_and_what_is_asked_for_stays() -> None:
    lines = Lines()
    for number in range(30_000):
        lines.keep(("x", number), number)
        assert lines.get(("x", 0)) == 0
    assert 4096 <= len(lines) <= 2 * 4096
    assert lines.get(("x", 29_999)) == 29_999
    assert lines.get(("x", 1)) is None
    long = Lines()
    for number in range(2000):
        long.keep(("x" * 10_000, number), number)
    assert len(long) < 250


def test_the_layout_of_a_line_holds_numbers_and_its_text_alone() -> None:
    for css, text, width in CASES:
        for value in vars(broken(style(css), text, width)[0]).values():
            assert value is None or type(value) in (str, int, float)


def test_hyphens_are_found_in_the_layout_that_is_handed_on() -> None:
    # The rest of the context must not matter: the key does not hold it.
    assert "dictionaries" in LayoutContext.__init__.__code__.co_names
