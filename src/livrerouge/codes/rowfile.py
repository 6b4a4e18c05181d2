"""Faults of the family T: files of data, those of JSON and workbooks."""

from __future__ import annotations

from livrerouge.diagnostic import Code, Severity

TOO_MANY_HEADS = Code(
    id="T107",
    severity=Severity.ERROR,
    title="file of too many columns",
    message="{path} has {found} columns; at most {limit} are read",
    hint="keep the columns that are printed in a file of their own",
    explanation="Every row is made as long as the heads, so a few lines under many heads could exhaust the machine.",
    example="year,c1,c2,… (5,000 heads)",
    remedy="year,c1,c2",
)

JSON_SYNTAX = Code(
    id="T105",
    severity=Severity.ERROR,
    title="JSON that cannot be read",
    message="this is not JSON: {problem}",
    hint="write texts in double quotes, and part values by commas",
    explanation=(
        "The file breaks the grammar of JSON here, so nothing after this place can be understood. Most often a comma "
        "is missing or stands behind the last value, or a text has single quotes or none."
    ),
    example='[{"year": 2001, "theme": Migration}]',
    remedy='[{"year": 2001, "theme": "Migration"}]',
)

JSON_EMPTY = Code(
    id="T106",
    severity=Severity.ERROR,
    title="JSON file without a value",
    message="{path} is empty; it must hold a list of rows",
    hint='begin with a list of rows: [{{"year": 2001, "theme": "Migration"}}]',
    explanation="A JSON file holds one value: a list of rows, or a set of keys one of which is such a list.",
    example="(an empty file)",
    remedy='[{"year": 2001, "theme": "Migration"}]',
)

NOT_A_WORKBOOK = Code(
    id="T110",
    severity=Severity.ERROR,
    title="workbook that cannot be read",
    message="{path} cannot be read as a workbook: {reason}",
    hint="open it in a spreadsheet program and save it anew as .xlsx",
    explanation=(
        "A workbook (.xlsx) is a package of several files. This one is damaged, encrypted, or of another kind than its "
        "name says, so its cells cannot be found."
    ),
    example="doses.xlsx, a web page that was saved under that name",
    remedy="doses.xlsx, saved as “Excel workbook”",
)

WORKBOOK_LARGE = Code(
    id="T111",
    severity=Severity.ERROR,
    title="workbook too large",
    message="{path} holds more than {what}",
    hint="keep the sheet that is printed in a workbook of its own, or save it as .csv",
    explanation=(
        "A small workbook can unpack to gigabytes, and a sheet has room for a million rows. What is larger by far than "
        "any table is refused before it is read, so that it cannot exhaust the machine."
    ),
    example="doses.xlsx with 400 MB of cells",
    remedy="doses.csv with the rows that are printed",
)

UNKNOWN_SHEET = Code(
    id="T112",
    severity=Severity.ERROR,
    title="unknown sheet",
    message="{path} has no sheet “{name}”",
    hint="its sheets are: {known}",
    explanation="The rows are on the sheet that the table names; without “sheet” they are on the first one.",
    example="sheet: Feuille 1",
    remedy="sheet: Feuil1",
)

BAD_RANGE = Code(
    id="T113",
    severity=Severity.ERROR,
    title="range that names no cells",
    message="“{text}” is no range of cells",
    hint="write the first and the last cell with a colon between them: A3:F60",
    explanation=(
        "A range begins at the first cell of the line of heads and ends at the last cell of the last row. Columns "
        "alone, A:F, take all their rows."
    ),
    example="range: A3-F60",
    remedy="range: A3:F60",
)

MERGED_CELLS = Code(
    id="T114",
    severity=Severity.ERROR,
    title="merged cells",
    message="the cells {cells} are merged into one",
    hint="unmerge them and write the value into each row; a title above the heads is left out with “range”",
    explanation=(
        "In a workbook only the first of merged cells has a value; the others are empty, and nobody can say whether "
        "they mean the same. Groups are made of equal values below one another instead."
    ),
    example="2001 in A2:A4, merged",
    remedy="2001 in A2, in A3 and in A4",
)

NO_VALUE = Code(
    id="T115",
    severity=Severity.ERROR,
    title="formula without a value",
    message="the formula in this cell was never reckoned",
    hint="open the workbook in a spreadsheet program and save it: values are then kept beside formulas",
    explanation=(
        "Livrerouge reckons no formulas; it prints the value that the spreadsheet program kept beside each. A workbook "
        "that a script wrote has formulas only."
    ),
    example="=SUM(B2:B9), written by a script",
    remedy="=SUM(B2:B9), with its value 1234",
)

CELL_ERROR = Code(
    id="T116",
    severity=Severity.ERROR,
    title="cell that holds an error",
    message="this cell holds the error {value}",
    hint="mend the formula, or leave the cell empty",
    explanation="The spreadsheet program could not reckon the value of the cell and says so in its place.",
    example="#DIV/0!",
    remedy="12.5",
)
