"""The engine: one style, loaded once, that lays out one fragment after another."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from livrerouge.codes import layout as codes
from livrerouge.diagnostic import Diagnostic, Outcome
from livrerouge.engine.failure import failure
from livrerouge.engine.places import sources, span_at
from livrerouge.engine.remark import hear
from livrerouge.model.book import Book
from livrerouge.model.numbering import FROM_THE_FIRST, FrontFolios, Numbering
from livrerouge.model.page import Side
from livrerouge.model.style import Face, Geometry, Style
from livrerouge.paginate.door import CSS, HTML, CounterStyle, Document, FontConfiguration, prepared_by
from livrerouge.paginate.fetch import Fetcher, Grounds, Judge, anything
from livrerouge.paginate.kern import kern
from livrerouge.paginate.mends import Mends, quoted
from livrerouge.paginate.sheet import Sheet
from livrerouge.paginate.structure import attachments, drawings, overdone
from livrerouge.paginate.told import Scene, tell_layout, tell_sheet
from livrerouge.place import Source, Span

_BASE = """
/* Without it rounding moves notes to the next page, one a page (engine's issue 2502). */
@page { @footnote { padding-bottom: .01px } }
/* A note that has no room takes the line of its call along. */
[data-note] { footnote-policy: line }
/* The engine underlines what says what it stands for. */
abbr { text-decoration: none }
"""
_ATTACHED = "no file is attached to a publication"
_SHOWN = 60
"""Characters told of an address."""
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
    texts: tuple[Sheet, ...]
    """The sheets' texts."""
    templates: tuple[Source, ...]
    """The templates' texts, to find the places of what no author wrote."""
    geometry: Geometry
    front_folios: FrontFolios
    files: Mapping[str, Source]
    """The author's files by path, to find the places in the HTML."""

    @classmethod
    def start(cls, style: Style, sheets: tuple[Source, ...], root: str, judge: Judge = anything) -> Outcome[Engine]:
        """Load a style's fonts and sheets, tokens replaced; `root` is the project's absolute folder.

        `judge` says why a picture is not taken. Diagnostics: L101 fonts, L102–L106 sheets, each at its line.
        """
        grounds = Grounds(root, ("data",), style.roots, tuple(face.path for face in style.faces))
        templates = tuple(style.templates.values())
        written = {sheet.path: sheet for sheet in style.sheets}
        texts = tuple(Sheet(sheet, written.get(sheet.path, sheet)) for sheet in sheets)
        fetcher, fonts = Fetcher(grounds, judge), FontConfiguration()
        engine = cls(
            grounds, fetcher, fonts, CounterStyle(), {}, (), texts, templates, style.geometry, style.front_folios, {}
        )
        diagnostics: list[Diagnostic] = []
        parsed = [engine._parse(_BASE)]
        for number, face in enumerate(style.faces):
            with hear() as remarks:
                parsed.append(engine._parse(_rule(number, face)))
            if remarks:
                diagnostics.append(codes.FACE.at(face.span, family=face.family, cut=face.cut))
        engine.fetcher.take_refused()
        for sheet in texts:
            with hear() as remarks:
                parsed.append(engine._sheet(sheet, diagnostics))
            refused = engine.fetcher.take_refused()
            diagnostics += tell_sheet(sheet, remarks, refused)
            diagnostics += _counters_of_targets(sheet)
        return Outcome(replace(engine, sheets=tuple(parsed)), tuple(diagnostics))

    def serving(self, book: Book) -> Engine:
        """Give the same engine for one publication: of the project, only its folder and `data` are served."""
        grounds = replace(self.grounds, folders=(book.publication.folder, "data"))
        return replace(self, grounds=grounds, fetcher=Fetcher(grounds, self.fetcher.judge), files=sources(book))

    def lay_out(
        self,
        html: str,
        first: int,
        side: Side,
        mends: Mends | None = None,
        rules: str = "",
        numbering: Numbering = FROM_THE_FIRST,
    ) -> Outcome[Document]:
        """Lay out a fragment whose first page has a position, from 1, and a side; `rules` are added to its sheets.

        The sheets print its number as `counter(page, folio)`.

        Diagnostics: L102–L105, L110–L114, L123 and L199, at the author's line where the HTML names it; L131 the engine
        fails and L132 more than it can lay out: a blank page then stands for the fragment.
        """
        start = (
            f"@counter-style folio {{ system: extends {'lower-roman' if numbering.roman else 'decimal'} }}"
            f"@page :first {{ counter-set: page {numbering.number(first)} !important }}"
            f"html {{ break-before: {'right' if side is Side.RECTO else 'left'} !important }}"
            + (mends.rules() if mends is not None else "")
            + rules
        )
        with hear() as remarks:
            source = HTML(string=html, url_fetcher=self.fetcher)
            faults = (*overdone(source.etree_element, self.place), *self._drawings(source.etree_element))
            if faults:
                return Outcome(self._blank(start), faults)
            try:
                document = self._render(source, [*self.sheets, self._parse(start)])
            except MemoryError:
                raise
            except Exception as fault:
                # The engine meets what nobody foresaw: too many recursions, a division by zero, a case not written.
                self.fetcher.take_refused()
                return Outcome(self._blank(start), (failure(fault, self.place),))
        refused = self.fetcher.take_refused()
        scene = Scene(source.etree_element, self.texts, self.templates, self.place)
        attached = [
            codes.REFUSED.at(scene.written(href) or self.place(at), address=href[:_SHOWN], reason=_ATTACHED)
            for href, at in attachments(source.etree_element)
        ]
        return Outcome(document, (*tell_layout(remarks, refused, scene), *attached))

    def _drawings(self, root: Any) -> Iterator[Diagnostic]:  # noqa: ANN401
        """Judge the vector art that stands in the HTML itself (L111)."""
        for content, at in drawings(root):
            reason = self.fetcher.judge(content)
            if reason:
                yield codes.PICTURE.at(self.place(at), address="svg", reason=reason)

    def _render(self, source: HTML, sheets: list[CSS]) -> Document:
        with prepared_by(kern):
            return source.render(
                font_config=self.fonts,
                counter_style=self.counters,
                color_profiles=self.profiles,
                stylesheets=sheets,
                pdf_variant="pdf/ua-1",
            )

    def _blank(self, start: str) -> Document:
        """Lay out a page with nothing on it, with no sheet of the style, in the place of what cannot be laid out."""
        return self._render(HTML(string="<html lang='zxx'></html>", url_fetcher=self.fetcher), [self._parse(start)])

    def place(self, at: str) -> Span | None:
        """Give the span of a place in the HTML (`data-at`); none for what no author wrote."""
        return span_at(at, self.files)

    def _sheet(self, sheet: Sheet, diagnostics: list[Diagnostic]) -> CSS:
        """Read a sheet of the style; nothing stands for one on which the engine fails (L131)."""
        try:
            return self._parse(sheet.read.text)
        except MemoryError:
            raise
        except Exception as fault:
            # A file that is refused, or not found, is told by itself.
            if not self.fetcher.refused:
                span = sheet.written.span(0, len(sheet.written.line(1)))
                diagnostics.append(replace(failure(fault, self.place), span=span))
            return self._parse("")

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


def _counters_of_targets(sheet: Sheet) -> Iterator[Diagnostic]:
    """Find page numbers asked of the engine (L106)."""
    # Comments are blanked, not cut, so that offsets stay those of the file.
    text = _COMMENT.sub(lambda comment: re.sub(r"[^\n]", " ", comment[0]), sheet.read.text)
    for found in _TARGET.finditer(text):
        span, function = sheet.place(*sheet.read.locate(found.start())), found[0][:-1].strip()
        if span is not None and span.text.startswith(function):
            span = span.source.span(span.start, span.start + len(function))
        yield codes.TARGET_COUNTER.at(span, function=function)
