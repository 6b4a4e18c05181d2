"""The tables of the recueil on the finished pages: whole, in order, each page with its heads, labels and notes.

Pages are read by their tags and by what is drawn; what must stand there comes from the data files, read by the tests.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from re import Pattern

import pytest

from e2e.cells import Drawn, Part, Row, parts
from e2e.pdf import attached, findings, fonts, labels, sizes, syntax_faults, texts, unembedded
from e2e.recueil import ASKED, HOUSES, Asked, Recueil, definition, flat, recueil, register, tables, words

NAMES = tables()
LONG = ("registre", "presences", "passages", "ecritures", "grandes", "plenieres")
"""Tables that go over more than one page."""
SCHEMES: dict[str, Pattern[str]] = {
    "letters": re.compile("[a-z]"),
    "figures": re.compile(r"\d{1,2}"),
    "asterisks": re.compile(r"\*+"),
    "daggers": re.compile(r"[*†‡§¶]+"),
    "roman": re.compile("[ivx]+"),
    "eu": re.compile(r"\((\d{1,2}|\*)\)"),
}
HOUSE_SCHEMES = {"un": "letters", "eu": "eu", "imprimerie-nationale": "letters", "gpo": "figures"}
HOUSE_PLACES = {"un": "table", "eu": "frame", "imprimerie-nationale": "page", "gpo": "page"}
WARNINGS: list[tuple[str, str]] = []
"""What the checks may say of the recueil, as code and file: nothing but what an editor has looked at and accepted."""


@pytest.fixture(scope="module")
def made(shared: Path) -> Recueil:
    return recueil(shared)


def house(name: str) -> str:
    return str(definition(name).get("house", "imprimerie-nationale"))


def scheme(name: str) -> Pattern[str]:
    """Give the marks of a table's notes: its own scheme, or that of its house."""
    return SCHEMES[definition(name).get("marks", HOUSE_SCHEMES[house(name)])]


def place(name: str) -> str:
    return str(definition(name).get("notes-at", HOUSE_PLACES[house(name)]))


def of(made: Recueil, name: str) -> tuple[Part, ...]:
    """Give the parts of a table."""
    return tuple(part for part in parts(made.printed) if part.number == NAMES.index(name) + 1)


def cells(row: Row, name: str) -> tuple[str, ...]:
    """Give the words of a row's cells without marks, flat; empty cells are left out by no one."""
    return tuple(flat(cell.without(scheme(name))) for cell in row.cells)


def data(part: Part, name: str) -> Iterator[tuple[Row, tuple[str, ...]]]:
    """Give the rows of a part that come from the data: not totals, sums carried over or cut-in heads."""
    width = len(ASKED[name]()[0].cells)
    for row in part.body:
        own = cells(row, name)
        if len(own) >= width and not re.match("total|ensemble|report|àreporter", own[0], re.IGNORECASE):
            yield row, own


def notes(part: Part, name: str) -> list[tuple[str, str]]:
    """Give the notes below a part: mark and words."""
    found = []
    for below in part.below:
        sign = below.marks(scheme(name))
        if below.words[0].red and sign:
            found.append((sign[0], flat("".join(word.text for word in below.words if not word.red))))
    return found


def marks(part: Part, name: str) -> list[str]:
    """Give the marks printed in a part, in its title, heads and rows."""
    drawn = [part.title, *(cell for row in part.rows for cell in row.cells)]
    return [mark for one in drawn for mark in one.marks(scheme(name))]


# The publication


def test_it_builds_without_errors_and_with_no_warning_but_those_accepted(made: Recueil) -> None:
    assert made.run.code == 0, made.run.stdout
    told = [(found["code"], found["file"], found["message"]) for found in made.edition["diagnostics"]]
    assert [entry[:2] for entry in told] == WARNINGS, told


def test_it_has_at_least_forty_pages_of_a5_in_whole_sheets(made: Recueil) -> None:
    found = sizes(made.pdf)
    assert len(found) >= 40
    assert len(found) % 4 == 0
    assert {(round(width), round(height)) for width, height in found} == {(148, 210)}
    assert labels(made.pdf) == tuple(str(n) for n in range(1, len(found) + 1))


def test_validators_are_content(made: Recueil) -> None:
    assert syntax_faults(made.pdf) == []
    assert findings(made.pdf.read_bytes()) == []
    assert findings(made.pdf.read_bytes(), "PDF_A_3A") == []
    assert {font.family for font in fonts(made.pdf)} == {"Spectral", "Barlow"}
    assert unembedded(made.pdf) == []


