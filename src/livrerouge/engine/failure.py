"""Failures: an exception of the engine, told at the block it was at work on."""

from __future__ import annotations

from collections.abc import Callable

from livrerouge.codes import layout as codes
from livrerouge.diagnostic import Diagnostic
from livrerouge.engine.standing import innermost, standing
from livrerouge.place import Span

_KNOWN = {
    RecursionError: "it is nested too deeply",
    ZeroDivisionError: "a length in it is too large or too small to be reckoned with",
    OverflowError: "a length in it is too large or too small to be reckoned with",
    NotImplementedError: "it asks for something that is not written yet",
}


def failure(fault: Exception, place: Callable[[str], Span | None]) -> Diagnostic:
    """Tell that the engine failed (L131), at the innermost block it worked on that has a place."""
    spans = map(place, standing(innermost(fault.__traceback__)))
    said = next((words for kind, words in _KNOWN.items() if isinstance(fault, kind)), "")
    problem = said or f"it does not foresee this ({type(fault).__name__})"
    return codes.ENGINE_FAILED.at(next(filter(None, spans), None), problem=problem)
