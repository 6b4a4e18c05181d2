"""Each fact of the organization's page is printed in the booklet, on the pages of its own section."""

from __future__ import annotations

from e2e.booklet import Booklet, Laid
from e2e.pdf import texts_by_height
from facts.reading import Fact, facts, printed_facts


def printed(booklet: Booklet, laid: Laid, without: str = "") -> frozenset[Fact]:
    """Find the facts on the pages of all sections but one: as the text was drawn, or as it stands."""
    found: set[Fact] = set()
    for pages in (booklet.pages, texts_by_height(booklet.pdf)):
        texts = laid.by_section(pages)
        texts.pop(without, None)
        found |= printed_facts(texts)
    return frozenset(found)


def test_each_fact_is_printed_on_the_pages_of_its_section(booklet: Booklet, laid: Laid) -> None:
    stated = facts()
    assert len(stated) > 100
    found = printed(booklet, laid)
    assert [fact for fact in stated if fact not in found] == []


def test_pages_that_are_missing_would_be_noticed(booklet: Booklet, laid: Laid) -> None:
    for name in {fact.section for fact in facts()}:
        missing = set(facts()) - printed(booklet, laid, without=name)
        assert {fact.section for fact in missing} == {name}
