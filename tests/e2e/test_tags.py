"""The contract of the tags: what the publications say is what their trees say, in order, nothing lost or said twice."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

import pypdfium2
import pytest

from e2e.booklet import Laid, laid_out
from e2e.heads import Related, Spot, told, wanted
from e2e.printed import printed
from e2e.tree import Branch, Target, Tree, read
from e2e.units import asked, found, same
from livrerouge.model.block import TablePlace, walk
from livrerouge.model.table import Table

EDITIONS = (("idm", "classic"), ("idm", "accessible"), ("recueil", "classic"))
LEVEL = re.compile(r"H([1-6])")


@pytest.fixture(scope="module", params=EDITIONS, ids="-".join)
def edition(request: pytest.FixtureRequest) -> tuple[str, str]:
    """Give each edition in turn."""
    return request.param  # type: ignore[no-any-return]


@pytest.fixture(scope="module")
def laid(shared: Path, edition: tuple[str, str]) -> Laid:
    name, variant = edition
    return laid_out(shared, variant, name)


@lru_cache(maxsize=3)
def _tree(data: bytes) -> Tree:
    return read(data)


@pytest.fixture(scope="module")
def tree(laid: Laid) -> Tree:
    return _tree(laid.pdf)


@pytest.fixture(scope="module")
def tables(laid: Laid) -> list[Table]:
    """Give the tables in the order in which they are printed."""
    places = (block for section in laid.book.sections for block in walk(section.blocks))
    return [laid.book.tables[block.table] for block in places if isinstance(block, TablePlace)]


# Text


def test_the_tree_says_what_the_html_says_unit_by_unit_and_in_order(laid: Laid, tree: Tree) -> None:
    wanted_, got = asked(laid.documents), found(tree.document)
    assert len(wanted_) > 250
    wrong = [pair for pair in zip(wanted_, got, strict=False) if not same(*pair)]
    assert wrong == []
    assert len(got) == len(wanted_)


def test_a_lost_space_and_two_units_in_the_wrong_order_would_be_noticed(laid: Laid, tree: Tree) -> None:
    wanted_, got = asked(laid.documents), found(tree.document)
    long = next(number for number, unit in enumerate(got) if unit.count(" ") > 9)
    assert not same(wanted_[long], got[long].replace(" ", "", 1))
    assert not same(wanted_[long], got[long + 1])


def test_the_tree_and_the_marks_agree(tree: Tree) -> None:
    assert tree.faults == ()


def test_what_is_set_aside_is_printed_again_or_stands_in_the_margins(tree: Tree) -> None:
    said = {kind for _, kind, words in tree.artifacts if words.strip()}
    assert said <= {f"/Artifact /Pagination{kind}" for kind in ("", " /Header", " /Footer")}


def test_no_leader_is_read(tree: Tree) -> None:
    assert not re.search(r"\.\s?\.\s?\.", tree.document.text)


# Shape


def test_the_parts_of_the_book_hold_its_sections(laid: Laid, tree: Tree) -> None:
    assert [branch.role for branch in tree.document.branches] == ["Part"] * 3
    sections = [branch for part in tree.document.branches for branch in part.branches]
    assert [branch.role for branch in sections] == ["Sect"] * len(laid.book.sections)


def test_heads_skip_no_level(tree: Tree) -> None:
    for section in tree.document.all("Sect"):
        level = 0
        for branch in section.walk():
            match = LEVEL.fullmatch(branch.role)
            if match is not None:
                assert int(match[1]) <= level + 1, branch.text
                level = int(match[1])


def test_there_is_one_table_with_one_head_of_each(tables: list[Table], tree: Tree) -> None:
    for role in ("Table", "THead"):
        assert tree.counts[role] == len(tables)
    for table, branch in zip(tables, tree.document.all("Table"), strict=True):
        assert branch.branches[0].role == "Caption"
        assert len(branch.all("Caption")) == 1, table.name


def test_every_picture_has_words_and_a_box_on_its_page(laid: Laid, tree: Tree) -> None:
    with pypdfium2.PdfDocument(laid.pdf) as document:
        for figure in tree.document.all("Figure"):
            assert figure.said["Alt"]
            assert figure.page is not None
            left, lower, right, upper = figure.said["BBox"]
            width, height = document[figure.page].get_size()
            assert 0 <= left < right <= width
            assert 0 <= lower < upper <= height


def test_every_entry_of_the_contents_has_one_link(laid: Laid, tree: Tree) -> None:
    entries = tree.document.all("TOCI")
    assert len(entries) == len(laid.book.contents)
    assert all(len(entry.all("Link")) == 1 for entry in entries)


def test_labels_come_first_and_bodies_behind_them(tree: Tree) -> None:
    for item in tree.document.all("LI"):
        assert [branch.role for branch in item.branches] in (["LBody"], ["Lbl", "LBody"])


# Links and notes


def targets(branch: Branch) -> list[Target]:
    return [kid for kid in branch.kids if isinstance(kid, Target)]


def test_every_link_has_words_is_printed_and_is_one_on_each_page(tree: Tree) -> None:
    for link in tree.document.all("Link"):
        pages = [target.page for target in targets(link)]
        assert pages
        assert len(set(pages)) == len(pages)
        assert all(target.contents.strip() and target.flags & 4 for target in targets(link))


def test_every_note_is_reached_from_its_calls_and_leads_back(laid: Laid, tree: Tree, tables: list[Table]) -> None:
    notes = tree.document.all("Note")
    asked_ = sum(len(numbers) for numbers in laid.book.note_numbers.values()) + sum(len(t.notes) for t in tables)
    assert len(notes) == asked_ > 0
    calls = [(link, target) for ref in tree.document.all("Reference") for link in ref.all("Link")
             for target in targets(link) if isinstance(target.goal, tuple)]  # fmt: skip
    for note in notes:
        assert note.id
        assert note.branches[0].role == "Lbl"
        (back,) = (target for link in note.branches[0].all("Link") for target in targets(link))
        assert isinstance(back.goal, tuple)
        # The label leads back to the page and the height of a call, which bears the same mark.
        mark = note.branches[0].text.strip(" .")
        page, height = back.goal
        leading = [link for link, call in calls if call.page == page and abs(call.rectangle[3] - height) < 0.01]
        assert mark in {link.text.strip() for link in leading}, note.text


def test_every_call_leads_to_a_note_at_its_own_page_or_behind(tree: Tree) -> None:
    pages = {note.page for note in tree.document.all("Note")}
    count = 0
    for reference in tree.document.all("Reference"):
        for target in (target for link in reference.all("Link") for target in targets(link)):
            if isinstance(target.goal, tuple):
                count += 1
                assert target.goal[0] >= target.page or target.goal[0] in pages
    assert count >= len(tree.document.all("Note"))


# Tables


def differences(table: Table, branch: Branch) -> Iterator[tuple[Spot, object, object]]:
    """Compare a table of the model with its tags, cell by cell."""
    model, tags = wanted(table), told(branch)
    for spot in sorted(model.keys() | tags.keys()):
        one, other = model.get(spot), tags.get(spot)
        if one is None or other is None or _bare(one) != _bare(other):
            yield spot, one, other
        elif not _flat(other.words).startswith(_flat(one.words)):
            yield spot, one.words, other.words


def _bare(cell: Related) -> Related:
    return replace(cell, words="")


def _flat(words: str) -> str:
    return re.sub(r"[\s\u00a0\u202f\u00ad\u2060]+", "", words)


def test_every_cell_has_the_heads_and_spans_of_the_model(tables: list[Table], tree: Tree) -> None:
    for table, branch in zip(tables, tree.document.all("Table"), strict=True):
        assert list(differences(table, branch))[:5] == [], table.name


def test_a_head_that_is_missing_would_be_noticed(tables: list[Table], tree: Tree) -> None:
    branch = tree.document.all("Table")[0]
    cell = next(cell for cell in branch.all("TD") if "Headers" in cell.said)
    before = cell.said
    cell.said = {**before, "Headers": before["Headers"][:-1]}
    try:
        assert list(differences(tables[0], branch))
    finally:
        cell.said = before


# Pixels


def test_no_pixel_differs_from_what_the_engine_draws_with_its_own_tags(
    shared: Path, laid: Laid, edition: tuple[str, str]
) -> None:
    own = printed(shared, *edition)
    with pypdfium2.PdfDocument(own) as one, pypdfium2.PdfDocument(laid.pdf) as other:
        assert len(one) == len(other)
        wrong = [
            number
            for number, (left, right) in enumerate(zip(one, other, strict=True), 1)
            if left.render(scale=2).to_pil().tobytes() != right.render(scale=2).to_pil().tobytes()
        ]
    assert wrong == []
