"""What stands in the PDF: read once, so that the checks are questions about values."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Stream, String

_CLAIM = re.compile(r"pdfuaid:part(?:>|\s*=\s*[\"'])\s*(\d)")
_ARCHIVE = re.compile(r"pdfaid:(?:part|conformance)(?:>|\s*=\s*[\"'])\s*(\w)")
_MAPPING = re.compile(rb"<([0-9a-fA-F]{4})> <([0-9a-fA-F]*)>")
_CHARACTER = re.compile(rb"<([0-9a-fA-F]{4})> (\d+)")
_SHOWN = re.compile(rb"/(\S+) [\d.]+ Tf|<([0-9a-f]+)>")


@dataclass(frozen=True, slots=True)
class Font:
    """A font of the PDF."""

    name: str
    """As the PDF names it, without the tag of its subset."""
    family: str
    embedded: bool
    missing: tuple[str, ...]
    """Characters that were drawn as an empty box; one empty string when it cannot be told which."""


@dataclass(frozen=True, slots=True)
class Link:
    """A link on a page."""

    position: int
    target: str
    """Name of the destination; empty for a link to an address."""
    lands: int | None
    """Position of the page it leads to."""
    address: str
    words: str
    """What a screen reader says of it."""


@dataclass(frozen=True, slots=True)
class Bookmark:
    """An entry of the outline."""

    title: str
    level: int
    position: int | None


@dataclass(frozen=True, slots=True)
class Drawing:
    """A figure of the structure tree."""

    alt: str
    position: int | None


@dataclass(frozen=True, slots=True)
class Document:
    """The facts of a PDF."""

    labels: tuple[str, ...]
    """Page labels in the order of the pages."""
    sizes: tuple[tuple[float, float], ...]
    """Width and height of each page's trim, in points."""
    language: str
    title: str
    shows_title: bool
    tagged: bool
    """It says that it is tagged and has a structure tree with something in it."""
    claim: str
    """Part of PDF/UA it claims to conform to."""
    fonts: tuple[Font, ...]
    boxes: Mapping[int, tuple[str, ...]]
    """By position, the fonts' characters drawn there as empty boxes."""
    links: tuple[Link, ...]
    bookmarks: tuple[Bookmark, ...]
    drawings: tuple[Drawing, ...]
    languages: Mapping[tuple[int, str], int]
    """Number of structure elements in a language of their own, by position and language."""
    archive: str = ""
    """Part and level of PDF/A it claims to conform to: `2A`."""
    files: tuple[str, ...] = ()
    """Names of the files inside it, in their order."""


def read(data: bytes) -> Document:
    """Read the facts of a PDF."""
    with pikepdf.open(BytesIO(data)) as pdf:
        root = pdf.Root
        positions = {page.obj.objgen: number for number, page in enumerate(pdf.pages, 1)}
        fonts = _fonts(pdf)
        drawings, languages = _structure(pdf, positions)
        return Document(
            labels=tuple(page.label for page in pdf.pages),
            sizes=tuple(_size(page) for page in pdf.pages),
            language=str(root.get("/Lang", "")),
            title=str(pdf.docinfo.get("/Title", "")),
            shows_title=_flag(root.get("/ViewerPreferences"), "/DisplayDocTitle"),
            tagged=_flag(root.get("/MarkInfo"), "/Marked") and _has_kids(root.get("/StructTreeRoot")),
            claim=_claim(root),
            fonts=tuple(font for _, font, _ in fonts),
            boxes=_boxes(pdf, fonts),
            links=tuple(_links(pdf, positions)),
            bookmarks=tuple(_bookmarks(root, positions)),
            drawings=drawings,
            languages=languages,
            archive=_archive(root),
            files=_files(root),
        )


def _flag(holder: Object | None, key: str) -> bool:
    return isinstance(holder, Dictionary) and bool(holder.get(key, False))


