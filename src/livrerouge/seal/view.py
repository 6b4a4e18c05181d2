"""The view: what a reader sees first, and the language a screen reader speaks."""

from __future__ import annotations

from pikepdf import Dictionary, Name, String

from livrerouge.seal.repair import Work


def set_view(work: Work) -> int:
    """Show the title, the bookmarks and spreads with the cover alone; tell the language."""
    root = work.pdf.Root
    root.Lang = String(work.book.publication.language)
    root.PageLayout = Name.TwoPageRight
    # The window's outline pane would be empty without bookmarks.
    root.PageMode = Name.UseOutlines if "/Outlines" in root else Name.UseNone
    preferences = root.get("/ViewerPreferences", Dictionary())
    preferences.DisplayDocTitle = True
    root.ViewerPreferences = preferences
    return 1
