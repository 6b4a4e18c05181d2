"""A figure without credit is told before layout (A002), so the credits are lost behind it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

import livrerouge.typeset
from livrerouge.diagnostic import Outcome
from livrerouge.model.block import Figure
from livrerouge.model.book import Book


def make(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Lose the credits once the text is typeset."""
    typeset = livrerouge.typeset.typeset
    monkeypatch.setattr(livrerouge.typeset, "typeset", lambda book: Outcome(_uncredited(typeset(book).value)))


def _uncredited(book: Book) -> Book:
    sections = tuple(
        replace(
            section,
            blocks=tuple(replace(block, credit=()) if isinstance(block, Figure) else block for block in section.blocks),
        )
        for section in book.sections
    )
    return replace(book, sections=sections, credits=())