def _has_kids(tree: Object | None) -> bool:
    kids = tree.get("/K") if isinstance(tree, Dictionary) else None
    return isinstance(kids, Dictionary) or (isinstance(kids, Array) and len(kids) > 0)


def _claim(root: Object) -> str:
    packet = root.get("/Metadata")
    found = _CLAIM.search(packet.read_bytes().decode("utf-8", "replace")) if isinstance(packet, Stream) else None
    return found[1] if found else ""


def _archive(root: Object) -> str:
    packet = root.get("/Metadata")
    text = packet.read_bytes().decode("utf-8", "replace") if isinstance(packet, Stream) else ""
    return "".join(_ARCHIVE.findall(text))


def _files(root: Object) -> tuple[str, ...]:
    """Name the attachments: by the tree of names, or associated with the document."""
    named = dict(_names(root.get("/Names", Dictionary()).get("/EmbeddedFiles")))
    files = [*named.values(), *root.get("/AF", Array())]
    return tuple(sorted({str(file.get("/UF", file.get("/F", ""))) for file in files if isinstance(file, Dictionary)}))


def _size(page: pikepdf.Page) -> tuple[float, float]:
    x1, y1, x2, y2 = (float(number) for number in page.trimbox)
    return abs(x2 - x1), abs(y2 - y1)


# Fonts

_INNER = (Name.CIDFontType0, Name.CIDFontType2)
"""What stands inside a composite font."""
_Glyphs = Mapping[int, str]
"""Characters drawn as empty boxes, by the code that the text shows."""


def _fonts(pdf: pikepdf.Pdf) -> list[tuple[tuple[int, int], Font, _Glyphs]]:
    """Read the fonts, in the order of the file, each with the codes that it cannot draw."""
    found = []
    for font in pdf.objects:
        if isinstance(font, Dictionary) and font.get("/Type") == Name.Font and font.get("/Subtype") not in _INNER:
            inner = font.DescendantFonts[0] if "/DescendantFonts" in font else font
            descriptor = inner.get("/FontDescriptor", Dictionary())
            name = str(font.get("/BaseFont", "")).lstrip("/").split("+", 1)[-1]
            family = str(descriptor.get("/FontFamily", "")) or name.split("-", 1)[0]
            embedded = any(key in descriptor for key in ("/FontFile", "/FontFile2", "/FontFile3"))
            codes = _undrawn(font, inner)
            characters = tuple(sorted(set(codes.values())))
            found.append((font.objgen, Font(name, family, embedded, characters), codes))
    return found


def _undrawn(font: Object, inner: Object) -> _Glyphs:
    """Find the codes that show glyph 0: the engine lists its width only when it is used."""
    widths = inner.get("/W")
    if not (isinstance(widths, Array) and len(widths) and widths[0] == 0):
        return {}
    codes = {0}
    encoding = font.get("/Encoding")
    if isinstance(encoding, Stream):
        codes |= {int(code, 16) for code, glyph in _CHARACTER.findall(encoding.read_bytes()) if int(glyph) == 0}
        codes -= {0}
    unicode = font.get("/ToUnicode")
    letters = (
        {int(code, 16): _text(text) for code, text in _MAPPING.findall(unicode.read_bytes())}
        if isinstance(unicode, Stream)
        else {}
    )
    return {code: letters.get(code, "") for code in codes}


def _text(code: bytes) -> str:
    return bytes.fromhex(code.decode()).decode("utf-16-be", "replace")


def _boxes(pdf: pikepdf.Pdf, fonts: list[tuple[tuple[int, int], Font, _Glyphs]]) -> Mapping[int, tuple[str, ...]]:
    """Find the pages on which empty boxes are drawn; text is looked at only when a font has any."""
    faulty = {key: codes for key, _, codes in fonts if codes}
    if not faulty:
        return {}
    found = {number: tuple(sorted(set(_shown(page, faulty)))) for number, page in enumerate(pdf.pages, 1)}
    return {number: characters for number, characters in found.items() if characters}


