"""Copy and search give the author's words: every run of text, to the space and the hyphen, in all publications."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest

from e2e.booklet import Laid, laid_out
from e2e.words import found, opens, stretches
from livrerouge.model.inline import plain
from livrerouge.model.run import book_runs, standing
from livrerouge.model.table import Role

EDITIONS = (("idm", "classic"), ("idm", "accessible"), ("recueil", "classic"))
UNTITLED = frozenset({"imprint", "epigraph", "back-cover", "cover"})
"""Pages of the style that do not print the title of their section."""
_BOUND = str.maketrans("\u00a0", " ")


@pytest.fixture(scope="module", params=EDITIONS, ids=" ".join)
def edition(request: pytest.FixtureRequest, shared: Path) -> Laid:
    name, variant = request.param
    return laid_out(shared, variant, name)


@pytest.fixture(scope="module")
def pages(edition: Laid) -> tuple[str, ...]:
    """Give the text of each page as PDFium finds it, in the order of drawing."""
    with pypdfium2.PdfDocument(edition.pdf) as pdf:
        return tuple(sheet.get_textpage().get_text_range().replace("\r\n", "\n") for sheet in pdf)


def lost(edition: Laid, pages: tuple[str, ...]) -> Iterator[str]:
    """Give the words that are not found on the pages on which their block stands."""
    untitled = {section.title for section in edition.book.sections if section.template in UNTITLED}
    titles = {section.title for section in edition.book.sections} - untitled
    unprinted = {c.head for t in edition.book.tables.values() for c in t.columns if c.role is Role.CUT_IN}
    for run in book_runs(edition.book):
        if run.content in untitled | unprinted:
            continue
        own = tuple(pages[position - 1] for position in standing(run, edition.page_map.blocks))
        if run.content in titles:
            own = tuple(page.translate(_BOUND) for page in own)
        for words in stretches(run.content):
            if not found(words, own) and not opens(words, own):
                yield words


def test_every_word_of_the_author_is_found_as_it_is(edition: Laid, pages: tuple[str, ...]) -> None:
    assert list(lost(edition, pages)) == []
    assert sum(len(plain(run.content)) for run in book_runs(edition.book)) > 20_000


def test_spaces_and_hyphens_come_out_as_they_are(edition: Laid, pages: tuple[str, ...]) -> None:
    text = "".join(pages)
    words = "".join(plain(run.content) for run in book_runs(edition.book))
    for sign in ("\u00a0", "\u202f"):
        assert 0 < words.count(sign) <= text.count(sign)
    # The hyphen of the typeface has a sign of its own, which no author typed.
    assert "\u2010" not in words
    assert "\u2010" not in text


def test_words_that_were_changed_would_be_missed(edition: Laid, pages: tuple[str, ...]) -> None:
    narrow = tuple(page.replace("\u202f", " ") for page in pages)
    assert any("\u202f" in words for words in lost(edition, narrow))
    wide = tuple(page.replace("\u00a0", " ") for page in pages)
    assert any("\u00a0" in words for words in lost(edition, wide))


@pytest.mark.parametrize(
    ("words", "page", "is_there"),
    [
        ("deux mots", "x deux mots y", True),
        ("deux mots", "deux\nmots", True),
        ("deux mots", "deuxmots", False),
        ("deux\u202f; mots", "deux ; mots", False),
        ("international", "inter\ufffenational", True),
        ("international", "inter\ufffe\nnational", True),
        ("main-d’œuvre", "main\ufffe\nd’œuvre", True),
        ("main-d’œuvre", "maind’œuvre", False),
        ("82e session", "82\ne\nsession", True),
        ("a\u00a0ouvert", "a \u00a0 ouvert", True),
        ("a ouvert", "a  ouvert", False),
        ("aab", "aaab", True),
    ],
)
def test_words_are_found_with_what_the_reader_adds_and_nothing_else(words: str, page: str, is_there: bool) -> None:
    assert found(words, [page]) is is_there


def test_words_may_go_on_on_the_next_page_behind_its_head() -> None:
    assert found("une phrase entière", ["Texte. Une une phrase\n12", "Tête\nentière. Fin"])
    assert not found("une phrase entière", ["Texte. Une une phrase\n12", "Tête\nphrase entière. Fin"])


def test_an_opening_capital_stands_apart() -> None:
    assert opens("Une phrase", ["U\nTitre\nne phrase"])
    assert not opens("Une phrase", ["Titre\nne phrase"])
