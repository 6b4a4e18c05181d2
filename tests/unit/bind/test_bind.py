"""Bind: pieces become one file, the same one every time."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import pypdfium2
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from e2e.tree import read
from golden.dump import drawn as lines
from livrerouge.bind import bind
from livrerouge.paginate.subset import subset
from livrerouge.piece import restore, store
from unit.bind.toypieces import bound, drawn, laid
from whole import whole

BODIES = {"a": "<h1>One</h1><p><a href='#b'>to b</a></p>", "b": "<h1>Two</h1><p><a href='#a'>to a</a></p>"}


def test_pages_stand_in_the_order_of_the_pieces() -> None:
    emitted = drawn(BODIES)
    for pieces in (emitted.pieces, emitted.pieces[::-1]):
        document = pypdfium2.PdfDocument(bind(pieces, emitted.files, subset))
        firsts = [page.get_textpage().get_text_range().split()[0] for page in document]
        assert firsts == [{"a": "One", "b": "Two"}[piece.name] for piece in pieces]


def test_stored_pieces_give_the_same_bytes_and_another_order_others() -> None:
    emitted = drawn(BODIES)
    first = bind(emitted.pieces, emitted.files, subset)
    stored = [restore(store(piece)) for piece in emitted.pieces]
    assert bind(stored, dict(reversed(emitted.files.items())), subset) == first
    assert bind(stored[::-1], emitted.files, subset) != first


def test_the_file_says_its_language_and_shows_its_title() -> None:
    with bound(drawn(BODIES)) as pdf:
        assert str(pdf.Root.Lang) == "fr"
        assert pdf.Root.ViewerPreferences.DisplayDocTitle
        assert pdf.Root.MarkInfo.Marked
        assert str(pdf.docinfo.Producer).startswith("WeasyPrint")
        assert list(pdf.docinfo) == ["/Producer"]
        assert pdf.pdf_version == "1.7"


def test_nothing_of_the_pieces_own_stays_in_the_file() -> None:
    with bound(drawn(BODIES)) as pdf:
        assert "/Piece" not in pdf.Root
        assert sum(str(one.get("/Type", "")) == "/Catalog" for one in pdf.objects if hasattr(one, "keys")) == 1


def test_the_length_of_a_piece_is_no_matter_to_the_one_behind() -> None:
    emitted = drawn({"a": "<p>x</p>" * 80, "b": "<p><a href='#a'>y</a></p>"})
    with bound(emitted) as pdf:
        assert len(pdf.pages) == sum(piece.pages for piece in emitted.pieces) > 3
        keys = [int(page.obj.StructParents) for page in pdf.pages]
        assert keys == sorted(set(keys))


_LETTERS = some.text("ab-  \u00a0\u202f\u2010\u2011\u00ad移", min_size=1, max_size=12)
_BLOCKS = some.one_of(
    some.builds("<p>{}</p>".format, _LETTERS),
    some.builds("<p>x <i style='opacity: .5'>{}</i></p>".format, _LETTERS),
    some.builds("<h2>{}</h2>".format, _LETTERS),
    some.sampled_from(("<p><a href='#a'>to a</a></p>", "<p><a href='#b'>to b</a></p>", "<p><a href='#no'>no</a></p>")),
    some.builds("<table><tr><th>{0}<th>h<tr><td>{0}<td>c</table>".format, _LETTERS),
    some.builds("<p>n<span class=note data-note=k data-number=1>{}</span></p>".format, _LETTERS),
)
_TEXTS = some.lists(_BLOCKS, min_size=1, max_size=4, unique_by=lambda block: block[:4]).map("".join)


@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
@given(some.tuples(_TEXTS, _TEXTS, _TEXTS))
def test_small_books_are_the_same_bound_and_drawn_in_one_go(texts: tuple[str, str, str]) -> None:
    bodies = dict(zip("abc", texts, strict=True))
    pagination = laid(bodies)
    emitted = drawn(bodies)
    data = bind(emitted.pieces, emitted.files, subset)
    one = whole([document for _, document in pagination.documents], "fr")
    found = read(data)
    assert found.faults == ()
    names = {f"{piece.name}/" for piece in emitted.pieces}
    assert _plain(lines(found.document), names) == _plain(lines(read(one).document), names)
    with pypdfium2.PdfDocument(data) as left, pypdfium2.PdfDocument(one) as right:
        for page, other in zip(left, right, strict=True):
            assert page.get_textpage().get_text_range() == other.get_textpage().get_text_range()
            assert page.render().to_pil().tobytes() == other.render().to_pil().tobytes()


def _plain(dump: str, prefixes: set[str]) -> str:
    """Take the names of pieces out of a dump, and the numbers, which begin anew in each."""
    import re

    for prefix in prefixes:
        dump = dump.replace(f"#{prefix}", "#").replace(f"={prefix}", "=").replace(f"+{prefix}", "+")
    return re.sub(r"(?<=[#=+])(note-|t)\d+", r"\1", dump)


def test_a_piece_is_not_changed_by_being_bound() -> None:
    emitted = drawn(BODIES)
    before = [store(piece) for piece in emitted.pieces]
    bind(emitted.pieces, emitted.files, subset)
    assert [store(piece) for piece in emitted.pieces] == before
    assert BytesIO(replace(emitted.pieces[0]).pdf).read(5) == b"%PDF-"
