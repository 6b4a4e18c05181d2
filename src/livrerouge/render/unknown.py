"""Unknown names: what a template asks for in vain, told in words a designer knows."""

from __future__ import annotations

import re

from jinja2 import StrictUndefined
from jinja2.utils import missing

from livrerouge.suggest import did_you_mean

_CAPITAL = re.compile(r"(?<=[a-z])(?=[A-Z])")


class Unknown(StrictUndefined):
    """Stands for a value that does not exist, and fails as soon as it is used."""

    __slots__ = ()

    @property
    def _undefined_message(self) -> str:
        """Say what is not known, with what was most likely meant."""
        name, holder = self._undefined_name, self._undefined_obj
        if self._undefined_hint:
            return self._undefined_hint
        if holder is missing:
            return f"nothing here is called “{name}”"
        question = did_you_mean(str(name), [known for known in dir(holder) if not known.startswith("_")])
        return f"{_kind(holder)} has no “{name}”" + (f"; {question}" if question else "")


def _kind(holder: object) -> str:
    """Name a value of the book by its kind, and no other by how Python calls it."""
    kind = type(holder)
    if kind.__module__.startswith("livrerouge."):
        return "a " + _CAPITAL.sub(" ", kind.__name__).lower()
    return "a text" if isinstance(holder, str) else "a list" if isinstance(holder, tuple | list) else "this value"
