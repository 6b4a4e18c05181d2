"""Separated values: read a CSV or TSV file with the place of every cell."""

from __future__ import annotations

import re
from collections.abc import Iterator

from livrerouge.codes import rowfile
from livrerouge.codes import table as codes
from livrerouge.diagnostic import Diagnostic
from livrerouge.load.involved import BRACKET_LIMIT, report_involved
from livrerouge.loaded import Rows
from livrerouge.place import Source, Span

_LACKING = "add the cells that are missing; an empty one stands between two separators"
"""What to do with a row that is too short; one that is too long usually has a separator in a cell."""
HEADS_LIMIT = 500
"""Columns of a file: every row is made as long as its heads."""
RAGGED_LIMIT = 100
"""Rows of another length that are told; with the wrong separator all of them are."""
Cell = tuple[str, Span]
Record = tuple[Cell, ...]

_SEPARATORS = (",", ";", "\t", "|")
_QUOTED = re.compile('"[^"]*"')
_HEAD = re.compile(r'\n*((?:[^"\n]|"[^"]*(?:"|\Z))*+)')
"""The first line that is not empty; line ends in quotation marks do not end it."""


def read_rows(source: Source, diagnostics: list[Diagnostic], separator: str = "") -> Rows | None:
    """Read comma-separated values (RFC 4180): a line of heads, then rows.

    Semicolons, tabs or upright lines separate too, as spreadsheets write them: where the table does not say which,
    the separator is the sign the line of heads has most of. What begins with = + - @ is text like any other. A row
    of another length is told and kept: what it has too much is cut off, what it lacks is empty.
    Diagnostics: T101 no heads, T102 quotation mark never closed, T103 row of another length than the heads, T104 text
    behind a closing quotation mark, T107 too many heads, B018 too many brackets, B019 too long.
    """
    records = _records(source, separator or _separator(source.text), diagnostics)
    heads = next(records, None)
    if heads is None:
        diagnostics.append(codes.NO_HEADS.at(source.span(0, 0), path=source.path))
        return None
    if len(heads) > HEADS_LIMIT:
        at, count = heads[HEADS_LIMIT][1], len(heads)
        diagnostics.append(rowfile.TOO_MANY_HEADS.at(at, path=source.path, found=count, limit=HEADS_LIMIT))
        return None
    rows: list[Record] = []
    ragged: list[int] = []
    for record in records:
        if len(record) != len(heads):
            span = record[0][1].until(record[-1][1])
            hint = _LACKING if len(record) < len(heads) else None
            if len(ragged) < RAGGED_LIMIT:
                diagnostics.append(codes.ROW_LENGTH.at(span, hint=hint, found=len(record), wanted=len(heads)))
            ragged.append(len(rows))
            end = source.span(span.end, span.end)
            record = (*record[: len(heads)], *(("", end),) * (len(heads) - len(record)))
        rows.append(record)
    return Rows(source, heads, tuple(rows), told=frozenset(ragged))


def _separator(text: str) -> str:
    """Find the sign that separates the heads; a comma where there is only one."""
    found = _HEAD.match(text)
    heads = _QUOTED.sub("", found[1] if found is not None else "")
    return max(_SEPARATORS, key=heads.count)


def _records(source: Source, separator: str, diagnostics: list[Diagnostic]) -> Iterator[Record]:
    """Cut a text into records; empty lines are skipped."""
    text, position, cell = source.text, 0, _cell(separator)
    while position < len(text):
        end = text.find("\n", position)
        line = text[position:] if end < 0 else text[position:end]
        if '"' in line:
            record, position = _quoted(source, position, cell, separator, diagnostics)
        else:
            record = _plain(source, position, line.split(separator), diagnostics)
            position += len(line) + 1
        if len(record) > 1 or record[0][1].end > record[0][1].start:
            yield record


def _plain(source: Source, position: int, texts: list[str], diagnostics: list[Diagnostic]) -> Record:
    """Make the cells of a line without quotation marks."""
    cells: list[Cell] = []
    for text in texts:
        value = text.strip()
        start = position + (len(text) - len(text.lstrip()) if len(value) < len(text) else 0)
        cells.append((value, Span(source, start, start + len(value))))
        if len(value) > BRACKET_LIMIT:
            # A shorter text can be neither too long nor have too many brackets.
            report_involved(*cells[-1], diagnostics)
        position += len(text) + 1
    return tuple(cells)


def _cell(separator: str) -> re.Pattern[str]:
    """Make the pattern of one cell: its quoted text and what stands behind it, or its bare text, and what ends it."""
    other, end = f"[^{re.escape(separator)}\n]*+", f"([{re.escape(separator)}\n]|\\Z)"
    return re.compile(f'(?: *+"((?>[^"]++|"")*+)"({other})|({other})){end}')


def _quoted(
    source: Source, position: int, pattern: re.Pattern[str], separator: str, diagnostics: list[Diagnostic]
) -> tuple[Record, int]:
    """Read a record with quotation marks, which may hold line ends; give it with the beginning of the next."""
    cells: list[Cell] = []
    for found in pattern.finditer(source.text, position):
        quoted, behind, bare, end = found.groups()
        if bare is None:
            value = quoted.replace('""', '"')
            cells.append((value, Span(source, found.start(1) - 1, found.end(1) + 1)))
            if behind and not behind.isspace():
                diagnostics.append(codes.BEHIND_QUOTE.at(source.span(*found.span(2))))
            report_involved(*cells[-1], diagnostics)
        else:
            start = found.start()
            if bare.lstrip().startswith('"'):
                start += bare.index('"') + 1
                diagnostics.append(codes.QUOTE_NOT_CLOSED.at(source.span(start - 1, start)))
            cells.extend(_plain(source, start, [source.text[start : found.end(3)]], diagnostics))
        if end != separator:
            return tuple(cells), found.end()
    raise AssertionError("the end of the text ends a cell")
