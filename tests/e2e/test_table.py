"""The table of themes: every year whole, in order, under its heads, with its notes on the same page."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from e2e.bench import Bench
from e2e.booklet import Booklet, Laid
from e2e.pdf import texts
from e2e.table import Expected, cells, expected, judge, notes_of, text_of
from facts.reading import BOOK, ROOT, normalise, tree

DATA = tree(ROOT / "data" / "themes.yaml")
DEFINITION = tree(BOOK / "tables" / "themes.yaml")

CHAPTER = """\
---
title: Les tableaux
---

Une phrase avant le tableau, sur la page qui le précède.

:::{table} themes
:id: tbl
:placement: page
:::
"""
SETTINGS = """\
title: Un essai de tableau
language: fr
publisher: nous
date: 2026-01-02
style: livre-rouge
matter:
  body: [tableaux]
"""


def test_all_years_and_workshops_stand_in_the_table_with_the_notes_they_call(booklet: Booklet) -> None:
    table = expected(DATA, DEFINITION)
    assert sum(len(row["workshops"]) for row in DATA["years"]) == 35
    assert len(table.notes) == 4
    years = judge(booklet.pages, table)
    assert len(years) >= 3
    assert all(years)


def test_the_title_stands_over_each_part_and_says_that_it_goes_on(booklet: Booklet) -> None:
    table = expected(DATA, DEFINITION)
    parts = [normalise(page) for page in booklet.pages if table.head in normalise(page)]
    title = normalise("Tableau 1 " + DEFINITION["title"])
    assert title in parts[0]
    assert title + normalise("(suite") not in parts[0]
    assert all(title + normalise("(suite)") in part for part in parts[1:-1])
    assert title + normalise("(suite et fin)") in parts[-1]


def test_the_page_map_agrees_with_the_printed_pages(booklet: Booklet, laid: Laid) -> None:
    table = expected(DATA, DEFINITION)
    printed = judge(booklet.pages, table)
    groups = laid.book.tables["themes"].groups
    years = {group.span.at: row["year"] for group, row in zip(groups, DATA["years"], strict=True)}
    mapped = [
        [years[block.at] for block in page.blocks if block.kind == "row-group"]
        for page in laid.page_map.pages
        if any(block.kind == "row-group" for block in page.blocks)
    ]
    assert mapped == printed


def test_calls_and_notes_of_the_page_map_agree(laid: Laid) -> None:
    keys = set(DATA["notes"])
    for page in laid.page_map.pages:
        assert set(page.calls) & keys == set(page.notes) & keys
    assert keys == {note for page in laid.page_map.pages for note in page.notes} & keys


def row(year: int, count: int, notes: dict[int, list[str]], own: list[str]) -> dict[str, Any]:
    """Make a year with some workshops; `notes` are those of each workshop by index, `own` those of the year."""
    titles = (f"Atelier {index + 1} de {year}, dont le nom est assez long" for index in range(count))
    workshops = [{"title": title, "notes": notes[at]} if at in notes else title for at, title in enumerate(titles)]
    return {"year": year, "theme": f"Le thème qui occupa l'année {year}", "workshops": workshops, "notes": own}


def programme(first: int, count: int, step: int) -> dict[str, Any]:
    """Make years with nought to four workshops, and a note now and then, some of them called many times over."""
    names = [f"note-{letter}" for letter in "pqrstuvw"]
    years = []
    for index in range(count):
        notes = {0: [names[index // step % len(names)]]} if index % step == 0 else {}
        own = [names[-1]] if index % 7 == 3 else []
        years.append(row(first + index, index % 5, notes if index % 5 else {}, own))
    called = {key for each in years for cell in cells(each) for key in notes_of(cell)}
    notes = {name: f"La remarque {name[-1]} concerne quelques ateliers seulement" for name in names if name in called}
    return {"notes": notes, "years": years}


def crowded() -> dict[str, Any]:
    """Make a few years, one of them with twelve workshops."""
    years = [row(1990 + index, 12 if index == 3 else 2, {1: ["seule"]} if index == 3 else {}, []) for index in range(8)]
    return {"notes": {"seule": "Une note au milieu d'une année bien remplie"}, "years": years}


@pytest.mark.parametrize(
    ("data", "marks", "variant", "pages"),
    [
        (programme(1950, 60, 3), "letters", "classic", 5),
        (programme(1950, 24, 2), "daggers", "accessible", 3),
        (crowded(), "figures", "classic", 2),
        (programme(2031, 5, 2), "asterisks", "classic", 1),
    ],
    ids=["sixty years", "other marks, larger type", "twelve workshops in a year", "five other years"],
)
def test_other_data_make_as_good_a_table(
    tmp_path: Path, data: dict[str, Any], marks: str, variant: str, pages: int
) -> None:
    bench = Bench(tmp_path)
    bench.write("book/essai/book.yaml", SETTINGS)
    bench.write("book/essai/tableaux.md", CHAPTER)
    definition = {**DEFINITION, "title": "Un autre programme", "rows": "autres.yaml", "marks": marks}
    bench.write("book/essai/tables/themes.yaml", yaml.safe_dump(definition, allow_unicode=True))
    bench.write("data/autres.yaml", yaml.safe_dump(data, allow_unicode=True, sort_keys=False))
    run = bench.run("build", "--json", "--variant", variant)
    suffix = "" if variant == "classic" else f"-{variant}"
    assert run.code == 0, run.stdout
    assert [code for code in run.codes if code[0] != "L"] == []
    assert not run.facts["errors"]
    found = judge(texts(bench.pdf(f"essai-fr{suffix}.pdf")), expected(data, definition))
    assert len(found) >= pages
    assert all(found)


def test_a_torn_year_or_a_stray_note_would_be_noticed() -> None:
    data = programme(2001, 6, 2)
    table = expected(data, DEFINITION)
    assert isinstance(table, Expected)
    head = " ".join(column["head"] for column in DEFINITION["columns"])

    def page(years: list[dict[str, Any]], notes: list[str]) -> str:
        lines = [head]
        for each in years:
            lines += [text_of(cell) + "".join(marks[key] for key in notes_of(cell)) for cell in cells(each)]
        return "\n".join([*lines, *(f"{marks[key]} {data['notes'][key]}" for key in notes)])

    keys = list(dict.fromkeys(key for each in data["years"] for cell in cells(each) for key in notes_of(cell)))
    marks = {key: "*" * (index + 1) for index, key in enumerate(keys)}
    years = data["years"]
    whole = page(years, keys)
    assert judge((whole,), table) == [[each["year"] for each in years]]
    with pytest.raises(AssertionError):
        judge((page(years, keys[:-1]),), table)
    with pytest.raises(AssertionError):
        judge((page(years[:3] + years[4:], keys),), table)
    with pytest.raises(AssertionError):
        judge((page(years[1:2] + years[:1] + years[2:], keys),), table)
    with pytest.raises(AssertionError):
        judge((whole.replace("**", "*"),), table)
