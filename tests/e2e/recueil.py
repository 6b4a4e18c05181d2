"""The recueil, built once in a test session, and what its data ask to be printed, read here by means of the tests."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

import openpyxl
import yaml

from e2e.bench import ROOT, Run, copied
from e2e.booklet import once
from e2e.printed import printed

BOOK, DATA = ROOT / "book" / "recueil", ROOT / "data" / "recueil"
MONTHS = ("janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc.")
LONG = (
    *("janvier", "février", "mars", "avril", "mai", "juin"),
    *("juillet", "août", "septembre", "octobre", "novembre", "décembre"),
)
_CALL = re.compile(r"\[\^([\w-]+)\]")
_SPACE = re.compile(r"[\s\u00a0\u202f\u00ad]+")
# PDFium gives U+0002 for a hyphen at the end of a line.
_SIGNS = str.maketrans({"’": "'", "\u2212": "-", "–": "-", "—": "-", "\u2011": "-", "\u2010": "-", "\x02": "-"})

Printed = tuple[str, ...]
"""The cells of a row as they are printed, made flat."""


@dataclass(frozen=True, slots=True)
class Recueil:
    """The recueil and how the command that built it ended."""

    run: Run
    pdf: Path
    printed: Path
    """The same pages, with tags that know of pages only."""

    @property
    def edition(self) -> dict[str, Any]:
        """Give the facts that the command wrote."""
        (found,) = self.run.facts["editions"]
        return dict(found)


@dataclass(frozen=True, slots=True)
class Asked:
    """A row that the data ask for."""

    groups: tuple[str, ...]
    """Its labels, outermost first, made flat."""
    cells: Printed
    calls: frozenset[str]
    """Keys of the notes called in it, those of its groups' labels left out."""
    above: tuple[frozenset[str], ...]
    """Keys of the notes called by each of its groups' labels."""


@lru_cache
def recueil(shared: Path) -> Recueil:
    """Build the recueil with the command, as a user does."""

    def make(folder: Path) -> None:
        run = copied(folder).run("build", "recueil", "--json")
        (folder / "run.json").write_text(json.dumps(asdict(run)), "utf-8")

    folder = once(shared / "recueil", make)
    run = Run(**json.loads((folder / "run.json").read_text("utf-8")))
    pdf = folder / "build" / "recueil-fr.pdf"
    assert pdf.exists(), f"the recueil was not built:\n{run.stdout}{run.stderr}"
    return Recueil(run, pdf, printed(shared, "recueil"))


def flat(text: str) -> str:
    """Take away what typesetting adds: spaces of all widths, curled apostrophes, kinds of hyphens and dashes."""
    return _SPACE.sub("", text).translate(_SIGNS)


@lru_cache
def definition(name: str) -> dict[str, Any]:
    """Read the definition of a table."""
    found = yaml.safe_load((BOOK / "tables" / f"{name}.yaml").read_text("utf-8"))
    assert isinstance(found, dict)
    return found


def tables() -> tuple[str, ...]:
    """Name the tables in the order in which they are printed, which is that of their numbers."""
    matter = yaml.safe_load((BOOK / "book.yaml").read_text("utf-8"))["matter"]["body"]
    texts = ((BOOK / f"{section}.md").read_text("utf-8") for section in matter)
    return tuple(name for text in texts for name in re.findall(r"^:::\{table\} (\S+)", text, re.MULTILINE))


def number(value: float, decimals: int = 0) -> str:
    """Write a number in French, flat."""
    return f"{value:.{decimals}f}".replace(".", ",")


def short(day: str) -> str:
    """Write an ISO date in figures."""
    return date.fromisoformat(day).strftime("%d/%m/%Y")


def worded(day: str, months: Sequence[str]) -> str:
    """Write an ISO date with the name of its month; the first of a month is an ordinal."""
    found = date.fromisoformat(day)
    return flat(f"{found.day}{'er' if found.day == 1 else ''} {months[found.month - 1]} {found.year}")


def words(text: str) -> str:
    """Give the words of a cell, without calls and without the language they may be in."""
    return flat(re.sub(r"\[([^\]]+)\]\{[^}]*\}", r"\1", _CALL.sub("", text)))


def asked(groups: Sequence[str], cells: Sequence[str], *called: str) -> Asked:
    """Put a row together from its labels, its printed cells and the texts that call its notes."""
    calls = frozenset(key for text in called for key in _CALL.findall(text))
    above = tuple(frozenset(_CALL.findall(label)) for label in groups)
    return Asked(tuple(map(words, groups)), tuple(map(words, cells)), calls, above)


