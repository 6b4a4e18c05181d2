"""A small accessible PDF made by hand, and for each rule of the audit a way to break it.

It has what a booklet has: heads, a note with its call, a list, a table, a picture, a link, a running head.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Mapping
from functools import cache
from io import BytesIO
from pathlib import Path
from warnings import catch_warnings, simplefilter

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, String

from toyfont import CHARACTERS, make_font

PAGE = (0, 0, 400, 600)
_XMP = """<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>{claims}
</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>"""
UA = "<pdfuaid:part>1</pdfuaid:part>"
ARCHIVE = UA + "<pdfaid:part>{part}</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>"


@cache
def _program() -> bytes:
    return make_font(Path(tempfile.mkdtemp(prefix="livrerouge-test-"))).read_bytes()


def shown(words: str) -> bytes:
    """Write words as the codes of the toy font's glyphs, in a string of hexadecimal digits."""
    return b"<" + b"".join(b"%04X" % (CHARACTERS.index(letter) + 1) for letter in words) + b">"


class Toy:
    """The PDF while it is made: elements by name, and the parts of its contents that can be changed."""

    def __init__(self) -> None:
        self.pdf = pikepdf.new()
        self.contents: list[bytes] = []
        self.elements: dict[str, Object] = {}
        self.owners: list[Object] = []
        self.title, self.claims = "A toy", UA
        self.font = self._font()
        self.page = self.pdf.make_indirect(
            Dictionary(
                Type=Name.Page,
                MediaBox=Array(PAGE),
                Resources=Dictionary(Font=Dictionary(F0=self.font), XObject=Dictionary(), ExtGState=Dictionary()),
                StructParents=0,
                Tabs=Name.S,
                Annots=Array(),
            )
        )
        self.pdf.pages.append(pikepdf.Page(self.page))
        self.page = self.pdf.pages[0].obj
        root = self.pdf.Root
        root.Lang = String("en")
        root.MarkInfo = Dictionary(Marked=True)
        root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
        self.tree = self.pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot, K=Array()))
        root.StructTreeRoot = self.tree
        self.holders: list[tuple[int, Object]] = []
        self._fill()

    def _font(self) -> Object:
        program = self.pdf.make_stream(_program())
        descriptor = Dictionary(
            Type=Name.FontDescriptor, FontName=Name.Toy, Flags=4, FontBBox=Array([0, 0, 1000, 1000]), ItalicAngle=0,
            Ascent=800, Descent=-200, CapHeight=700, StemV=80, FontFile2=program,
        )  # fmt: skip
        inner = Dictionary(
            Type=Name.Font, Subtype=Name.CIDFontType2, BaseFont=Name.Toy, DW=500, CIDToGIDMap=Name.Identity,
            CIDSystemInfo=Dictionary(Registry=String("Adobe"), Ordering=String("Identity"), Supplement=0),
            FontDescriptor=self.pdf.make_indirect(descriptor),
        )  # fmt: skip
        lines = b"\n".join(b"<%04X> <%04X>" % (i + 1, ord(letter)) for i, letter in enumerate(CHARACTERS))
        unicode = self.pdf.make_stream(
            b"1 begincodespacerange <0000> <FFFF> endcodespacerange\n%d beginbfchar\n%b\nendbfchar"
            % (len(CHARACTERS), lines)
        )
        return self.pdf.make_indirect(
            Dictionary(
                Type=Name.Font, Subtype=Name.Type0, BaseFont=Name.Toy, Encoding=Name("/Identity-H"),
                DescendantFonts=Array([self.pdf.make_indirect(inner)]), ToUnicode=unicode,
            )
        )  # fmt: skip

    def add(self, name: str, role: str, parent: str = "", **entries: object) -> Object:
        """Add an element to the tree."""
        above = self.elements[parent] if parent else self.tree
        element = self.pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name(f"/{role}"), P=above, K=Array()))
        for key, value in entries.items():
            element[f"/{key}"] = value
        above.K.append(element)
        self.elements[name] = element
        return element

    def text(self, name: str, words: str, x: float, y: float, *, size: float = 12, gray: float = 0) -> None:
        """Write words on the page, as content of an element."""
        element = self.elements[name]
        number = len(self.owners)
        self.owners.append(element)
        element.Pg = self.page
        element.K.append(number)
        role = str(element.S).encode()
        self.contents.append(b"%b << /MCID %d >> BDC %b EMC" % (role, number, _line(words, x, y, size, gray)))

    def loose(self, words: str, x: float, y: float, mark: bytes = b"") -> None:
        """Write words that belong to no element, in a mark of their own."""
        line = _line(words, x, y, 12, 0)
        self.contents.append(mark + b" BDC " + line + b" EMC" if mark else line)

    def link(self, name: str, rectangle: tuple[float, ...], words: str, **entries: object) -> Object:
        """Add a link to the page, held by an element."""
        number = len(self.holders) + 1
        link = self.pdf.make_indirect(
            Dictionary(
                Type=Name.Annot, Subtype=Name.Link, Rect=Array(rectangle), Contents=String(words), StructParent=number,
                F=4, **entries,
            )
        )  # fmt: skip
        self.page.Annots.append(link)
        element = self.elements[name]
        element.K.append(Dictionary(Type=Name.OBJR, Obj=link, Pg=self.page))
        self.holders.append((number, element))
        return link

    def _fill(self) -> None:
        self.add("document", "Document")
        self.contents.append(
            b"/Artifact << /Type /Pagination /Subtype /Header >> BDC " + _line("Running", 40, 570, 8, 0) + b" EMC"
        )
        self.add("head", "H1", "document")
        self.text("head", "The head", 40, 530, size=20)
        self.add("paragraph", "P", "document")
        self.text("paragraph", "Some words", 40, 500)
        self.add("reference", "Reference", "paragraph")
        self.add("call", "Link", "reference")
        self.text("call", "1", 110, 500)
        self.add("note", "Note", "document", ID=String("n1"))
        self.add("label", "Lbl", "note")
        self.add("back", "Link", "label")
        self.text("back", "1", 40, 60)
        self.text("note", "A note", 60, 60)
        self._list()
        self._table()
        self._figure()
        page = self.page
        self.link("call", (108, 498, 118, 512), "Note 1", Dest=Array([page, Name.XYZ, 40, 70, 0]))
        self.link("back", (38, 58, 48, 72), "Back to the text", Dest=Array([page, Name.XYZ, 40, 512, 0]))
        self.add("place", "P", "document")
        self.add("link", "Link", "place")
        self.text("link", "An address", 40, 120)
        action = Dictionary(S=Name.URI, URI=String("https://example.org/"))
        self.link("link", (38, 116, 110, 132), "An address", A=action)

    def _list(self) -> None:
        self.add("list", "L", "document")
        for number in (1, 2):
            self.add(f"item{number}", "LI", "list")
            self.add(f"mark{number}", "Lbl", f"item{number}")
            self.text(f"mark{number}", "-", 40, 480 - 20 * number)
            self.add(f"body{number}", "LBody", f"item{number}")
            self.text(f"body{number}", f"Item {number}", 60, 480 - 20 * number)

    def _table(self) -> None:
        self.add("table", "Table", "document")
        scope = Dictionary(O=Name.Table, Scope=Name.Column)
        for row in range(3):
            self.add(f"row{row}", "TR", "table")
            for column in range(2):
                name = f"cell{row}{column}"
                if row == 0:
                    self.add(name, "TH", "row0", ID=String(f"c{column}"), A=Dictionary(scope))
                else:
                    self.add(name, "TD", f"row{row}")
                self.text(name, f"{row}.{column}", 40 + 100 * column, 400 - 20 * row)

    def _figure(self) -> None:
        image = self.pdf.make_stream(bytes(range(256)) * 900 + bytes(0))
        image.update(
            Dictionary(
                Type=Name.XObject, Subtype=Name.Image, Width=320, Height=240, BitsPerComponent=8,
                ColorSpace=Name.DeviceRGB,
            )
        )  # fmt: skip
        self.page.Resources.XObject.Im0 = image
        self.image = image
        layout = Dictionary(O=Name.Layout, BBox=Array([40, 200, 140, 275]))
        figure = self.add("figure", "Figure", "document", Alt=String("Bands of colour"), A=layout, Pg=self.page)
        figure.K.append(len(self.owners))
        self.contents.append(b"/Figure << /MCID %d >> BDC q 100 0 0 75 40 200 cm /Im0 Do Q EMC" % len(self.owners))
        self.owners.append(figure)

    def written(self) -> bytes:
        """Write the file."""
        self.page.Contents = self.pdf.make_stream(b"\n".join(self.contents))
        root = self.pdf.Root
        if "/StructTreeRoot" in root and "/ParentTree" not in self.tree:
            nums = Array([0, Array(self.owners)])
            for number, element in self.holders:
                nums.extend([number, element])
            self.tree.ParentTree = self.pdf.make_indirect(Dictionary(Nums=nums))
        if self.title or self.claims:
            packet = _XMP.format(title=self.title, claims=self.claims).encode()
            root.Metadata = self.pdf.make_stream(packet, Type=Name.Metadata, Subtype=Name.XML)
        out = BytesIO()
        # pikepdf remarks on fields that no form lists; they are meant.
        with catch_warnings():
            simplefilter("ignore")
            self.pdf.save(out, static_id=True, **self.save)
        return out.getvalue()

    save: Mapping[str, object] = {}


def _line(words: str, x: float, y: float, size: float, gray: float) -> bytes:
    return b"BT %g g /F0 %g Tf 1 0 0 1 %g %g Tm %b Tj ET" % (gray, size, x, y, shown(words))


def make(*mars: Callable[[Toy], object]) -> bytes:
    """Make the PDF, changed by some functions."""
    toy = Toy()
    for mar in mars:
        mar(toy)
    return toy.written()


def archive(toy: Toy, part: int = 2) -> None:
    """Let the PDF claim to be PDF/A, and be one as far as it is asked here."""
    toy.claims = ARCHIVE.format(part=part)
    profile = toy.pdf.make_stream(b"profile", N=3)
    intent = Dictionary(Type=Name.OutputIntent, S=Name.GTS_PDFA1, DestOutputProfile=profile)
    toy.pdf.Root.OutputIntents = Array([intent])
