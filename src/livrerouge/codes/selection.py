"""Faults of the family T: rows that are selected, sorted and grouped."""

from __future__ import annotations

from livrerouge.diagnostic import Code, Severity

UNKNOWN_NAME = Code(
    id="T250",
    severity=Severity.ERROR,
    title="column that the rows do not have",
    message="“{name}” in “{where}” is no column of the rows",
    hint="the rows have: {known}",
    explanation="Rows are selected, sorted and grouped by the values of their columns, printed or not.",
    example="order: [yaer]",
    remedy="order: [year]",
)

NOTHING_LEFT = Code(
    id="T251",
    severity=Severity.ERROR,
    title="no row left",
    message="no row agrees with “where”",
    hint="compare the values with those in the file: {examples}",
    explanation="“where” keeps the rows in which every value named agrees. A table without rows is not printed.",
    example="where: {kind: Plenary}      # the file has “plenary”",
    remedy="where: {kind: plenary}",
)

WRONG_TERM = Code(
    id="T252",
    severity=Severity.ERROR,
    title="condition that cannot be read",
    message="the value of “{name}” cannot be compared with {found}",
    hint="write a value, a list of values, or {{from: …, to: …}}",
    explanation="A row is kept when its value is the one that is named, one of a list, or between two bounds.",
    example="where: {year: {after: 2001}}",
    remedy="where: {year: {from: 2002}}",
)

GROUP_RETURNS = Code(
    id="T253",
    severity=Severity.ERROR,
    title="group that comes back",
    message="“{value}” begins a group of “{key}” again; the first one is at {first}",
    hint="put its rows together; or say “order: [{key}]”",
    explanation="Rows with equal values below one another make a group. Parted, the group would be printed twice.",
    example="year,theme\n2001,Trade\n2002,Labour\n2001,Health",
    remedy="year,theme\n2001,Trade\n2001,Health\n2002,Labour",
)

GROUP_NOT_PRINTED = Code(
    id="T254",
    severity=Severity.ERROR,
    title="group by a column that is not printed",
    message="“{name}” in “group” is no column of the table",
    hint="the columns are: {known}",
    explanation="A group is named by the cells that begin it; without its column nobody sees what its rows share.",
    example="group: [year]\ncolumns: [{key: theme, head: Theme}]",
    remedy="group: [year]\ncolumns: [{key: year, head: Year, role: stub}, {key: theme, head: Theme}]",
)
