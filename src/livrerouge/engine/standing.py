"""Standing: which block the engine is at work on, read from the frames of the interrupted or failed work."""

from __future__ import annotations

from collections.abc import Iterator
from types import FrameType, TracebackType
from typing import Any
from xml.etree.ElementTree import Element


def standing(frame: FrameType | None) -> Iterator[str]:
    """Give the places (`data-at`) of the blocks that a frame and those around it work on, innermost first.

    The engine keeps the box or the element it works on in a local variable, whatever the name of that.
    """
    while frame is not None:
        for value in reversed(list(frame.f_locals.values())):
            at = _place(value)
            if at:
                yield at
        frame = frame.f_back


def innermost(traceback: TracebackType | None) -> FrameType | None:
    """Give the frame in which an exception was raised."""
    while traceback is not None and traceback.tb_next is not None:
        traceback = traceback.tb_next
    return traceback.tb_frame if traceback is not None else None


def _place(value: Any) -> str:  # noqa: ANN401 - whatever a variable holds
    # Asked of the class, for an object may answer to any name, or fail when asked.
    element = value if isinstance(value, Element) else getattr(value, "element", None) if _is_box(value) else None
    return str(element.get("data-at", "")) if isinstance(element, Element) else ""


def _is_box(value: object) -> bool:
    return type(value).__module__ == "weasyprint.formatting_structure.boxes"