def test_the_data_of_tables_that_ask_for_it_can_be_taken_out(made: Recueil) -> None:
    found = attached(made.pdf)
    assert sorted(found) == [f"{name}.csv" for name in sorted(NAMES) if definition(name).get("attach")]
    heads, *rows = csv.reader(found["registre.csv"].decode("utf-8").splitlines())
    assert heads == ["Année", "Thème", "Séance", "Jour", "Pays", "Présents"]
    plain = [[words(value) for value in row] for row in rows]
    wanted = [
        (row["annee"], row["theme"], row["seance"], row["jour"], row["region"], row["presents"]) for row in register()
    ]
    assert plain == [[words(value) for value in row] for row in wanted]
    assert {row[0] for row in csv.reader(found["budget.csv"].decode("utf-8").splitlines())} >= {"Chapitre"}
    assert "Total" not in found["budget.csv"].decode("utf-8")


def test_it_says_on_its_second_page_that_all_is_invented(made: Recueil) -> None:
    assert "inventées" in texts(made.pdf)[1]


def test_every_note_place_and_every_scheme_is_used() -> None:
    defined = [name for name in NAMES if "notes" in definition(name)]
    assert {place(name) for name in defined} == {"page", "table", "frame", "foot"}
    assert {scheme(name) for name in defined} == set(SCHEMES.values())


# Rows


@pytest.mark.parametrize("name", ASKED)
def test_every_row_of_the_data_is_printed_once_and_in_order(made: Recueil, name: str) -> None:
    asked = ASKED[name]()
    width = len(asked[0].cells)
    found = [own[-width:] for part in of(made, name) for _, own in data(part, name)]
    assert len(found) == len(asked)
    for printed, row in zip(found, asked, strict=True):
        assert printed == row.cells


@pytest.mark.parametrize("name", NAMES)
def test_no_row_is_torn(made: Recueil, name: str) -> None:
    for part in of(made, name):
        assert part.rows
        assert all(row.pages == {part.position} for row in part.rows if row.pages), name


@pytest.mark.parametrize("name", LONG)
def test_a_long_table_goes_over_pages_that_follow_one_another(made: Recueil, name: str) -> None:
    positions = [part.position for part in of(made, name)]
    assert len(positions) > 1
    assert positions == list(range(positions[0], positions[0] + len(positions)))


# What each page repeats


@pytest.mark.parametrize("name", NAMES)
def test_every_part_has_the_title_with_its_mark_and_all_the_heads(made: Recueil, name: str) -> None:
    found = of(made, name)
    title = flat(re.sub(r"\[\^[\w-]+\]", "", definition(name)["title"]).replace("--", "–"))
    for index, part in enumerate(found):
        mark = "" if index == 0 else "(suiteetfin)" if index == len(found) - 1 else "(suite)"
        assert flat(part.title.without(scheme(name))) == f"Tableau{part.number}{title}{mark}"
        heads = [[flat(cell.text) for cell in row.cells] for row in part.heads]
        assert heads == [[flat(cell.text) for cell in row.cells] for row in found[0].heads]


@pytest.mark.parametrize("name", ["registre", "passages", "ecritures"])
def test_each_group_that_goes_on_is_labelled_with_its_mark(made: Recueil, name: str) -> None:
    asked = iter(ASKED[name]())
    before: Asked | None = None
    for part in of(made, name):
        rows = list(data(part, name))
        here = [next(asked) for _ in rows]
        first, own = here[0], rows[0][1]
        labels_ = own[: len(first.groups)]
        assert len(own) == len(first.groups) + len(first.cells), f"page {part.position} does not begin with labels"
        for depth, (label, said) in enumerate(zip(first.groups, labels_, strict=True)):
            goes_on = before is not None and before.groups[: depth + 1] == first.groups[: depth + 1]
            assert said == label + ("(suite)" if goes_on else ""), f"page {part.position}"
        # Inside the page a label stands where its group begins, and nowhere else.
        for (_, printed), last, now in zip(rows[1:], here, here[1:], strict=False):
            same = next((d for d, (a, b) in enumerate(zip(last.groups, now.groups, strict=True)) if a != b), None)
            assert len(printed) == len(now.cells) + (0 if same is None else len(now.groups) - same)
            assert not any("(suite)" in cell for cell in printed)
        before = here[-1]


