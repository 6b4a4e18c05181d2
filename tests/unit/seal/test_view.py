"""The first view: the title, the bookmarks, the language."""

from __future__ import annotations

import pikepdf

from livrerouge.seal.view import set_view
from unit.seal.sample import mended


def seen(pdf: pikepdf.Pdf) -> object:
    root = pdf.Root
    return str(root.Lang), str(root.PageLayout), str(root.PageMode), bool(root.ViewerPreferences.DisplayDocTitle)


def test_title_bookmarks_and_language_are_set(drawn: bytes) -> None:
    assert mended(drawn, set_view, seen)[1] == ("fr", "/TwoPageRight", "/UseOutlines", True)


def test_a_pdf_without_bookmarks_does_not_open_their_pane(untagged: bytes) -> None:
    assert mended(untagged, set_view, seen)[1] == ("fr", "/TwoPageRight", "/UseNone", True)
