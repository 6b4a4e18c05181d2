"""Vector art: its size, and what it may not do."""

from __future__ import annotations

from base64 import b64encode
from io import BytesIO
from time import perf_counter

import pytest
from PIL import Image

from livrerouge.load.refused import Refused
from livrerouge.load.vector import ELEMENT_LIMIT, measure

NAMES = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'


def svg(inside: str = "", attributes: str = 'viewBox="0 0 40 30"') -> bytes:
    return f"<svg {NAMES} {attributes}>{inside}</svg>".encode()


def picture(form: str) -> str:
    content = BytesIO()
    Image.new("RGB", (2, 3)).save(content, form)
    return b64encode(content.getvalue()).decode()


@pytest.mark.parametrize(
    ("attributes", "size"),
    [
        ('viewBox="0 0 40 30"', (40, 30)),
        ('viewBox="0,0,40.5,3e1"', (40.5, 30)),
        ('viewBox=" -5 -5  40 30 " width="9cm"', (40, 30)),
        ('width="96" height="48px"', (96, 48)),
        ('width="1in" height="72pt"', (96, 96)),
        ('width="25.4mm" height="2.54cm"', (96, 96)),
        ('width="6pc" height=".5in"', (96, 48)),
    ],
)
def test_the_size_is_that_of_the_view(attributes: str, size: tuple[float, float]) -> None:
    assert measure(svg("<path d='M0 0'/>", attributes)) == pytest.approx(size)


def test_what_stays_inside_the_file_is_taken() -> None:
    inside = (
        "<?inkscape page?><style>.a{fill:url(#g)} /* \\ */</style>"
        '<defs><linearGradient id="g"/><radialGradient id="h" xlink:href="#g"/><path id="p"/></defs>'
        '<use href="#p"/><use xlink:href="#p"/>'
        '<path class="a" clip-path="url(#c)"/><clipPath id="c"><use href="#p"/></clipPath>'
        f'<image href="data:image/png;base64,{picture("PNG")}"/>'
        f'<image xlink:href="data:image/jpeg;base64,{picture("JPEG")}"/>'
        '<text aria-label="C:\\x (a)">url( is no address</text><a href="https://example.org"><path/></a>'
    )
    assert measure(svg(inside)) == (40, 30)


def test_a_gradient_may_fill_many_shapes() -> None:
    gradient = '<linearGradient id="g">' + "<stop/>" * 20 + "</linearGradient>"
    assert measure(svg(gradient + '<path fill="url(#g)"/>' * 5000)) == (40, 30)


