"""Changes: what a rule asks to be done to the characters of a passage, by their offsets in it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from livrerouge.diagnostic import Code as FaultCode
from livrerouge.model.expansion import Expansion


@dataclass(frozen=True, slots=True)
class Edit:
    """Replace characters; the new ones belong to the leaf of the first one replaced."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Raise:
    """Set characters as superior letters."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Keep:
    """Keep characters on one line where no space or hyphen can do it."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Expand:
    """Say what characters stand for: an abbreviation."""

    start: int
    end: int
    expansion: Expansion
    language: str
    """Of the words it stands for; empty for that of the passage."""


@dataclass(frozen=True, slots=True)
class Remark:
    """Say something about characters; the fields are those of the code's message and hint.

    A field “correction” is what should stand there instead.
    """

    start: int
    end: int
    code: FaultCode
    fields: dict[str, Any] = field(default_factory=dict)


Change = Edit | Raise | Keep | Expand | Remark
