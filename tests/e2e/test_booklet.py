"""The booklet, in both variants, is what it has to be, in the eyes of readers nobody here wrote."""

from __future__ import annotations

import re
from collections import Counter
from io import BytesIO

import pikepdf
import pytest

from e2e.booklet import Booklet, Laid
from e2e.pdf import (
    Jump,
    addresses,
    attribute,
    bookmarks,
    elements,
    findings,
    fonts,
    jumps,
    labels,
    sizes,
    syntax_faults,
    title,
    undescribed,
    unembedded,
)
from e2e.source import Block, blocks, heads, notes, quoted_pages, sections, words_at
from facts.reading import BOOK, ROOT, normalise, tree

WARNINGS: dict[str, list[tuple[str, str]]] = {"classic": [], "accessible": []}
"""What the checks may say of the booklet, as code and file: nothing but what an editor has looked at and accepted."""

KNOWN_FINDINGS: tuple[str, ...] = ()
"""Rules of PDF/UA-1 on heads of tables with row spans that may be broken until the tags are our own; now none is."""


def test_it_builds_without_errors_and_with_no_warning_but_those_accepted(booklet: Booklet) -> None:
    assert booklet.run.code == 0
    assert booklet.run.facts["errors"] == 0
    told = [(found["code"], found["file"], found["message"]) for found in booklet.edition["diagnostics"]]
    assert [entry[:2] for entry in told] == WARNINGS[booklet.variant], told
    assert booklet.run.facts["warnings"] == len(told)


def test_every_page_is_cut_to_a5(booklet: Booklet) -> None:
    for width, height in sizes(booklet.pdf):
        assert width == pytest.approx(148, abs=0.1)
        assert height == pytest.approx(210, abs=0.1)


def test_it_is_made_of_whole_sheets_or_has_no_empty_page(booklet: Booklet) -> None:
    count = len(booklet.pages)
    if booklet.variant == "classic":
        assert count % 4 == 0
    else:
        # It is read on the screen, where nothing is folded.
        assert all(page.strip() for page in booklet.pages)
    assert count >= 16
    assert booklet.edition["pages"] == count


def test_page_labels_count_from_the_cover_and_are_the_folios_printed(booklet: Booklet, laid: Laid) -> None:
    assert labels(booklet.pdf) == tuple(str(number) for number in range(1, len(booklet.pages) + 1))
    printed = {page.position: page.printed for page in laid.page_map.pages if page.printed}
    assert len(printed) > len(booklet.pages) // 2
    for position, folio in printed.items():
        assert folio == str(position)
        assert folio in booklet.pages[position - 1].split("\n")


def test_title_and_language_are_told_and_the_title_is_shown(booklet: Booklet) -> None:
    assert title(booklet.pdf) == tree(BOOK / "book.yaml")["title"]
    with pikepdf.open(booklet.pdf) as pdf:
        assert pdf.Root.Lang == "fr"
        assert pdf.Root.ViewerPreferences.DisplayDocTitle


def test_words_in_another_language_are_tagged_with_it(booklet: Booklet) -> None:
    written = {code for section in sections() for code in re.findall(r"\]\{lang=(\w+)\}", section.text)}
    with pikepdf.open(booklet.pdf) as pdf:
        told = {str(element.node.Lang) for element in elements(pdf) if "/Lang" in element.node}
    assert written == {"en", "la"}
    assert written <= told


def test_every_head_has_its_bookmark_on_its_page(booklet: Booklet) -> None:
    listed = [section for section in sections() if section.listed]
    expected = [(1, normalise("Sommaire"))]
    for section in listed:
        expected += [(1, normalise(section.title)), *((2, normalise(head)) for head in heads(section))]
    found = bookmarks(booklet.pdf)
    assert [(mark.level, normalise(mark.title)) for mark in found] == expected
    for mark in found:
        assert normalise(mark.title) in normalise(booklet.pages[mark.position - 1])


def test_only_the_two_typefaces_of_the_style_are_used_and_all_are_embedded(booklet: Booklet) -> None:
    found = fonts(booklet.pdf)
    assert {font.family for font in found} == {"Spectral", "Barlow"}
    assert all(font.embedded for font in found)
    assert unembedded(booklet.pdf) == []


def test_qpdf_finds_no_fault_of_syntax(booklet: Booklet) -> None:
    assert syntax_faults(booklet.pdf) == []


def test_a_validator_of_pdf_ua_is_content(booklet: Booklet) -> None:
    found = [finding for finding in findings(booklet.pdf.read_bytes()) if finding.split(":")[0] not in KNOWN_FINDINGS]
    assert found == []


def test_a_validator_of_pdf_a_is_content(booklet: Booklet) -> None:
    assert findings(booklet.pdf.read_bytes(), "PDF_A_2A") == []


def test_that_validator_would_have_seen_colours_without_meaning(classic: Booklet) -> None:
    with pikepdf.open(classic.pdf) as pdf:
        del pdf.Root.OutputIntents
        pdf.save(out := BytesIO())
    assert any("DEVICE-RGB" in finding for finding in findings(out.getvalue(), "PDF_A_2A"))


def test_that_validator_would_have_seen_a_picture_without_words(classic: Booklet) -> None:
    assert any("ALTERNATIVE-TEXT" in finding for finding in findings(undescribed(classic.pdf)))


