"""Rest: the collector of garbage does not look through a layout, and is asked when one is done with."""

from __future__ import annotations

import gc
import weakref

import pytest

from livrerouge.engine.rest import clear, resting


class Ring:
    """Something that holds itself, so that only the collector can free it."""

    def __init__(self) -> None:
        self.self = self


def test_the_collector_rests_and_works_again() -> None:
    assert gc.isenabled()
    with resting():
        assert not gc.isenabled()
        with resting():
            pass
        assert not gc.isenabled()
    assert gc.isenabled()


def test_the_collector_works_again_after_a_fault() -> None:
    with pytest.raises(ValueError, match="x"), resting():
        raise ValueError("x")
    assert gc.isenabled()


def test_what_is_not_used_any_more_is_freed_when_asked() -> None:
    with resting():
        ring = weakref.ref(Ring())
        assert ring() is not None
        clear()
        assert ring() is None
