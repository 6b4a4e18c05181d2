"""A small book, the page map it has, and the HTML from which the engine draws it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO

import pikepdf

from livrerouge.model.block import Figure, Quotation, TablePlace
from livrerouge.model.book import Book, Label, LabelKind, Series
from livrerouge.model.inline import Emphasis, Foreign, Link, Reference, ReferenceForm, Text
from livrerouge.model.page import PageMap
from livrerouge.seal.repair import Repair, Work
from unit.check.builders import (
    at,
    block,
    book,
    call,
    note,
    page,
    page_map,
    paragraph,
    publication,
    row,
    section,
    table,
    text,
)
from unit.seal.press import ART

ADDRESS = "https://example.org/rapport"
CSS = """
.note { float: footnote } p, blockquote { text-align: justify; hyphens: auto; width: 60mm; margin: 0 0 14pt }
table { border-spacing: 0 } .call { text-decoration: none } .entry, .entry span { display: block }
ul { list-style: disc }
"""
BODY = f"""
<section id="un"><h1>Un</h1>
<p>Les <span lang="en"><u>work</u><i>shops</i></span> du <a href="#deux">chapitre</a> et les workshops, lisez <a
href="{ADDRESS}">le rapport</a> ou <a href="https://example.net/">là</a>.</p>
<p>Des délégations se réunissent, <span lang="en">international organizations and governmental representatives</span>
comprises.</p>
<blockquote lang="en"><p>Migration is a process<span class="note" data-note="n">Une note.</span> and not a
problem.</p></blockquote>
<p><img id="fig-a" src="{ART}" alt="Un carré" style="width: 40mm"></p></section>
<section id="deux" style="break-before: page"><h2>Deux</h2>
<p>Texte, voir la <a href="#fig-a">figure 1</a>, <a href="https://example.net/note">la note 1</a>.</p>
<table><thead><tr><th scope="col"><span lang="en">Year</span></th><th scope="col">Thème</th></tr></thead>
<tbody><tr><th scope="row">2001</th><td>Un</td></tr></tbody></table></section>
<section style="break-before: page"><table><thead><tr><th scope="col"><span lang="en">Year</span></th>
<th scope="col">Thème</th><th scope="col">Atelier</th></tr></thead><tbody><tr><th scope="row" rowspan="3">2002</th>
<td rowspan="2">Deux</td><td>a</td></tr><tr><td>b</td></tr><tr><td>Trois</td><td>c</td></tr></tbody></table></section>
<section style="break-before: page"><a class="entry" href="#deux"><span>2</span><span>Deuxième partie</span></a>
<dl><div><dt>Dialogue</dt><dd><p>Un échange.</p></dd></div><div><dt>Atelier</dt><dd>Une journée.</dd></div></dl>
<ul><li>Un</li><li>Deux<ul><li>Trois</li></ul></li></ul></section>
"""


def sample_book() -> Book:
    """Give the book that the HTML was made from."""
    workshops = Foreign("en", (Text("work", at(2)), Emphasis(text("shops"), at(2))), at(2))
    phrase = Foreign("en", text("international organizations and governmental representatives"), at(3))
    quoted = paragraph(4, Text("Migration is a process", at(4)), call("n", 4), Text(" and not a problem.", at(4)))
    un = section(
        "un",
        1,
        paragraph(
            2, workshops, Reference("deux", ReferenceForm.LABEL, (), at(2)), Link(ADDRESS, text("le rapport"), at(2))
        ),
        paragraph(3, phrase),
        Quotation((quoted,), (), "en", at(4)),
        Figure("book/p/art/a.svg", "fig-a", "Un carré", text("Un beau carré"), text("La rédaction"), None, at(5)),
        notes=[note("n", 9)],
    )
    deux = section("deux", 20, paragraph(21), TablePlace("t", "tbl", True, at(22)), title=text("Deuxième  partie"))
    rows = table(100, row(101, "2001", "Un"), row(102, "2002", "Deux"))
    year = replace(rows.columns[0], key="Year", head=(Foreign("en", text("Year"), at(100)),))
    made = book(
        un,
        deux,
        tables=[replace(rows, title=(), columns=(year, rows.columns[1]))],
        publication=publication(
            title=text("Dialogue <international> & migration"),
            subtitle=text("Dix-huit années"),
            series=Series("Livres rouges", "28"),
            identifier="urn:example:28",
            rights="Domaine public",
            keywords=("migration", "dialogue"),
        ),
    )
    figure = Label("fig-a", LabelKind.FIGURE, "1", text("Un beau carré"), "un", at(5))
    labels = {**made.labels, "fig-a": figure}
    return Book(made.publication, made.sections, made.tables, labels, made.numbers, made.note_numbers, (), ())


def sample_map() -> PageMap:
    """Give where the blocks of the book stand."""
    return page_map(
        page(1, "un", blocks=[block(at(line)) for line in (1, 2, 3, 4, 5)], folio="i"),
        page(2, "deux", blocks=[block(at(line)) for line in (20, 21, 22, 101)], folio="ii"),
        page(3, "deux", blocks=[block(at(22)), block(at(102))], folio="1"),
        page(4, "deux", folio="2"),
        anchors={"un": 1, "fig-a": 1, "note-n": 1, "deux": 2},
    )


def mended(data: bytes, repair: Repair, look: Callable[[pikepdf.Pdf], object], **fields: object) -> tuple[int, object]:
    """Apply one repair; give what it counted, and what is then seen in the PDF."""
    with pikepdf.open(BytesIO(data)) as pdf:
        count = repair(Work(**{"pdf": pdf, "book": sample_book(), "page_map": sample_map(), **fields}))
        return count, look(pdf)
