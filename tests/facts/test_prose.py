"""What an editor asks of the booklet's French: short quotations with their source, plain typing, true pull quotes."""

from __future__ import annotations

import re

import pytest

from facts.reading import BOOK, normalise, plain

TWO_LINES = 2 * 67
"""Characters of two lines of the measure."""
SECTIONS = sorted(path.stem for path in BOOK.glob("*.md"))
_BLOCK = re.compile(r"^:::\{(quote|pull-quote)\}\n(.*?)^:::$", re.MULTILINE | re.DOTALL)
_SOURCE = re.compile(r"^:source: \S", re.MULTILINE)


def source(section: str) -> str:
    return (BOOK / f"{section}.md").read_text("utf-8")


def quotations() -> list[tuple[str, str, str]]:
    """Give section, kind and text of each quotation and pull quote."""
    return [(name, found[1], found[2]) for name in SECTIONS for found in _BLOCK.finditer(source(name))]


def body(block: str) -> str:
    """Give the words of a quotation without its options."""
    return re.sub(r"^:.*$", "", block, flags=re.MULTILINE).strip()


@pytest.mark.parametrize(("section", "block"), [(name, text) for name, kind, text in quotations() if kind == "quote"])
def test_a_quotation_is_two_lines_long_at_most_and_names_its_source(section: str, block: str) -> None:
    assert _SOURCE.search(block), section
    assert len(body(block)) <= TWO_LINES
    assert re.fullmatch(r"« .+ »", body(block), re.DOTALL)


@pytest.mark.parametrize(
    ("section", "block"), [(name, text) for name, kind, text in quotations() if kind == "pull-quote"]
)
def test_a_pull_quote_is_taken_from_its_own_chapter(section: str, block: str) -> None:
    rest = normalise(plain(_BLOCK.sub("", source(section))))
    assert normalise(body(block)) in rest


def test_the_booklet_has_quotations_and_pull_quotes() -> None:
    kinds = [kind for _, kind, _ in quotations()]
    assert kinds.count("quote") == 4
    assert kinds.count("pull-quote") >= 3


@pytest.mark.parametrize("section", SECTIONS)
def test_the_text_is_typed_with_plain_spaces_and_straight_apostrophes(section: str) -> None:
    assert not set(source(section)) & set("\u00a0\u202f\u2009’‘“”–—…\t")


@pytest.mark.parametrize("section", SECTIONS)
def test_a_space_is_typed_where_french_sets_one(section: str) -> None:
    text = re.sub(r"<?https?://[^\s>)]+>?", "", plain(source(section).split("---\n", 2)[2]))
    assert not re.findall(r"\w[;!?»]|\w:(?!\w)|«\w", text)
