"""Blank pages are added until the sheets are whole, so settling is kept from adding them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from livrerouge.model.fragment import Fragment
from livrerouge.paginate.settle import _Work


def make(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no blank pages be added."""

    def pieces_alone(_: object, pieces: tuple[Fragment, ...], __: object) -> Iterator[Fragment]:
        yield from pieces

    monkeypatch.setattr(_Work, "_with_blanks", pieces_alone)
