"""What holds for all files, whatever their bytes: loading ends without raising, and places are true."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from livrerouge.diagnostic import Diagnostic
from livrerouge.load import load, load_style, raster, vector
from livrerouge.load.alignment import of_value
from livrerouge.load.file import decode
from livrerouge.load.markdown import make_parser, read_inline, read_markdown
from livrerouge.load.refused import Refused
from livrerouge.load.rows import read_json, read_rows
from livrerouge.load.tree import read_yaml
from livrerouge.loaded import Markup
from livrerouge.node import Mapping, Node, Scalar, Sequence
from livrerouge.place import Source

MD = make_parser()

_WRITTEN = r"""
a b é 𝒜 word 12 \ \* \[ &amp; &#233; &#12; * ** *** _ __ ` `` [ ] ( ) [^n] [^n]: [a](b) [](#x){ref=page} [w]{lang=en}
{ } {a=b} <b> <!-- --> <https://x.org/%C3%A9> <http:a> <a@b.c> ![i](p.png) # ## {#id} > - + 1. 2) : ::: :::: :::{a}
::::{b} :k: ~~~ ``` --- ... = [r]: | ' " , ; ? & ! % @ key: k: "x" 'y' [x, {a: b}, &a *a !!str \u00e9 0x1F 1.5 true
null "é\u00e9\n" 'it''s' "a""b"
"""
_SIGNS = _WRITTEN.split()
_SPACES = ("\n", "\n\n", " ", "  ", "    ", "\t", "\r\n", "\n> ", "\n  ", "\n- ", "\u00a0", "\n   - ")
_text = st.one_of(
    st.lists(st.one_of(st.sampled_from(_SIGNS), st.sampled_from(_SPACES)), max_size=40).map("".join),
    st.text(max_size=40),
)
_bytes = st.one_of(
    _text.map(str.encode),
    st.binary(max_size=60),
    st.tuples(_text, st.binary(max_size=4)).map(lambda p: p[0].encode() + p[1]),
)
_few = settings(max_examples=60, deadline=None)


def source_of(content: bytes, path: str) -> Source | None:
    found: list[Diagnostic] = []
    source = decode(content, path, found)
    assert (source is None) == any(fault.code.id == "B003" for fault in found)
    check_places(found)
    return source


def check_places(found: list[Diagnostic]) -> None:
    for fault in found:
        assert fault.span is not None
        assert 0 <= fault.span.start <= fault.span.end <= len(fault.span.source.text)
        assert fault.span.line >= 1


def walk(pieces: tuple[Markup, ...]) -> Iterator[Markup]:
    for piece in pieces:
        yield piece
        yield from walk(piece.children)


def check_markup(pieces: tuple[Markup, ...], source: Source) -> None:
    """Check that pieces lie in their source, and that texts as long as what was written are what was written."""
    for piece in walk(pieces):
        span = piece.span
        assert span.source is source
        assert 0 <= span.start <= span.end <= len(source.text), piece
        if piece.kind == "text" and len(piece.content) == span.end - span.start > 1:
            assert spaced(piece.content) == spaced(span.text), piece
        for child in piece.children:
            assert span.start <= child.span.start, (piece, child)
        if piece.kind in ("emphasis", "strong", "link", "span"):
            assert all(a.span.end <= b.span.start for a, b in pairwise(piece.children)), piece


def spaced(text: str) -> str:
    return "".join(" " if sign.isspace() else sign for sign in text)


@given(_bytes)
@settings(max_examples=250, deadline=None)
def test_any_markdown_is_read_and_every_piece_is_where_it_says(content: bytes) -> None:
    source = source_of(content, "a.md")
    if source is None:
        return
    found: list[Diagnostic] = []
    file = read_markdown(MD, source, found)
    check_places(found)
    check_markup(file.blocks, source)


@given(
    st.lists(
        st.sampled_from(["a", "é", "𝒜", " b", "*c*", "`d`", "\\*", "&amp;", "[e](f)", "[^n]"]), min_size=1, max_size=8
    )
)
@_few
def test_what_is_written_between_marks_is_found_again_in_order(words: list[str]) -> None:
    text = "".join(words).strip()
    for prefix in ("", "> ", "- ", "1. > ", ": "):
        before = "Term\n" if prefix == ": " else ""
        source = Source.of("a.md", f"{before}{prefix}x{text}\n")
        file = read_markdown(MD, source, [])
        leaves = [piece for piece in walk(file.blocks) if not piece.children and piece.kind in ("text", "code", "call")]
        assert all(a.span.end <= b.span.start for a, b in pairwise(leaves))
        assert file.blocks[0].span.end == len(source.text) - 1


def scalars(node: Node | None) -> Iterator[Scalar]:
    match node:
        case Scalar():
            yield node
        case Sequence():
            for item in node.items:
                yield from scalars(item)
        case Mapping():
            for entry in node.entries:
                yield entry.key
                yield from scalars(entry.value)


@given(_bytes)
@settings(max_examples=200, deadline=None)
def test_any_yaml_is_read_and_every_scalar_is_where_it_says(content: bytes) -> None:
    source = source_of(content, "a.yaml")
    if source is None:
        return
    found: list[Diagnostic] = []
    node = read_yaml(source, found)
    check_places(found)
    for scalar in scalars(node):
        span = scalar.span
        assert 0 <= span.start <= span.end <= len(source.text)
        offsets = of_value(scalar.text, span)
        assert len(offsets) == len(scalar.text) + 1
        assert offsets == sorted(offsets)
        pieces = read_inline(MD, scalar.text, span)
        if found:
            # The place of a value with an anchor or a tag begins with that.
            continue
        check_markup(pieces, source)
        if span.text[:1] not in ('"', "'", "|", ">") and "\n" not in span.text:
            assert span.text.strip() == scalar.text.strip(), scalar


_words = st.text(
    st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"], exclude_characters="\ufeff\ufffe\uffff"), max_size=12
)


@given(st.lists(st.tuples(_words, st.sampled_from(["'", '"', "|-"])), min_size=1, max_size=5))
@_few
def test_the_characters_of_a_quoted_scalar_are_where_they_were_written(values: list[tuple[str, str]]) -> None:
    lines = []
    for number, (word, mark) in enumerate(values):
        word = f"x{word}x"
        escaped = {
            "'": word.replace("'", "''"),
            '"': word.replace("\\", "\\\\").replace('"', '\\"'),
            "|-": f"\n  {word}",
        }
        lines.append(f"k{number}: {mark}{escaped[mark]}{'' if mark == '|-' else mark}\n")
    source = Source.of("a.yaml", "".join(lines))
    found: list[Diagnostic] = []
    node = read_yaml(source, found)
    assert found == []
    assert isinstance(node, Mapping)
    for entry, (word, _) in zip(node.entries, values, strict=True):
        assert isinstance(entry.value, Scalar)
        assert entry.value.text == f"x{word}x"
        offsets = of_value(entry.value.text, entry.value.span)
        for sign, offset in zip(entry.value.text, offsets, strict=False):
            assert source.text[offset] == sign or (sign == '"' and source.text[offset : offset + 2] == '\\"')


_cells = st.lists(
    st.lists(_words.filter(lambda word: word == word.strip()), min_size=2, max_size=2), min_size=1, max_size=6
)


@given(_cells, st.sampled_from(",;\t|"))
@_few
def test_cells_written_are_cells_read(records: list[list[str]], separator: str) -> None:
    written = [[f'"{cell.replace(chr(34), chr(34) * 2)}"' for cell in record] for record in records]
    source = Source.of("a.csv", "\n".join(separator.join(record) for record in written))
    found: list[Diagnostic] = []
    rows = read_rows(source, found)
    assert found == []
    assert rows is not None
    assert [[cell for cell, _ in record] for record in (rows.heads, *rows.rows)] == records
    assert [[span.text for _, span in record] for record in (rows.heads, *rows.rows)] == written


@given(_bytes)
@settings(max_examples=100, deadline=None)
def test_any_csv_is_read_and_every_cell_is_where_it_says(content: bytes) -> None:
    source = source_of(content, "a.csv")
    if source is None:
        return
    found: list[Diagnostic] = []
    rows = read_rows(source, found)
    check_places(found)
    for record in (rows.heads, *rows.rows) if rows is not None else ():
        for cell, span in record:
            assert cell == span.text or span.text.startswith('"')
            check_markup(read_inline(MD, cell, span), source)


_json = st.lists(
    st.sampled_from(
        ["{", "}", "[", "]", ",", ":", " ", "\n", "1", "-2.5e3", "true", "null", '"a"', '"[^n] *b*"', '"', "\\", "é"]
    ),
    max_size=30,
).map("".join)


@given(st.one_of(_json.map(str.encode), _bytes))
@settings(max_examples=200, deadline=None)
def test_any_json_is_read_or_told_and_every_value_is_where_it_says(content: bytes) -> None:
    source = source_of(content, "a.json")
    if source is None:
        return
    found: list[Diagnostic] = []
    node = read_json(source, found)
    check_places(found)
    assert (node is None) <= bool(found)
    for scalar in scalars(node) if node is not None else ():
        assert scalar.span.text == scalar.text or scalar.span.text.startswith('"')
        check_markup(read_inline(MD, scalar.text, scalar.span), source)


_ELEMENTS = """
<g>|</g>|<g id='a'>|<use href='#a'/>|<path fill='url(#a)'/>|<style>|</style>|a{b:url(#c)}|\\(|<!-- -->|<?pi x?>|&amp;|
&x;|<![CDATA[|]]>|é|<a/>|<image href='data:image/png;base64,AAAA'/>
"""
_svg_parts = st.sampled_from(_ELEMENTS.split("|"))


@given(
    st.one_of(
        st.binary(max_size=60),
        st.lists(_svg_parts, max_size=8).map(lambda p: f"<svg viewBox='0 0 4 3'>{''.join(p)}</svg>".encode()),
    )
)
@settings(max_examples=150, deadline=None)
def test_any_picture_is_measured_or_refused(content: bytes) -> None:
    for measure in (
        vector.measure,
        lambda it: raster.measure(it, "png"),
        lambda it: raster.measure(b"\x89PNG\r\n\x1a\n" + it, "png"),
    ):
        try:
            width, height = measure(content)
        except Refused:
            continue
        assert width > 0
        assert height > 0


@given(st.lists(_bytes, min_size=7, max_size=7))
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_project_of_any_bytes_is_loaded(tmp_path: Path, contents: list[bytes]) -> None:
    paths = (
        *("book/x/book.yaml", "book/x/a.md", "book/x/tables/t.yaml", "book/x/a.svg", "book/x/a.jpg"),
        *("styles/s/style.yaml", "styles/s/css/a.css"),
    )
    for path, content in zip(paths, contents, strict=True):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(content)
    for outcome in (load(tmp_path, "x"), load_style(tmp_path, "s")):
        check_places([fault for fault in outcome.diagnostics if fault.span is not None])
        assert outcome.value or outcome.diagnostics


@given(st.text(st.sampled_from("ab𝒜\n"), max_size=40))
@_few
def test_places_round_trip(text: str) -> None:
    source = Source.of("a", text)
    for offset in range(len(text) + 1):
        line, column = source.locate(offset)
        assert source.offset(line, column) == offset
        assert column <= len(source.line(line)) + 1
    assert "\n".join(source.line(number) for number in range(1, len(source.starts) + 1)) == text
