"""Gathering: what a piece must tell beside its file is taken from the file before it is written."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

import pydyf  # type: ignore[import-untyped]

from livrerouge.emit.sfnt import known
from livrerouge.emit.text import Codes
from livrerouge.piece import Anchor, Bookmark, Face, Leading

_POINTS = 0.75
"""Points in a CSS pixel."""


@dataclass(frozen=True, slots=True)
class Gathered:
    """What was found in a file of `pydyf`."""

    anchors: tuple[Anchor, ...]
    leading: tuple[Leading, ...]
    pictures: tuple[Mapping[str, str], ...]
    numbers: int


def gather(pdf: Any) -> Gathered:  # noqa: ANN401 - the engine's
    """Find what the binder must know, and leave marks by which it finds it again (`Piece`)."""
    pages = [pdf.objects[number] for number in pdf.pages["Kids"][::3]]
    index = {bytes(page.reference): number for number, page in enumerate(pages)}
    anchors = tuple(_anchors(pdf, index))
    groups = _numbered((one, one.extra) for one in pdf.objects if isinstance(one, pydyf.Stream))
    annotations = _numbered(((one, one) for one in pdf.objects if isinstance(one, pydyf.Dictionary)), "StructParent")
    holders = [one for one in pdf.objects if isinstance(one, pydyf.Dictionary) and one.get("XObject")]
    named = [(holder, dict(_pictures(pdf, holder))) for holder in holders]
    named = [(holder, pictures) for holder, pictures in named if pictures]
    marks = pydyf.Dictionary(
        {
            "Tree": pdf.catalog["StructTreeRoot"],
            "Fonts": _resources(pdf, pages)["Font"],
            "Groups": pydyf.Array(one.reference for one in groups),
            "Annotations": pydyf.Array(one.reference for one in annotations),
            "Resources": pydyf.Array(holder.reference for holder, _ in named),
        }
    )
    pdf.add_object(marks)
    pdf.catalog["Piece"] = marks.reference
    own = {anchor.name for anchor in anchors}
    leading = tuple(_leading(pages, annotations, own))
    numbers = len(pages) + len(groups) + len(annotations)
    return Gathered(anchors, leading, tuple(pictures for _, pictures in named), numbers)


def _resources(pdf: Any, pages: list[Any]) -> Any:  # noqa: ANN401 - the engine's
    """Give the resources of all pages."""
    return pdf.objects[int(pages[0]["Resources"].split()[0])]


def _numbered(found: Iterator[tuple[Any, Any]], key: str = "StructParents") -> list[Any]:
    """Give what has a number in the tree of parents, in the order of these."""
    return [one for _, _, one in sorted((held[key], one.number, one) for one, held in found if key in held)]


def _anchors(pdf: Any, index: Mapping[bytes, int]) -> Iterator[Anchor]:  # noqa: ANN401
    """Give the named places, and take the names out of the file."""
    names = pdf.catalog.pop("Names", {}).get("Dests", {}).get("Names", [])
    for name, (page, _, x, y, _) in zip(names[::2], names[1::2], strict=True):
        yield Anchor(name.string, index[page], round(x, 6), round(y, 6))


def _leading(pages: list[Any], annotations: list[Any], own: set[str]) -> Iterator[Leading]:
    """Give the links to names that are elsewhere."""
    page_of = {bytes(reference): index for index, page in enumerate(pages) for reference in page.get("Annots", ())}
    for annotation in annotations:
        target = annotation.get("Dest")
        if isinstance(target, pydyf.String) and target.string not in own:
            yield Leading(target.string, page_of[annotation.reference], annotation["StructParent"])


def _pictures(pdf: Any, holder: Any) -> Iterator[tuple[str, str]]:  # noqa: ANN401
    """Give the digest of each picture of some resources: of all that is drawn, and how."""
    for name, reference in holder["XObject"].items():
        stream = pdf.objects[int(reference.split()[0])]
        if stream.extra.get("Subtype") == "/Image":
            yield name, _digest(pdf, stream)


def _digest(pdf: Any, stream: Any) -> str:  # noqa: ANN401
    extra = pydyf.Dictionary(stream.extra)
    mask = extra.pop("SMask", None)
    below = _digest(pdf, pdf.objects[int(mask.split()[0])]) if mask is not None else ""
    content = b"".join(item if isinstance(item, bytes) else item.data for item in stream.stream)
    return sha256(b"\0".join((extra.data, below.encode(), content))).hexdigest()


def bookmarks(pages: Any) -> Iterator[Bookmark]:  # noqa: ANN401 - the engine's
    """Give the entries of the outline as the pages have them."""
    for number, page in enumerate(pages):
        for level, title, (x, y), state in page.bookmarks:
            across, down = round(x * _POINTS, 6), round((page.height - y) * _POINTS, 6)
            yield Bookmark(level, title, number, across, down, state == "open")


def faces(fonts: list[Any], codes: Codes) -> Iterator[Face]:
    """Give the faces that were drawn with; the engine may have several fonts of one."""
    by_name: defaultdict[str, list[Any]] = defaultdict(list)
    for font in fonts:
        by_name[font.hash].append(font)
    for name, alike in sorted(by_name.items()):
        first = alike[0]
        shown = {code: meaning for font in alike for code, meaning in _shown(font, codes)}
        widths = {glyph: width for font in alike for glyph, width in font.widths.items()}
        yield Face(
            name=name,
            file=known(first.file_content, first.index).digest,
            index=first.index,
            base=first.name.decode("latin-1").lstrip("/"),
            family=first.family,
            flags=first.flags,
            ascent=first.ascent,
            descent=first.descent,
            angle=first.italic_angle,
            stems=(first.stemv, first.stemh),
            cut=(int(first.style), int(first.weight), float(first.font_size)),
            variations=dict(first.variations),
            widths={glyph: widths[glyph] for glyph in sorted({glyph for glyph, _ in shown.values()} & widths.keys())},
            codes=dict(sorted(shown.items())),
        )


def _shown(font: Any, codes: Codes) -> Iterator[tuple[int, tuple[int, str]]]:  # noqa: ANN401
    """Give the glyph and the characters of each code of a font; what has no glyph is shown by the first one."""
    missing = set(font.missing.values())
    for code, text in font.to_unicode.items():
        if code in font.widths:
            yield code, (0 if code in missing else code, text)
    for (glyph, text), code in codes.given.get(id(font), {}).items():
        yield code, (glyph, text)
