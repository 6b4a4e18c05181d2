"""What holds for every publication: it is loaded and parsed without an exception, and each fault has a place."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from livrerouge.diagnostic import Diagnostic, has_errors
from livrerouge.load import load
from livrerouge.model.grid import grid
from livrerouge.parse import parse
from livrerouge.resolve import resolve
from livrerouge.typeset import typeset

TEMPLATES = frozenset(("cover", "contents", "chapter", "section"))

SETTINGS = "title: T\nlanguage: fr\nstyle: s\nmatter: {front: [cover], body: [one]}\n"
SECTION = (
    "---\ntitle: Un\n---\n\n## Tête {#t}\n\nMot[^a] *un* [mot]{lang=en} [](#t){ref=page} <https://a.org>.\n\n"
    "- un\n  - deux\n\nTerme\n: Une.\n\n> Mots.\n\n::::{tip} Titre\n:id: ici\n\n:::{quote}\n:source: S\nMots.\n:::\n"
    "::::\n\n:::{figure} art/a.svg\n:alt: A\n:credit: B\nL.\n:::\n\n:::{table} t\n:placement: page\n:::\n\n"
    ":::{key-figures}\n18\n: ans\n:::\n\n[^a]: Note.\n"
)
TABLE = (
    "title: T\nrows: r.yaml\nfrom: rows\ncolumns:\n  - {key: a, head: A, role: stub, width: 9mm}\n"
    "  - {key: b, head: B, empty: —}\nnotes: {n: N.}\n"
)
DATA = (
    "rows:\n  - {a: 2001, b: [x, {title: y, notes: [n]}]}\n  - {a: {text: '2002', notes: n}, b: []}\nnotes: {m: M.}\n"
)
CSV = "a,b,notes\n2001,x,n\n2001,y,\n2002,,n\n"

_SIGNS = [*"[]{}()<>*_`:#>-+.!|&\\'\"^~=%@/\n\t ", ":::", "```", "---", "{lang=en}", "[^a]", ": ", "- ", "é", "𝒳"]
_WORDS = [
    "title", "rows", "columns", "key", "head", "role", "notes", "matter", "body", "one", "art", "fr", "null", "true",
    "2001", "text", "from", "empty", ":::{table} t\n", ":::{figure} a\n", ":id: x\n", "a", "b",
]  # fmt: skip
_PIECE = st.sampled_from([*_SIGNS, *_WORDS])


@st.composite
def mutated(draw: st.DrawFn, text: str) -> bytes:
    """Spoil a good text in a few places, or give bytes that are no text."""
    if draw(st.integers(0, 9)) == 0:
        return draw(st.binary(max_size=60))
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(text)))
        end = min(len(text), start + draw(st.integers(0, 12)))
        text = text[:start] + "".join(draw(st.lists(_PIECE, max_size=4))) + text[end:]
    return text.encode()


def parsed(files: dict[str, bytes]) -> list[Diagnostic]:
    """Load and parse a publication with some of its files replaced; give all that is told."""
    good = {
        "book/p/book.yaml": SETTINGS.encode(),
        "book/p/one.md": SECTION.encode(),
        "book/p/tables/t.yaml": TABLE.encode(),
        "book/p/art/a.svg": b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"/>',
        "data/r.yaml": DATA.encode(),
        "data/r.csv": CSV.encode(),
    }
    with tempfile.TemporaryDirectory() as folder:
        for name, content in (good | files).items():
            file = Path(folder, name)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)
        loaded = load(Path(folder), "p")
    told = list(loaded.diagnostics)
    if loaded.value is not None:
        outcome = parse(loaded.value, TEMPLATES)
        told.extend(outcome.diagnostics)
        assert outcome.value is not None or has_errors(told), "a publication is lost without a word"
        if outcome.value is not None:
            # The build goes on to here even when there are errors, to find the rest of them.
            told.extend(typeset(resolve(outcome.value).value).diagnostics)
        if outcome.value is not None and not has_errors(told):
            for table in outcome.value.tables.values():
                assert all(len(line.cells) <= len(table.columns) for line in grid(table).lines)
    for diagnostic in told:
        span = diagnostic.span
        assert span is not None, diagnostic
        assert 0 <= span.start <= span.end <= len(span.source.text), diagnostic
    return told


BUDGET = settings(max_examples=60, deadline=None)


def test_the_publication_that_is_spoilt_is_good() -> None:
    assert [diagnostic.code.id for diagnostic in parsed({})] == ["T222"]
    table = TABLE.replace("r.yaml\nfrom: rows", "r.csv").encode()
    assert parsed({"book/p/tables/t.yaml": table}) == []


@BUDGET
@given(mutated(SECTION))
def test_no_section_is_too_strange(content: bytes) -> None:
    parsed({"book/p/one.md": content})


@BUDGET
@given(mutated(SETTINGS))
def test_no_settings_are_too_strange(content: bytes) -> None:
    parsed({"book/p/book.yaml": content})


@BUDGET
@given(mutated(TABLE), st.booleans())
def test_no_table_is_too_strange(content: bytes, as_csv: bool) -> None:
    parsed({"book/p/tables/t.yaml": content.replace(b"r.yaml\nfrom: rows", b"r.csv") if as_csv else content})


@BUDGET
@given(mutated(DATA))
def test_no_data_are_too_strange(content: bytes) -> None:
    parsed({"data/r.yaml": content})


@BUDGET
@given(mutated(CSV))
def test_no_rows_are_too_strange(content: bytes) -> None:
    table = TABLE.replace("r.yaml\nfrom: rows", "r.csv").encode()
    parsed({"book/p/tables/t.yaml": table, "data/r.csv": content})
