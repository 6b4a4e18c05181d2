"""Every kind of block, in every format and both variants; styles that extend another; two languages."""

from __future__ import annotations

import re
from pathlib import Path

import pikepdf
import pypdfium2
import pypdfium2.raw
import pytest

from e2e.bench import ROOT, Bench
from e2e.content import Wanted, full, printed
from e2e.pdf import elements, findings, fonts, labels, sizes, syntax_faults, texts
from facts.reading import normalise

FORMATS = {
    "A4": (210, 297),
    "A5": (148, 210),
    "B5": (176, 250),
    "170x240": (170, 240),
    "150x220": (150, 220),
}
"""Width and height in millimetres; the last one is no format of the style."""

FALL_OF_LINES = {f"L{number}" for number in range(220, 228)}
"""Warnings about where lines and pages end, which no style can rule out for every text."""


def missing(pdf: Path, words: list[str]) -> list[str]:
    """Give the words that are not in a PDF."""
    text = normalise("\n".join(texts(pdf)))
    return [each for each in words if normalise(each) not in text]


@pytest.mark.parametrize("variant", ["classic", "accessible"])
@pytest.mark.parametrize("trim", list(FORMATS))
def test_every_kind_of_block_is_printed_in_every_format(tmp_path: Path, trim: str, variant: str) -> None:
    bench = full(Bench(tmp_path), Wanted(trim))
    run = bench.run("build", "--json", "--variant", variant)
    assert run.code == 0, run.stdout
    assert set(run.codes) <= FALL_OF_LINES
    pdf = bench.root / run.facts["editions"][0]["file"]
    assert missing(pdf, printed()) == []
    assert all(size == pytest.approx(FORMATS[trim], abs=0.1) for size in sizes(pdf))
    assert {font.family for font in fonts(pdf)} == {"Spectral", "Barlow"}
    assert syntax_faults(pdf) == []
    assert findings(pdf.read_bytes()) == []


def test_words_that_are_not_printed_would_be_noticed(tmp_path: Path) -> None:
    bench = full(Bench(tmp_path), Wanted())
    bench.edit("book/full/afterword.md", "says the last word.", "says nothing.")
    bench.edit("data/nested.yaml", "A fifth event", "Another event")
    assert bench.run("build").code == 0
    lost = missing(bench.pdf("full-en.pdf"), printed())
    assert lost == ["A fifth event", "A section without a number says the last word."]


def test_the_program_s_own_words_are_those_of_the_language(tmp_path: Path) -> None:
    bench = full(Bench(tmp_path), Wanted(language="fr"))
    run = bench.run("build", "--json")
    assert run.code == 0, run.stdout
    # The text is English, and begins with “A” in many places.
    assert set(run.codes) <= FALL_OF_LINES | {"Y102"}
    pdf = bench.pdf("full-fr.pdf")
    foreign = ["Every kind of block", "A trial"]
    assert missing(pdf, [words for words in printed() if words not in foreign]) == []
    # The last one has a title of its own.
    own = ["Toutes les sortes de blocs", "Un essai", "Sommaire", "tableau 1", "Attention", "Avertissement"]
    assert missing(pdf, own) == ["Avertissement"]


def test_rows_of_a_csv_file_are_grouped_and_marked(tmp_path: Path) -> None:
    bench = full(Bench(tmp_path), Wanted())
    assert bench.run("build").code == 0
    pdf = bench.pdf("full-en.pdf")
    rows = "Region Place Count North Alder 12 Birch* ? South Cedar 7 South, far Doum* 1 500 * A guess, no more."
    assert missing(pdf, [rows]) == []
    with pikepdf.open(pdf) as read:
        spans = [str(element.node.A) for element in elements(read) if "/A" in element.node]
    assert any("/RowSpan" in span for span in spans)


STYLE = """\
title: Our own
extends: livre-rouge
tokens:
  text-size: 9.5pt
"""
PULL_QUOTE = """\
<aside class="pull-quote" data-at="{{ block.span.at }}" data-kind="pull-quote"><div>
<p class="words">Heard: {{ text(block.content) }}</p>
{% if block.source %}
<p class="source" data-at="{{ block.span.at }}" data-kind="source">{{ text(block.source) }}</p>
{% endif %}
</div></aside>
"""


def size_of(pdf: Path, words: str) -> float:
    """Give the size of type, in points, in which some words are printed."""
    with pypdfium2.PdfDocument(pdf) as document:
        for sheet in document:
            text = sheet.get_textpage()
            found = text.search(words).get_next()
            if found is not None:
                matrix = pypdfium2.raw.FS_MATRIX()
                assert pypdfium2.raw.FPDFText_GetMatrix(text, found[0], matrix)
                return float(pypdfium2.raw.FPDFText_GetFontSize(text, found[0]) * abs(matrix.d))
    raise AssertionError(f"“{words}” is not printed")


def test_a_style_can_replace_one_token_one_template_and_one_sheet_of_another(tmp_path: Path) -> None:
    bench = full(Bench(tmp_path), Wanted(style="our-own"))
    bench.write("styles/our-own/style.yaml", STYLE)
    bench.write("styles/our-own/templates/_pull-quote.html.j2", PULL_QUOTE)
    sheet = (ROOT / "styles/livre-rouge/css/matter.css").read_text("utf-8")
    bench.write("styles/our-own/css/matter.css", sheet + "\n.entry-summary { text-transform: uppercase }\n")
    run = bench.run("build", "--json")
    assert run.code == 0, run.stdout
    assert set(run.codes) <= FALL_OF_LINES
    own = bench.pdf("full-en.pdf")
    assert size_of(own, "enough words to make a line") == pytest.approx(9.5, abs=0.05)
    assert missing(own, ["Heard: Words lifted out of the text."]) == []
    contents = next(text for text in texts(own) if "Contents" in text)
    assert "A LINE FOR THE CONTENTS, " in contents
    # What was not replaced is as it was.
    assert missing(own, printed()) == []
    assert size_of(own, "A head of the third level") == pytest.approx(10, abs=0.05)


def test_the_style_itself_sets_other_sizes_and_words(tmp_path: Path) -> None:
    bench = full(Bench(tmp_path), Wanted())
    assert bench.run("build").code == 0
    pdf = bench.pdf("full-en.pdf")
    assert size_of(pdf, "enough words to make a line") == pytest.approx(10, abs=0.05)
    assert missing(pdf, ["Heard: Words lifted"]) == ["Heard: Words lifted"]
    assert "A LINE FOR THE CONTENTS, " not in "\n".join(texts(pdf))


def test_a_front_matter_may_have_roman_folios(tmp_path: Path) -> None:
    bench = full(Bench(tmp_path), Wanted(style="own"))
    bench.write("styles/own/style.yaml", "title: Our own\nextends: livre-rouge\nfront-folios: roman\n")
    run = bench.run("build", "--json")
    assert run.code == 0, run.stdout
    pdf = bench.root / run.facts["editions"][0]["file"]
    named, pages = labels(pdf), texts(pdf)
    front = named.index("1")
    assert named[:3] == ("i", "ii", "iii")
    assert front % 2 == 0
    assert named[front:] == tuple(map(str, range(1, len(named) - front + 1)))
    assert "The lead of the chapter" in pages[front]
    contents = next(page for page in pages if "Contents" in page)
    assert re.search(r"Blocks and words, des mots\s+A line for the contents, à\slire\.\s+1\s", contents)
    assert contents.split()[-1] == "iii"
    assert findings(pdf.read_bytes()) == []
