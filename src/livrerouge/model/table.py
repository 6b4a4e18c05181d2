"""Tables: defined once, filled from data; spans follow from nesting, marks from the order of calls."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

from livrerouge.model.house import DEFAULT, House, NotePlace
from livrerouge.model.inline import Inlines, NoteCall, walk
from livrerouge.place import Span


class Role(StrEnum):
    """What the cells of a column are to their row."""

    STUB = "stub"
    """Row heads."""
    GROUP = "group"
    """Words that hold for a whole row group."""
    CUT_IN = "cut-in"
    """The same, printed on a line of their own above the rows of their group: a column without a place on the grid."""
    CELL = "cell"


class Kind(StrEnum):
    """What the values of a column are."""

    TEXT = "text"
    INTEGER = "integer"
    DECIMAL = "decimal"
    PERCENT = "percent"
    CURRENCY = "currency"
    DATE = "date"
    YES_NO = "yes-no"

    @property
    def numeric(self) -> bool:
        """Its values are numbers."""
        return self in _NUMERIC


_NUMERIC = frozenset({Kind.INTEGER, Kind.DECIMAL, Kind.PERCENT, Kind.CURRENCY})


class DateForm(StrEnum):
    """How long a date is written."""

    SHORT = "short"
    MEDIUM = "medium"
    LONG = "long"
    YEAR = "year"
    MONTH = "month"


Value = Decimal | date | bool
"""What a cell of a column that is not text holds."""


@dataclass(frozen=True, slots=True)
class Format:
    """How the values of a column are written in the publication's language."""

    kind: Kind = Kind.TEXT
    decimals: int | None = None
    """Digits behind the decimal mark; none for those each value has."""
    currency: str = ""
    """ISO 4217; printed with each value, unless the column has a unit in its head."""
    date: DateForm = DateForm.MEDIUM


@dataclass(frozen=True, slots=True)
class Threshold:
    """A swatch shown beside the values from some number upwards."""

    swatch: str
    """A colour of the style."""
    least: Decimal
    span: Span


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its head, its role, its width and how its values are written."""

    key: str
    head: Inlines
    role: Role
    width: str | None
    """A CSS length or a share in %; none to find it from the content."""
    empty: str
    """Printed in a cell without content."""
    empty_text: str
    """Read aloud in a cell without content."""
    depth: int
    """Level of nesting that fills this column: 0 is the outermost."""
    span: Span
    empty_span: Span | None = None
    """The characters of what is printed, when the file has them as they are."""
    empty_text_span: Span | None = None
    format: Format = Format()
    unit: Inlines = ()
    """Printed in the head; the values then stand without sign or currency."""
    sum: bool = False
    """Its values are added up in total rows and carried from page to page."""
    bar: bool = False
    """A bar as long as the value stands behind it."""
    thresholds: tuple[Threshold, ...] = ()
    """From the lowest upwards."""
    unique: bool = False
    """No two rows may have the same value."""


@dataclass(frozen=True, slots=True)
class Spanner:
    """A head over several columns."""

    head: Inlines
    first: int
    """Index of its first column in the table."""
    count: int
    """How many columns it stands over."""
    level: int
    """0 is the topmost line of heads."""
    span: Span


@dataclass(frozen=True, slots=True)
class Cell:
    """The content of one column at one level of nesting."""

    content: Inlines
    """Empty for a cell without content; for a value, filled when the book is typeset."""
    notes: tuple[str, ...]
    """Keys of the notes called behind the content, in order; others may be called inside it."""
    span: Span
    value: Value | None = None
    """None for text."""


@dataclass(frozen=True, slots=True)
class TotalRow:
    """A row that closes a group, or the table, with sums."""

    label: Inlines
    cells: tuple[tuple[int, Cell], ...]
    """Index of the column with the cell, for the columns that are added up."""
    span: Span
    notes: tuple[str, ...] = ()
    """Keys of the notes called behind the label."""


@dataclass(frozen=True, slots=True)
class RowGroup:
    """Cells of one level of nesting and the groups inside; a group without any inside is a row."""

    cells: tuple[Cell, ...]
    """One for each column of this depth, in the order of the columns."""
    groups: tuple[RowGroup, ...]
    span: Span
    total: TotalRow | None = None


@dataclass(frozen=True, slots=True)
class TableNote:
    """A note of a table: its mark is given by the order of calls."""

    key: str
    content: Inlines
    span: Span
    mark: str = ""
    """Filled when the book is resolved."""


class Width(StrEnum):
    """How wide a table is."""

    FULL = "full"
    """As wide as the text."""
    NATURAL = "natural"
    """As wide as its content asks, at most as wide as the text."""


@dataclass(frozen=True, slots=True)
class Totals:
    """Which total rows the program makes."""

    depths: tuple[tuple[int, Inlines], ...] = ()
    """Depths of the groups that are closed with a total row, each with its label."""
    table: Inlines = ()
    """Label of the row that closes the table; empty for none."""
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Setting:
    """How a table is set and divided over pages."""

    width: Width = Width.FULL
    turned: bool = False
    """It lies on its side, its head at the left edge of the page."""
    size: float | None = None
    """Type size in points, at least 7; none for the style's."""
    keep: int = 2
    """Rows of a divided group that stay together at least on either side of a page's end."""
    whole: float = 1.0
    """Share of a page up to which a group is kept whole."""
    carried: bool = False
    """Sums are carried from the foot of each page to the head of the next."""
    attached: bool = False
    """Its data ride along in the PDF, as a file."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table with its rows."""

    name: str
    title: Inlines
    headnote: Inlines
    source: Inlines
    columns: tuple[Column, ...]
    groups: tuple[RowGroup, ...]
    notes: tuple[TableNote, ...]
    """In the order of the data file; in the order of first call once resolved."""
    span: Span
    spanners: tuple[Spanner, ...] = ()
    """From the topmost level down, from left to right."""
    general: Inlines = ()
    """The general note: what holds for the whole table."""
    total: TotalRow | None = None
    totals: Totals = Totals()
    house: House = DEFAULT
    setting: Setting = field(default_factory=Setting)

    @property
    def depth(self) -> int:
        """The innermost level of nesting."""
        return max((column.depth for column in self.columns), default=0)

    @property
    def place(self) -> NotePlace:
        """Where its notes stand: at the foot of a page the notes of a turned table would lie across it."""
        if self.setting.turned and self.house.place is NotePlace.FOOT:
            return NotePlace.PAGE
        return self.house.place


