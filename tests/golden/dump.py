"""Dumps of the booklet: its page map, its tags and its text in lines that a person can compare."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pypdfium2
from PIL import Image, ImageChops

from e2e.pdf import texts
from e2e.tree import Branch, Target, read
from livrerouge.model.page import Page, PageMap

DPI = 50
COLOURS = 48
_SAID = ("Lang", "Alt", "ActualText", "E", "Scope", "RowSpan", "ColSpan", "Headers", "ListNumbering")
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
    return drawn(read(pdf.read_bytes()).document)


def drawn(branch: Branch) -> str:
    """Draw a structure element and all in it, one a line."""
    return "".join(line + "\n" for line in _lines(branch, 0))


def _lines(branch: Branch, depth: int) -> Iterator[str]:
    said = [f"{key}={_written(branch.said[key])}" for key in _SAID if key in branch.said]
    words = branch.own.split()
    text = [f"“{' '.join(words[:_WORDS])}{'…' if len(words) > _WORDS else ''}”"] if words else []
    named = [f"#{branch.id}"] if branch.id else []
    leads = [f"→ {kid.contents}" for kid in branch.kids if isinstance(kid, Target)]
    yield "  " * depth + " ".join((branch.role, *named, *said, *text, *leads))
    for kid in branch.branches:
        yield from _lines(kid, depth + 1)


def _written(value: object) -> str:
    return "+".join(map(_written, value)) if isinstance(value, tuple) else str(value).removesuffix(".0")


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
