"""The engine's door: WeasyPrint imported with no font of the machine in reach, and all that is private in it.

Fontconfig reads its settings when the engine is imported, so they are replaced before: a private file that names
no folder of fonts. Pages come out alike on every machine, and the import does not look through its fonts.
`tests/unit/paginate/test_contract.py` holds the engine to what is assumed here and in `facts`.
"""

from __future__ import annotations

import atexit
import ctypes.util
import gc
import os
import shutil
import sys
import tempfile
import warnings
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from livrerouge.tag.drawing import Drawing, Kinds, Tags

_SETTINGS = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir>{folder}/none</dir>
  <cachedir>{folder}/cache</cachedir>
  <config><rescan><int>0</int></rescan></config>
</fontconfig>
"""


def _shut_out_fonts() -> None:
    """Make the private settings of Fontconfig, for as long as the process lives."""
    folder = Path(tempfile.mkdtemp(prefix="livrerouge-fonts-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    for name in ("none", "cache"):
        (folder / name).mkdir()
    settings = folder / "fonts.conf"
    settings.write_text(_SETTINGS.format(folder=folder.as_posix()), encoding="utf-8")
    os.environ["FONTCONFIG_FILE"] = str(settings)


@contextmanager
def _libraries_by_name() -> Iterator[None]:
    """Let the engine load its libraries by their exact names, which it tries last.

    For each of the others it tries first, a compiler and the linker's cache are searched: a fifth of a second in
    all. Only Linux has the exact names among those tried.
    """
    search = ctypes.util.find_library
    if sys.platform == "linux":
        ctypes.util.find_library = lambda name: None
    try:
        yield
    finally:
        ctypes.util.find_library = search


_shut_out_fonts()

with warnings.catch_warnings(), _libraries_by_name():
    # It warns that there are no fonts, which is meant.
    warnings.simplefilter("ignore")
    import weasyprint.document as _document  # type: ignore[import-untyped]
    import weasyprint.layout.block as block_layout  # type: ignore[import-untyped]
    import weasyprint.pdf as _pdf  # type: ignore[import-untyped]
    from tinyhtml5 import inputstream  # type: ignore[import-untyped]
    from weasyprint import CSS, HTML
    from weasyprint import __version__ as _release
    from weasyprint.css import PAGE_MARGIN_BOXES  # type: ignore[import-untyped]
    from weasyprint.css.counters import CounterStyle  # type: ignore[import-untyped]
    from weasyprint.css.properties import KNOWN_PROPERTIES  # type: ignore[import-untyped]
    from weasyprint.css.validation.expanders import EXPANDERS  # type: ignore[import-untyped]
    from weasyprint.document import Document
    from weasyprint.document import Page as EnginePage
    from weasyprint.formatting_structure import boxes  # type: ignore[import-untyped]
    from weasyprint.images import RasterImage  # type: ignore[import-untyped]
    from weasyprint.layout import LayoutContext
    from weasyprint.layout.absolute import AbsolutePlaceholder  # type: ignore[import-untyped]
    from weasyprint.layout.replaced import replacedbox_layout  # type: ignore[import-untyped]
    from weasyprint.pdf.stream import Stream  # type: ignore[import-untyped]
    from weasyprint.text.fonts import FontConfiguration  # type: ignore[import-untyped]
    from weasyprint.text.line_break import Layout as Line  # type: ignore[import-untyped]
    from weasyprint.text.line_break import split_first_line
    from weasyprint.urls import URLFetcher, URLFetcherResponse  # type: ignore[import-untyped]

PROPERTIES = tuple(sorted({*KNOWN_PROPERTIES, *EXPANDERS}))
"""Names of the properties the engine knows, shorthands too."""
RELEASE = str(_release)
"""The release of the engine that is installed."""
MARGIN_BOXES = tuple(sorted(f"@{name}" for name in PAGE_MARGIN_BOXES))
"""Names of the boxes in the margins of a page."""

_KINDS = Kinds(
    placeholder=AbsolutePlaceholder,
    parent=boxes.ParentBox,
    line=boxes.LineBox,
    inline=boxes.InlineBox,
    text=boxes.TextBox,
    replaced=boxes.ReplacedBox,
    margin=boxes.MarginBox,
    notes=boxes.FootnoteAreaBox,
    stream=Stream,
)

# Pictures are bounded where they are loaded and fetched; of those that are nearly too large the engine's library warns.
warnings.filterwarnings("ignore", message=r"Image size .* exceeds limit")

# What is loaded stays for good: the collector need not look at it again.
gc.freeze()


@contextmanager
def tagged_by(tags: Tags) -> Iterator[None]:
    """Let tags be written by a function of our own, and not the engine's, while a PDF is written."""
    own = _pdf.add_tags

    def add_tags(pdf: Any, document: Document, _version: Any, streams: Sequence[Stream]) -> None:  # noqa: ANN401
        fonts, language = tuple(document.fonts.values()), document.metadata.lang or ""
        tags(Drawing(pdf, tuple(document.pages), tuple(streams), fonts, language, _KINDS))

    _pdf.add_tags = add_tags
    try:
        yield
    finally:
        _pdf.add_tags = own


@contextmanager
def prepared_by(prepare: Callable[..., None]) -> Iterator[None]:
    """Let a function of our own see the boxes of a document, and of its notes, before they are laid out."""
    own = _document.layout_document

    def layout_document(html: Any, root: Any, context: Any) -> Any:  # noqa: ANN401 - the engine's
        prepare(root, *context.footnotes)
        return own(html, root, context)

    _document.layout_document = layout_document
    try:
        yield
    finally:
        _document.layout_document = own


def width(text: str, style: Any) -> float:  # noqa: ANN401 - the engine's
    """Measure a text set on one line, in px, its spaces included."""
    kept = style.copy()
    kept["white_space"] = "pre"
    return float(split_first_line(text, kept, None, None, 0)[3])


__all__ = [
    "CSS",
    "HTML",
    "MARGIN_BOXES",
    "PROPERTIES",
    "RELEASE",
    "AbsolutePlaceholder",
    "CounterStyle",
    "Document",
    "EnginePage",
    "FontConfiguration",
    "LayoutContext",
    "Line",
    "RasterImage",
    "URLFetcher",
    "URLFetcherResponse",
    "block_layout",
    "boxes",
    "inputstream",
    "prepared_by",
    "replacedbox_layout",
    "tagged_by",
    "width",
]
