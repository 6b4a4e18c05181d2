"""Rewritten: what is on the disk keeps its line ends, its byte order mark and its end."""

from __future__ import annotations

import pytest

from livrerouge.fix.edit import Edit
from livrerouge.fix.rewritten import rewritten
from livrerouge.place import Source

READ = "Le coeur\nd'une oeuvre\n\nEtat"
SOURCE = Source.of("book/p/one.md", READ)


def edits(*pairs: tuple[str, str]) -> tuple[Edit, ...]:
    """Replace texts that stand once each, given in order."""
    starts = [READ.index(old) for old, _ in pairs]
    return tuple(Edit(SOURCE.span(at, at + len(old)), new) for at, (old, new) in zip(starts, pairs, strict=True))


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=repr)
@pytest.mark.parametrize("mark", ["", "\ufeff"], ids=repr)
def test_line_ends_and_byte_order_mark_stay(end: str, mark: str) -> None:
    written = mark + READ.replace("\n", end)
    found = rewritten(written, edits(("coeur", "cœur"), ("oeuvre", "œuvre"), ("Etat", "État")))
    assert found == mark + "Le cœur\nd'une œuvre\n\nÉtat".replace("\n", end)


def test_mixed_line_ends_stay_as_they_are() -> None:
    written = "Le coeur\r\nd'une oeuvre\n\rEtat"
    assert rewritten(written, edits(("oeuvre", "œuvre"), ("Etat", "État"))) == "Le coeur\r\nd'une œuvre\n\rÉtat"


def test_whole_lines_go_with_their_ends() -> None:
    written = READ.replace("\n", "\r\n")
    assert rewritten(written, edits(("d'une oeuvre\n\n", ""))) == "Le coeur\r\nEtat"
    assert rewritten(written, edits(("\n\nEtat", ""))) == "Le coeur\r\nd'une oeuvre"


@pytest.mark.parametrize("written", [READ + "\n", READ.replace("d'une", "d\x00une"), READ.upper(), ""])
def test_a_file_that_is_not_what_was_read_is_left_alone(written: str) -> None:
    assert rewritten(written, edits(("coeur", "cœur"))) is None


def test_without_edits_there_is_nothing_to_write() -> None:
    assert rewritten(READ, ()) is None