@pytest.mark.parametrize("name", ["plenieres", "presences"])
def test_a_cut_in_head_is_printed_over_its_rows_and_again_where_they_go_on(made: Recueil, name: str) -> None:
    asked = iter(ASKED[name]())
    last = ""
    for part in of(made, name):
        here = ""
        goes_on = last
        for row in part.body:
            own = cells(row, name)
            if len(own) == 1:
                assert own[0].replace("(suite)", "") != here.replace("(suite)", ""), "printed twice on a page"
                here = own[0]
            elif not own[0].startswith(("Total", "Ensemble")):
                wanted = next(asked).groups[0]
                assert here == wanted + ("(suite)" if wanted == goes_on else ""), f"page {part.position}"
                last = wanted
    assert next(asked, None) is None


@pytest.mark.parametrize("name", NAMES)
def test_columns_are_as_wide_on_every_page(made: Recueil, name: str) -> None:
    turned = bool(definition(name).get("turned"))

    def edges(part: Part) -> list[float]:
        """Give where each head begins along the line, from the first of them."""
        heads = [cell for row in part.heads for cell in row.cells if cell.words]
        at = [min((word.bottom if turned else word.left) for word in cell.words) for cell in heads]
        return [place - at[0] for place in at]

    first, *others = (edges(part) for part in of(made, name))
    assert len(set(map(round, first))) > 1
    for other in others:
        assert other == pytest.approx(first, abs=0.3)


@pytest.mark.parametrize(
    ("name", "column"), [("registre", -1), ("plenieres", -2), ("ecritures", -1), ("presences", -2)]
)
def test_numbers_stand_on_their_decimal_mark(made: Recueil, name: str, column: int) -> None:
    for part in of(made, name):
        rows = [row for row, _ in data(part, name)]
        ends = [max(word.right for word in row.cells[column].words if not word.red) for row in rows]
        # What is known is where the ink ends: a “1” has more white beside it than the other figures.
        assert max(ends) - min(ends) < 1.3, f"page {part.position}"


# Notes


@pytest.mark.parametrize("name", [name for name in NAMES if name != "guide"])
def test_marks_and_notes_of_each_page_are_the_same(made: Recueil, name: str) -> None:
    found = of(made, name)
    if place(name) == "table":
        printed = [mark for part in found for mark in marks(part, name)]
        assert all(notes(part, name) == [] for part in found[:-1])
        pairs = [(printed, notes(found[-1], name))]
    else:
        pairs = [(marks(part, name), notes(part, name)) for part in found]
    for index, (called, below) in enumerate(pairs):
        signs = [mark for mark, _ in below]
        assert set(called) == set(signs), f"part {index} of {name}"
        assert len(signs) == len(set(signs))


@pytest.mark.parametrize("name", [name for name in NAMES if name != "guide"])
def test_a_note_has_the_same_mark_on_every_page_and_all_are_printed(made: Recueil, name: str) -> None:
    found = {(mark, words) for part in of(made, name) for mark, words in notes(part, name)}
    assert {words for _, words in found} == {flat(text) for text in definition(name)["notes"].values()}
    assert len(found) == len({mark for mark, _ in found}) == len({words for _, words in found})


def test_each_page_of_the_register_calls_the_notes_of_its_rows_and_labels(made: Recueil) -> None:
    defined = {flat(text): key for key, text in definition("registre")["notes"].items()}
    asked = iter(ASKED["registre"]())
    signs: dict[str, str] = {}
    for part in of(made, "registre"):
        here = [next(asked) for _ in data(part, "registre")]
        wanted = {key for row in here for keys in (row.calls, *row.above) for key in keys} | {"champ", "presents"}
        printed = {defined[words]: mark for mark, words in notes(part, "registre")}
        assert set(printed) == wanted, f"page {part.position}"
        signs |= printed
    assert len(signs) == 12


def test_marks_follow_the_order_of_the_first_calls(made: Recueil) -> None:
    first = dict.fromkeys(mark for part in of(made, "registre") for mark in marks(part, "registre"))
    assert list(first) == list("abcdefghijkl")


# Sums


def amount(text: str) -> int:
    """Read a printed number; decimals are counted with it."""
    return int(flat(text).replace(",", ""))