SVG_INSIDE = b64encode(svg()).decode()


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "it is not well-formed: no element found, line 1"),
        (b"<svg", "it is not well-formed: unclosed token, line 1"),
        (b"<svg>&amp</svg>", "it is not well-formed: not well-formed (invalid token), line 1"),
        (b"<html/>", "its outermost element is “html”, not “svg”"),
        (b"\x89PNG\r\n", "it is not well-formed: not well-formed (invalid token), line 1"),
        (
            b'<?xml version="1.0" encoding="x-none"?><svg/>',
            "it is written in an encoding that is not known; save it as UTF-8",
        ),
        (
            b'<?xml version="1.0" encoding="utf-7"?><svg/>',
            "it is written in an encoding that is not known; save it as UTF-8",
        ),
        (b"<!DOCTYPE svg><svg/>", "it has a document type (DOCTYPE); remove that line"),
        (
            b'<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><svg>&b;</svg>',
            "it has a document type (DOCTYPE); remove that line",
        ),
        (
            b'<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]><svg>&a;</svg>',
            "it has a document type (DOCTYPE); remove that line",
        ),
        (b'<?xml-stylesheet href="a.css"?><svg/>', "it names a style sheet outside it (xml-stylesheet)"),
        (svg(attributes=""), "it has neither a viewBox nor a width and a height"),
        (svg(attributes='width="100%" height="50%"'), "it has neither a viewBox nor a width and a height"),
        (svg(attributes='viewBox="0 0 0 30"'), "it has neither a viewBox nor a width and a height"),
        (svg(attributes=f'viewBox="0 0 {"9" * 400} 30"'), "it is more than 1000000 pixels wide or high"),
        (svg("<script/>"), "it contains “script”, which does not print"),
        (svg('<s:script xmlns:s="http://www.w3.org/2000/svg"/>'), "it contains “script”, which does not print"),
        (svg("<foreignObject/>"), "it contains “foreignObject”, which does not print"),
        (svg("<animateTransform/>"), "it contains “animateTransform”, which does not print"),
        (svg('<path onclick="x()"/>'), "it contains a script (“onclick”)"),
        (svg('<image href="https://x.org/a.png"/>'), "it names an address outside it: https://x.org/a.png"),
        (svg('<image xlink:href="file:///etc/passwd"/>'), "it names an address outside it: file:///etc/passwd"),
        (svg('<image href="../a.png"/>'), "it names an address outside it: ../a.png"),
        (svg('<use href="other.svg#p"/>'), "it names an address outside it: other.svg#p"),
        (svg('<feImage href=" //x.org/a"/>'), "it names an address outside it: //x.org/a"),
        (
            svg(f'<image href="data:image/svg+xml;base64,{SVG_INSIDE}"/>'),
            f"it names an address outside it: data:image/svg+xml;base64,{SVG_INSIDE}"[:92],
        ),
        (
            svg(f'<image href="data:image/png;base64,{SVG_INSIDE}"/>'),
            "a picture inside it is refused: it is not a picture of a known format",
        ),
        (
            svg(f'<image href="data:image/png;base64,{picture("JPEG")}"/>'),
            "a picture inside it is refused: its content is jpeg, its name says png",
        ),
        (svg('<image href="data:image/png;base64,A"/>'), "a picture inside it is damaged"),
        (svg('<path fill="url(https://x.org/#a)"/>'), "“fill” names a file or an address outside it"),
        (svg("<path style=\"fill:URL( 'a.svg#b')\"/>"), "“style” names a file or an address outside it"),
        (svg('<path style="fill:u\\72l(a.svg)"/>'), "“style” is written with escapes (\\)"),
        (svg("<style>@import 'a.css';</style>"), "its style sheet names a file or an address outside it"),
        (svg("<style>@im&#112;ort 'a.css';</style>"), "its style sheet names a file or an address outside it"),
        (svg("<style>a{fill:url(<![CDATA[a.svg)}]]></style>"), "its style sheet names a file or an address outside it"),
        (svg("<style>a{fill:url(\nhttp://x)}</style>"), "its style sheet names a file or an address outside it"),
        (
            svg("<style>@font-face{src:url(data:font/woff,x)}</style>"),
            "its style sheet names a file or an address outside it",
        ),
        (svg("<style>@\\69mport 'a.css';</style>"), "its style sheet is written with escapes (\\)"),
        (svg("<g>" * 101 + "</g>" * 101), "its elements are nested more than 100 deep"),
        (svg("<g/>" * ELEMENT_LIMIT), f"it has more than {ELEMENT_LIMIT} elements"),
        (svg('<g id="a"><use href="#a"/></g>'), "“a” uses itself"),
        (svg('<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>'), "“b” uses itself"),
        (svg('<pattern id="a"><path fill="url(#a)"/></pattern>'), "“a” uses itself"),
        (svg('<linearGradient id="a" href="#b"/><linearGradient id="b" href="#a"/>'), "“b” uses itself"),
    ],
)
def test_what_reaches_outside_or_cannot_be_read_is_refused(content: bytes, reason: str) -> None:
    with pytest.raises(Refused) as refusal:
        measure(content)
    assert str(refusal.value) == reason


def test_a_line_feed_before_an_inner_address_is_no_fault() -> None:
    assert measure(svg("<style>a{fill:url(\n#a)}</style>")) == (40, 30)


@pytest.mark.parametrize(
    "part", ['<use href="#a{0}"/>', '<path mask="url(#a{0})"/>', '<path style="fill:url(#a{0})"/>']
)
def test_parts_that_swell_without_end_are_refused_at_once(part: str) -> None:
    levels = "".join(f'<pattern id="a{n + 1}">' + part.format(n) * 10 + "</pattern>" for n in range(8))
    start = perf_counter()
    with pytest.raises(Refused, match=r"drawn out it has more than 20000 elements"):
        measure(svg('<pattern id="a0"><path/></pattern>' + levels))
    assert perf_counter() - start < 1


def test_parts_nested_too_deeply_are_refused() -> None:
    levels = "".join(f'<g id="a{n + 1}"><use href="#a{n}"/></g>' for n in range(9))
    with pytest.raises(Refused, match="more than 8 deep"):
        measure(svg('<path id="a0"/>' + levels))
