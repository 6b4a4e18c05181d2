"""What an element is."""

from __future__ import annotations

from io import BytesIO

import pikepdf
import pytest

from unit.tag.toytags import drawn, shape, tree

PICTURE = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='40' height='20'/%3E"


@pytest.mark.parametrize(
    ("body", "wanted"),
    [
        ("<h1>a</h1><h2>b</h2><p>c</p>", "H1“a” H2“b” P“c”"),
        ("<section><article><p>a</p></article></section>", "Sect(Art(P“a”))"),
        ("<div><div><p>a</p></div></div>", "P“a”"),
        ("<div>a <b>b</b></div><div>c</div>", "P“a b” P“c”"),
        ("<div>a<p>b</p>c</div>", "Div(P“a” P“b” P“c”)"),
        ("<aside><p>a</p></aside>", "Aside(P“a”)"),
        ("<blockquote><p>a</p><footer>b</footer></blockquote>", "BlockQuote(P“a” P“b”)"),
        (
            "<p>a <em>b</em> <strong>c</strong> <code>d</code> <q>e</q></p>",
            "P“a    ”(Em“b” Strong“c” Code“d” Quote“«e»”)",
        ),
        ("<pre>a</pre>", "P(Code“a”)"),
        ("<p>a<br>b <i>c</i></p>", "P“a b c”"),
        ("<ul><li>a</li><li>b</li></ul>", "L(LI(Lbl“• ” LBody“a”) LI(Lbl“• ” LBody“b”))"),
        ("<ol><li>a<ul><li>b</li></ul></li></ol>", "L(LI(Lbl“1. ” LBody(P“a” L(LI(Lbl“◦ ” LBody“b”)))))"),
        ("<dl><div><dt>a</dt><dd>b</dd></div></dl>", "L(LI(Lbl“a” LBody“b”))"),
        ("<dl><dt>a</dt><dd>b</dd><dt>c</dt><dd><p>d</p></dd></dl>", "L(LI(Lbl“a” LBody“b”) LI(Lbl“c” LBody(P“d”)))"),
        ("<p data-role='H2'>a</p><p data-role='None'>b</p>", "H2“a” P“b”"),
        ("<p>a <abbr title='b'>c</abbr></p>", "P“a ”(Span“c”)"),
        ("<p>a</p><hr><div data-artifact='layout'>b</div>", "P“a”"),
        (f"<p>a <img alt='' src=\"{PICTURE}\"></p>", "P“a ”"),
    ],
)
def test_an_element_has_its_role(body: str, wanted: str) -> None:
    assert shape(tree(body)) == wanted


def test_abbreviations_and_signs_say_what_they_are_read_as() -> None:
    first, second = tree("<p><abbr title='a b'>ab</abbr> <span title='none'>-</span></p>").all("Span")
    assert first.said == {"E": "a b"}
    assert second.said == {"Alt": "none"}


def test_the_words_of_an_abbreviation_may_be_in_another_language() -> None:
    (span,) = tree("<p>x <abbr title='a b' data-language='en'>ab</abbr></p>").all("Span")
    assert span.said == {"E": "a b", "Lang": "en"}


def test_words_may_be_replaced() -> None:
    (span,) = tree("<p>x <span data-actual-text='E = m c 2'>y</span></p>").all("Span")
    assert (span.said, span.text) == ({"ActualText": "E = m c 2"}, "y")


@pytest.mark.parametrize(
    ("start", "numbering"),
    [("ul", "Disc"), ("ol", "Decimal"), ("ol type=a", "LowerAlpha"), ("ol type=I", "UpperRoman")],
)
def test_a_list_says_how_it_is_numbered(start: str, numbering: str) -> None:
    (found,) = tree(f"<{start}><li>a</li></{start.split()[0]}>").all("L")
    assert found.said == {"ListNumbering": numbering}


def test_a_definition_list_has_no_numbers() -> None:
    assert tree("<dl><dt>a</dt><dd>b</dd></dl>").all("L")[0].said == {}


def test_roles_of_later_versions_are_mapped() -> None:
    with pikepdf.open(BytesIO(drawn("<aside><p>a <em>b</em></p></aside>")[0])) as pdf:
        assert dict(pdf.Root.StructTreeRoot.RoleMap) == {"/Aside": "/Sect", "/Em": "/Span"}
