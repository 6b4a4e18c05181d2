"""Edits: kept apart, grouped by file, applied."""

from __future__ import annotations

from livrerouge.fix.edit import Edit, apart, by_path, texts, within
from livrerouge.place import Source

ONE = Source.of("book/p/one.md", "un coeur, etc  ... fin")
TWO = Source.of("book/p/two.md", "oeuvre")


def edit(source: Source, old: str, new: str) -> Edit:
    """Replace the one occurrence of a text."""
    start = source.text.index(old)
    return Edit(source.span(start, start + len(old)), new)


def test_edits_are_sorted_by_file_and_place() -> None:
    coeur, etc, oeuvre = edit(ONE, "coeur", "cœur"), edit(ONE, "etc  ...", "etc."), edit(TWO, "oeuvre", "œuvre")
    assert apart((oeuvre, etc, coeur)) == (coeur, etc, oeuvre)
    assert by_path((coeur, etc, oeuvre)) == {"book/p/one.md": (coeur, etc), "book/p/two.md": (oeuvre,)}


def test_of_edits_that_overlap_the_widest_stays() -> None:
    spaces, etc = edit(ONE, "  ", " "), edit(ONE, "etc  ...", "etc.")
    assert apart((spaces, etc)) == apart((etc, spaces)) == (etc,)
    late = Edit(ONE.span(etc.span.end - 1, etc.span.end + 3), "x")
    assert apart((etc, late)) == (etc,)
    early = Edit(ONE.span(etc.span.start - 1, etc.span.start + 1), "x")
    assert apart((early, etc)) == (etc,)


def test_edits_that_touch_both_stay() -> None:
    etc, space = edit(ONE, "etc", "x"), edit(ONE, "  ", " ")
    assert etc.span.end == space.span.start
    assert apart((space, etc)) == (etc, space)


def test_every_file_gets_its_own_new_text() -> None:
    found = texts((edit(ONE, "coeur", "cœur"), edit(ONE, "etc  ...", "etc."), edit(TWO, "oeuvre", "œuvre")))
    assert found == {"book/p/one.md": "un cœur, etc. fin", "book/p/two.md": "œuvre"}


def test_a_part_of_a_file_is_edited_by_itself() -> None:
    span = ONE.span(3, 15)
    assert within(span.text, span, (edit(ONE, "coeur", "cœur"),)) == "cœur, etc  "
