"""Involved texts: brackets that stand in brackets cost time, brackets side by side do not."""

from __future__ import annotations

import pytest

from livrerouge.diagnostic import Diagnostic
from livrerouge.load.involved import is_involved, is_too_involved, report_involved
from livrerouge.place import Source


def judged(text: str, path: str = "book/b/a.md") -> list[str]:
    found: list[Diagnostic] = []
    refused = is_too_involved(Source.of(path, text), found)
    assert refused == bool(found)
    return [f"{fault.code.id} {fault.span.line}" for fault in found if fault.span is not None]


@pytest.mark.parametrize(
    "text",
    [
        "[a](b) " * 100_000,
        "([a](b) [c](d)\n\n" * 50_000,
        ("[" * 900 + "\n\n") * 2,
        "[[a] b] " * 100_000,
    ],
    ids=["links", "paragraphs of links", "two slips", "brackets in brackets"],
)
def test_many_brackets_that_close_are_read(text: str) -> None:
    assert judged(text) == []


def test_many_paragraphs_of_open_brackets_are_refused_at_the_worst() -> None:
    assert judged("fine\n\n" + ("[" * 300 + "\n\n") * 30 + "[" * 900 + "\n") == ["B018 63"]


def test_intervals_written_the_french_way_are_read_in_a_table() -> None:
    assert judged("- ]0, 1[\n- [1, 2[\n" * 5000, "data/a.yaml") == []


def test_a_text_is_reported_for_its_brackets_or_its_length() -> None:
    for text, code in (("[" * 1001, "B018"), ("a " * 50_001, "B019"), ("a " * 50_000, ""), ("[" * 1000, "")):
        found: list[Diagnostic] = []
        source = Source.of("a.md", text)
        report_involved(text, source.span(0, len(text)), found)
        assert [fault.code.id for fault in found] == ([code] if code else [])
        assert is_involved(text) == bool(code)
