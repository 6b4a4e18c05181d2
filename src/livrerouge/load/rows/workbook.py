"""Workbooks: read the cells of a sheet (XLSX) as the rows a CSV file would have, with the place of each."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Protocol, cast
from zipfile import ZipFile

from livrerouge.codes import rowfile as codes
from livrerouge.codes.file import CONTROL_CHARACTER, LONG_WORD
from livrerouge.codes.table import NO_HEADS
from livrerouge.diagnostic import Diagnostic
from livrerouge.load.file import CONTROL, WORD_LIMIT, character_name, place
from livrerouge.load.involved import report_involved
from livrerouge.load.rows.package import open_package
from livrerouge.load.rows.selection import Selection
from livrerouge.load.rows.survey import Box, Survey, survey
from livrerouge.load.rows.written import written
from livrerouge.loaded import Rows
from livrerouge.node import Scalar
from livrerouge.place import Sheet, Span, letters
from livrerouge.suggest import did_you_mean

ROWS_LIMIT = 100_001
"""Rows of a sheet that are read, the line of heads among them."""
CELLS_LIMIT = 2_000_000
"""Cells of what is filled, empty ones between included: a sheet of few cells far apart is as large as a full one."""
COLUMNS_LIMIT = 500

_ALL = Box(1, 1, 1_048_576, 16_384)
_TOLD = 20
"""Places that are told of one fault: more say no more."""
_BREAK = re.compile(r"[\t\n\r\x0b\x0c\x85\u2028\u2029]+")
"""Breaks a line inside a cell, where the text goes on as after a space."""

Cell = tuple[str, Span]


class _Cell(Protocol):
    """What is asked of the library's cells."""

    value: object
    data_type: str
    number_format: str | None


class _Sheet(Protocol):
    """What is asked of the library's sheets when they are only read."""

    title: str
    sheet_state: str
    _worksheet_path: str

    def reset_dimensions(self) -> None: ...

    def iter_rows(self, min_row: int, max_row: int, min_col: int, max_col: int) -> Iterable[Sequence[_Cell]]: ...


@dataclass(frozen=True, slots=True)
class _Cells:
    """The texts of a sheet from its first row that is filled to its last."""

    left: int
    rows: dict[int, list[str]]
    """By their number."""
    errors: list[tuple[int, int]]
    """Row and column of cells that hold an error."""


def read_workbook(content: bytes, path: str, selection: Selection, diagnostics: list[Diagnostic]) -> Rows | None:
    """Read the rows of one sheet: its first row that is filled has the heads; empty rows are skipped.

    Formulas have the values that were kept beside them; nothing outside the file is asked for.
    Diagnostics: T101 nothing there, T110 no workbook, T111 too large, T112 unknown sheet, T113 no range, T114 merged
    cells, T115 formula without value, T116 error in a cell, B006 word too long, B007 control character, B018 too many
    brackets, B019 too long.
    """
    span = selection.named.span
    box = _box(selection.range, diagnostics)
    archive = open_package(content, path, span, diagnostics)
    if archive is None:
        return None
    with archive, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            # It is slow to import, and few publications have a workbook.
            from openpyxl import load_workbook

            sheets = cast(
                Sequence[_Sheet],
                load_workbook(BytesIO(content), read_only=True, data_only=True, keep_links=False).worksheets,
            )
            sheet = _sheet(sheets, path, selection, diagnostics)
            if sheet is None or box is None:
                return None
            found = _survey(archive, sheet, box, path, span, diagnostics)
            cells = _cells(sheet, found.filled) if found is not None and found.filled is not None else None
        except MemoryError:
            raise
        except Exception:
            # Anything may be wrong with a stranger's file, and the library says so in many ways.
            diagnostics.append(codes.NOT_A_WORKBOOK.at(span, path=path, reason="its parts do not fit together"))
            return None
    if found is None:
        return None
    if cells is None:
        diagnostics.append(NO_HEADS.at(selection.range.span if selection.range else place(path), path=path))
        return None
    return _rows(_source(path, str(sheet.title), cells), cells, found, diagnostics)


def _box(named: Scalar | None, diagnostics: list[Diagnostic]) -> Box | None:
    """Read the range that a table asks for; all of the sheet where it asks for none."""
    if named is None:
        return _ALL
    box = Box.of(named.text.replace(" ", ""))
    if box is None:
        diagnostics.append(codes.BAD_RANGE.at(named.span, text=named.text[:40]))
    return box


def _sheet(sheets: Sequence[_Sheet], path: str, selection: Selection, diagnostics: list[Diagnostic]) -> _Sheet | None:
    """Find the sheet that a table names, or the first one that is seen."""
    by_name = {sheet.title: sheet for sheet in sheets}
    named = selection.sheet
    if named is not None and named.text not in by_name:
        hint = did_you_mean(named.text, by_name)
        known = ", ".join(by_name)[:200] or "none"
        diagnostics.append(codes.UNKNOWN_SHEET.at(named.span, hint=hint, path=path, name=named.text[:60], known=known))
        return None
    if named is not None:
        return by_name[named.text]
    return next((sheet for sheet in sheets if sheet.sheet_state == "visible"), sheets[0])