def leaves(group: RowGroup) -> int:
    """Count the rows of a group, totals left out."""
    return sum(leaves(inner) for inner in group.groups) or 1


def cells(group: RowGroup) -> Iterator[Cell]:
    """Give the cells of a group in reading order: outer before inner, row by row, totals behind their rows."""
    yield from group.cells
    for inner in group.groups:
        yield from cells(inner)
    if group.total is not None:
        yield from (cell for _, cell in group.total.cells)


def called(content: Inlines) -> Iterator[str]:
    """Give the keys of the notes called inside a run of text."""
    return (inline.key for inline in walk(content) if isinstance(inline, NoteCall))


def cell_calls(cell: Cell) -> Iterator[str]:
    """Give the keys of the notes that a cell calls, in order."""
    yield from called(cell.content)
    yield from cell.notes


def group_calls(group: RowGroup) -> Iterator[str]:
    """Give the keys of the notes called in a group, in reading order."""
    for cell in group.cells:
        yield from cell_calls(cell)
    for inner in group.groups:
        yield from group_calls(inner)
    if group.total is not None:
        yield from total_calls(group.total)


def total_calls(total: TotalRow) -> Iterator[str]:
    """Give the keys of the notes called in a total row."""
    yield from called(total.label)
    yield from total.notes
    for _, cell in total.cells:
        yield from cell_calls(cell)


def head_calls(table: Table) -> Iterator[str]:
    """Give the keys of the notes called above the rows: in the title, the headnote, then line by line in the heads."""
    yield from called(table.title)
    yield from called(table.headnote)
    for spanner in table.spanners:
        yield from called(spanner.head)
    for column in table.columns:
        yield from called(column.head)
        yield from called(column.unit)


def table_calls(table: Table) -> Iterator[str]:
    """Give the keys of the notes called anywhere in a table, in reading order."""
    yield from head_calls(table)
    for group in table.groups:
        yield from group_calls(group)
    if table.total is not None:
        yield from total_calls(table.total)
    yield from called(table.general)
    yield from called(table.source)
