"""Check: what must hold of every PDF is asked of every PDF, after every build.

Each invariant is a file and answers one question. Those about print and accessibility are errors; those about
the fall of the lines, which no rule can always mend, are warnings.
"""

from __future__ import annotations

from livrerouge.check.archive import archivable
from livrerouge.check.area import inside_type_area
from livrerouge.check.attachment import data_only
from livrerouge.check.bookmark import bookmarks_for_heads
from livrerouge.check.content import everything_printed
from livrerouge.check.document import Document, read
from livrerouge.check.emptiness import full_pages
from livrerouge.check.evidence import Check, Evidence, lines_by_place
from livrerouge.check.figure import pictures_described
from livrerouge.check.font import fonts_of_the_style
from livrerouge.check.gap import blocks_in_place
from livrerouge.check.glyph import glyphs_present
from livrerouge.check.grid import lines_in_step
from livrerouge.check.group import groups_named
from livrerouge.check.heading import heads_with_text
from livrerouge.check.hyphen import hyphens_rare
from livrerouge.check.label import labels_are_folios
from livrerouge.check.language import languages_told
from livrerouge.check.line import lines_in_order
from livrerouge.check.link import links_lead_somewhere
from livrerouge.check.note import notes_with_calls
from livrerouge.check.paragraph import paragraphs_unbroken
from livrerouge.check.places import index
from livrerouge.check.reference import references_name_pages
from livrerouge.check.resolution import pictures_sharp
from livrerouge.check.runt import last_lines_long
from livrerouge.check.sheet import whole_sheets
from livrerouge.check.structure import tagged
from livrerouge.check.title import title_shown
from livrerouge.diagnostic import Diagnostic, in_order
from livrerouge.model.book import Book
from livrerouge.model.page import PageMap
from livrerouge.model.run import book_runs
from livrerouge.model.style import Style

__all__ = ["CHECKS", "check", "examine", "gather"]

CHECKS: tuple[tuple[str, Check], ...] = (
    ("notes and their calls on one page", notes_with_calls),
    ("everything printed", everything_printed),
    ("lines of tables once and in order", lines_in_order),
    ("groups that go on named again", groups_named),
    ("text inside the type area", inside_type_area),
    ("a glyph for every character", glyphs_present),
    ("heads with their text", heads_with_text),
    ("references name the right page", references_name_pages),
    ("links lead somewhere", links_lead_somewhere),
    ("pictures described and credited", pictures_described),
    ("pictures sharp in print", pictures_sharp),
    ("languages told", languages_told),
    ("title shown", title_shown),
    ("bookmarks for all heads", bookmarks_for_heads),
    ("page labels are the folios", labels_are_folios),
    ("tagged, as it claims", tagged),
    ("fit for an archive", archivable),
    ("no files but data", data_only),
    ("the style's fonts, embedded", fonts_of_the_style),
    ("whole sheets of one size", whole_sheets),
    ("last lines long enough", last_lines_long),
    ("no widows and orphans", paragraphs_unbroken),
    ("few hyphens", hyphens_rare),
    ("no nearly empty page", full_pages),
    ("no gap before what does not fit", blocks_in_place),
    ("lines of facing pages in step", lines_in_step),
)


def check(pdf: bytes, book: Book, page_map: PageMap, style: Style) -> tuple[Diagnostic, ...]:
    """Ask all questions of a sealed PDF.

    Diagnostics: L201–L227 pages and tables, P101–P108 print, A101–A113 accessibility; with pages where they show.
    """
    return examine(gather(read(pdf), book, page_map, style))


def examine(evidence: Evidence) -> tuple[Diagnostic, ...]:
    """Run the checks, sorted by place."""
    return in_order(diagnostic for _, question in CHECKS for diagnostic in question(evidence))


def gather(document: Document, book: Book, page_map: PageMap, style: Style) -> Evidence:
    """Lay out what the checks look at."""
    return Evidence(
        document=document,
        book=book,
        page_map=page_map,
        style=style,
        places=index(book),
        runs=tuple(book_runs(book)),
        lines=lines_by_place(page_map),
    )