def test_every_picture_has_the_alternative_text_of_its_source(booklet: Booklet) -> None:
    with pikepdf.open(booklet.pdf) as pdf:
        told = [str(element.node.Alt) for element in elements(pdf) if element.role == "Figure"]
    assert len(drawn()) == len(told) == 3
    for block, words in zip(drawn(), told, strict=True):
        assert normalise(words).startswith(normalise(block.options.get("alt", block.body)))


def test_the_chart_says_in_words_how_many_workshops_each_year_had(booklet: Booklet) -> None:
    with pikepdf.open(booklet.pdf) as pdf:
        told = [str(element.node.Alt) for element in elements(pdf) if element.role == "Figure"]
    said = {int(year): count for year, count in re.findall(r"\b(20\d\d)\s*: (\w+)", told[-1])}
    years = tree(ROOT / "data" / "themes.yaml")["years"]
    assert said == {row["year"]: str(len(row["workshops"]) or "aucun") for row in years}
    assert len(said) == 18


def test_the_contents_name_the_pages_on_which_the_titles_are_printed(booklet: Booklet) -> None:
    contents = next(page for page in booklet.pages if normalise(page).startswith("sommaire"))
    marks = {normalise(mark.title): mark.position for mark in bookmarks(booklet.pdf)}
    listed = [section for section in sections() if section.listed]
    assert len(listed) == 9
    for section in listed:
        entry = re.search(re.escape(normalise(section.title + section.summary)) + r"(\d+)", normalise(contents))
        assert entry is not None, section.title
        position = marks[normalise(section.title)]
        assert entry[1] == labels(booklet.pdf)[position - 1]
        assert normalise(section.title) in normalise(booklet.pages[position - 1])


def quoting(booklet: Booklet) -> list[tuple[Jump, str]]:
    """Give the links that quote a page, with the folio they print."""
    found = [(jump, re.search(r"\bp\.\s*(\d+)", jump.words, re.IGNORECASE)) for jump in jumps(booklet.pdf)]
    return [(jump, match[1]) for jump, match in found if match is not None]


def drawn() -> list[Block]:
    """Give the figures and charts of all sections."""
    return [block for section in sections() for block in blocks(section) if block.name in ("figure", "chart")]


def test_each_page_that_is_quoted_is_the_page_to_which_its_link_leads(booklet: Booklet) -> None:
    names = labels(booklet.pdf)
    for jump, folio in quoting(booklet):
        assert folio == names[jump.lands - 1], jump


def test_each_reference_leads_to_the_page_where_its_target_is_printed(booklet: Booklet) -> None:
    marks = {normalise(mark.title): mark.position for mark in bookmarks(booklet.pdf)}
    pages = [normalise(page) for page in booklet.pages]

    def page_of(words: str) -> int:
        if words in marks:
            return marks[words]
        # The title of a table is printed again on the pages on which it goes on.
        return next(number for number, text in enumerate(pages, 1) if words in text)

    wanted = [page_of(normalise(words_at(target))) for section in sections() for target in quoted_pages(section)]
    # The list of credits quotes the pages of the figures.
    wanted += [page_of(normalise(block.body)) for block in drawn()]
    assert len(wanted) > len(drawn())
    assert Counter(jump.lands for jump, _ in quoting(booklet)) == Counter(wanted)


def test_links_to_the_world_are_those_of_the_sources(booklet: Booklet) -> None:
    written = {
        address for section in sections() for address in re.findall(r"[(<](https?://[^\s)>]+)[)>]", section.text)
    }
    assert set(addresses(booklet.pdf)) == written


def test_each_footnote_stands_on_the_page_of_its_call(booklet: Booklet) -> None:
    called = [(section, note) for section in sections() for note in notes(section)]
    assert len(called) == 2
    pages = [normalise(page) for page in booklet.pages]
    for section, note in called:
        (calling,) = [number for number, text in enumerate(pages) if normalise(note.before) + "1" in text]
        assert normalise("1" + note.note) in pages[calling], f"a note of {section.name}"


def test_footnotes_are_numbered_anew_in_each_chapter(laid: Laid) -> None:
    numbers = [list(found.values()) for found in laid.book.note_numbers.values() if found]
    assert numbers == [[1], [1]]


def test_the_printed_tables_are_tagged_with_heads_and_spans(booklet: Booklet) -> None:
    years = tree(ROOT / "data" / "themes.yaml")["years"]
    with pikepdf.open(booklet.pdf) as pdf:
        found = [element for element in elements(pdf) if element.role in ("TR", "TH", "TD")]
        rows = Counter(element.role for element in found)
        heads = [element.node for element in found if element.role == "TH"]
        spans = [int(attribute(node, "/RowSpan") or 1) for node in heads if attribute(node, "/Scope") == "Row"]
        columns = [node for node in heads if attribute(node, "/Scope") == "Column"]
    assert spans == [max(1, len(row["workshops"])) for row in years]
    assert len(columns) % 3 == 0
    assert rows["TR"] == sum(spans) + len(columns) // 3


def test_the_command_and_the_program_itself_make_the_same_file(booklet: Booklet, laid: Laid) -> None:
    assert booklet.pdf.read_bytes() == laid.pdf
