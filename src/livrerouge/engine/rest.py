"""Rest: the collector of garbage kept from looking through what is being laid out or drawn.

A layout makes some hundred thousand objects that all stay. Python's collector goes through them again and again, a
sixth of the whole time; here it is asked when there is something to find.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def resting() -> Iterator[None]:
    """Let the collector rest."""
    working = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if working:
            gc.enable()


def clear() -> None:
    """Free what was made since the last time and is not used any more: a layout that was only looked at."""
    gc.collect(0)
