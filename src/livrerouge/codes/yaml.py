"""Faults of the family B: YAML: the form of book.yaml, front matter, tables and data."""

from __future__ import annotations

from livrerouge.diagnostic import Code, Severity

YAML_SYNTAX = Code(
    id="B010",
    severity=Severity.ERROR,
    title="YAML that cannot be read",
    message="this is not YAML: {problem}",
    hint='a text with “: ” or “ #” in it, or that begins with a sign, needs quotes: "…"',
    explanation=(
        "The file breaks the grammar of YAML here, so nothing after this place can be understood. "
        "Most often a text holds a colon and needs quotes, or a line is not indented like its neighbours."
    ),
    example="title: Migration : un monde",
    remedy='title: "Migration : un monde"',
)

YAML_ALIAS = Code(
    id="B011",
    severity=Severity.ERROR,
    title="YAML anchor or alias",
    message="anchors (&) and aliases (*) are not used here",
    hint="write the value out; a text that begins with & or * needs quotes",
    explanation=(
        "With anchors a few lines can stand for millions of values, and a reader has to look in two places for one. "
        "Content is written out instead."
    ),
    example="first: &who OIM\nsecond: *who",
    remedy="first: OIM\nsecond: OIM",
)

YAML_TAG = Code(
    id="B012",
    severity=Severity.ERROR,
    title="YAML tag",
    message="the tag {tag} is not used here",
    hint="remove it; a text that begins with ! needs quotes",
    explanation="Tags ask a program to make something other than text and numbers. Content needs neither.",
    example="number: !!str 12",
    remedy='number: "12"',
)

DUPLICATE_KEY = Code(
    id="B013",
    severity=Severity.ERROR,
    title="key given twice",
    message="“{key}” is already given on line {line}",
    hint="keep one of the two",
    explanation="One of the two values would be lost without a word, and nobody could say which.",
    example="title: Structure\ntitle: Organisation",
    remedy="title: Structure",
)

YAML_TAB = Code(
    id="B014",
    severity=Severity.ERROR,
    title="tab in the indentation",
    message="YAML is indented with spaces, not with tabs",
    hint="replace the tab by spaces",
    explanation=(
        "A tab is as wide as the editor likes, so the depth of a line would depend on the reader. "
        "YAML forbids it for that reason."
    ),
    example="matter:\n\tbody: [presentation]",
    remedy="matter:\n  body: [presentation]",
)

YAML_DEEP = Code(
    id="B015",
    severity=Severity.ERROR,
    title="values nested too deeply",
    message="more than {limit} levels of nesting",
    hint="check the brackets: one is probably never closed",
    explanation="No publication or table is that deep. The bound keeps a faulty file from exhausting the machine.",
    example="[[[[[[…]]]]]]",
    remedy="[…]",
)

NOT_A_MAPPING = Code(
    id="B016",
    severity=Severity.ERROR,
    title="keys expected",
    message="{path} must consist of keys with values",
    hint="write one “key: value” a line",
    explanation="The file is read by its keys. It is empty, or holds a list or a single text instead.",
    example="- title\n- language",
    remedy="title: Dialogue\nlanguage: fr",
)

YAML_DOCUMENTS = Code(
    id="B017",
    severity=Severity.ERROR,
    title="several YAML documents in a file",
    message="a second document begins here",
    hint="remove the “---”, or make two files",
    explanation="Only one document a file is read; what follows the second “---” would be lost.",
    example="title: One\n---\ntitle: Two",
    remedy="title: One",
)

YAML_LARGE = Code(
    id="B036",
    severity=Severity.ERROR,
    title="too many values in one file",
    message="more than {limit} values stand in this file",
    hint="divide the file, or keep long tables as .csv",
    explanation=(
        "No publication or table has that many. Each value is kept with its place, so the bound keeps a faulty file "
        "from exhausting the machine."
    ),
    example="a1: 1\na2: 2\n… (a million lines)",
    remedy="a1: 1\na2: 2",
)
