"""What holds for every text: typesetting keeps the letters, is done once, and leaves alone what is not prose."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from livrerouge.model.inline import (
    Code,
    Emphasis,
    Foreign,
    Inline,
    Inlines,
    LineBreak,
    Link,
    NoteCall,
    Reference,
    ReferenceForm,
    Strong,
    Text,
    plain,
    walk,
)
from livrerouge.place import Source
from livrerouge.typeset import Setter

SPAN = Source.of("book/x/a.md", "x").span(0, 1)
LANGUAGES = ("fr", "en")
ADDRESSES = (
    "https://exemple.org/a?x=1;y=2",
    "a.b@exemple.org",
    "www.exemple.org/--x",
    "C:\\dossier",
    "/usr/lib/x",
)

_SIGNS = " ;:!?.,'\"«»“”‘’()[]-–—…%€°×*/&=+#\n\u00a0\u202f\u2009"
_TYPED = """
il y a à l'ami États coeur oeuvre Etat A M. Mme Dr n° no nos p. art. tableau figure 1.1 e) et de la
12 345 1 055 2001 2018 2001-2018 2001--2018 10-12 1er 2e 82e XXIe Ier siècle session juillet 18 75 %
km kg h 30 × ... [...] -- --- - – « » " ' etc... 14:30 1:2 :-) ;) it's '90s 'n' Mr Smith No. a.m.
mot mot. fin Fin. Un J. P. ! ? ; :
"""
_WORDS = _TYPED.split()
_text = st.one_of(
    st.lists(st.sampled_from(_WORDS), max_size=14).map(" ".join),
    st.lists(st.one_of(st.sampled_from(_WORDS), st.sampled_from(list(_SIGNS))), max_size=16).map("".join),
    st.text(max_size=20),
)


def _spread(children: st.SearchStrategy[Inlines]) -> st.SearchStrategy[Inlines]:
    containers: st.SearchStrategy[Inline] = st.one_of(
        children.map(lambda inner: Emphasis(inner, SPAN)),
        children.map(lambda inner: Strong(inner, SPAN)),
        children.map(lambda inner: Link("https://exemple.org", inner, SPAN)),
        children.map(lambda inner: Reference("x", ReferenceForm.PAGE, inner, SPAN)),
        st.tuples(st.sampled_from(("fr", "en", "de")), children).map(lambda pair: Foreign(*pair, SPAN)),
    )
    return st.lists(st.one_of(_leaf, containers), max_size=6).map(tuple)


_leaf: st.SearchStrategy[Inline] = st.one_of(
    _text.map(lambda value: Text(value, SPAN)),
    _text.map(lambda value: Text(value, SPAN)),
    _text.map(lambda value: Code(value, SPAN)),
    st.just(NoteCall("n", SPAN)),
    st.just(LineBreak(SPAN)),
    st.just(Link("https://exemple.org/--a", (Text("https://exemple.org/--a", SPAN),), SPAN, bare=True)),
)
_runs = st.recursive(st.lists(_leaf, max_size=5).map(tuple), _spread, max_leaves=8)


def letters(inlines: Inlines) -> str:
    """Keep what the rules may not change."""
    return "".join(sign for sign in plain(inlines) if sign.isalnum())


def merged(inlines: Inlines) -> list[tuple[str, str]]:
    """Give the leaves of a run, neighbouring texts as one: where a text is cut says nothing."""
    flat: list[tuple[str, str]] = []
    for inline in walk(inlines):
        value = getattr(inline, "value", "")
        if isinstance(inline, Text) and flat and flat[-1][0] == "Text":
            flat[-1] = ("Text", flat[-1][1] + value)
        else:
            flat.append((type(inline).__name__, value))
    return flat


@settings(max_examples=250, deadline=None)
@given(_runs, st.sampled_from(LANGUAGES), st.booleans())
def test_twice_is_as_good_as_once(run: Inlines, language: str, prose: bool) -> None:
    once = Setter().run(run, language, prose=prose)
    assert merged(Setter().run(once, language, prose=prose)) == merged(once)


@settings(max_examples=150, deadline=None)
@given(_runs, st.sampled_from(LANGUAGES))
def test_letters_are_kept(run: Inlines, language: str) -> None:
    assert letters(Setter().run(run, language, prose=True)) == letters(run)


@settings(max_examples=150, deadline=None)
@given(_runs, st.sampled_from(LANGUAGES))
def test_what_is_no_prose_is_left_alone(run: Inlines, language: str) -> None:
    def kept(inlines: Inlines) -> list[Inline]:
        return [
            inline
            for inline in walk(inlines)
            if isinstance(inline, Code | NoteCall | LineBreak)
            or (isinstance(inline, Foreign) and inline.language == "de")
            or (isinstance(inline, Link) and inline.bare)
        ]

    def bare_of_german(inlines: Inlines) -> list[Inline]:
        """What German words hold is compared with them; French inside German is French again."""
        return [inline for inline in kept(inlines) if not isinstance(inline, Foreign)]

    assert bare_of_german(Setter().run(run, language)) == bare_of_german(run)


@settings(max_examples=100, deadline=None)
@given(_text, st.sampled_from(LANGUAGES))
def test_words_without_rules_are_left_alone(value: str, language: str) -> None:
    german = Foreign("de-AT", (Text(value, SPAN),), SPAN)
    run = (Text("un ", SPAN), german, Text(" ; deux", SPAN))
    assert german in Setter().run(run, language)
    assert Setter().run((german,), "de") == (german,)


@settings(max_examples=150, deadline=None)
@given(_text, st.sampled_from(ADDRESSES), _text, st.sampled_from(LANGUAGES))
def test_addresses_are_left_alone(before: str, address: str, after: str, language: str) -> None:
    run = (Text(f"{before} {address} {after}", SPAN),)
    set_ = plain(Setter().run(run, language))
    assert set_.count(address) >= 1


@settings(max_examples=150, deadline=None)
@given(_text, st.sampled_from(LANGUAGES))
def test_plain_text_is_set_like_a_run(value: str, language: str) -> None:
    setter = Setter()
    assert setter.text(value, language, SPAN) == plain(Setter().run((Text(value, SPAN),), language))
    assert all(diagnostic.span == SPAN for diagnostic in setter.diagnostics)


@settings(max_examples=150, deadline=None)
@given(_text, st.sampled_from(LANGUAGES))
def test_diagnostics_point_to_their_words(value: str, language: str) -> None:
    source = Source.of("book/x/a.md", f"# {value} #")
    setter = Setter()
    setter.run((Text(value, source.span(2, 2 + len(value))),), language)
    for diagnostic in setter.diagnostics:
        assert diagnostic.span is not None
        words = re.search("“(.*)”", diagnostic.message)
        if words and "oe" in words[1]:
            assert diagnostic.span.text == words[1]
        assert diagnostic.span.text in value


@pytest.mark.parametrize("sign", ["\u2011", "\u2010"])
@given(value=_text)
@settings(max_examples=60, deadline=None)
def test_no_hyphen_that_typefaces_lack(sign: str, value: str) -> None:
    if sign not in value:
        assert sign not in plain(Setter().run((Text(value, SPAN),), "fr"))
