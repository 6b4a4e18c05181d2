"""Replaced: another function in the place of one of the engine's, for a while."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

Function = Callable[..., Any]
_LAYOUT = "weasyprint.layout"


@contextmanager
def replaced(name: str, make: Callable[[Any], Any], *holders: Any) -> Iterator[None]:  # noqa: ANN401 - the engine's
    """Put what is made of a function in its place wherever it is held: in the modules that lay out, unless told."""
    holders = holders or layouts(name)
    own = [getattr(holder, name) for holder in holders]
    quick = make(own[0])
    try:
        for holder in holders:
            setattr(holder, name, quick)
        yield
    finally:
        for holder, function in zip(holders, own, strict=True):
            setattr(holder, name, function)


def layouts(name: str) -> tuple[Any, ...]:
    """Give the modules of the engine's layout that have a function by its name."""
    modules = [module for of, module in sorted(sys.modules.items()) if f"{of}.".startswith(f"{_LAYOUT}.")]
    return tuple(module for module in modules if name in vars(module))
