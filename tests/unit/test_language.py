"""A publication whose language is not known: all its other faults are found in the same run, and no text is set."""

from __future__ import annotations

from pathlib import Path

import pytest

import minimal
from livrerouge.build import Built, build

FAULTS = """\
---
title: {fr: Un, en: One}
---

Un [](#nowhere)[^gone], coeur , et [coeur]{lang=fr}.

:::{figure} art/none.svg
:alt: x
:credit: y
:::
"""
"""A reference to nothing, a note that is not defined, a picture that is not there; French words misspelt."""


def built(root: Path, language: str) -> Built:
    """Build the small publication with faults in its text and another line for its language."""
    minimal.write(root)
    (root / "book/small/first.md").write_text(FAULTS, "utf-8")
    settings = root / "book/small/book.yaml"
    settings.write_text(settings.read_text("utf-8").replace("language: en\n", language), "utf-8")
    return build(root, "small")


def codes(found: Built) -> set[str]:
    """Give the codes of what was told."""
    return {diagnostic.code.id for diagnostic in found.diagnostics}


@pytest.mark.parametrize(
    ("language", "code"),
    [("", "B021"), ("language: tlh\n", "B027"), ("language: [fr]\n", "B022"), ("language:\n", "B030")],
)
def test_without_a_known_language_all_other_faults_are_told(tmp_path: Path, language: str, code: str) -> None:
    found = built(tmp_path, language)
    assert {"B201", "B107", "B061", code} <= codes(found)
    assert found.pdf is None
    assert found.page_map is None
    assert found.book is not None
    assert found.book.publication.language == ""


def test_only_words_whose_own_language_is_known_are_judged_by_it(tmp_path: Path) -> None:
    assert judged(built(tmp_path / "none", "")) == [37]
    assert judged(built(tmp_path / "fr", "language: fr\n")) == [25, 37]


def judged(found: Built) -> list[int]:
    """Give the columns of the words in the text that were found misspelt."""
    told = [d.span for d in found.diagnostics if d.code.id.startswith("Y") and d.span]
    return [span.column for span in told if span.source.path.endswith("first.md")]


def test_texts_by_language_are_not_missed_in_a_language_nobody_named(tmp_path: Path) -> None:
    assert "B029" not in codes(built(tmp_path / "none", ""))
    assert "B029" in codes(built(tmp_path / "other", "language: en\nsubtitle: {fr: Deux}\n"))
    assert "B029" not in codes(built(tmp_path / "neither", "subtitle: {fr: Deux}\n"))
