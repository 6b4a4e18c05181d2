"""For each rule of the audit, the ways to break it in the toy PDF."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from toypdf import Toy, archive, shown

Mar = Callable[[Toy], object]


def _widget(toy: Toy) -> None:
    toy.add("form", "Form", "document")
    widget = toy.link("form", (200, 100, 300, 120), "Name")
    widget.Subtype = Name.Widget
    widget.FT = Name.Tx


def _file(toy: Toy, **entries: object) -> None:
    specification = toy.pdf.make_indirect(
        Dictionary(Type=Name.Filespec, EF=Dictionary(F=toy.pdf.make_stream(b"1,2")), **entries)
    )
    toy.pdf.Root.Names = Dictionary(EmbeddedFiles=Dictionary(Names=Array([String("t"), specification])))


def _form(toy: Toy, times: int) -> None:
    content = b"/P << /MCID 0 >> BDC BT /F0 12 Tf 1 0 0 1 200 300 Tm " + shown("Form") + b" Tj ET EMC"
    form = toy.pdf.make_stream(content, Subtype=Name.Form, BBox=Array([0, 0, 400, 600]), StructParents=90)
    form.Resources = Dictionary(Font=Dictionary(F0=toy.font))
    toy.page.Resources.XObject.Fm0 = form
    element = toy.add("inform", "P", "document", Pg=toy.page)
    element.K.append(Dictionary(Type=Name.MCR, MCID=0, Pg=toy.page, Stm=form))
    toy.holders.append((90, Array([element])))
    toy.contents.extend([b"/Fm0 Do"] * times)


def _locked(toy: Toy) -> None:
    permissions = pikepdf.Permissions(accessibility=False, extract=False)
    # Newer locks always let screen readers in; the older one can shut them out.
    toy.save = {"encryption": pikepdf.Encryption(owner="o", user="", R=3, aes=False, metadata=False, allow=permissions)}


def _many(toy: Toy) -> None:
    for _ in range(10):
        toy.pdf.add_blank_page(page_size=(400, 600))


def _column(toy: Toy) -> None:
    del toy.elements["row2"].K[1]
    toy.contents = [part for part in toy.contents if shown("2.1") not in part]
    number = next(i for i, element in enumerate(toy.owners) if element.objgen == toy.elements["cell21"].objgen)
    toy.owners[number] = toy.elements["cell20"]
    toy.contents.append(b"/TD << /MCID %d >> BDC EMC" % number)
    toy.elements["cell20"].K.append(number)


def _gone(entry: str, of: str) -> Mar:
    def mar(toy: Toy) -> None:
        del toy.elements[of][f"/{entry}"]

    return mar


def _set(entry: str, of: str, value: object) -> Mar:
    def mar(toy: Toy) -> None:
        toy.elements[of][f"/{entry}"] = value

    return mar


def _role(of: str, role: str) -> Mar:
    return _set("S", of, Name(f"/{role}"))


def _root(entry: str, value: object = None) -> Mar:
    def mar(toy: Toy) -> None:
        if value is None:
            del toy.pdf.Root[f"/{entry}"]
        else:
            toy.pdf.Root[f"/{entry}"] = value

    return mar


def _drawn(content: bytes) -> Mar:
    return lambda toy: toy.contents.append(content)


def _artifact(words: str) -> Mar:
    return lambda toy: toy.loose(words, 200, 300, b"/Artifact << /Type /Layout >>")


def _annotation(toy: Toy, kind: str, **entries: object) -> None:
    toy.page.Annots.append(
        toy.pdf.make_indirect(
            Dictionary(Type=Name.Annot, Subtype=Name(f"/{kind}"), Rect=Array([300, 30, 350, 50]), F=4, **entries)
        )
    )


def _state(toy: Toy, **entries: object) -> None:
    toy.page.Resources.ExtGState.G0 = Dictionary(**entries)
    toy.contents.append(b"q /G0 gs Q")


def _mapped(toy: Toy, **roles: str) -> None:
    toy.tree.RoleMap = Dictionary({f"/{key}": Name(f"/{role}") for key, role in roles.items()})


def _first(toy: Toy) -> pikepdf.Object:
    return toy.page.Annots[0]


def _new(role: str, inner: str, outer: str) -> Mar:
    def mar(toy: Toy) -> None:
        toy.add("outer", outer, "document")
        toy.add("inner", role, "outer")
        toy.text("inner", inner, 200, 300)

    return mar


def _note_alone(toy: Toy) -> None:
    toy.add("other", "Note", "document", ID=String("n2"))
    toy.text("other", "Alone", 200, 30)


def _pale(toy: Toy) -> None:
    toy.add("pale", "P", "place")
    toy.text("pale", "Pale words", 200, 120, gray=0.6)


def _on_dark(toy: Toy) -> None:
    toy.contents.append(b"/Artifact BMC 0.1 g 190 290 150 40 re f EMC")
    toy.add("dark", "P", "place")
    toy.text("dark", "Dark words", 200, 300, gray=0.2)


def _twice(toy: Toy) -> None:
    toy.elements["document"].K.append(toy.elements["head"])


def _wrong_way(toy: Toy) -> None:
    toy.owners[0] = toy.elements["paragraph"]


def _no_content(toy: Toy) -> None:
    toy.elements["head"].K.append(99)
    toy.owners.extend([toy.elements["head"]] * (100 - len(toy.owners)))


def _over(toy: Toy) -> None:
    action = Dictionary(S=Name.URI, URI=String("https://example.com/"))
    toy.link("link", (40, 116, 100, 132), "Another", A=action)


def _two_lines(toy: Toy) -> None:
    """Break a link behind another one and before it: its box holds the other, its pieces do not."""
    pieces = (110, 132, 160, 132, 110, 116, 160, 116, 20, 115, 38, 115, 20, 100, 38, 100)
    action = Dictionary(S=Name.URI, URI=String("https://example.com/"))
    toy.link("link", (20, 100, 160, 132), "Another", A=action, QuadPoints=Array(pieces))


def _nowhere(toy: Toy) -> None:
    toy.link("link", (200, 116, 260, 132), "Chapter 9", Dest=String("chapter-9"))


def _scan(toy: Toy) -> None:
    page = toy.pdf.add_blank_page(page_size=(100, 75)).obj
    page.Resources = Dictionary(XObject=Dictionary(Im0=toy.image))
    page.StructParents = 80
    page.Contents = toy.pdf.make_stream(b"/P << /MCID 0 >> BDC 100 0 0 75 0 0 cm /Im0 Do EMC")
    element = toy.add("scan", "P", "document", Pg=page)
    element.K.append(0)
    toy.holders.append((80, Array([element])))


def _simple(toy: Toy, **entries: object) -> None:
    """Show words in a font of one byte a code."""
    descriptor = Dictionary(
        Type=Name.FontDescriptor, FontName=Name.Plain, Flags=32, FontFile2=toy.pdf.make_stream(b"font")
    )
    toy.page.Resources.Font.F1 = toy.pdf.make_indirect(
        Dictionary(
            Type=Name.Font, Subtype=Name.TrueType, BaseFont=Name.Plain, FirstChar=65, LastChar=66,
            Widths=Array([500, 500]), FontDescriptor=descriptor, **entries,
        )
    )  # fmt: skip
    number = len(toy.owners)
    toy.owners.append(toy.elements["place"])
    toy.elements["place"].K.append(number)
    toy.elements["place"].Pg = toy.page
    toy.contents.append(b"/P << /MCID %d >> BDC BT 0 g /F1 12 Tf 1 0 0 1 200 90 Tm (AB) Tj ET EMC" % number)


def _bad_unicode(toy: Toy) -> None:
    content = toy.font.ToUnicode.read_bytes()
    toy.font.ToUnicode = toy.pdf.make_stream(content + b"\n1 beginbfchar <0FFF> <FEFF> endbfchar")


def _empty_glyph(toy: Toy) -> None:
    content = toy.font.ToUnicode.read_bytes()
    toy.font.ToUnicode = toy.pdf.make_stream(content + b"\n1 beginbfchar <0000> <4E00> endbfchar")
    toy.add("empty", "P", "place")
    toy.text("empty", "A", 200, 90)
    toy.contents[-1] = toy.contents[-1].replace(shown("A"), b"<0000>")


def _backwards(toy: Toy) -> None:
    toy.add("below", "P", "document")
    toy.text("below", "Second words", 200, 300)
    toy.add("above", "P", "document")
    toy.text("above", "First words", 200, 330)


FAULTS: Mapping[str, tuple[Mar, ...]] = {
    "A201": (_root("MarkInfo"), _root("StructTreeRoot")),
    "A202": (_root("MarkInfo", Dictionary(Marked=True, Suspects=True)),),
    "A203": (
        _role("paragraph", "Teaser"),
        lambda toy: (_role("paragraph", "One")(toy), _mapped(toy, One="Two", Two="One")),
        lambda toy: _mapped(toy, P="Span"),
    ),
    "A204": (
        lambda toy: toy.loose("Outside", 200, 300),
        lambda toy: toy.loose("Orphan", 200, 300, b"/P << /MCID 70 >>"),
        _drawn(b"10 10 20 20 re f"),
        _drawn(b"q 20 0 0 20 200 300 cm /Im0 Do Q"),
    ),
    "A205": (
        _drawn(b"/Artifact BMC /P << /MCID 0 >> BDC EMC EMC"),
        _drawn(b"/P << /MCID 0 >> BDC /Artifact BMC EMC EMC"),
    ),
    "A206": (_wrong_way, _no_content, _twice, lambda toy: _set("P", "head", toy.elements["paragraph"])(toy)),
    "A207": (
        _role("head", "H2"),
        lambda toy: (toy.add("deep", "H3", "document"), toy.text("deep", "Deep", 200, 90)),
        lambda toy: (toy.add("plain", "H", "document"), toy.text("plain", "Plain", 200, 90)),
    ),
    "A208": (_gone("Alt", "figure"), _set("Alt", "figure", String(" "))),
    "A209": (
        _gone("A", "figure"),
        _set("A", "figure", Dictionary(O=Name.Layout, BBox=Array([500, 700, 600, 800]))),
        _set("A", "figure", Dictionary(O=Name.Layout, BBox=Array([300, 20, 390, 60]))),
        _set("A", "figure", Dictionary(O=Name.Layout, BBox=Array([40, 200, 4000, 275]))),
    ),
    "A210": (
        _column,
        _set("A", "cell10", Dictionary(O=Name.Table, RowSpan=2)),
        _set("A", "cell20", Dictionary(O=Name.Table, RowSpan=3)),
    ),
    "A211": (_gone("A", "cell00"), _set("A", "cell01", Dictionary(O=Name.Table, Scope=Name.Down))),
    "A212": (
        _set("A", "cell10", Dictionary(O=Name.Table, Headers=Array([String("c9")]))),
        _set("A", "cell10", Dictionary(O=Name.Table, Headers=Array([String("n1")]))),
    ),
    "A213": (_new("TD", "Cell", "Div"), _role("row2", "Div")),
    "A214": (_new("LI", "Item", "Div"), _role("item2", "P"), _role("body2", "P")),
    "A215": (_new("TOCI", "Entry", "Div"), _new("P", "Entry", "TOC")),
    "A216": (_new("RT", "Gloss", "Span"), _new("WT", "Gloss", "Span")),
    "A217": (_gone("ID", "note"), _set("ID", "cell00", String("n1"))),
    "A218": (_note_alone, _role("reference", "Span"), _role("label", "Span"), _role("label", "Span")),
    "A219": (_new("Formula", "a", "P"),),
    "A230": (_root("Lang"),),
    "A231": (_root("Lang", String("French, please")), _set("Lang", "paragraph", String("English_UK"))),
    "A232": (lambda toy: setattr(toy, "title", ""),),
    "A233": (_root("ViewerPreferences"), _root("ViewerPreferences", Dictionary(DisplayDocTitle=False))),
    "A234": (
        lambda toy: toy.page.__delitem__("/Tabs"),
        lambda toy: toy.page.__setitem__("/Tabs", Name.R),
    ),
    "A235": (_backwards,),
    "A236": (_artifact("Lost words"),),
    "A237": (lambda toy: setattr(toy, "claims", ""),),
    "A238": (lambda toy: (_many(toy), _root("PageLabels", Dictionary(Nums=Array([0, Dictionary(S=Name.D)])))(toy)),),
    "A239": (
        lambda toy: (
            _many(toy),
            _root("Outlines", Dictionary(First=toy.pdf.make_indirect(Dictionary(Title=String("One")))))(toy),
        ),
    ),
    "A240": (lambda toy: toy.font.DescendantFonts[0].FontDescriptor.__delitem__("/FontFile2"),),
    "A241": (
        lambda toy: toy.font.__delitem__("/ToUnicode"),
        lambda toy: _simple(toy),
        lambda toy: toy.font.__setitem__("/ToUnicode", toy.pdf.make_stream(b"1 beginbfchar <0001> <0020> endbfchar")),
    ),
    "A242": (_bad_unicode,),
    "A243": (_empty_glyph,),
    "A244": (
        lambda toy: toy.font.DescendantFonts[0].__delitem__("/CIDToGIDMap"),
        lambda toy: toy.font.DescendantFonts[0].__setitem__("/CIDToGIDMap", Name.Other),
        lambda toy: toy.font.__setitem__("/Encoding", Name.Unknown),
        lambda toy: _simple(toy, Encoding=Dictionary(Differences=Array([65, Name.A, Name.B]))),
        lambda toy: _simple(
            toy, Encoding=Dictionary(BaseEncoding=Name.WinAnsiEncoding, Differences=Array([70, Name.g0001]))
        ),
    ),
    "A250": (lambda toy: (toy.image.__setitem__("/Width", 100), toy.image.__setitem__("/Height", 75)),),
    "A251": (lambda toy: (archive(toy), toy.image.__setitem__("/Interpolate", True)),),
    "A252": (_scan,),
    "A260": (lambda toy: (toy.add("off", "P", "place"), toy.text("off", "Far away", 500, 90)),),
    "A261": (_over,),
    "A270": (_pale, _on_dark),
    "A271": (
        lambda toy: (archive(toy), _state(toy, BM=Name.Glow)),
        lambda toy: (archive(toy), _root("OutputIntents")(toy), _state(toy, ca=0.5)),
    ),
    "A272": (
        lambda toy: (archive(toy), _root("OutputIntents")(toy)),
        lambda toy: (archive(toy), toy.contents.append(b"/Artifact BMC 0 0 0 1 k 9 9 9 9 re f EMC")),
    ),
    "A280": (
        lambda toy: _annotation(toy, "Link", Contents=String("Loose"), Dest=Array([toy.page, Name.Fit])),
        lambda toy: _annotation(toy, "Text", Contents=String("Loose")),
        _role("back", "Span"),
        lambda toy: toy.holders.__setitem__(2, (3, toy.elements["head"])),
    ),
    "A281": (lambda toy: _first(toy).__delitem__("/Contents"),),
    "A282": (_nowhere,),
    "A283": (
        lambda toy: (archive(toy), _first(toy).__setitem__("/F", 0)),
        lambda toy: (archive(toy), _first(toy).__setitem__("/F", 6)),
    ),
    "A284": (_widget,),
    "A285": (
        lambda toy: _annotation(toy, "TrapNet"),
        lambda toy: toy.link("link", (300, 20, 310, 30), "Mark").__setitem__("/Subtype", Name.PrinterMark),
    ),
    "A290": (_locked,),
    "A291": (
        lambda toy: _root("OpenAction", Dictionary(S=Name.JavaScript, JS=String("app.alert(1)")))(toy),
        lambda toy: toy.link(
            "link", (200, 20, 210, 30), "Run", A=Dictionary(S=Name.JavaScript, JS=String("app.alert(1)"))
        ),
        _root("AA", Dictionary(WC=Dictionary(S=Name.JavaScript, JS=String("app.alert(1)")))),
    ),
    "A292": (
        lambda toy: _root(
            "AcroForm",
            Dictionary(Fields=Array(), XFA=toy.pdf.make_stream(b"<x><dynamicRender>required</dynamicRender></x>")),
        )(toy),
    ),
    "A293": (
        lambda toy: _file(toy, F=String("t.csv")),
        lambda toy: (archive(toy, 3), _file(toy, F=String("t.csv"), UF=String("t.csv"))),
    ),
    "A294": (
        _root("OCProperties", Dictionary(OCGs=Array(), D=Dictionary())),
        _root("OCProperties", Dictionary(OCGs=Array(), D=Dictionary(Name=String("All"), AS=Array()))),
    ),
    "A295": (
        lambda toy: _root(
            "Kept", toy.pdf.make_stream(b"", Subtype=Name.Form, Ref=Dictionary(F=String("other.pdf"), Page=0))
        )(toy),
    ),
    "A296": (lambda toy: _form(toy, 2),),
    "A298": (lambda toy: toy.contents.append(b"(never closed"),),
}
"""By code: each function makes one fault that the rule must find."""

SOUND: Mapping[str, Mar] = {
    "a note of a table": lambda toy: _form(toy, 1),
    "an archive": archive,
    "an attachment": lambda toy: _file(toy, F=String("t.csv"), UF=String("t.csv")),
    "an artifact whose words are in the tree": _artifact("Some words"),
    "a link in two lines around another": _two_lines,
    "a decoration": _drawn(b"/Artifact BMC 10 10 20 20 re f EMC"),
    "light words on a dark ground": lambda toy: (
        toy.contents.append(b"/Artifact BMC 0.1 g 190 290 150 40 re f EMC"),
        toy.add("light", "P", "place"),
        toy.text("light", "Light words", 200, 300, gray=1),
    ),
    "a font whose encoding tells its characters": lambda toy: _simple(toy, Encoding=Name.WinAnsiEncoding),
}
"""What looks like a fault, and is none."""
