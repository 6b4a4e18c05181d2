"""Rows: read a CSV file with the place of every cell."""

from __future__ import annotations

import re

from livrerouge.codes import table as codes
from livrerouge.diagnostic import Diagnostic
from livrerouge.load.involved import report_involved
from livrerouge.loaded import Rows
from livrerouge.place import Source, Span

Cell = tuple[str, Span]

_QUOTED = re.compile('"[^"]*"')
_SEPARATORS = (",", ";", "\t")


def read_rows(source: Source, diagnostics: list[Diagnostic]) -> Rows | None:
    """Read comma-separated values (RFC 4180): a line of heads, then rows.

    Semicolons or tabs separate too, as spreadsheets write them: the separator is the one the first line has most of.
    Diagnostics: T101 no heads, T102 quotation mark never closed, T103 row of another length than the heads, T104 text
    behind a closing quotation mark, B018 too many brackets.
    """
    separator = max(_SEPARATORS, key=_QUOTED.sub("", source.text).lstrip("\n").partition("\n")[0].count)
    records = _records(source, separator, diagnostics)
    if not records:
        diagnostics.append(codes.NO_HEADS.at(source.span(0, 0), path=source.path))
        return None
    heads = records[0]
    rows: list[tuple[Cell, ...]] = []
    for record in records[1:]:
        if len(record) != len(heads):
            span = record[0][1].until(record[-1][1])
            diagnostics.append(codes.ROW_LENGTH.at(span, found=len(record), wanted=len(heads)))
            continue
        rows.append(record)
    return Rows(source, heads, tuple(rows))


def _records(source: Source, separator: str, diagnostics: list[Diagnostic]) -> list[tuple[Cell, ...]]:
    """Cut a text into records and cells; empty lines are skipped."""
    text, position, ends = source.text, 0, re.compile(f"[{separator}\n]")
    records: list[tuple[Cell, ...]] = []
    cells: list[Cell] = []
    while position < len(text):
        cell, position = _cell(source, position, ends, diagnostics)
        report_involved(*cell, diagnostics)
        cells.append(cell)
        if position >= len(text) or text[position] == "\n":
            if len(cells) > 1 or cells[0][1].text:
                records.append(tuple(cells))
            cells = []
        elif position == len(text) - 1:
            cells.append(("", source.span(len(text), len(text))))
            records.append(tuple(cells))
        position += 1
    return records


def _cell(source: Source, position: int, ends: re.Pattern[str], diagnostics: list[Diagnostic]) -> tuple[Cell, int]:
    """Read one cell; give it with the position of the separator or line end behind it."""
    text = source.text
    start = position
    while text[position : position + 1] == " ":
        position += 1
    if text[position : position + 1] == '"':
        end = _quoted_end(text, position + 1)
        if end < 0:
            line_end = _bare_end(text, position, ends)
            diagnostics.append(codes.QUOTE_NOT_CLOSED.at(source.span(position, position + 1)))
            value = text[position + 1 : line_end].rstrip()
            return (value, source.span(position + 1, position + 1 + len(value))), line_end
        value = text[position + 1 : end].replace('""', '"')
        after = _bare_end(text, end + 1, ends)
        if text[end + 1 : after].strip():
            diagnostics.append(codes.BEHIND_QUOTE.at(source.span(end + 1, after)))
        return (value, source.span(position, end + 1)), after
    end = _bare_end(text, start, ends)
    value = text[start:end]
    left = start + len(value) - len(value.lstrip())
    return (value.strip(), source.span(left, max(left, start + len(value.rstrip())))), end


def _quoted_end(text: str, position: int) -> int:
    """Find the quotation mark that closes a cell; -1 when there is none."""
    while True:
        end = text.find('"', position)
        if end < 0 or text[end + 1 : end + 2] != '"':
            return end
        position = end + 2


def _bare_end(text: str, position: int, ends: re.Pattern[str]) -> int:
    """Find the next separator or line end."""
    found = ends.search(text, position)
    return len(text) if found is None else found.start()
