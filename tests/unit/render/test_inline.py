"""Inline content as HTML."""

from __future__ import annotations

import pytest

from livrerouge.model.book import Label, LabelKind, Note
from livrerouge.model.inline import (
    Abbreviation,
    Code,
    Emphasis,
    Foreign,
    Inline,
    LineBreak,
    Link,
    NoBreak,
    NoteCall,
    Reference,
    ReferenceForm,
    Strong,
    Superscript,
    Text,
)
from livrerouge.render.inline import UNKNOWN, Surroundings, carriers, write
from unit.render.books import book, paragraph, section, span, words

FIGURE = Label("fig-a", LabelKind.FIGURE, "2", words("A figure"), "one", span(20))
HEAD = Label("head-a", LabelKind.HEADING, "", words("A head"), "one", span(21))
NOTE = Note("n", (paragraph("The note."), paragraph("Goes on.")), span(30))


def around(language: str = "en", folios: dict[str, str] | None = None, calls: tuple[Inline, ...] = ()) -> Surroundings:
    one = section("one", paragraph("x").__class__(calls, span(2)), notes=(NOTE,))
    made = book(one, labels=(FIGURE, HEAD), language=language)
    return Surroundings(made, one, folios or {}, carriers(made))


@pytest.mark.parametrize(
    ("inline", "expected"),
    [
        (Text("a < b & “c”", span(2)), "a &lt; b &amp; “c”"),
        (Emphasis(words("a"), span(2)), "<em>a</em>"),
        (Strong(words("a"), span(2)), "<strong>a</strong>"),
        (Code("<b>", span(2)), "<code>&lt;b&gt;</code>"),
        (Superscript("e", span(2)), "<sup>e</sup>"),
        (NoBreak(words("a-t-il"), span(2)), '<span class="keep">a-t-il</span>'),
        (Foreign("en", words("a"), span(2)), '<span lang="en">a</span>'),
        (Abbreviation(words("ab"), "a & b", "", span(2)), '<abbr title="a &amp; b">ab</abbr>'),
        (Abbreviation(words("ab"), "a", "en", span(2)), '<abbr title="a" data-language="en">ab</abbr>'),
        (LineBreak(span(2)), "<br>"),
        (Link("https://a.org?x=1&y", words("a"), span(2)), '<a class="outside" href="https://a.org?x=1&amp;y">a</a>'),
        (
            Link("https://a.org", words("https://a.org"), span(2), bare=True),
            '<a class="outside address" href="https://a.org">https://a.org</a>',
        ),
    ],
    ids=lambda value: type(value).__name__ if not isinstance(value, str) else "",
)
def test_each_kind_has_its_element(inline: Inline, expected: str) -> None:
    assert write((inline,), around()) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("art. 1.1 e)", 'art. <span class="number">1.1</span> e)'),
        ("1.2.3.", '<span class="number">1.2.3</span>.'),
        ("in 2001. Then 3,5 and v1.1a", "in 2001. Then 3,5 and v1.1a"),
    ],
)
def test_numbers_of_articles_are_marked(text: str, expected: str) -> None:
    assert write(words(text), around()) == expected


def test_an_address_cannot_leave_its_attribute() -> None:
    link = Link('https://a.org/"><script>', words("a"), span(2))
    assert "<script>" not in write((link,), around())


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        (ReferenceForm.LABEL, "figure\u00a02"),
        (ReferenceForm.PAGE, "p.\u00a09"),
        (ReferenceForm.FULL, "figure\u00a02, p.\u00a09"),
    ],
)
def test_a_reference_prints_what_is_asked(form: ReferenceForm, expected: str) -> None:
    reference = Reference("fig-a", form, (), span(2))
    assert write((reference,), around(folios={FIGURE.span.at: "9"})) == f'<a href="#fig-a">{expected}</a>'


def test_a_reference_with_words_of_its_own_prints_them() -> None:
    reference = Reference("fig-a", ReferenceForm.LABEL, words("this picture"), span(2))
    assert write((reference,), around()) == '<a href="#fig-a">this picture</a>'


@pytest.mark.parametrize(("language", "expected"), [("en", "“A head”"), ("fr", "«\u00a0A head\u00a0»")])
def test_a_head_is_named_by_its_title(language: str, expected: str) -> None:
    reference = Reference("head-a", ReferenceForm.LABEL, (), span(2))
    assert expected in write((reference,), around(language))


def test_a_folio_that_is_not_known_yet_keeps_its_room() -> None:
    assert UNKNOWN in write((Reference("fig-a", ReferenceForm.PAGE, (), span(2)),), around())


def test_the_first_call_carries_the_note_and_later_ones_its_number() -> None:
    first, second = NoteCall("n", span(2, 5)), NoteCall("n", span(2, 9))
    html = write((first, second), around(calls=(first, second)))
    assert html.count("The note.") == 1
    assert html.index('data-note="n"') < html.index('data-call="n"')
    assert 'data-number="1"' in html
    assert f'data-at="{NOTE.span.at}"' in html


def test_a_note_of_two_paragraphs_stays_inside_a_line() -> None:
    call = NoteCall("n", span(2, 5))
    html = write((call,), around(calls=(call,)))
    assert "<p" not in html
    assert '<span class="again" data-role="P">Goes on.</span>' in html


def test_the_contents_have_no_calls() -> None:
    call = NoteCall("n", span(2, 5))
    assert write((*words("A"), call), around(calls=(call,)), notes=False) == "A"
