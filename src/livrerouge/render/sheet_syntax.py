"""Syntax of style sheets: what the grammar of CSS does not allow, which engines drop without a word."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

from livrerouge import css
from livrerouge.codes import sheet as codes
from livrerouge.diagnostic import Diagnostic
from livrerouge.place import Source, Span

MOST = 20
"""Unpaired brackets that are told: more say no more."""

_END = re.compile(r"[;{}\n]")
_REFUSED = {"import": codes.CSS_IMPORT, "font-face": codes.CSS_FONT_FACE}
_INSIDE = ("content", "arguments")
"""Where a node keeps those inside it."""


def syntax_faults(sheet: Source, pieces: css.Scan) -> Iterator[Diagnostic]:
    """Find what is no CSS (S140), imports (S141) and fonts (S142).

    Brackets and quotes that do not pair are told alone: what follows them cannot be judged.
    """
    breaches = [
        codes.CSS_SYNTAX.at(sheet.span(breach.start, breach.end), problem=breach.problem)
        for breach in islice(css.breaches(pieces), MOST)
    ]
    yield from breaches or _rules(sheet)


def _rules(sheet: Source) -> Iterator[Diagnostic]:
    """Read a sheet rule by rule, those inside others included."""
    # With the layout engine comes its parser: loaded only when there is something to parse.
    from tinycss2 import parse_blocks_contents, parse_stylesheet  # type: ignore[import-untyped]

    # To the parser a form feed ends a line, to us it does not.
    nodes = parse_stylesheet(sheet.text.replace("\f", " "), skip_comments=True, skip_whitespace=True)
    todo: list[tuple[Any, str]] = [(node, "a selector stands here without its block") for node in nodes]
    while todo:
        node, problem = todo.pop()
        if node.type == "error":
            yield codes.CSS_SYNTAX.at(
                _statement(sheet, _offset(sheet, node.source_line, node.source_column)), problem=problem
            )
        elif node.type == "declaration":
            yield from _values(sheet, node.value)
        else:
            yield from _values(sheet, node.prelude)
            if node.type == "at-rule" and node.lower_at_keyword in _REFUSED:
                start = _offset(sheet, node.source_line, node.source_column)
                yield _REFUSED[node.lower_at_keyword].at(sheet.span(start, start + 1 + len(node.at_keyword)))
            contents = parse_blocks_contents(node.content or (), skip_comments=True, skip_whitespace=True)
            todo.extend((inner, "a declaration is written “property: value”") for inner in contents)


def _values(sheet: Source, tokens: Iterable[Any]) -> Iterator[Diagnostic]:
    """Find tokens that cannot be read: what is left once brackets and quotes pair is an address."""
    todo = list(tokens)
    while todo:
        token = todo.pop()
        if token.type == "error":
            start = _offset(sheet, token.source_line, token.source_column)
            yield codes.CSS_SYNTAX.at(sheet.span(start, start + 1), problem="an address that cannot be read")
        for name in _INSIDE:
            todo.extend(getattr(token, name, None) or ())


def _offset(sheet: Source, line: int, column: int) -> int:
    # The parser counts form feeds and lone carriage returns as line ends too (CSS Syntax, 3.3); sources do not.
    line = min(line, len(sheet.starts))
    return min(sheet.offset(line, column), len(sheet.text))


def _statement(sheet: Source, at: int) -> Span:
    """Give the place of the statement an offset ends: the parser sees that a sign is missing only behind it."""
    before = ((sheet.text.rfind(sign, 0, at), len(sign)) for sign in (";", "{", "}", "*/"))
    start = max((found + length for found, length in before if found >= 0), default=0)
    while start < at and sheet.text[start].isspace():
        start += 1
    after = _END.search(sheet.text, at)
    end = len(sheet.text) if after is None else after.end() if after[0] == ";" else after.start()
    return sheet.span(start, start + len(sheet.text[start:end].rstrip()))
