"""Widths: the lines that show them, and how they are shared out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from livrerouge.model.grid import grid
from livrerouge.model.table import Role
from livrerouge.paginate.table.sample import sampled
from livrerouge.paginate.table.widths import Asked, length, share, too_wide
from toytables import table


@pytest.mark.parametrize(
    ("written", "points"), [("36pt", 36), ("3pc", 36), (".5in", 36), ("1.27cm", 36), ("12.7mm", 36), ("18%", 36)]
)
def test_lengths_of_print_are_points(written: str, points: float) -> None:
    assert length(written, 200) == pytest.approx(points)


def test_columns_that_all_have_room_get_what_they_ask_for() -> None:
    assert share([Asked(10, 40), Asked(20, 50)], 200, False) == pytest.approx((40, 50))


def test_a_full_table_is_as_wide_as_the_room() -> None:
    assert share([Asked(10, 40), Asked(20, 60)], 200, True) == pytest.approx((80, 120))


def test_declared_widths_are_kept() -> None:
    widths = share([Asked(10, 40, 30.0), Asked(20, 600)], 200, True)
    assert widths == pytest.approx((30, 170))


def test_declared_widths_grow_alone_when_all_are_declared_and_the_table_is_full() -> None:
    assert share([Asked(0, 0, 30.0), Asked(0, 0, 70.0)], 200, True) == pytest.approx((60, 140))


def test_short_columns_are_rarely_broken_beside_long_ones() -> None:
    short, long = share([Asked(60, 84), Asked(70, 900)], 300, True)
    assert short == pytest.approx(84)
    assert long == pytest.approx(216)


def test_what_has_no_room_at_its_longest_words_is_too_wide() -> None:
    assert too_wide([Asked(60, 90), Asked(70, 90)], 129)
    assert not too_wide([Asked(60, 90), Asked(70, 90)], 130)
    assert too_wide([Asked(60, 90, 100.0), Asked(70, 90)], 169)


_ASKED = st.builds(
    lambda least, more, declared: Asked(least, least + more, declared),
    st.floats(1, 60), st.floats(0, 500), st.one_of(st.none(), st.floats(1, 80)),
)  # fmt: skip


@given(st.lists(_ASKED, min_size=1, max_size=8), st.floats(50, 600), st.booleans())
def test_no_column_goes_below_its_longest_word_and_all_keep_to_the_room(
    asked: list[Asked], room: float, full: bool
) -> None:
    widths = share(asked, room, full)
    assert all(width >= column.needed - 1e-6 for width, column in zip(widths, asked, strict=True))
    if not too_wide(asked, room):
        assert sum(widths) <= room + 0.02
        if full:
            assert sum(widths) == pytest.approx(room, abs=0.02)
        else:
            assert all(w <= max(c.most, c.needed) + 1e-6 for w, c in zip(widths, asked, strict=True))


def test_the_sample_shows_the_longest_texts_and_words_of_every_column() -> None:
    rows = ["a|a"] * 50
    rows[7] = "several short words in a row|a"
    rows[23] = "extraordinarily|a"
    rows[42] = "a|several words"
    found = sampled(grid(table(rows, cells=2)))
    assert {7, 23, 42} <= set(found)
    assert len(found) <= 12


def test_cut_in_heads_are_no_sample() -> None:
    laid = grid(table([("a very long head " * 3, ["r"])], labels=[Role.CUT_IN]))
    assert sampled(laid) == (1,)
