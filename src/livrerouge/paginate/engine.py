"""The engine: one style, loaded once, that lays out one fragment after another."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from livrerouge.codes import layout as codes
from livrerouge.diagnostic import Diagnostic, Outcome
from livrerouge.model.book import Book
from livrerouge.model.page import Side
from livrerouge.model.style import Face, Geometry, Style
from livrerouge.paginate.door import CSS, HTML, CounterStyle, Document, FontConfiguration
from livrerouge.paginate.fetch import Fetcher, Grounds
from livrerouge.paginate.mends import Mends, quoted
from livrerouge.paginate.places import sources, span_at
from livrerouge.paginate.told import tell_layout, tell_sheet
from livrerouge.place import Source, Span
from livrerouge.remark import hear

_BASE = """
/* Without it rounding moves notes to the next page, one a page (engine's issue 2502). */
@page { @footnote { padding-bottom: .01px } }
/* A note that has no room takes the line of its call along. */
[data-note] { footnote-policy: line }
"""
_ENDLESS = 50_000
"""Points."""
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_TARGET = re.compile(r"\btarget-(?:counters?|text)\s*\(")


@dataclass(frozen=True, slots=True)
class Engine:
    """The layout engine with a style's fonts and sheets."""

    grounds: Grounds
    fetcher: Fetcher
    fonts: FontConfiguration
    counters: CounterStyle
    profiles: dict[str, object]
    """Colour profiles by name, as the sheets give them."""
    sheets: tuple[CSS, ...]
    sources: tuple[Source, ...]
    """The sheets' texts."""
    geometry: Geometry
    files: Mapping[str, Source]
    """The author's files by path, to find the places in the HTML."""

    @classmethod
    def start(cls, style: Style, sheets: tuple[Source, ...], root: str) -> Outcome[Engine]:
        """Load a style's fonts and sheets, tokens replaced; `root` is the project's absolute folder.

        Diagnostics: L101 fonts, L102–L106 sheets, each at its line.
        """
        grounds = Grounds(root, ("data",), style.roots, tuple(face.path for face in style.faces))
        engine = cls(grounds, Fetcher(grounds), FontConfiguration(), CounterStyle(), {}, (), sheets, style.geometry, {})
        diagnostics: list[Diagnostic] = []
        with hear() as remarks:
            faces = engine._parse("".join(_rule(number, face) for number, face in enumerate(style.faces)))
        engine.fetcher.take_refused()
        diagnostics += (codes.FACE.at(None, said=remark.text) for remark in remarks)
        parsed = [engine._parse(_BASE), faces]
        for sheet in sheets:
            with hear() as remarks:
                parsed.append(engine._parse(sheet.text))
            refused = engine.fetcher.take_refused()
            diagnostics += tell_sheet(sheet, remarks, refused)
            diagnostics += _counters_of_targets(sheet)
        return Outcome(replace(engine, sheets=tuple(parsed)), tuple(diagnostics))

    def serving(self, book: Book) -> Engine:
        """Give the same engine for one publication: of the project, only its folder and `data` are served."""
        grounds = replace(self.grounds, folders=(book.publication.folder, "data"))
        return replace(self, grounds=grounds, fetcher=Fetcher(grounds), files=sources(book))

    def lay_out(
        self, html: str, first: int, side: Side, mends: Mends | None = None, endless: bool = False
    ) -> Outcome[Document]:
        """Lay out a fragment whose first page has a number, from 1, and a side.

        `endless` makes the pages so high that nothing is broken, for measuring.

        Diagnostics: L102–L105, L110–L114, L123 and L199, at the author's line where the HTML names it.
        """
        start = (
            f"@page :first {{ counter-set: page {first} !important }}"
            f"html {{ break-before: {'right' if side is Side.RECTO else 'left'} !important }}"
            + (mends.rules() if mends is not None else "")
            + (f"@page {{ size: {self.geometry.width}pt {_ENDLESS}pt !important }}" if endless else "")
        )
        with hear() as remarks:
            source = HTML(string=html, url_fetcher=self.fetcher)
            document = source.render(
                font_config=self.fonts,
                counter_style=self.counters,
                color_profiles=self.profiles,
                stylesheets=[*self.sheets, self._parse(start)],
                pdf_variant="pdf/ua-1",
            )
        refused = self.fetcher.take_refused()
        return Outcome(document, tuple(tell_layout(remarks, refused, source.etree_element, self.sources, self.place)))

    def place(self, at: str) -> Span | None:
        """Give the span of a place in the HTML (`data-at`); none for what no author wrote."""
        return span_at(at, self.files)

    def _parse(self, text: str) -> CSS:
        return CSS(
            string=text,
            url_fetcher=self.fetcher,
            font_config=self.fonts,
            counter_style=self.counters,
            color_profiles=self.profiles,
        )


def _rule(number: int, face: Face) -> str:
    """Write the rule that loads a face."""
    slope = "italic" if face.italic else "normal"
    return (
        f"@font-face {{ font-family: {quoted(face.family)}; font-weight: {face.weight}; font-style: {slope}; "
        f'src: url("livrerouge:/font/{number}") }}\n'
    )


def _counters_of_targets(sheet: Source) -> Iterator[Diagnostic]:
    """Find page numbers asked of the engine (L106)."""
    # Comments are blanked, not cut, so that offsets stay those of the file.
    text = _COMMENT.sub(lambda comment: " " * len(comment[0]), sheet.text)
    for found in _TARGET.finditer(text):
        yield codes.TARGET_COUNTER.at(sheet.span(found.start(), found.end() - 1), function=found[0][:-1].strip())
