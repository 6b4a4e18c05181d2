"""The composer: templates in a sandbox, faults at their lines."""

from __future__ import annotations

import base64

import pytest

from livrerouge.diagnostic import Diagnostic
from livrerouge.model.fragment import Placement
from livrerouge.model.page import Side
from livrerouge.render.composer import Composer
from livrerouge.render.fragment import fragments
from unit.render.books import book, paragraph, section, style

PLACEMENT = Placement(1, Side.RECTO, {}, {})
PARAGRAPH = "<p>{{ text(block.content) }}</p>"


def composed(chapter: str, text: str = "Words.", **templates: str) -> tuple[str, tuple[Diagnostic, ...]]:
    whole = book(section("one", paragraph(text)))
    composer = Composer(whole, style(chapter=chapter, **{"_paragraph": PARAGRAPH, **templates}))
    outcome = composer.compose(fragments(whole)[0], PLACEMENT)
    return outcome.value, outcome.diagnostics


def test_a_page_is_written_with_its_blocks() -> None:
    html, faults = composed("<body>{{ number }} {{ blocks(fragment.blocks) }}</body>")
    assert html == "<body>1 <p>Words.</p></body>"
    assert not faults


def test_text_is_escaped() -> None:
    assert "<script>" not in composed("{{ blocks(fragment.blocks) }}", "<script>alert(1)</script>")[0]
    assert "&lt;b&gt;" in composed("{{ plain(fragment.blocks[0].content) }}", "<b>")[0]


@pytest.mark.parametrize(
    ("template", "column", "name", "hint"),
    [
        ('{% extends "_paragrap" %}', 13, "_paragrap", "did you mean “_paragraph”?"),
        ("😀\t{%- include '_nothing' %}", 16, "_nothing", "add templates/_nothing.html.j2 to the style"),
        ('{% from "_macros" import x %}', 10, "_macros", "add templates/_macros.html.j2 to the style"),
    ],
)
def test_a_template_that_another_asks_for_in_vain_is_told_at_its_name(
    template: str, column: int, name: str, hint: str
) -> None:
    whole = book(section("one", paragraph("Words.")))
    (fault,) = Composer(whole, style(chapter=template, _paragraph=PARAGRAPH)).check()
    assert (fault.code.id, fault.message) == ("S301", f"the style “plain” has no template “{name}” for “chapter”")
    assert fault.span is not None
    assert (fault.span.line, fault.span.column, fault.span.text) == (1, column, name)
    assert fault.hint.startswith(hint)


def test_a_template_that_may_be_missing_is_no_fault() -> None:
    whole = book(section("one", paragraph("Words.")))
    chapter = '{% include "_no" ignore missing %}{% include "_paragraph" %}'
    assert Composer(whole, style(chapter=chapter, _paragraph=PARAGRAPH)).check() == ()


def test_tokens_are_put_in() -> None:
    assert composed('<i style="color: var(--red)">')[0] == '<i style="color: #900">'


def test_a_chart_is_an_address_that_holds_it_whole() -> None:
    html, _ = composed("{{ svg('_c', none) }}", _c='<svg fill="var(--red)"/>')
    assert base64.b64decode(html.partition(",")[2]) == b'<svg fill="#900"/>'


@pytest.mark.parametrize(
    ("template", "code", "line"),
    [
        ("one\n{{ section.titel }}", "S303", 2),
        ("one\n\n{{ nothing }}", "S303", 3),
        ("{{ 1 // 0 }}", "S303", 1),
        ("{{ ''.__class__.__mro__ }}", "S303", 1),
        ("{{ text.__globals__ }}", "S303", 1),
        ("{{ blocks.__self__.composer }}", "S303", 1),
        ("{% for n in range(999999999) %}{% endfor %}", "S303", 1),
    ],
)
def test_what_a_template_may_not_do_is_told_at_its_line(template: str, code: str, line: int) -> None:
    html, faults = composed(template)
    assert html == ""
    (fault,) = faults
    assert fault.code.id == code
    assert fault.span is not None
    assert (fault.span.source.path, fault.span.line) == ("styles/plain/templates/chapter.html.j2", line)


def test_a_fault_in_a_block_is_told_at_the_line_of_its_template() -> None:
    _, (fault,) = composed("{{ blocks(fragment.blocks) }}", _paragraph="\n\n{{ block.nothing }}")
    assert fault.span is not None
    assert (fault.span.source.path, fault.span.line) == ("styles/plain/templates/_paragraph.html.j2", 3)


def test_missing_and_broken_templates_are_told_before_anything_is_written() -> None:
    whole = book(section("one", paragraph("a")), section("two", template="foreword"))
    faults = Composer(whole, style(chapter="ok\n{% for %}")).check()
    assert [(fault.code.id, fault.span.at) for fault in faults if fault.span] == [
        ("S301", "book/x/one.md:2:1"),
        ("S301", "book/x/one.md:1:1"),
        ("S302", "styles/plain/templates/chapter.html.j2:2:1"),
    ]


def test_a_token_nobody_defines_is_told_at_its_name() -> None:
    (fault,) = Composer(book(), style(chapter='<i style="color: var(--rad)">')).check()
    assert fault.code.id == "S123"
    assert fault.span is not None
    assert fault.span.text == "--rad"
    assert "“red”" in fault.hint


def test_a_good_style_has_no_faults() -> None:
    whole = book(section("one", paragraph("a")))
    assert Composer(whole, style(chapter="x", _paragraph="y")).check() == ()
