"""The sandbox of templates: they read the values of the book and write them down, in bounded time and space.

A style may come from a stranger. Jinja's own sandbox keeps private names away; here a template reaches nothing but
the fields of the model and a few methods of texts and mappings, has the few filters that a page needs, and can
neither multiply texts nor keep the program busy.
"""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import is_dataclass
from enum import Enum
from types import FrameType
from typing import Any

from jinja2 import BaseLoader, Template, Undefined
from jinja2.runtime import BlockReference, Context, LoopContext, Macro, TemplateReference
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import Namespace

from livrerouge.render.unknown import Unknown

LONGEST = 5_000_000
"""Characters of the HTML of one fragment."""
SECONDS = 3.0
"""Time of the processor for the templates of one fragment."""
NUMBER = 10**12
"""Whole numbers a template reckons with."""

_FILTERS = (
    *("abs", "capitalize", "d", "default", "e", "escape", "first", "float", "forceescape", "groupby", "int"),
    *("items", "join", "last", "length", "list", "lower", "max", "min", "reject", "rejectattr", "replace"),
    *("reverse", "round", "safe", "select", "selectattr", "sort", "string", "sum", "title", "trim", "truncate"),
    *("unique", "upper", "wordcount"),
)
"""Filters that give no more than they take, or nearly: not “center”, which writes as many spaces as it is told."""
_GLOBALS = ("range", "namespace")
_TEXT = frozenset(
    ("capitalize", "endswith", "isdigit", "lower", "lstrip", "rstrip", "split", "startswith", "strip", "title", "upper")
)
_MAPPING = frozenset(("get", "items", "keys", "values"))
_NAMES: tuple[tuple[type | tuple[type, ...], frozenset[str]], ...] = (
    (str, _TEXT),
    (Mapping, _MAPPING),
    (Enum, frozenset(("name", "value"))),
)
_JINJAS = (BlockReference, LoopContext, Macro, Namespace, TemplateReference, Undefined)
"""What Jinja itself gives to templates."""


class TooMuch(Exception):  # noqa: N818 - it is the template's fault
    """Say that a template writes or asks for too much; with the path of the template that is no frame of the fault."""

    def __init__(self, problem: str, path: str = "") -> None:
        super().__init__(problem)
        self.path = path


class Sandbox(ImmutableSandboxedEnvironment):
    """An environment in which templates reach nothing but what they are given."""

    intercepted_binops = frozenset(("*", "**", "%", "+"))

    def __init__(self, loader: BaseLoader) -> None:
        super().__init__(
            loader=loader,
            autoescape=True,
            undefined=Unknown,
            trim_blocks=True,
            lstrip_blocks=True,
            cache_size=-1,
        )
        self.filters = {name: self.filters[name] for name in _FILTERS}
        self.globals = {name: self.globals[name] for name in _GLOBALS}

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:  # noqa: ANN401
        """Let fields of the model be read, and a few methods of texts and mappings be called."""
        if not super().is_safe_attribute(obj, attr, value):
            return False
        if isinstance(obj, _JINJAS) or (is_dataclass(obj) and not isinstance(obj, type)):
            return True
        return any(isinstance(obj, kind) and attr in names for kind, names in _NAMES)

    def wrap_str_format(self, value: Any) -> None:  # noqa: ANN401
        """Leave the methods that fill patterns to `is_safe_attribute`, which refuses them."""

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:  # noqa: ANN401
        """Reckon with numbers of a sensible size; only “+” joins lists, only “~” texts."""
        both = all(isinstance(value, int | float) for value in (left, right))
        if both and all(abs(value) <= NUMBER for value in (left, right)) and (operator != "**" or abs(right) <= 10):
            return super().call_binop(context, operator, left, right)
        if operator == "+" and isinstance(left, list | tuple) and len(left) + len(right) <= LONGEST // 100:
            return super().call_binop(context, operator, left, right)
        raise TooMuch(f"“{operator}” reckons with numbers up to {NUMBER:,}".replace(",", " "))


def written(template: Template, names: Mapping[str, Any]) -> str:
    """Write a template; raises TooMuch as soon as it is longer than a fragment may be."""
    parts: list[str] = []
    length = 0
    for part in template.generate(names):
        length += len(part)
        if length > LONGEST:
            raise TooMuch(f"it writes more than {LONGEST // 1_000_000} million characters", template.filename or "")
        parts.append(part)
    return "".join(parts)


@contextmanager
def in_time() -> Iterator[None]:
    """Let what runs here take a few seconds of the processor's time; raises TooMuch in the midst of it then.

    Only the main thread can be interrupted so; in another, nothing is bounded but by the bounds of the build.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return

    def end(_: int, __: FrameType | None) -> None:
        raise TooMuch(f"it runs for more than {SECONDS:g} s")

    before: Callable[[int, FrameType | None], Any] | int | None = signal.signal(signal.SIGVTALRM, end)
    signal.setitimer(signal.ITIMER_VIRTUAL, SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)