def _survey(
    archive: ZipFile, sheet: _Sheet, box: Box, path: str, span: Span, diagnostics: list[Diagnostic]
) -> Survey | None:
    """Survey a sheet; none when it is larger than is read."""
    found = survey(archive, sheet._worksheet_path, box)
    filled = found.filled
    if filled is None:
        return found
    what = ""
    if filled.bottom - filled.top >= ROWS_LIMIT:
        what = f"{ROWS_LIMIT} rows"
    elif filled.right - filled.left >= COLUMNS_LIMIT:
        what = f"{COLUMNS_LIMIT} columns"
    elif (filled.bottom - filled.top + 1) * (filled.right - filled.left + 1) > CELLS_LIMIT:
        what = f"{CELLS_LIMIT} cells"
    if what:
        what += f", from {letters(filled.left)}{filled.top} to {letters(filled.right)}{filled.bottom}"
        diagnostics.append(codes.WORKBOOK_LARGE.at(span, path=path, what=what))
        return None
    return found


def _cells(sheet: _Sheet, filled: Box) -> _Cells:
    """Read the texts of what is filled."""
    rows: dict[int, list[str]] = {}
    errors: list[tuple[int, int]] = []
    # What the file says of its own size may be wrong.
    sheet.reset_dimensions()
    columns = range(filled.left, filled.right + 1)
    read = sheet.iter_rows(min_row=filled.top, max_row=filled.bottom, min_col=filled.left, max_col=filled.right)
    for number, row in enumerate(read, filled.top):
        texts = [_text(cell) for cell in row]
        if any(texts):
            rows[number] = texts
            errors.extend((number, column) for column, cell in zip(columns, row, strict=True) if cell.data_type == "e")
    return _Cells(filled.left, rows, errors)


def _text(cell: _Cell) -> str:
    """Give the text of a cell, on one line."""
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, str):
        return _BREAK.sub(" ", value).strip()
    return written(value, cell.number_format if isinstance(value, int | float) else None)


def _source(path: str, name: str, cells: _Cells) -> Sheet:
    """Make a text of a sheet: a line a row, from its first row on."""
    last = max(cells.rows, default=0)
    text = "\n".join("\t".join(cells.rows[number]) if number in cells.rows else "" for number in range(1, last + 1))
    starts = Sheet.of(path, text).starts
    return Sheet(path, CONTROL.sub(" ", text), starts, name, cells.left)


def _rows(source: Sheet, cells: _Cells, found: Survey, diagnostics: list[Diagnostic]) -> Rows | None:
    """Make rows of the texts, and tell what is wrong with cells; none where merged cells leave their meaning open."""
    _report(source, found, cells, diagnostics)
    records: list[tuple[Cell, ...]] = []
    for number, texts in cells.rows.items():
        position = source.starts[number - 1]
        record: list[Cell] = []
        for text in texts:
            span = Span(source, position, position + len(text))
            position += len(text) + 1
            record.append((_clean(text, span, diagnostics), span))
        records.append(tuple(record))
    if found.merged or not records:
        return None
    wrong = {row for row, _ in (*found.unreckoned, *cells.errors)}
    told = frozenset(index for index, number in enumerate(cells.rows, -1) if number in wrong)
    return Rows(source, records[0], tuple(records[1:]), decimal_point=True, told=told)


def _clean(text: str, span: Span, diagnostics: list[Diagnostic]) -> str:
    """Report what no line can hold, and blank control characters."""
    control = None if text.isprintable() else CONTROL.search(text)
    if control is not None:
        diagnostics.append(CONTROL_CHARACTER.at(span, name=character_name(control[0])))
        text = CONTROL.sub(" ", text)
    if len(text) > WORD_LIMIT:
        longest = max(text.split(), key=len, default="")
        if len(longest) > WORD_LIMIT:
            diagnostics.append(LONG_WORD.at(span, length=len(longest)))
        report_involved(text, span, diagnostics)
    return text


def _report(source: Sheet, found: Survey, cells: _Cells, diagnostics: list[Diagnostic]) -> None:
    """Tell of merged cells, of formulas without values and of errors, each at its cell."""
    for written_, merged in found.merged[:_TOLD]:
        row, column = max(merged.top, found.box.top), max(merged.left, found.box.left)
        diagnostics.append(codes.MERGED_CELLS.at(_place(source, row, column), cells=written_))
    for row, column in found.unreckoned[:_TOLD]:
        diagnostics.append(codes.NO_VALUE.at(_place(source, row, column)))
    for row, column in cells.errors[:_TOLD]:
        span = _place(source, row, column)
        diagnostics.append(codes.CELL_ERROR.at(span, value=span.text[:20]))


def _place(source: Sheet, row: int, column: int) -> Span:
    """Give the place of a cell, or of the last row where nothing is written so far down."""
    return source.span_of(min(row, len(source.starts)), column)
