"""The first object in which two PDFs differ, and where it is in words."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Stream, String

from livrerouge.identity.difference import Difference, difference

Change = Callable[[pikepdf.Pdf], None]


def made(change: Change = lambda pdf: None, **saving: object) -> bytes:
    """Make a PDF of four pages with tags, bookmarks and a description, and change something in it."""
    with pikepdf.new() as pdf:
        for number in range(4):
            pdf.add_blank_page()
            page = pdf.pages[-1].obj
            page.Contents = pdf.make_indirect(Stream(pdf, b"BT (%d) Tj ET" % number))
            font = Dictionary(Type=Name.Font, ToUnicode=Stream(pdf, b"<01> <0041>"))
            page.Resources = Dictionary(Font=Dictionary(F=pdf.make_indirect(font)))
            link = Dictionary(Subtype=Name.Link, Rect=Array([0, 0, 1, 1]), Contents=String("there"))
            page.Annots = Array([pdf.make_indirect(link)])
        root = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
        inner = Dictionary(S=Name.Figure, P=root, Alt=String("a boat"), Pg=pdf.pages[2].obj)
        root.K = Array([pdf.make_indirect(inner)])
        pdf.Root.StructTreeRoot = root
        pdf.Root.Lang = String("fr")
        pdf.docinfo["/Title"] = "A book"
        change(pdf)
        pdf.save(out := BytesIO(), **saving)
    return out.getvalue()


def content(pdf: pikepdf.Pdf) -> None:
    pdf.pages[3].obj.Contents = pdf.make_indirect(Stream(pdf, b"BT (9) Tj ET"))


def words_of_a_link(pdf: pikepdf.Pdf) -> None:
    pdf.pages[1].obj.Annots[0].Contents = String("elsewhere")


def characters(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].obj.Resources.Font.F.ToUnicode = pdf.make_indirect(Stream(pdf, b"<01> <0042>"))


def size(pdf: pikepdf.Pdf) -> None:
    pdf.pages[2].obj.MediaBox = Array([0, 0, 100, 200])


def another_page(pdf: pikepdf.Pdf) -> None:
    pdf.add_blank_page()


def alternative(pdf: pikepdf.Pdf) -> None:
    pdf.Root.StructTreeRoot.K[0].Alt = String("a ship")


def language(pdf: pikepdf.Pdf) -> None:
    pdf.Root.Lang = String("en")


def title(pdf: pikepdf.Pdf) -> None:
    pdf.docinfo["/Title"] = "Another\nbook"


def attached(pdf: pikepdf.Pdf) -> None:
    pdf.Root.AF = Array([Dictionary(UF=String("x.csv"))])


@pytest.mark.parametrize(
    ("change", "path", "words", "values"),
    [
        (content, "/Root/Pages/Kids[3]/Contents", "page 4, drawing", ("", "")),
        (words_of_a_link, "/Root/Pages/Kids[1]/Annots[0]/Contents", "page 2, link", ("there", "elsewhere")),
        (characters, "/Root/Pages/Kids[0]/Resources/Font/F/ToUnicode", "page 1, characters of a typeface", ("", "")),
        (size, "/Root/Pages/Kids[2]/MediaBox[2]", "page 3, size", ("612", "100")),
        (another_page, "/Root/Pages/Count", "number of pages", ("4", "5")),
        (alternative, "/Root/StructTreeRoot/K[0]/Alt", "tags, alternative text", ("a boat", "a ship")),
        (language, "/Root/Lang", "language", ("fr", "en")),
        (title, "/Info/Title", "what the file says of itself, title", ("A book", "Another book")),
        (attached, "/Root/AF", "attached data", ("nothing", "")),
    ],
)
def test_what_differs_is_named(change: Change, path: str, words: str, values: tuple[str, str]) -> None:
    assert difference(made(), made(change)) == Difference(path, words, *values)


def test_a_page_comes_before_what_describes_it() -> None:
    def both(pdf: pikepdf.Pdf) -> None:
        title(pdf)
        alternative(pdf)
        content(pdf)

    found = difference(made(), made(both))
    assert found is not None
    assert found.words == "page 4, drawing"


def test_a_file_is_the_same_as_itself() -> None:
    assert difference(made(), made()) is None


def test_the_same_objects_written_otherwise_are_the_same() -> None:
    other = made(object_stream_mode=pikepdf.ObjectStreamMode.generate, compress_streams=True)
    plain = made(object_stream_mode=pikepdf.ObjectStreamMode.disable, compress_streams=False)
    assert other != plain
    assert difference(plain, other) is None


def test_a_circle_of_objects_comes_to_an_end() -> None:
    def circle(pdf: pikepdf.Pdf) -> None:
        one = pdf.make_indirect(Dictionary(X=1))
        two = pdf.make_indirect(Dictionary(Back=one))
        one.Forth = two
        pdf.Root.Circle = one

    assert difference(made(circle), made(circle)) is None


def test_a_value_of_another_kind_differs() -> None:
    def lang(value: object) -> Change:
        return lambda pdf: pdf.Root.__setitem__("/Lang", value)

    for value in (Name.fr, 7, True, Array([1])):
        found = difference(made(), made(lang(value)))
        assert found is not None, value
        assert (found.path, found.before) == ("/Root/Lang", "fr")


def test_a_long_value_is_cut() -> None:
    found = difference(made(), made(lambda pdf: pdf.docinfo.__setitem__("/Title", "x" * 999)))
    assert found is not None
    assert len(found.after) == 60


def test_deep_trees_are_no_danger() -> None:
    def deep(pdf: pikepdf.Pdf) -> None:
        node = pdf.make_indirect(Dictionary(End=1))
        for _ in range(5000):
            node = pdf.make_indirect(Dictionary(K=node))
        pdf.Root.Deep = node

    assert difference(made(deep), made(deep)) is None
