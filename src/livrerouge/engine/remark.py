"""Remarks: what the layout engine says in its logs, heard as values so that none is lost or shown raw."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

_LOGGERS = ("weasyprint", "fontTools")

HARMLESS: tuple[tuple[str, str], ...] = (
    (".notdef glyph rendered", "check tells a missing glyph at its place (L206)"),
    ("Too many glyphs missing", "it follows from missing glyphs, each of which is told (L206)"),
    ("Using fontTools instead of HarfBuzz-Subset", "slower and no worse; doctor tells what the machine lacks"),
    ("Expected a media type", "the rule it stands in is told at its line (L105)"),
    ("No anchor #", "paginate tells links without target at their place (L113)"),
    ("Image ", "check tells pictures without words at their place (A101)"),
)
"""Beginnings of remarks that need not be told, each with its reason."""


@dataclass(frozen=True, slots=True)
class Remark:
    """One record of a log."""

    template: str
    """The text with its places for values, as the library writes it: the kind of remark."""
    values: tuple[object, ...]
    text: str

    @property
    def harmless(self) -> bool:
        """Tell whether nothing has to be done about it."""
        return self.template.startswith(tuple(beginning for beginning, _ in HARMLESS))


class _Ear(logging.Handler):
    """Keeps what is logged."""

    def __init__(self, heard: list[Remark]) -> None:
        super().__init__(logging.WARNING)
        self.heard = heard

    def emit(self, record: logging.LogRecord) -> None:
        values = record.args if isinstance(record.args, tuple) else ()
        self.heard.append(Remark(str(record.msg), values, record.getMessage()))


@contextmanager
def hear() -> Iterator[list[Remark]]:
    """Hear the engine: the list fills with its warnings and errors, and nothing reaches the terminal."""
    heard: list[Remark] = []
    ear = _Ear(heard)
    loggers = [logging.getLogger(name) for name in _LOGGERS]
    before = [(logger.level, logger.propagate) for logger in loggers]
    for logger in loggers:
        logger.addHandler(ear)
        logger.setLevel(logging.WARNING)
        logger.propagate = False
    try:
        yield heard
    finally:
        for logger, (level, propagate) in zip(loggers, before, strict=True):
            logger.removeHandler(ear)
            logger.setLevel(level)
            logger.propagate = propagate
