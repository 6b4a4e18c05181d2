"""Structure: what is too much in the HTML of a fragment, told once a kind, at its place."""

from __future__ import annotations

import pytest

from livrerouge.paginate import structure
from livrerouge.paginate.door import HTML
from livrerouge.paginate.structure import attachments, drawings, overdone
from livrerouge.place import Span
from toypages import html, span


def root(body: str) -> object:
    return HTML(string=html(body)).etree_element


def place(at: str) -> Span | None:
    return span(int(at.split(":")[1])) if at else None


def told(body: str) -> list[tuple[str, int]]:
    return [(found.code.id, found.span.line if found.span else 0) for found in overdone(root(body), place)]


@pytest.mark.parametrize(
    "body",
    [
        "<p data-at='one:9:1'>" + "<span>" * (structure.DEPTH + 1),
        f"<p data-at='one:9:1'><table><tr><td colspan={structure.SPAN + 1}>x</table>",
        f"<table data-at='one:9:1'><tr><td rowspan={structure.SPAN + 1}>x</table>",
        f"<table data-at='one:9:1'><colgroup span={structure.SPAN + 1}></table>",
        f"<p data-at='one:9:1'>{'x' * (structure.WORD + 1)}",
        f"<p data-at='one:9:1'>{'word ' * (structure.CHARACTERS // 5 + 1)}",
        f"<p data-at='one:9:1'>{'<i>a</i>' + 'b ' * (structure.CHARACTERS // 2 + 1)}",
    ],
)
def test_what_is_too_much_is_told_at_the_block(body: str) -> None:
    assert told("<p data-at='one:8:1'>before</p>" + body)[0][0] == "L132"
    assert {line for _, line in told("<p data-at='one:8:1'>before</p>" + body)} <= {0, 9}


@pytest.mark.parametrize(
    "body",
    [
        "<div>" * (structure.DEPTH - 2) + "x",
        f"<table><tr><td colspan={structure.SPAN} rowspan=x>x</table>",
        "<td colspan=-1>",
        "x" * structure.WORD + " " + "y" * structure.WORD,
        ("x" * 500 + "\u00ad") * 20,
        "word " * (structure.CHARACTERS // 5 - 1),
    ],
)
def test_what_a_page_can_hold_is_let_through(body: str) -> None:
    assert told(body) == []


def test_each_kind_is_told_once() -> None:
    assert told(f"<p data-at='one:9:1'>{'x' * 1001}</p><p data-at='one:10:1'>{'x' * 1001}</p>") == [("L132", 9)]


def test_attached_files_and_drawings_are_found_with_their_places() -> None:
    body = (
        "<p data-at='one:9:1'><a rel='nofollow Attachment' href='x.pdf'>x</a><a rel=author href=y>y</a></p>"
        "<p data-at='one:10:1'><svg viewBox='0 0 9 9'><path d='M0 0'/></svg></p>"
    )
    assert list(attachments(root(body))) == [("x.pdf", "one:9:1")]
    ((content, at),) = drawings(root(body))
    assert at == "one:10:1"
    assert content.startswith(b"<")
    assert b"path" in content
