"""The expressions of the parser of HTML find what its own find."""

from __future__ import annotations

import re
from itertools import product

import pytest
from tinyhtml5 import inputstream
from tinyhtml5.constants import ascii_letters, space_characters
from tinyhtml5.inputstream import HTMLUnicodeInputStream

from livrerouge.paginate.door import HTML
from livrerouge.paginate.quick.sign import Expressions, signs_kept

SIGNS = [frozenset("&<\0"), frozenset("<"), frozenset("-]^\\"), frozenset(space_characters), frozenset(ascii_letters)]
TEXTS = ["", "abc & <b>", "]-^\\ x", "\t\n x", "é\u202f<", "<" * 3, "a" * 30]


@pytest.mark.parametrize(("signs", "opposite"), [*product(SIGNS, (False, True))])
def test_what_is_read_up_to_a_sign_is_the_same(signs: frozenset[str], opposite: bool) -> None:
    def read() -> list[str]:
        return [HTMLUnicodeInputStream(text).chars_until(signs, opposite) for text in TEXTS]

    own = read()
    with signs_kept():
        assert read() == own
        assert read() == own


def test_each_expression_is_written_once(monkeypatch: pytest.MonkeyPatch) -> None:
    written: list[object] = []
    compiled = re.compile
    monkeypatch.setattr(re, "compile", lambda *given: written.append(given) or compiled(*given))
    with signs_kept():
        kinds = inputstream.characters_until_regex
        assert isinstance(kinds, Expressions)
        HTML(string="<p class='a b' id='c'>x &amp; y</p>")
        once, expressions = len(written), dict(kinds)
        HTML(string="<p class='a b' id='c'>x &amp; y</p>" * 9)
        assert len(written) == once
        assert kinds == expressions
        assert 3 <= len(kinds) < 20
