"""PDFs as readers find them that nobody here wrote: pypdfium2, pikepdf with qpdf inside, page-validation."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from pathlib import Path

import page
import pikepdf
import pypdfium2
from pikepdf import Array, Dictionary, Name, Object

MM = 72 / 25.4
_RULES = {"PDF_UA_1": 100, "PDF_A_2A": 150, "PDF_A_3A": 150}
"""How many rules of each standard the validator asks at least."""


@dataclass(frozen=True, slots=True)
class Jump:
    """A link inside the PDF."""

    position: int
    """Page it stands on, from 1."""
    words: str
    """What is printed where it can be clicked."""
    lands: int
    """Page it leads to."""


@dataclass(frozen=True, slots=True)
class Bookmark:
    """An entry of the outline."""

    level: int
    title: str
    position: int


@dataclass(frozen=True, slots=True)
class Font:
    """A font of the PDF."""

    family: str
    embedded: bool


@dataclass(frozen=True, slots=True)
class Element:
    """An element of the structure tree."""

    depth: int
    role: str
    node: Object
    marked: tuple[tuple[int, int], ...]
    """The marked content of its own, as page and number."""


@lru_cache
def texts(path: Path) -> tuple[str, ...]:
    """Give the text of each page."""
    with pypdfium2.PdfDocument(path) as pdf:
        return tuple(sheet.get_textpage().get_text_bounded().replace("\r\n", "\n") for sheet in pdf)


@lru_cache
def texts_by_height(path: Path) -> tuple[str, ...]:
    """Give the text of each page from its head to its foot, whatever the order in which it was drawn."""
    with pypdfium2.PdfDocument(path) as pdf:
        return tuple("\n".join(_lines(sheet)) for sheet in pdf)


def _lines(sheet: pypdfium2.PdfPage) -> Iterator[str]:
    """Put together what stands on one line: pieces of which the middle of one is within the height of the other."""
    read = sheet.get_textpage()
    pieces = sorted((read.get_rect(index) for index in range(read.count_rects())), key=lambda box: -box[1] - box[3])
    lines: list[list[tuple[float, float, float, float]]] = []
    for box in pieces:
        if lines and lines[-1][0][1] < (box[1] + box[3]) / 2 < lines[-1][0][3]:
            lines[-1].append(box)
        else:
            lines.append([box])
    for line in lines:
        yield "".join(read.get_text_bounded(*box) for box in sorted(line))


def sizes(path: Path) -> tuple[tuple[float, float], ...]:
    """Give width and height of each page's trim in millimetres."""
    with pypdfium2.PdfDocument(path) as pdf:
        boxes = [sheet.get_trimbox() for sheet in pdf]
    return tuple(((right - left) / MM, (top - bottom) / MM) for left, bottom, right, top in boxes)


def labels(path: Path) -> tuple[str, ...]:
    """Give the label of each page."""
    with pypdfium2.PdfDocument(path) as pdf:
        return tuple(pdf.get_page_label(index) for index in range(len(pdf)))


def title(path: Path) -> str:
    """Give the title among the facts of the document."""
    with pypdfium2.PdfDocument(path) as pdf:
        return str(pdf.get_metadata_value("Title"))


def bookmarks(path: Path) -> tuple[Bookmark, ...]:
    """Give the outline, level by level from 1."""
    with pypdfium2.PdfDocument(path) as pdf:
        return tuple(
            Bookmark(entry.level + 1, entry.get_title(), entry.get_dest().get_index() + 1) for entry in pdf.get_toc()
        )


def jumps(path: Path) -> tuple[Jump, ...]:
    """Give the links that lead to pages, in the order in which they are written."""
    with pikepdf.open(path) as pdf, pypdfium2.PdfDocument(path) as read:
        positions = {sheet.obj.objgen: number for number, sheet in enumerate(pdf.pages, 1)}
        targets = _targets(pdf)
        return tuple(
            Jump(number, _words(read[number - 1], annotation), positions[_landing(annotation.Dest, targets)])
            for number, sheet in enumerate(pdf.pages, 1)
            for annotation in sheet.obj.get("/Annots", Array())
            if annotation.Subtype == Name.Link and "/Dest" in annotation
        )


def addresses(path: Path) -> tuple[str, ...]:
    """Give the addresses outside the PDF that links lead to."""
    with pikepdf.open(path) as pdf:
        return tuple(
            str(annotation.A.URI)
            for sheet in pdf.pages
            for annotation in sheet.obj.get("/Annots", Array())
            if annotation.Subtype == Name.Link and "/A" in annotation
        )


def _landing(goal: Object, targets: Mapping[str, tuple[int, int]]) -> tuple[int, int]:
    """Give the page that a destination names, or that stands in it."""
    return goal[0].objgen if isinstance(goal, Array) else targets[str(goal)]


def _targets(pdf: pikepdf.Pdf) -> Mapping[str, tuple[int, int]]:
    """Give the page of each named destination."""
    found = {}
    for name, target in pikepdf.NameTree(pdf.Root.Names.Dests).items():
        place = target.D if isinstance(target, Dictionary) else target
        found[name] = place[0].objgen
    return found


