"""Runs of text are told where they are printed."""

from __future__ import annotations

from livrerouge.model.book import Book, Label, LabelKind
from livrerouge.model.inline import plain
from livrerouge.model.run import book_runs
from unit.render.books import book, section, span, words


def told(of: Book) -> list[tuple[str, str]]:
    """Give the text and the section of each run."""
    return [(plain(run.content), run.section) for run in book_runs(of)]


def test_titles_and_summaries_are_told_again_where_the_contents_print_them() -> None:
    chapter = section("one", summary=words("What it says"), lead=words("A lead"))
    listing = section("contents", template="contents", title=words("Contents"))
    label = Label("one", LabelKind.CHAPTER, "1", words("Title of one"), "one", span(1))
    made = book(listing, chapter, labels=(label,))
    assert told(made) == [
        ("Contents", "contents"),
        ("Title of one", "contents"),
        ("What it says", "contents"),
        ("Title of one", "one"),
        ("A lead", "one"),
    ]


def test_a_summary_is_nowhere_in_a_book_without_contents() -> None:
    assert told(book(section("one", summary=words("What it says")))) == [("Title of one", "one")]
