"""The limit: errors go before warnings, the order stays, the rest is counted."""

from __future__ import annotations

from livrerouge.report import left_off, limited
from unit.report.faults import at, warning

FOUND = (warning("[^1]: a"), at("x 2", "x"), warning("[^3]: c"), at("x 4", "x"), warning("[^5]: e"))


def places(most: int) -> list[int]:
    """Give the positions of what is kept."""
    return [FOUND.index(entry) for entry in limited(FOUND, most)]


def test_errors_are_kept_before_warnings_and_the_order_stays() -> None:
    assert [places(most) for most in (1, 2, 3, 4, 5, 9)] == [
        [1],
        [1, 3],
        [0, 1, 3],
        [0, 1, 2, 3],
        [0, 1, 2, 3, 4],
        [0, 1, 2, 3, 4],
    ]


def test_nought_is_no_limit() -> None:
    assert limited(FOUND, 0) == FOUND


def test_what_is_left_off_is_counted() -> None:
    assert left_off(FOUND, limited(FOUND, 1)) == "… and 4 more: 1 error, 3 warnings; --max-errors 0 tells them all"
    assert left_off(FOUND, FOUND) == ""
