"""Faults of the family T: what the rows of a table do not fit."""

from __future__ import annotations

from livrerouge.diagnostic import Code, Severity

UNKNOWN_LIST = Code(
    id="T211",
    severity=Severity.ERROR,
    title="rows not found in the file",
    message="{path} has no list “{key}”",
    hint="name in “from” the key of the list of rows",
    explanation="A YAML file of data may hold several lists. “from” says which one is the rows of the table.",
    example="from: year    # while the file says years: …",
    remedy="from: years",
)

NO_ROWS = Code(
    id="T212",
    severity=Severity.ERROR,
    title="table without rows",
    message="the table “{name}” has no rows",
    hint="write the rows in {path}, or take the table out",
    explanation="Heads with nothing under them are no table.",
    example="years: []",
    remedy="years:\n  - year: 2001",
)

TOO_MANY_ROWS = Code(
    id="T213",
    severity=Severity.ERROR,
    title="too many rows",
    message="the table “{name}” has {found} rows; at most {limit} are printed",
    hint="divide it into several tables",
    explanation="So many rows are a database, not a table to be read; laying them out could take hours.",
    example="a list of 10 000 addresses",
    remedy="a summary of 50 lines",
)

UNKNOWN_COLUMN = Code(
    id="T214",
    severity=Severity.ERROR,
    title="value for an unknown column",
    message="the table has no column “{key}”",
    hint="{known}",
    explanation="A value whose column is not known would be left out of the table without a word.",
    example="- {year: 2001, tehme: Migration}",
    remedy="- {year: 2001, theme: Migration}",
)

MISSING_VALUE = Code(
    id="T215",
    severity=Severity.ERROR,
    title="value missing",
    message="this row has no value for the column “{key}”",
    hint="add “{key}: …”, or say in the column's “empty” what to print where there is none",
    explanation=(
        "An empty cell can mean nought, unknown or forgotten. Where a value may be missing the table says so, "
        "and prints a sign in its place."
    ),
    example="- {year: 2001}",
    remedy="- {year: 2001, theme: Migration}",
)

COLUMN_WITHOUT_VALUES = Code(
    id="T216",
    severity=Severity.ERROR,
    title="column without values",
    message="no row has a value for the column “{key}”",
    hint="correct the key of the column, or give the rows a value",
    explanation="The column finds its values in the rows by its key. None of the rows has that key.",
    example="columns:\n  - {key: yaer, head: Year}",
    remedy="columns:\n  - {key: year, head: Year}",
)

WRONG_ROW = Code(
    id="T217",
    severity=Severity.ERROR,
    title="row of the wrong kind",
    message="{what} is {found}; it must be {wanted}",
    hint="",
    explanation="Rows are sets of keys, one for each column; rows nested in a column may also be texts.",
    example="years:\n  - 2001",
    remedy="years:\n  - {year: 2001}",
)

TWO_NESTED = Code(
    id="T218",
    severity=Severity.ERROR,
    title="two columns with rows inside",
    message="“{key}” is a list, but “{other}” already is the column with the rows inside",
    hint="make one of the two a text",
    explanation=(
        "A list in a column makes rows inside the row. With lists in two columns "
        "nobody could say which row of the one belongs to which of the other."
    ),
    example="- {year: 2001, themes: [a, b], workshops: [c, d]}",
    remedy="- {year: 2001, theme: a, workshops: [c, d]}",
)

TWO_DEPTHS = Code(
    id="T219",
    severity=Severity.ERROR,
    title="column at two depths",
    message="“{key}” stands at another depth of nesting here than before",
    hint="write it in the same place in every row",
    explanation="A column belongs to the rows or to the rows inside them, the same way all through the table.",
    example="- {year: 2001, workshops: One}\n- {year: 2002, workshops: [One, Two]}",
    remedy="- {year: 2001, workshops: [One]}\n- {year: 2002, workshops: [One, Two]}",
)

COLUMN_ORDER = Code(
    id="T220",
    severity=Severity.ERROR,
    title="columns not in the order of nesting",
    message="the column “{key}” stands behind the column “{before}”, whose rows are inside its own",
    hint="move it before “{before}”",
    explanation="A cell that holds for several rows stands to the left of them, so that it is read first.",
    example="columns: [{key: workshops, …}, {key: year, …}]",
    remedy="columns: [{key: year, …}, {key: workshops, …}]",
)

UNKNOWN_NOTE = Code(
    id="T221",
    severity=Severity.ERROR,
    title="table note never defined",
    message="note “{key}” is called here but not defined in “notes”",
    hint="define it under “notes”",
    explanation="Notes of a table are called by their keys; the words stand once, under “notes”.",
    example="notes: {council: Only in 2001.}\nyears:\n  - {year: 2001, notes: [concil]}",
    remedy="notes: {council: Only in 2001.}\nyears:\n  - {year: 2001, notes: [council]}",
)

UNCALLED_NOTE = Code(
    id="T222",
    severity=Severity.WARNING,
    title="table note never called",
    message="note “{key}” is called by no cell, and will not be printed",
    hint="call it: notes: [{key}]; or remove it",
    explanation="A note of a table is printed under the rows that call it.",
    example="notes: {council: Only in 2001.}\nyears:\n  - {year: 2001}",
    remedy="notes: {council: Only in 2001.}\nyears:\n  - {year: 2001, notes: [council]}",
)

NOTE_TWICE = Code(
    id="T223",
    severity=Severity.ERROR,
    title="table note defined twice",
    message="note “{key}” is already defined at {first}",
    hint="keep one of the two",
    explanation="A note may be defined with the table or with its rows, but not with both.",
    example="notes: {council: In 2001.}    # in tables/themes.yaml and in data/themes.yaml",
    remedy="notes: {council: In 2001.}    # in data/themes.yaml",
)

CALLED_TWICE = Code(
    id="T224",
    severity=Severity.WARNING,
    title="table note called twice by one cell",
    message="note “{key}” is already called by this cell",
    hint="remove one of the two",
    explanation="The cell would carry the same mark twice.",
    example="- {year: 2001, notes: [council, council]}",
    remedy="- {year: 2001, notes: [council]}",
)

YEAR_ORDER = Code(
    id="T225",
    severity=Severity.WARNING,
    title="number out of order",
    message="{value} stands behind {before}",
    hint="put the rows in order, or correct the number",
    explanation=(
        "The row heads of this table are numbers in order, but for this one: "
        "a row is in the wrong place or given twice, or a figure is mistyped."
    ),
    example="2001, 2003, 2002, 2004",
    remedy="2001, 2002, 2003, 2004",
)
