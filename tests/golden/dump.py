"""Dumps of the booklet: its page map, its tags and its text in lines that a person can compare."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pikepdf
import pypdfium2
import pypdfium2.raw as raw
from PIL import Image, ImageChops

from e2e.pdf import Element, attribute, elements, texts
from livrerouge.model.page import Page, PageMap

DPI = 50
COLOURS = 48
_TRANSPARENT = ("Span", "NonStruct")
"""Elements that say nothing by themselves, unless they have a language or words of their own."""
_ATTRIBUTES = ("/Scope", "/RowSpan", "/ColSpan", "/ListNumbering")
_WORDS = 6
"""Of an element's text."""


def page_map(pages: PageMap) -> str:
    """Tell what stands on each page: side, folio, running head, blocks with their places, notes."""
    return "".join(line + "\n" for page in pages.pages for line in _page(page))


def _page(page: Page) -> Iterator[str]:
    printed = f"folio {page.printed}" if page.printed else f"folio {page.folio} not printed"
    head = f", head “{page.running_head}”" if page.running_head else ""
    yield f"page {page.position}: {page.side}, {page.intended}, {page.fragment or 'blank'}, {printed}{head}"
    for block in page.blocks:
        yield f"    {block.kind} {block.at}{'' if block.first else ' (goes on)'}"
    if page.calls or page.notes:
        yield f"    calls: {', '.join(page.calls)}; notes: {', '.join(page.notes)}"


def text(pdf: Path) -> str:
    """Give the text of each page in the order in which it is drawn."""
    parts = []
    for position, page in enumerate(texts(pdf), 1):
        lines = "\n".join(line.rstrip() for line in page.split("\n"))
        parts.append(f"=== page {position}\n{lines.rstrip()}\n")
    return "".join(parts)


def tags(pdf: Path) -> str:
    """Draw the structure tree: roles, attributes and the first words of what has words."""
    words = _marked_text(pdf)
    lines: list[_Line] = []
    around: list[tuple[int, _Line]] = []
    """The elements around that are shown, with their depths in the tree."""
    with pikepdf.open(pdf) as read:
        for element in elements(read):
            while around and around[-1][0] >= element.depth:
                around.pop()
            said = _said(element)
            if said or element.role not in _TRANSPARENT:
                lines.append(_Line(len(around), " ".join((element.role, *said)), []))
                around.append((element.depth, lines[-1]))
            if around:
                around[-1][1].words.extend(words.get(key, "") for key in element.marked)
    return "".join(line.drawn + "\n" for line in lines)


@dataclass(frozen=True, slots=True)
class _Line:
    """An element that is shown."""

    indent: int
    said: str
    words: list[str]
    """Its text, and that of what is inside it and not shown."""

    @property
    def drawn(self) -> str:
        """The line as it is written."""
        words = " ".join(self.words).split()
        text = " “" + " ".join(words[:_WORDS]) + ("…”" if len(words) > _WORDS else "”") if words else ""
        return "  " * self.indent + self.said + text


def _said(element: Element) -> list[str]:
    node = element.node
    said = [f"{key.lstrip('/')}={node[key]}" for key in ("/Lang", "/Alt", "/ActualText", "/E") if key in node]
    return said + [f"{key.lstrip('/')}={value}" for key in _ATTRIBUTES if (value := attribute(node, key))]


def _marked_text(pdf: Path) -> Mapping[tuple[int, int], str]:
    """Give the text of each piece of marked content, by page and number."""
    found: dict[tuple[int, int], str] = {}
    with pypdfium2.PdfDocument(pdf) as document:
        for position, sheet in enumerate(document, 1):
            read = sheet.get_textpage()
            for item in sheet.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT]):
                key = (position, raw.FPDFPageObj_GetMarkedContentID(item))
                found[key] = found.get(key, "") + _text_of(item, read)
    return found


def _text_of(item: pypdfium2.PdfObject, read: pypdfium2.PdfTextPage) -> str:
    size = raw.FPDFTextObj_GetText(item, read, None, 0)
    room = ctypes.create_string_buffer(size)
    raw.FPDFTextObj_GetText(item, read, ctypes.cast(room, ctypes.POINTER(ctypes.c_ushort)), size)
    return room.raw[: size - 2].decode("utf-16-le")


def picture(pdf: Path, position: int) -> Image.Image:
    """Draw a page, in few colours."""
    with pypdfium2.PdfDocument(pdf) as document:
        drawn: Image.Image = document[position - 1].render(scale=DPI / 72).to_pil().convert("RGB")
    return drawn.quantize(COLOURS, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)


def difference(one: Image.Image, other: Image.Image) -> float:
    """Give the share of pixels that plainly differ; edges may be smoothed a little differently."""
    if one.size != other.size:
        return 1.0
    grey = ImageChops.difference(one.convert("RGB"), other.convert("RGB")).convert("L")
    return sum(grey.histogram()[40:]) / (one.width * one.height)
