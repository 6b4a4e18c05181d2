"""Diagnostics: faults and remarks as values, and the outcome that carries them beside a result."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

from livrerouge.place import Span

T = TypeVar("T")


class Severity(StrEnum):
    """How bad it is; a warning fails a build only on request."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Code:
    """One kind of fault: its wording, its explanation and its remedy, in one place."""

    id: str
    """Family letter and three digits: B book, T table, Y typography, S style, L layout, P print, A accessibility,
    M machine."""
    severity: Severity
    title: str
    """What the fault is, in a few words, without a full stop."""
    message: str
    """The sentence of one diagnostic, lower case, with `{fields}`."""
    hint: str
    """The remedy in one clause, with `{fields}`; may be empty."""
    explanation: str
    """Why it is a fault and what happens if nothing is done."""
    example: str = ""
    """A few lines of content that show the fault."""
    remedy: str = ""
    """The same lines, mended."""

    def at(
        self, span: Span | None, *, hint: str | None = None, pages: Iterable[int] = (), **fields: object
    ) -> Diagnostic:
        """Make a diagnostic of this kind at a place; `hint` replaces the usual remedy."""
        remedy = self.hint if hint is None else hint
        return Diagnostic(
            self,
            self.message.format(**fields),
            span,
            remedy.format(**fields) if hint is None else remedy,
            tuple(pages),
        )


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One fault at one place."""

    code: Code
    message: str
    span: Span | None
    """Where the author can mend it; none for faults of the machine or of the command."""
    hint: str = ""
    pages: tuple[int, ...] = ()
    """Page positions in the PDF, from 1, where the fault shows; empty before layout."""
    correction: str | None = None
    """What should stand at the place instead, when that is certain and can be put there as it is."""

    @property
    def severity(self) -> Severity:
        """The severity of the code."""
        return self.code.severity

    @property
    def order(self) -> tuple[str, int, str, str]:
        """The sorting key: file, place, code, message; what has no place comes last."""
        if self.span is None:
            return ("\U0010ffff", 0, self.code.id, self.message)
        return (self.span.source.path, self.span.start, self.code.id, self.message)


@dataclass(frozen=True, slots=True)
class Outcome(Generic[T]):
    """What a stage returns: its value, and what there is to say about it."""

    value: T
    diagnostics: tuple[Diagnostic, ...] = ()


def has_errors(diagnostics: Iterable[Diagnostic]) -> bool:
    """Tell whether one of the diagnostics is an error."""
    return any(d.severity is Severity.ERROR for d in diagnostics)


def in_order(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Sort diagnostics by file, place, code and message, each said once."""
    return tuple(sorted(dict.fromkeys(diagnostics), key=lambda d: d.order))
