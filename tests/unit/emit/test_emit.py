"""Emit: one tagged PDF of all fragments, the same bytes every time."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from livrerouge.bind import bind
from livrerouge.diagnostic import Outcome
from livrerouge.emit import Emitted, emit, tell
from livrerouge.model.block import Figure
from livrerouge.model.book import Book
from livrerouge.paginate import settle
from livrerouge.paginate.subset import subset
from livrerouge.piece import Remarked, restore, store
from toypages import Composer, book, pieces, section, span, start, words

BODIES = {
    "a": "<h1>First</h1><h2>Inside</h2><p><a href='#b'>to b</a></p>",
    "b": "<h1>Second</h1><p>text 移</p><p><a href='https://example.org/'>out</a></p>",
}


def emitted(made: Book | None = None, bodies: dict[str, str] | None = None) -> Outcome[Emitted]:
    """Lay out a book and draw it."""
    made = made or book(section("a", 2), section("b", 3))
    outcome = settle(made, pieces(made), Composer(bodies or BODIES), start())
    assert outcome.diagnostics == ()
    return emit(outcome.value, made)


def bound(outcome: Outcome[Emitted]) -> pikepdf.Pdf:
    """Bind what was drawn."""
    return pikepdf.open(BytesIO(bind(outcome.value.pieces, outcome.value.files, subset)))


def test_each_section_is_a_piece_and_all_of_them_one_tagged_pdf() -> None:
    outcome = emitted()
    assert outcome.diagnostics == ()
    assert [(piece.name, piece.pages) for piece in outcome.value.pieces] == [("a", 1), ("b", 1)]
    with bound(outcome) as pdf:
        assert len(pdf.pages) == 2
        assert pdf.Root.MarkInfo.Marked
        assert b"pdfuaid" in pdf.Root.Metadata.read_bytes()
        assert pdf.pages[0].mediabox[2] == pytest.approx(300)
        assert str(pdf.Root.Lang) == "fr"


def test_a_piece_holds_no_font_file_and_tells_its_glyphs_instead() -> None:
    piece, _ = emitted(bodies={"a": "<p>ab a</p>", "b": "x"}).value.pieces
    with pikepdf.open(BytesIO(piece.pdf)) as pdf:
        assert not [one for one in pdf.objects if isinstance(one, pikepdf.Stream) and "/Length1" in one]
    (face,) = piece.faces
    assert {text for _, text in face.codes.values()} == {"a", "b", " ", "1"}
    assert set(face.widths.values()) == {500}


def test_a_piece_tells_its_names_its_bookmarks_and_the_names_it_lacks() -> None:
    first, second = emitted().value.pieces
    assert [anchor.name for anchor in first.anchors] == ["a"]
    assert [(mark.level, mark.title) for mark in first.bookmarks] == [(1, "First"), (2, "Inside")]
    assert [(leading.target, leading.page, leading.number) for leading in first.leading] == [("b", 0, 1)]
    assert second.leading == ()
    assert (first.numbers, second.numbers) == (2, 2)


def test_the_names_of_elements_begin_with_that_of_their_piece() -> None:
    table = {"a": "<table><tr><th>h<th>i<tr><td>c<td>d</table>", "b": "x"}
    with bound(emitted(bodies=table)) as pdf:
        (leaf,) = pdf.Root.StructTreeRoot.IDTree.Kids
        assert [str(name) for name in list(leaf.Names)[::2]] == ["a/t1-r1-c1", "a/t1-r1-c2"]


def test_links_lead_from_one_fragment_to_another() -> None:
    with bound(emitted()) as pdf:
        (inner,) = pdf.pages[0].Annots
        (outer,) = pdf.pages[1].Annots
        names = list(pdf.Root.Names.Dests.Names)
        where = {str(names[i]): names[i + 1][0].objgen for i in range(0, len(names), 2)}
        assert where[str(inner.Dest)] == pdf.pages[1].obj.objgen
        assert str(outer.A.URI) == "https://example.org/"


def test_bookmarks_go_through_all_fragments() -> None:
    with bound(emitted()) as pdf, pdf.open_outline() as outline:
        assert [(item.title, [inner.title for inner in item.children]) for item in outline.root] == [
            ("First", ["Inside"]),
            ("Second", []),
        ]


def test_a_piece_is_the_same_whatever_is_drawn_beside_it() -> None:
    alone = book(section("b", 3))
    (piece,) = emitted(alone).value.pieces
    (_, beside) = emitted(book(section("a", 2), section("b", 3)), {**BODIES, "a": "é\u00a0è ‑ 字"}).value.pieces
    # The folio is printed on the page: the side and number of the first page are what a piece depends on.
    assert replace(piece, pdf=b"") != replace(beside, pdf=b"")
    again = book(replace(section("a", 2), blocks=()), section("b", 3))
    (_, other) = emitted(again, {**BODIES, "a": "x"}).value.pieces
    assert store(other) == store(beside)


def test_what_a_page_attaches_by_itself_is_told_and_left_out() -> None:
    made = book(section("a", 2))
    bodies = {"a": "<link rel=attachment href='data:text/plain,x'>x"}
    laid = settle(made, pieces(made), Composer(bodies), start())
    assert [found.code.id for found in laid.diagnostics] == ["L110"]
    with bound(emit(laid.value, made)) as pdf:
        assert "/EmbeddedFiles" not in pdf.Root.get("/Names", {})


def test_an_engine_that_fails_while_drawing_is_told_and_the_other_pieces_are_drawn() -> None:
    gradient = "background: linear-gradient(device-cmyk(0 0 0 1), red)"
    outcome = emitted(bodies={"a": f"<p style='{gradient}' data-at='book/b/one.md:2:1'>x</p>"})
    assert [piece.name for piece in outcome.value.pieces] == ["b"]
    ((code, at),) = [(found.code.id, found.span.at) for found in outcome.diagnostics if found.span is not None]
    assert (code, at) == ("L131", "book/b/one.md:2:1")


def test_a_drawing_that_fails_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    from weasyprint.svg import SVG

    def fail(*_: object) -> None:
        import logging

        logging.getLogger("weasyprint").warning("Something else")
        raise KeyError

    monkeypatch.setattr(SVG, "draw", fail)
    made = book(section("a", 2))
    drawing = "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>"
    outcome = emitted(made, {"a": f"<p>x</p>{drawing}"})
    assert {fault.code.id for fault in outcome.diagnostics} == {"L130", "L199"}


def test_what_was_said_of_a_piece_is_told_again_at_the_figure() -> None:
    figure = Figure("book/b/art/x.svg", "f", "A", words("C"), (), None, span(9))
    made = book(section("a", 2, (figure,)))
    (piece,) = emitted(made, {"a": "x"}).value.pieces
    said = (Remarked("livrerouge:/project/book/b/art/x.svg", "no"), Remarked("", "Something else"))
    found = {fault.code.id: fault.span for fault in tell(restore(store(replace(piece, remarks=said))), made)}
    assert found == {"L130": span(9), "L199": made.publication.span}


def test_a_field_of_a_form_is_told_at_its_block() -> None:
    field = "<p data-at='book/b/one.md:2:1'>x <input name=n style='appearance: auto'></p>"
    ((code, at),) = [(told.code.id, told.span.at) for told in emitted(bodies={"a": field}).diagnostics if told.span]
    assert (code, at) == ("L133", "book/b/one.md:2:1")


def test_the_tags_are_those_of_the_text_and_the_engine_is_left_as_it_was() -> None:
    from weasyprint import pdf

    own = pdf.add_tags
    with bound(emitted()) as read:
        (document,) = read.Root.StructTreeRoot.K
        assert [str(kid.S) for kid in document.K] == ["/Sect", "/Sect"]
    assert pdf.add_tags is own


SCRIPT = """
import hashlib, json, sys
sys.path[:0] = json.loads(sys.argv[1])
from toypages import Composer, book, pieces, section, start
from livrerouge.emit import emit
from livrerouge.paginate import settle
from livrerouge.piece import store
made = book(section("a", 2), section("b", 3))
drawing = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/%3E"
one = "<h1>A</h1><p><a href='#b'>x</a></p>"
two = f'<p>y <img alt="z" src="{drawing}"></p><table><tr><th>h<td>c</table>'
bodies = {"a": one, "b": two}
emitted = emit(settle(made, pieces(made), Composer(bodies), start()).value, made).value
print(hashlib.sha256(b"".join(map(store, emitted.pieces))).hexdigest())
"""


def written(outcome: Outcome[Emitted]) -> bytes:
    """Give the bytes of what was drawn, bound."""
    return bind(outcome.value.pieces, outcome.value.files, subset)


def test_the_time_of_day_is_nowhere_in_the_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    first = written(emitted())
    now = time.time
    monkeypatch.setattr(time, "time", lambda: now() + 90_000)
    assert written(emitted()) == first


def test_the_environment_is_left_as_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "12")
    written(emitted())
    assert os.environ["SOURCE_DATE_EPOCH"] == "12"
    monkeypatch.delenv("SOURCE_DATE_EPOCH")
    written(emitted())
    assert "SOURCE_DATE_EPOCH" not in os.environ


def test_the_bytes_are_the_same_in_any_folder_zone_locale_and_order(tmp_path: Path) -> None:
    digests = set()
    for folder, zone, language, seed in (("a", "UTC", "C.UTF-8", "1"), ("b/c", "Asia/Tokyo", "C", "2")):
        (tmp_path / folder).mkdir(parents=True)
        environment = {**os.environ, "TZ": zone, "LC_ALL": language, "PYTHONHASHSEED": seed, "HOME": str(tmp_path)}
        command = [sys.executable, "-c", SCRIPT, json.dumps(sys.path)]
        done = subprocess.run(command, cwd=tmp_path / folder, env=environment, capture_output=True, check=True)
        digests.add(done.stdout)
        assert done.stderr == b""
    assert len(digests) == 1
