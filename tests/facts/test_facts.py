"""The booklet states every fact of the organization's page, in the chapter where it belongs."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from facts.reading import ROOT, Fact, Tree, facts, normalise, plain, printed_facts, programme, says, tree, written

FACTS = facts()


@pytest.fixture(scope="module")
def data() -> Tree:
    return tree(ROOT / "data" / "themes.yaml")


def calls(years: list[Tree]) -> Iterator[tuple[str, str]]:
    """Give the key of each note that is called, and where: “2003 workshop 3”."""
    for row in years:
        yield from ((key, f"{row['year']} year") for key in row.get("notes", ()))
        for at, entry in [("theme", row["theme"]), *((f"workshop {n}", w) for n, w in enumerate(row["workshops"], 1))]:
            if isinstance(entry, dict):
                yield from ((key, f"{row['year']} {at}") for key in entry.get("notes", ()))


def words(entry: str | Tree) -> str:
    """Give the words of a theme or workshop, with or without notes."""
    return entry if isinstance(entry, str) else entry["text" if "text" in entry else "title"]


@pytest.mark.parametrize("fact", FACTS, ids=lambda fact: f"{fact.section}: {fact.says[:40]}")
def test_each_fact_is_written_in_its_section(fact: Fact) -> None:
    assert says(normalise(written(fact.section)), fact.says), f"{fact.what} is not in {fact.section}"


def test_no_fact_is_stated_twice() -> None:
    keys = [(fact.section, normalise(fact.says)) for fact in FACTS]
    assert sorted(keys) == sorted(set(keys))


def test_the_data_holds_the_eighteen_years_and_thirty_five_workshops_of_the_programme(data: Tree) -> None:
    told = {row["year"]: (words(row["theme"]), [words(each) for each in row["workshops"]]) for row in data["years"]}
    typed = {year: (row["theme"], row["workshops"]) for year, row in programme()["years"].items()}
    assert told == typed
    assert list(told) == list(range(2001, 2019)) == [row["year"] for row in data["years"]]
    assert sum(len(workshops) for _, workshops in told.values()) == 35


def test_the_four_notes_are_called_where_the_programme_calls_them(data: Tree) -> None:
    found: dict[str, list[str]] = {}
    for key, place in calls(data["years"]):
        found.setdefault(key, []).append(place)
    assert found == programme()["calls"]
    # The asterisks follow from the order of the calls.
    assert list(found) == list(programme()["calls"])


def test_each_note_says_what_the_programme_says(data: Tree) -> None:
    expected = programme()["notes"]
    assert data["notes"].keys() == expected.keys()
    for key, phrase in expected.items():
        assert says(normalise(data["notes"][key]), phrase), key


def test_a_fact_is_found_however_its_page_is_set() -> None:
    page = (
        "le taux géné-\nral de satis\u00adfaction dépasse\u00a080\u202f%. La main\ufffed’«\u00a0ŒUVRE\u00a0», 2001–2018"
    )
    for sought in ("taux général de satisfaction dépasse 80 %", "main-d'œuvre", "2001--2018"):
        assert says(normalise(page), sought)


def test_a_figure_is_not_found_inside_a_longer_one() -> None:
    assert not says(normalise("jusqu'à 175 % du budget"), "75 %")
    assert not says(normalise("la résolution n° 10551"), "n° 1055")
    assert says(normalise("un folio 20\n18 années de dialogue"), "18 années de dialogue")


def test_accents_are_told_apart() -> None:
    assert not says(normalise("aux Etats membres"), "États membres")


def test_markup_is_not_read_but_its_words_are() -> None:
    text = plain(
        ":::{figure} a.svg\n:alt: un fil\n:credit: Dessin.\n*Une* [table]{lang=en}[^n], [ici](https://a.b) <http://c.d>.\n:::\n"
        "\n[^n]: Une note.\n"
    )
    assert text.split() == ["Dessin.", "Une", "table,", "ici", "http://c.d.", "Une", "note."]


def test_printed_facts_must_stand_in_their_own_section() -> None:
    fact = FACTS[0]
    assert printed_facts({fact.section: [f"1\n{fact.says.upper()}"]}) == {fact}
    assert fact not in printed_facts({"credits": [fact.says]})


def test_the_sources_hold_all_that_must_be_printed() -> None:
    sections = {fact.section for fact in FACTS}
    assert printed_facts({name: [written(name)] for name in sections}) == frozenset(FACTS)
