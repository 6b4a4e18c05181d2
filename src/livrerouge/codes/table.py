"""Faults of the family T: tables and their data."""

from __future__ import annotations

from livrerouge.diagnostic import Code, Severity

NO_HEADS = Code(
    id="T101",
    severity=Severity.ERROR,
    title="CSV without a line of heads",
    message="{path} is empty; its first line must name the columns",
    hint="begin with a line such as: year,theme,workshop",
    explanation="The columns of a table find their values by the names in the first line of the CSV file.",
    example="(an empty file)",
    remedy="year,theme\n2001,Migration",
)

QUOTE_NOT_CLOSED = Code(
    id="T102",
    severity=Severity.ERROR,
    title="quotation mark never closed",
    message="the quotation mark that begins this cell is never closed",
    hint='close it, or double a quotation mark that belongs to the text: ""',
    explanation="In CSV a cell in quotation marks goes on to the closing one; without it the rest is one cell.",
    example='2001,"Migration',
    remedy='2001,"Migration"',
)

ROW_LENGTH = Code(
    id="T103",
    severity=Severity.ERROR,
    title="row of another length than the heads",
    message="this row has {found} cells; the line of heads has {wanted}",
    hint="put a cell that contains the separator in quotation marks",
    explanation="With a cell too many or too few nobody can say which value belongs to which column.",
    example="year,theme\n2003,Trade, and migration",
    remedy='year,theme\n2003,"Trade, and migration"',
)

BEHIND_QUOTE = Code(
    id="T104",
    severity=Severity.ERROR,
    title="text behind a closing quotation mark",
    message="this text stands behind the quotation mark that closes its cell",
    hint='double a quotation mark that belongs to the text: ""',
    explanation="A cell ends with the quotation mark that closes it. What follows would be lost without a word.",
    example='2001,"Trade" and migration',
    remedy='2001,"""Trade"" and migration"',
)

COLUMN_TWICE = Code(
    id="T201",
    severity=Severity.ERROR,
    title="two columns with one key",
    message="the column “{key}” is already defined on line {line}",
    hint="give one of the two another key",
    explanation="A column finds its values by its key; two columns with one key would print the same values twice.",
    example="columns:\n  - {key: year, head: Year}\n  - {key: year, head: Theme}",
    remedy="columns:\n  - {key: year, head: Year}\n  - {key: theme, head: Theme}",
)

NO_COLUMNS = Code(
    id="T202",
    severity=Severity.ERROR,
    title="table without columns",
    message="the table has no columns",
    hint="list them: columns: [{{key: year, head: Year}}]",
    explanation="The columns say which values are printed, under which heads, in which order.",
    example="columns: []",
    remedy="columns:\n  - {key: year, head: Year}",
)

TOO_MANY_COLUMNS = Code(
    id="T203",
    severity=Severity.ERROR,
    title="too many columns",
    message="the table has {found} columns; at most {limit} are printed",
    hint="divide it into several tables",
    explanation="So many columns leave no room for words on any page.",
    example="one column for each of 30 years",
    remedy="one row for each of 30 years",
)

RESERVED_KEY = Code(
    id="T204",
    severity=Severity.ERROR,
    title="key that a column cannot have",
    message="“notes” cannot be the key of a column: it calls the notes of a row",
    hint="name the column otherwise, for instance “remarks”",
    explanation="In the rows of every table “notes” lists the keys of the notes that are called.",
    example="- {key: notes, head: Notes}",
    remedy="- {key: remarks, head: Notes}",
)

NEVER_PLACED = Code(
    id="T205",
    severity=Severity.WARNING,
    title="table that is not printed",
    message="no section prints the table “{name}” or draws a chart from it",
    hint="place it: :::{{table}} {name}; or move the file away",
    explanation="A table that is defined is usually meant to be printed. This one is left out.",
    example="tables/themes.yaml, and no section that names it",
    remedy=":::{table} themes\n:::",
)

FROM_CSV = Code(
    id="T206",
    severity=Severity.ERROR,
    title="list named in a CSV file",
    message="“from” names a list, but {path} is CSV and has only rows",
    hint="remove “from”",
    explanation="“from” is the key of a list in a YAML file.",
    example="rows: themes.csv\nfrom: years",
    remedy="rows: themes.csv",
)

NO_SUCH_HEAD = Code(
    id="T207",
    severity=Severity.ERROR,
    title="column not found in the CSV file",
    message="{path} has no column “{key}”",
    hint="the heads of the file are: {known}",
    explanation="A column finds its values by the head in the first line of the CSV file.",
    example="columns:\n  - {key: yaer, head: Year}",
    remedy="columns:\n  - {key: year, head: Year}",
)

HEAD_TWICE = Code(
    id="T208",
    severity=Severity.ERROR,
    title="two heads with one name",
    message="the head “{key}” already stands in column {column}",
    hint="rename one of the two",
    explanation="Columns are found by their heads; of two with one name one would be lost.",
    example="year,theme,theme",
    remedy="year,theme,workshop",
)

UNUSED_HEAD = Code(
    id="T209",
    severity=Severity.WARNING,
    title="column of the CSV file that is not printed",
    message="the table prints no column “{key}”",
    hint="add it to the columns of the table, or remove it from the file",
    explanation="Values that are kept with the rows but not printed are easily forgotten when they change.",
    example="year,theme,internal remark",
    remedy="year,theme",
)
