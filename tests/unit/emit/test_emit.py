"""Emit: one tagged PDF of all fragments, the same bytes every time."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from contextlib import nullcontext
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from types import SimpleNamespace

import pikepdf
import pytest

from livrerouge.diagnostic import Outcome
from livrerouge.emit import emit
from livrerouge.model.block import Figure
from livrerouge.model.book import Book
from livrerouge.paginate import settle
from toypages import Composer, book, pieces, section, span, start, words

BODIES = {
    "a": "<h1>First</h1><h2>Inside</h2><p><a href='#b'>to b</a></p>",
    "b": "<h1>Second</h1><p>text 移</p><p><a href='https://example.org/'>out</a></p>",
}


def emitted(made: Book | None = None, bodies: dict[str, str] | None = None, epoch: int | None = None) -> Outcome[bytes]:
    """Lay out a book and draw it."""
    made = made or book(section("a", 2), section("b", 3))
    outcome = settle(made, pieces(made), Composer(bodies or BODIES), start())
    assert outcome.diagnostics == ()
    return emit(outcome.value, made, epoch)


def test_all_pages_are_in_one_tagged_pdf() -> None:
    outcome = emitted()
    assert outcome.diagnostics == ()
    with pikepdf.open(BytesIO(outcome.value)) as pdf:
        assert len(pdf.pages) == 2
        assert pdf.Root.MarkInfo.Marked
        assert b"pdfuaid" in pdf.Root.Metadata.read_bytes()
        assert pdf.pages[0].mediabox[2] == pytest.approx(300)


def test_links_lead_from_one_fragment_to_another() -> None:
    with pikepdf.open(BytesIO(emitted().value)) as pdf:
        (inner,) = pdf.pages[0].Annots
        (outer,) = pdf.pages[1].Annots
        names = list(pdf.Root.Names.Dests.Names)
        where = {str(names[i]): names[i + 1][0].objgen for i in range(0, len(names), 2)}
        assert where[str(inner.Dest)] == pdf.pages[1].obj.objgen
        assert str(outer.A.URI) == "https://example.org/"


def test_bookmarks_go_through_all_fragments() -> None:
    with pikepdf.open(BytesIO(emitted().value)) as pdf, pdf.open_outline() as outline:
        assert [(item.title, [inner.title for inner in item.children]) for item in outline.root] == [
            ("First", ["Inside"]),
            ("Second", []),
        ]


def test_the_publication_is_described_whatever_its_first_page_says() -> None:
    with pikepdf.open(BytesIO(emitted().value)) as pdf:
        assert str(pdf.docinfo.Title) == "A book"
        assert str(pdf.Root.Lang) == "fr"
        assert str(pdf.docinfo.CreationDate) == "D:20261124"


def test_the_epoch_replaces_the_date() -> None:
    with pikepdf.open(BytesIO(emitted(epoch=86400).value)) as pdf:
        assert str(pdf.docinfo.CreationDate) == "D:19700102000000Z"


def test_what_a_page_attaches_by_itself_is_told_and_left_out() -> None:
    made = book(section("a", 2))
    bodies = {"a": "<link rel=attachment href='data:text/plain,x'>x"}
    laid = settle(made, pieces(made), Composer(bodies), start())
    assert [found.code.id for found in laid.diagnostics] == ["L110"]
    with pikepdf.open(BytesIO(emit(laid.value, made).value)) as pdf:
        assert "/EmbeddedFiles" not in pdf.Root.get("/Names", {})


def test_an_engine_that_fails_while_drawing_is_told_and_gives_nothing() -> None:
    gradient = "background: linear-gradient(device-cmyk(0 0 0 1), red)"
    outcome = emitted(bodies={"a": f"<p style='{gradient}' data-at='book/b/one.md:2:1'>x</p>"})
    assert outcome.value == b""
    ((code, at),) = [(found.code.id, found.span.at) for found in outcome.diagnostics if found.span is not None]
    assert (code, at) == ("L131", "book/b/one.md:2:1")


def test_a_drawing_that_fails_is_told_at_its_figure() -> None:
    def write_pdf(**_: object) -> bytes:
        import logging

        logging.getLogger("weasyprint").error("Failed to render SVG image %s", "livrerouge:/project/book/b/art/x.svg")
        logging.getLogger("weasyprint").warning("Something else")
        return b"pdf"

    figure = Figure("book/b/art/x.svg", "f", "A", words("C"), (), None, span(9))
    whole = SimpleNamespace(metadata=SimpleNamespace(), write_pdf=write_pdf)
    document = SimpleNamespace(pages=[], copy=lambda pages: whole)
    made = book(section("a", 2, (figure,)))
    laid = SimpleNamespace(documents=((pieces(made)[0], document),), tagged_by=lambda tags: nullcontext())
    outcome = emit(laid, made, None)
    found = {fault.code.id: fault.span for fault in outcome.diagnostics}
    assert found == {"L130": span(9), "L199": made.publication.span}


def test_an_empty_date_is_no_date() -> None:
    made = book(section("a", 2))
    undated = replace(made, publication=replace(made.publication, date=""))
    with pikepdf.open(BytesIO(emitted(undated, {"a": "x"}).value)) as pdf:
        assert "/CreationDate" not in pdf.docinfo


def test_a_field_of_a_form_is_told_at_its_block() -> None:
    field = "<p data-at='book/b/one.md:2:1'>x <input name=n style='appearance: auto'></p>"
    ((code, at),) = [(told.code.id, told.span.at) for told in emitted(bodies={"a": field}).diagnostics if told.span]
    assert (code, at) == ("L133", "book/b/one.md:2:1")


def test_the_tags_are_those_of_the_text_and_the_engine_is_left_as_it_was() -> None:
    from weasyprint import pdf

    own = pdf.add_tags
    with pikepdf.open(BytesIO(emitted().value)) as read:
        (document,) = read.Root.StructTreeRoot.K
        assert [str(kid.S) for kid in document.K] == ["/Sect", "/Sect"]
    assert pdf.add_tags is own


SCRIPT = """
import hashlib, json, sys
sys.path[:0] = json.loads(sys.argv[1])
from toypages import Composer, book, pieces, section, start
from livrerouge.emit import emit
from livrerouge.paginate import settle
made = book(section("a", 2), section("b", 3))
drawing = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/%3E"
one = "<h1>A</h1><p><a href='#b'>x</a></p>"
two = f'<p>y <img alt="z" src="{drawing}"></p><table><tr><th>h<td>c</table>'
bodies = {"a": one, "b": two}
print(hashlib.sha256(emit(settle(made, pieces(made), Composer(bodies), start()).value, made, None).value).hexdigest())
"""


def test_the_time_of_day_is_nowhere_in_the_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    first = emitted().value
    now = time.time
    monkeypatch.setattr(time, "time", lambda: now() + 90_000)
    assert emitted().value == first


def test_the_environment_is_left_as_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "12")
    emitted()
    assert os.environ["SOURCE_DATE_EPOCH"] == "12"
    monkeypatch.delenv("SOURCE_DATE_EPOCH")
    emitted()
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
