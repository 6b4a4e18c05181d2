"""Keeping: what is printed is written in the order of the pages."""

from __future__ import annotations

from pathlib import Path

from livrerouge.build import Typesetting
from livrerouge.cli.keep import keep
from livrerouge.place import Source
from toypages import html, style


def kept(count: int, folder: Path) -> list[str]:
    """Keep so many documents; give the names of their files in the order of names."""
    documents = tuple((f"part.{number}", html(str(number))) for number in range(1, count + 1))
    keep(Typesetting(style(), (Source.of("styles/toy/page.css", ""),), documents), folder, folder)
    return sorted(file.name for file in folder.glob("*.html"))


def test_names_are_in_the_order_of_the_pages_however_many_there_are(tmp_path: Path) -> None:
    found = kept(120, tmp_path)
    assert [name.split("-")[1] for name in found] == [f"part.{number}.html" for number in range(1, 121)]


def test_what_was_kept_before_is_taken_away(tmp_path: Path) -> None:
    kept(120, tmp_path)
    assert kept(2, tmp_path) == ["01-part.1.html", "02-part.2.html"]