def summed(made: Recueil, name: str, first: int, count: int) -> None:
    """Add up some columns from the end as they are printed, group by group, and hold them against the total rows."""
    width = len(ASKED[name]()[0].cells)
    group, whole, closed = [0] * count, [0] * count, 0
    for part in of(made, name):
        for row in part.body:
            own = cells(row, name)
            values = own[len(own) - width + first :][:count]
            if re.match("report|àreporter", own[0], re.IGNORECASE):
                continue
            if re.match("total|ensemble", own[0], re.IGNORECASE):
                printed = [amount(value) for value in own[1:][:count]]
                final = own[0] in ("Total", "Totalgénéral", "Ensemble")
                assert printed == (whole if final else group), own
                closed += not final
                group = [0] * count
            elif len(own) >= width:
                numbers = [0 if value == "-" else amount(value) for value in values]
                group = [a + b for a, b in zip(group, numbers, strict=True)]
                whole = [a + b for a, b in zip(whole, numbers, strict=True)]
    assert closed == len({row.groups[0] for row in ASKED[name]()})


def test_totals_are_the_sums_of_the_figures_printed(made: Recueil) -> None:
    summed(made, "presences", 1, 4)
    summed(made, "passages", 1, 14)
    summed(made, "ecritures", 4, 1)
    summed(made, "budget", 1, 3)


def test_sums_carried_over_agree_on_both_pages_and_with_the_figures_above_them(made: Recueil) -> None:
    found = of(made, "ecritures")
    running = 0
    for part, after in pairwise(found):
        running += sum(amount(own[-1]) for _, own in data(part, "ecritures"))
        forward, brought = cells(part.body[-1], "ecritures"), cells(after.body[0], "ecritures")
        assert forward[0] == "Àreporter"
        assert brought[0] == "Report"
        assert amount(forward[-1]) == amount(brought[-1]) == running, f"page {part.position}"
    assert cells(found[0].body[0], "ecritures")[0] != "Report"
    assert cells(found[-1].body[-1], "ecritures")[0] != "Àreporter"


# Houses and references


def kinds(part: Part, name: str) -> str:
    """Tell what stands below a table, in order: n for notes, g for the general note, s for the source."""
    found = []
    for below in part.below:
        own = "n" if below.words[0].red else "s" if flat(below.text).startswith("Source:") else "g"
        found.append(own)
    return "".join(found)


@pytest.mark.parametrize(
    ("name", "order", "first", "general"),
    [
        ("lignes-un", "sgnnnn", "a", "Note:"),
        ("lignes-eu", "nnnngs", "(1)", "NB:"),
        ("lignes-in", "nnnngs", "a", "Note:"),
        ("lignes-gpo", "nnnngs", "1", "Note:"),
    ],
)
def test_each_house_has_its_marks_and_its_order_below_the_table(
    made: Recueil, name: str, order: str, first: str, general: str
) -> None:
    found = of(made, name)
    assert marks(found[0], name)[0] == first
    assert [kinds(part, name) for part in found] == [*("" for _ in found[1:]), order]
    assert any(flat(below.text).startswith(general) for below in found[-1].below)


def test_the_european_house_gives_an_asterisk_to_the_note_that_returns(made: Recueil) -> None:
    (part,) = of(made, "lignes-eu")
    assert notes(part, "lignes-eu")[0][0] == "(*)"
    assert marks(part, "lignes-eu").count("(*)") == 3


def test_the_four_houses_print_the_same_rows(made: Recueil) -> None:
    rows = [[own for part in of(made, name) for _, own in data(part, name)] for name in HOUSES]
    assert all(one == rows[0] for one in rows[1:])


def test_the_guide_names_the_page_of_each_table(made: Recueil) -> None:
    (guide,) = of(made, "guide")
    first = {part.number: part.position for part in reversed(parts(made.printed))}
    named = labels(made.pdf)
    seen = 0
    for row in guide.body:
        own = [flat(cell.text) for cell in row.cells]
        table = re.fullmatch(r"tableau(\d+)", own[0], re.IGNORECASE)
        assert table is not None
        assert own[-1] == f"p.{named[first[int(table[1])] - 1]}"
        seen += 1
    assert seen == 9


# The tests themselves


def test_a_missing_row_a_wrong_mark_and_a_narrower_column_would_be_noticed(made: Recueil) -> None:
    part = of(made, "registre")[1]
    rows = list(data(part, "registre"))
    short = replace(part, rows=(*part.heads, *part.body[1:]))
    assert [own for _, own in data(short, "registre")] != [own for _, own in rows]
    bare = replace(part, below=part.below[1:])
    assert set(marks(bare, "registre")) != {mark for mark, _ in notes(bare, "registre")}
    assert Drawn(part.title.words[1:]).text != part.title.text
