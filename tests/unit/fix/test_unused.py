"""Unused notes: taken out on request, with their lines and no others."""

from __future__ import annotations

from pathlib import Path

import pytest

from livrerouge.cli.correct import corrected
from unit.fix.mended import HEAD, mended, mended_text

TAKEN = {
    "at the end": ("Mot.\n\n[^a]: Une.\n", "Mot.\n"),
    "at the end without a line end": ("Mot.\n\n[^a]: Une.", "Mot."),
    "between paragraphs": ("Un.\n\n[^a]: Une.\n\nDeux.\n", "Un.\n\nDeux.\n"),
    "first": ("[^a]: Une.\n\nUn.\n", "Un.\n"),
    "beside one that is called": ("Un[^b].\n\n[^a]: Une.\n[^b]: Deux.\n", "Un[^b].\n\n[^b]: Deux.\n"),
    "behind one that is called": ("Un[^b].\n\n[^b]: Deux.\n[^a]: Une.\n\nFin.\n", "Un[^b].\n\n[^b]: Deux.\n\nFin.\n"),
    "several": ("Un.\n\n[^a]: Une.\n\n[^b]: Deux.\n[^c]: Trois.\n", "Un.\n"),
    "of several paragraphs": ("Un.\n\n[^a]: Une\n  ligne.\n\n    Encore.\n\nDeux.\n", "Un.\n\nDeux.\n"),
    "indented": ("Un.\n\n  [^a]: Une.\n", "Un.\n"),
    "with faults of its own": ("Le coeur.\n\n[^a]: Une  oeuvre.\n", "Le cœur.\n"),
    "beside wide space": ("Un.\n\n\n\n[^a]: Une.\n\n\nDeux.\n", "Un.\n\n\n\nDeux.\n"),
}

KEPT = {
    "called": "Un[^a].\n\n[^a]: Une.\n",
    "called in a title": ":::{quote}\n:source: Mot[^a]\n\nMots.\n:::\n\n[^a]: Une.\n",
    "in a quotation": "> Un.\n>\n> [^a]: Une.\n",
    "in a list": "- Un.\n\n  [^a]: Une.\n",
    "between two lists": "- Un.\n\n[^a]: Une.\n\n- Deux.\n",
    "in a file with an error": "Un <b>mot</b>.\n\n[^a]: Une.\n",
    "defined twice": "Un.\n\n[^a]: Une.\n\n[^a]: Deux.\n",
    "a line of code": "```\n[^a]: Une.\n```\n",
}


@pytest.mark.parametrize("name", TAKEN)
def test_a_note_that_is_never_called_is_taken_out(tmp_path: Path, name: str) -> None:
    before, after = TAKEN[name]
    assert mended_text(tmp_path, before, unused=True) == after
    assert corrected(tmp_path, "p", unused=True) == ()


@pytest.mark.parametrize("name", KEPT)
def test_a_note_stays_where_it_is_called_or_may_be(tmp_path: Path, name: str) -> None:
    assert mended_text(tmp_path, KEPT[name], unused=True) == KEPT[name]


def test_notes_stay_unless_asked_for(tmp_path: Path) -> None:
    assert mended(tmp_path, {"one.md": HEAD + "Mot.\n\n[^a]: Une.\n"}) == {}
