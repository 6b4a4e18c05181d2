"""Faults of the family T: the columns of tables, their values, and how tables are set."""

from __future__ import annotations

from livrerouge.diagnostic import Code, Severity

WRONG_VALUE = Code(
    id="T226",
    severity=Severity.ERROR,
    title="value of another kind than its column",
    message="“{value}” is not {wanted}, as the column “{key}” asks",
    hint="correct the value, or the column's “type”",
    explanation=(
        "The values of a column with a type are read, so that they can be written as the language does, aligned and "
        "added up. What cannot be read would be printed as it is, or lost."
    ),
    example="- {country: Chad, doses: twelve}     # type: integer",
    remedy="- {country: Chad, doses: 12}",
)

WRONG_MARK = Code(
    id="T227",
    severity=Severity.ERROR,
    title="number with the other decimal mark",
    message="“{value}” has a decimal {found}; the numbers of this table have a decimal {wanted}",
    hint="write it with a {wanted}, and thousands with spaces or together; or say “decimal: {found}” in the table",
    explanation="Read by the wrong mark, 1.250 would be a thousand times too much or too little.",
    example="rows: doses.csv      # 12,5",
    remedy="rows: doses.csv\ndecimal: comma",
)

NOT_WHOLE = Code(
    id="T228",
    severity=Severity.ERROR,
    title="fraction in a column of whole numbers",
    message="“{value}” is not a whole number, as the column “{key}” asks",
    hint="make the column “type: decimal”, or round the value",
    explanation="The digits behind the decimal mark would be lost without a word.",
    example="- {key: doses, head: Doses, type: integer}     # 12.5",
    remedy="- {key: doses, head: Doses, type: decimal}",
)

VALUE_TWICE = Code(
    id="T229",
    severity=Severity.ERROR,
    title="value that must be unique given twice",
    message="“{value}” already stands in the column “{key}”, at {first}",
    hint="correct one of the two, or remove “unique”",
    explanation="A column that is “unique” names its rows: a number given twice is a slip, or a row given twice.",
    example="id,name\n12,Chad\n12,Mali",
    remedy="id,name\n12,Chad\n13,Mali",
)

MEANINGLESS_KEY = Code(
    id="T230",
    severity=Severity.ERROR,
    title="key that a column of this kind has no use for",
    message="“{name}” has no meaning in a column of type {type}",
    hint="{remedy}",
    explanation="Only numbers have decimals, sums, bars and swatches; only money has a currency and only dates a form.",
    example="- {key: name, head: Name, sum: true}",
    remedy="- {key: doses, head: Doses, type: integer, sum: true}",
)

NO_CURRENCY = Code(
    id="T231",
    severity=Severity.ERROR,
    title="money without a currency",
    message="nothing says in which currency the values of “{key}” are",
    hint="add “currency: EUR”, or “unit” with words of your own",
    explanation="A sum of money means nothing without its currency, which stands with each value or in the head.",
    example="- {key: cost, head: Cost, type: currency}",
    remedy="- {key: cost, head: Cost, type: currency, currency: EUR}",
)

EMPTY_SPANNER = Code(
    id="T232",
    severity=Severity.ERROR,
    title="head over no column",
    message="this head stands over no column that is printed side by side with others",
    hint="list its columns under “columns”; cut-in heads stand outside",
    explanation="A head with “columns” stands over them. With none there is nothing to stand over.",
    example="- {head: Doses, columns: []}",
    remedy="- {head: Doses, columns: [{key: men, head: Men}, {key: women, head: Women}]}",
)

SPANNER_KEY = Code(
    id="T233",
    severity=Severity.ERROR,
    title="key of a column in a head over several",
    message="“{name}” says something of a column, but this head stands over several",
    hint="move it to one of its columns",
    explanation="An item with “columns” is a head and no column: it has no values of its own.",
    example="- {head: Doses, type: integer, columns: [{key: men, head: Men}]}",
    remedy="- {head: Doses, columns: [{key: men, head: Men, type: integer}]}",
)

SMALL_TYPE = Code(
    id="T234",
    severity=Severity.ERROR,
    title="type too small to be read",
    message="{size} is smaller than {least}pt, the smallest type that is printed",
    hint="take at least {least}pt; a wide table can be turned: turned: true",
    explanation="Type under seven points cannot be read without effort, in print as on the screen.",
    example="size: 5pt",
    remedy="size: 7pt",
)

NOTHING_ADDED = Code(
    id="T235",
    severity=Severity.ERROR,
    title="sums of no column",
    message="“{name}” asks for sums, but no column is added up",
    hint="say “sum: true” in the columns that are",
    explanation="Totals and sums carried over are made of the columns with “sum: true”.",
    example="totals: {table: Total}\ncolumns: [{key: doses, head: Doses, type: integer}]",
    remedy="totals: {table: Total}\ncolumns: [{key: doses, head: Doses, type: integer, sum: true}]",
)

NO_ROOM_FOR_LABEL = Code(
    id="T236",
    severity=Severity.ERROR,
    title="total without a column for its label",
    message="the label of this total has no column to stand in: the first one, “{key}”, is added up itself",
    hint="put a column of text before “{key}”",
    explanation="The label of a total stands left of the first sum: without words nobody knows what is added up.",
    example="columns: [{key: doses, head: Doses, type: integer, sum: true}]",
    remedy="columns: [{key: country, head: Country}, {key: doses, head: Doses, type: integer, sum: true}]",
)

NO_GROUP_TO_CLOSE = Code(
    id="T237",
    severity=Severity.ERROR,
    title="total of groups that have no rows",
    message="“{key}” has no rows inside that a total could close",
    hint="{known}",
    explanation="A total closes the group that a column names: the rows inside one of its values.",
    example="totals: {doses: Total}",
    remedy="totals: {year: Total, table: Total}",
)

UNKNOWN_SUM = Code(
    id="T238",
    severity=Severity.ERROR,
    title="total of a column that is not added up",
    message="the column “{key}” is not added up",
    hint="{known}",
    explanation="A total that is given is held against its rows, in the columns with “sum: true”.",
    example="total: {label: Total, name: 12}",
    remedy="total: {label: Total, doses: 12}",
)

TOTAL_OF_NOTHING = Code(
    id="T239",
    severity=Severity.ERROR,
    title="total that closes no rows",
    message="this total closes no rows of its own: {why}",
    hint="correct what names its group, or remove it",
    explanation=(
        "A total stands below the rows of one group, or of the table. One without rows, or a second one for the same "
        "rows, would be printed in the wrong place or not at all."
    ),
    example="year,session,total\n2001,Trade,\n2002,,yes",
    remedy="year,session,total\n2001,Trade,\n2001,,yes",
)

TOTAL_UNDONE = Code(
    id="T240",
    severity=Severity.WARNING,
    title="total of rows that are selected or grouped anew",
    message="this total is not printed: the table takes other rows than those it closes, by “{name}”",
    hint="“totals” makes the sums of the rows that are printed",
    explanation="A total that is given for a group says nothing of a part of its rows, or of another group.",
    example="where: {kind: plenary}     # and in the rows: total: {label: Total, days: 12}",
    remedy="where: {kind: plenary}\ntotals: {year: Total}",
)