def _words(sheet: pypdfium2.PdfPage, annotation: Object) -> str:
    """Read what is printed inside a link's quadrilaterals (ISO 32000-1, 12.5.6.5)."""
    numbers = [float(number) for number in annotation.get("/QuadPoints", annotation.Rect)]
    size = 8 if "/QuadPoints" in annotation else 4
    read = sheet.get_textpage()
    parts = []
    for start in range(0, len(numbers), size):
        across, along = numbers[start : start + size : 2], numbers[start + 1 : start + size : 2]
        parts.append(read.get_text_bounded(min(across), min(along), max(across), max(along)))
    return " ".join(parts)


def fonts(path: Path) -> tuple[Font, ...]:
    """Give the fonts, by the names in the PDF."""
    with pikepdf.open(path) as pdf:
        return tuple(
            Font(_family(str(descriptor.FontName)), any(f"/FontFile{n}" in descriptor for n in ("", "2", "3")))
            for descriptor in pdf.objects
            if isinstance(descriptor, Dictionary) and descriptor.get("/Type") == Name.FontDescriptor
        )


def _family(name: str) -> str:
    """Take the family from a name such as /ABCDEF+Spectral-ExtraLight."""
    return re.split(r"[-,]", name.lstrip("/").split("+")[-1])[0]


def unembedded(path: Path) -> list[str]:
    """Name the fonts that have no description at all, and so cannot be embedded."""
    with pikepdf.open(path) as pdf:
        return [
            str(font.get("/BaseFont"))
            for font in pdf.objects
            if isinstance(font, Dictionary)
            and font.get("/Type") == Name.Font
            and "/FontDescriptor" not in font
            and "/DescendantFonts" not in font
        ]


def elements(pdf: pikepdf.Pdf) -> Iterator[Element]:
    """Give the structure elements, outer before inner, in reading order."""
    positions = {sheet.obj.objgen: number for number, sheet in enumerate(pdf.pages, 1)}

    def walk(node: Object, depth: int, position: int) -> Iterator[Element]:
        position = positions[node.Pg.objgen] if "/Pg" in node else position
        kids = node.get("/K", Array())
        inner = list(kids) if isinstance(kids, Array) else [kids]
        marked = tuple((position, int(kid)) for kid in inner if isinstance(kid, int))
        marked += tuple(
            (positions[kid.Pg.objgen] if "/Pg" in kid else position, int(kid.MCID))
            for kid in inner
            if isinstance(kid, Dictionary) and kid.get("/Type") == Name.MCR
        )
        yield Element(depth, str(node.S).lstrip("/"), node, marked)
        for kid in inner:
            if isinstance(kid, Dictionary) and "/S" in kid:
                yield from walk(kid, depth + 1, position)

    roots = pdf.Root.StructTreeRoot.K
    for root in roots if isinstance(roots, Array) else [roots]:
        yield from walk(root, 0, 0)


def attribute(node: Object, key: str) -> str:
    """Give an attribute of a structure element, empty when it has none."""
    held = node.get("/A", Array())
    for owner in held if isinstance(held, Array) else [held]:
        if isinstance(owner, Dictionary) and key in owner:
            return str(owner[key]).lstrip("/")
    return ""


def syntax_faults(path: Path) -> list[str]:
    """Ask qpdf for faults of the file's syntax: the one inside pikepdf, and the program where there is one."""
    with pikepdf.open(path) as pdf:
        found = [str(fault) for fault in pdf.check_pdf_syntax()]
    if shutil.which("qpdf"):
        done = subprocess.run(["qpdf", "--check", str(path)], capture_output=True, text=True, check=False, timeout=60)
        if done.returncode:
            found.append(done.stdout + done.stderr)
    return found


def findings(data: bytes, profile: str = "PDF_UA_1") -> list[str]:
    """Give what a validator finds against a standard, as rule and message; it must have asked all it can ask."""
    wanted = page.ValidationProfile[profile]
    report = page.validate_pdf_bytes(data, profile=wanted)
    assert report.profile is wanted
    assert report.rules.total >= _RULES[profile], f"only {report.rules.total} rules were asked"
    found = [f"{failure.rule_id}: {failure.message}" for failure in report.failures]
    assert report.is_compliant is not bool(found)
    return found


def attached(path: Path) -> dict[str, bytes]:
    """Give the files inside a PDF, by name."""
    with pikepdf.open(path) as pdf:
        return {name: file.get_file().read_bytes() for name, file in pdf.attachments.items()}


def undescribed(path: Path) -> bytes:
    """Give a PDF whose first figure has lost its alternative text, to see whether a validator sees it."""
    with pikepdf.open(path) as pdf:
        figure = next(element.node for element in elements(pdf) if element.role == "Figure")
        del figure.Alt
        out = BytesIO()
        pdf.save(out)
        return out.getvalue()
