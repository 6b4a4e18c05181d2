"""What cases share whose fault no content and no style can make: a PDF changed between the seal and the checks."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from typing import Any

import pikepdf
import pytest

import livrerouge.seal
from livrerouge.diagnostic import Outcome
from livrerouge.model.book import Book
from livrerouge.model.page import PageMap


def change(monkeypatch: pytest.MonkeyPatch, mar: Callable[[pikepdf.Pdf], None]) -> None:
    """Let every PDF be changed once it is sealed."""
    seal = livrerouge.seal.seal

    def marred(pdf: bytes, book: Book, page_map: PageMap, *rest: Any) -> Outcome[bytes]:  # noqa: ANN401 - as it is
        written = BytesIO()
        with pikepdf.open(BytesIO(seal(pdf, book, page_map, *rest).value)) as document:
            mar(document)
            document.save(written)
        return Outcome(written.getvalue())

    monkeypatch.setattr(livrerouge.seal, "seal", marred)
