"""Faults of the family T: tables and their data."""

from __future__ import annotations

from livrerouge.diagnostic import Code, Severity

NO_HEADS = Code(
    id="T101",
    severity=Severity.ERROR,
    title="rows without a line of heads",
    message="there is nothing in {path}; its first line must name the columns",
    hint="begin with a line such as: year,theme,workshop",
    explanation=(
        "The columns of a table find their values by the names in the first line of a CSV or TSV file, or in the first "
        "row of a workbook's sheet or of the range that is taken from it."
    ),
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
    explanation=(
        "With a cell too many or too few nobody can say which value belongs to which column. The row is kept, without "
        "the cells it has too many or with empty ones, so that its other faults are told too."
    ),
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
    message="“{key}” cannot be the key of a column: in the rows it calls notes or makes a total",
    hint="name the column otherwise, for instance “remarks”",
    explanation="In the rows of every table “notes” lists the notes that are called, and “total” closes a group.",
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
    title="list named in a file that has only rows",
    message="“from” names a list, but {path} has only rows",
    hint="remove “from”",
    explanation="“from” is the key of a list in a YAML or JSON file. CSV, TSV and XLSX files are lists of rows.",
    example="rows: themes.csv\nfrom: years",
    remedy="rows: themes.csv",
)

NO_SUCH_HEAD = Code(
    id="T207",
    severity=Severity.ERROR,
    title="column not found in the rows",
    message="{path} has no column “{key}”",
    hint="the columns of the file are: {known}",
    explanation="A column finds its values by its key: the head in the first line of the file, or the key in its rows.",
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

MEANS_NOTHING = Code(
    id="T210",
    severity=Severity.ERROR,
    title="way of reading that another kind of file has",
    message="“{name}” says how {kinds} files are read; {path} is none",
    hint="remove “{name}”, or correct the name of the file",
    explanation="Only CSV and TSV files have a delimiter, only workbooks have sheets and ranges of cells.",
    example="rows: themes.csv\nsheet: 2001",
    remedy="rows: themes.xlsx\nsheet: 2001",
)

UNUSED_HEAD = Code(
    id="T209",
    severity=Severity.WARNING,
    title="column of the rows that is not printed",
    message="no table prints the column “{key}”, or selects or sorts by it",
    hint="add it to the columns of a table, or remove it from the file",
    explanation="Values that are kept with the rows but not printed are easily forgotten when they change.",
    example="year,theme,internal remark",
    remedy="year,theme",
)