def register() -> list[dict[str, str]]:
    """Read the rows of the register."""
    with (DATA / "seances.csv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter=";"))


def sessions() -> list[Asked]:
    """Give the rows of the whole register."""
    return [
        asked(
            (row["annee"], row["theme"]),
            (row["seance"], short(row["jour"]), row["region"], row["presents"]),
            row["seance"],
        )
        for row in register()
    ]


def largest() -> list[Asked]:
    """Give the sessions of two hundred people and more, the largest first; of equal ones the earlier first."""
    rows = sorted(register(), key=lambda row: (-int(row["presents"]), row["jour"]))
    return [
        asked((), (row["seance"], worded(row["jour"], LONG), row["region"], row["presents"]), row["seance"])
        for row in rows
        if int(row["presents"]) >= 200
    ]


def plenaries() -> list[Asked]:
    """Give the plenary sessions, country by country and in the order of their days."""
    order = ("Archipel", "Brumes", "Estuaires", "Marches", "Plateaux", "Salines")
    rows = sorted(register(), key=lambda row: (order.index(row["region"]), row["jour"]))
    return [
        asked(
            (row["region"],),
            (row["seance"], row["theme"], worded(row["jour"], MONTHS), row["heures"], row["presents"]),
            row["seance"],
            row["theme"],
        )
        for row in rows
        if row["forme"] == "Plénière"
    ]


def attendance() -> list[Asked]:
    """Give who came, place by place."""
    regions = yaml.safe_load((DATA / "presences.yaml").read_text("utf-8"))["regions"]
    keys = ("femmes_place", "hommes_place", "femmes_loin", "hommes_loin")
    return [
        asked(
            (region["region"],),
            (
                place["title"],
                *(number(place[key]) for key in keys),
                number(place["part"], 1),
                number(place["indice"], 1),
            ),
            place["title"],
        )
        for region in regions
        for place in region["lieu"]
    ]


def opinions() -> list[Asked]:
    """Give what people thought, the most useful theme first."""
    with (DATA / "avis.csv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter=";"))
    rows.sort(key=lambda row: -float(row["contenu"].replace(",", ".")))
    return [asked((), tuple(row.values())) for row in rows]


def crossings() -> list[Asked]:
    """Give the crossings by country and boat."""
    regions = json.loads((DATA / "passages.json").read_text("utf-8"))["regions"]
    rows = []
    for region in regions:
        for boat in region["bateau"]:
            counts = [boat[f"a{year}"] for year in range(2011, 2025)]
            cells = (boat["title"], *("—" if count is None else number(count) for count in counts))
            rows.append(asked((region["region"],), cells, *(f"[^{key}]" for key in boat.get("notes", ()))))
    return rows


def entries() -> list[Asked]:
    """Give the entries of the ledger."""
    with (DATA / "ecritures.tsv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t"))
    return [
        asked(
            (row["exercice"],),
            (row["piece"], short(row["jour"]), row["libelle"], row["chapitre"], row["montant"]),
            *(f"[^{key}]" for key in row["notes"].split()),
        )
        for row in rows
    ]


def budget() -> list[Asked]:
    """Give the budget, with the values that the workbook's formulas had."""
    sheet = openpyxl.load_workbook(DATA / "budget.xlsx", data_only=True)["Budget 2024"]
    rows = sheet.iter_rows(min_row=4, values_only=True)
    return [
        asked((str(chapter),), (str(item), *(number(float(str(value))) for value in values)))
        for chapter, item, *values in rows
    ]


def ferries() -> list[Asked]:
    """Give the lines of ferries, which are printed in four ways."""
    with (DATA / "lignes.csv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter=";"))
    return [
        asked(
            (row["pays"],),
            (row["ligne"], row["traversees"], row["ponctualite"]),
            *(f"[^{key}]" for key in row["notes"].split()),
        )
        for row in rows
    ]


HOUSES = ("lignes-un", "lignes-eu", "lignes-in", "lignes-gpo")
ASKED: Mapping[str, Callable[[], list[Asked]]] = {
    "registre": sessions,
    "presences": attendance,
    "avis": opinions,
    "passages": crossings,
    "ecritures": entries,
    "budget": budget,
    "grandes": largest,
    "plenieres": plenaries,
    **dict.fromkeys(HOUSES, ferries),
}
"""The rows of each table, by its name."""
