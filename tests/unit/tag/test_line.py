"""Spaces: those that the engine drops, and those that are not there."""

from __future__ import annotations

import pytest

from unit.tag.toytags import tree

WORD = "abcdefghij"
SPACE = "<p>z z</p>"
"""Some font must have a space among its glyphs: that of the text itself has, in any book."""


@pytest.mark.parametrize(
    ("body", "css", "wanted"),
    [
        (f"<p>{' '.join([WORD] * 9)}</p>", "", " ".join([WORD] * 9)),
        ("<p>a<br>b</p>", "", "a b"),
        ("<p><b>a</b><br><b>b</b></p>", "", "a b"),
        ("<p><em>a</em> <strong>b</strong></p>", "", "a b"),
        ("<p><span>a</span> <span>b</span></p>", "span { display: block }", "a b"),
        ("<p><span>a</span><span>b</span></p>", "span { display: block }", "ab"),
        ("<p>a <span>b</span></p>", "span { display: block }", "a b"),
        ("<p>a<i> </i> <span>b</span></p>", "span { display: block }", "a b"),
        ("<pre>a\nb</pre>", "", "a b"),
        (f"<p>{WORD * 3}abcdefg-{WORD}</p>", "", f"{WORD * 3}abcdefg-{WORD}"),
        (f"<p>{WORD * 3}abcdefg - {WORD}</p>", "", f"{WORD * 3}abcdefg - {WORD}"),
    ],
)
def test_words_are_parted_where_the_text_parts_them(body: str, css: str, wanted: str) -> None:
    first = tree(body + SPACE, css).branches[0]
    assert " ".join(first.text.split()) == wanted


def test_a_word_divided_at_the_end_of_a_line_is_whole() -> None:
    text = (
        tree("<p style='hyphens: auto; width: 60pt'>Internationalisation constitutionnellement</p>" + SPACE)
        .branches[0]
        .text
    )
    assert "\u00ad" in text
    assert text.replace("\u00ad", "") == "Internationalisation constitutionnellement"


def test_a_hyphen_of_the_author_stays_a_hyphen() -> None:
    assert "a\u2010b" in tree("<p>a\u2010b</p>").text