def _shown(page: pikepdf.Page, faulty: Mapping[tuple[int, int], _Glyphs]) -> Iterator[str]:
    resources = page.obj.get("/Resources", Dictionary()).get("/Font", Dictionary())
    names = {key.lstrip("/"): faulty[font.objgen] for key, font in resources.items() if font.objgen in faulty}
    contents = page.obj.get("/Contents")
    streams = list(contents) if isinstance(contents, Array) else [contents]
    codes: _Glyphs = {}
    for token in _SHOWN.finditer(b"\n".join(s.read_bytes() for s in streams if isinstance(s, Stream))):
        if token[1]:
            codes = names.get(token[1].decode("ascii", "replace"), {})
        elif codes:
            shown = (int(token[2][i : i + 4], 16) for i in range(0, len(token[2]), 4))
            yield from (codes[code] for code in shown if code in codes)


# Links and bookmarks

_Positions = Mapping[tuple[int, int], int]


def _links(pdf: pikepdf.Pdf, positions: _Positions) -> Iterator[Link]:
    names = dict(_names(pdf.Root.get("/Names", Dictionary()).get("/Dests")))
    lands = partial(_lands, names=names, positions=positions)
    for number, page in enumerate(pdf.pages, 1):
        annotations = page.obj.get("/Annots")
        for annotation in annotations if isinstance(annotations, Array) else ():
            if annotation.get("/Subtype") != Name.Link:
                continue
            action = annotation.get("/A", Dictionary())
            address = str(action.get("/URI", ""))
            target = annotation.get("/Dest", action.get("/D"))
            name = str(target) if isinstance(target, String | Name) else ""
            words = str(annotation.get("/Contents", ""))
            yield Link(number, name, lands(target), address, words)


def _names(node: Object | None) -> Iterator[tuple[bytes, Object]]:
    """Give the named destinations of a name tree."""
    if isinstance(node, Dictionary):
        pairs = node.get("/Names", Array())
        for index in range(0, len(pairs), 2):
            yield bytes(pairs[index]), pairs[index + 1]
        for kid in node.get("/Kids", Array()):
            yield from _names(kid)


def _lands(target: Object | None, names: Mapping[bytes, Object], positions: _Positions) -> int | None:
    """Follow a destination to its page."""
    if isinstance(target, String):
        target = names.get(bytes(target))
    if isinstance(target, Dictionary):
        target = target.get("/D")
    if isinstance(target, Array) and len(target) and isinstance(target[0], Dictionary):
        return positions.get(target[0].objgen)
    return None


def _bookmarks(root: Object, positions: _Positions) -> Iterator[Bookmark]:
    """Give the outline's entries from top to bottom."""
    names = dict(_names(root.get("/Names", Dictionary()).get("/Dests")))
    outlines = root.get("/Outlines", Dictionary())
    stack = [(outlines.get("/First"), 1)]
    while stack:
        item, level = stack.pop()
        if not isinstance(item, Dictionary):
            continue
        target = item.get("/Dest", item.get("/A", Dictionary()).get("/D"))
        yield Bookmark(str(item.get("/Title", "")), level, _lands(target, names, positions))
        stack.append((item.get("/Next"), level))
        stack.append((item.get("/First"), level + 1))


# Structure


def _structure(pdf: pikepdf.Pdf, positions: _Positions) -> tuple[tuple[Drawing, ...], Mapping[tuple[int, str], int]]:
    """Collect the figures and the elements in a language of their own."""
    drawings: list[Drawing] = []
    languages: dict[tuple[int, str], int] = {}
    for element in pdf.objects:
        if not isinstance(element, Dictionary) or "/S" not in element or "/P" not in element:
            continue
        page = element.get("/Pg")
        position = positions.get(page.objgen) if page is not None else None
        if Name.Figure == element.S:
            drawings.append(Drawing(str(element.get("/Alt", "")), position))
        if "/Lang" in element and position is not None:
            key = (position, str(element.Lang))
            languages[key] = languages.get(key, 0) + 1
    return tuple(drawings), languages
