"""Invent the figures of the recueil: python generate.py writes the data files beside this one.

Everything here is made up: six countries that are on no map, a conference that never sat, ferries that never sailed.
The same seed gives the same bytes. Only `Random.random` is used, which Python promises to keep from release to
release, and the workbook is stored, not compressed, so that no library has a say in it.

One file of each kind the program reads, as such files come from offices: CSV with semicolons and decimal commas,
TSV, YAML and JSON nested, a workbook with a formula in it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from io import BytesIO
from pathlib import Path
from random import Random
from typing import TypeVar
from xml.sax.saxutils import escape
from zipfile import ZIP_STORED, ZipFile, ZipInfo

T = TypeVar("T")
SEED = 2026
FIRST, LAST = 2005, 2024
YEARS = range(FIRST, LAST + 1)
PER_YEAR, PER_THEME = 5, 6
"""Themes of a year, sessions of a theme in it: 20 × 5 × 6 = 600 sessions."""
REGIONS = ("Archipel", "Brumes", "Estuaires", "Plateaux", "Marches", "Salines")

PLACES = {
    "Archipel": ("Anse-aux-Grues", "Belle-Escale", "Grand-Récif", "Île-Plate", "Port-Lanterne", "Trois-Balises"),
    "Brumes": ("Cornebrume", "Falaise-Haute", "Havre-Clair", "Le Goulet", "Pointe-Sourde"),
    "Estuaires": ("Basse-Rive", "Deux-Fleuves", "Gué-du-Passeur", "Les Vasières", "Pont-aux-Changes", "Roselière"),
    "Plateaux": ("Bergerie-d'en-Haut", "Col-du-Vent", "Mille-Sources", "Pierre-Levée", "Vieille-Borne"),
    "Marches": ("Croix-des-Chemins", "Douane-Basse", "Fort-Tranquille", "Lisière", "Quatre-Langues"),
    "Salines": ("Blanche-Saline", "Claire-Eau", "Entrepôt", "Œillet-le-Grand", "Paludière"),
}

THEMES = {
    "Bacs, ponts et passages": (
        "Horaires d'hiver des bacs",
        "Entretien des ponts flottants",
        "Gués signalés et gués fermés",
        "Un billet commun aux six pays",
        "Secours aux passagers",
        "Passage des fauteuils roulants",
        "Bacs sans équipage",
        "Transhumance par voie d'eau",
    ),
    "Apprendre la langue de l'autre": (
        "Écoles des deux rives",
        "Interprètes de quai",
        "Manuels bilingues",
        "Le lexique des vents",
        "Cours du soir dans les ports",
        "Une radio en trois langues",
        "Traduire un contrat de travail",
        "Noms de lieux, noms de personnes",
    ),
    "Eaux partagées": (
        "Partage des sources de montagne",
        "Crues de printemps",
        "Qualité de l'eau des puits",
        "Barrages et passes à poissons",
        "Jaugeage commun des fleuves",
        "Règles de sécheresse",
        "Le droit de puiser",
        "Eaux usées des ports",
    ),
    "Travail d'une saison": (
        "Contrats de huit mois",
        "Loger les sauniers",
        "Salaires versés à terme",
        "Retour des équipages",
        "Santé au travail",
        "Apprentis de la pêche",
        "Inspection des chantiers",
        "Droits à la retraite d'un pays à l'autre",
    ),
    "Villes et faubourgs": (
        "Marchés de nuit",
        "Logements vacants",
        "Jardins de quai",
        "Rues sans voiture",
        "Budgets de quartier",
        "Bibliothèques de rue",
        "Fêtes de faubourg",
        "L'accueil au guichet",
    ),
    "Soigner de part et d'autre": (
        "Dossier médical commun",
        "Bateaux dispensaires",
        "Sages-femmes itinérantes",
        "Médicaments à la frontière",
        "Santé des jeunes en chemin",
        "Interprètes à l'hôpital",
        "Vaccination dans les ports",
        "Deuil loin de chez soi",
    ),
    "Mesurer pour décider": (
        "Recensement des rives",
        "Enquêtes par téléphone",
        "Séries longues, séries rompues",
        "Du bon usage d'un chiffre provisoire",
        "Le secret statistique",
        "Cartes ouvertes",
        "Indicateurs d'accueil",
        "Marges d'erreur",
    ),
    "Climat et rivages": (
        "Reculer les digues",
        "Villages déplacés",
        "Mangroves et prés salés",
        "Sel et récoltes",
        "Alertes à la submersion",
        "Assurer ce qui s'effrite",
        "Mémoire des tempêtes",
        "Planter face au vent",
    ),
    "Jeunesse en chemin": (
        "Premier départ",
        "Diplômes reconnus",
        "Internats de l'autre rive",
        "Une année ailleurs",
        "Sports sans frontière",
        "Écrire aux siens",
        "Service volontaire",
        "Revenir ou rester",
    ),
    "Commerce des petites mers": (
        "Tarifs du petit cabotage",
        "Foires franches",
        "Poids et mesures",
        "Monnaies locales",
        "Coopératives de pêche",
        "Colis entre familles",
        "Douane du samedi",
        "Le prix du sel",
    ),
}

FOREIGN = ("[Open harbour day]{lang=en}", "[The tide table game]{lang=en}", "[Neighbours' hour]{lang=en}")
"""Titles that the conference never translated, of a session each fifth year or so."""

FORMS = ("Atelier", "Atelier", "Table ronde", "Table ronde", "Plénière", "Consultation", "Visite")
MARKED = (
    ("report", 0.045),
    ("distance", 0.05),
    ("huis-clos", 0.02),
    ("estime", 0.04),
    ("trois-langues", 0.04),
    ("crue", 0.02),
    ("deux-fois", 0.02),
    ("public", 0.035),
)
"""Notes that a session may call, each with its chance."""
THEME_NOTES = {"Climat et rivages": "climat", "Jeunesse en chemin": "jeunesse"}


class Chance:
    """Chance that can be repeated."""

    def __init__(self, name: str) -> None:
        self.random = Random(f"{SEED}:{name}").random

    def below(self, limit: int) -> int:
        """Give a whole number from 0 up to a limit."""
        return int(self.random() * limit)

    def between(self, least: int, most: int) -> int:
        """Give a whole number between two, both included."""
        return least + self.below(most - least + 1)

    def one(self, choices: Sequence[T]) -> T:
        """Pick one of several."""
        return choices[self.below(len(choices))]

    def some(self, choices: Iterable[T], count: int) -> list[T]:
        """Pick several different ones, in an order of chance."""
        left = list(choices)
        return [left.pop(self.below(len(left))) for _ in range(count)]


@dataclass(frozen=True)
class Session:
    """A session of the register."""

    year: int
    theme: str
    day: date
    title: str
    call: str
    """Key of the note its title calls; empty for none."""
    region: str
    form: str
    present: int
    hours: float

    def row(self) -> tuple[str, ...]:
        """Write it as the office does: decimal comma, ISO date, the note called behind the title."""
        theme = self.theme + (f"[^{THEME_NOTES[self.theme]}]" if self.theme in THEME_NOTES else "")
        title = self.title + (f"[^{self.call}]" if self.call else "")
        hours = f"{self.hours:.1f}".replace(".", ",")
        day = self.day.isoformat()
        return (str(self.year), theme, title, day, self.region, self.form, str(self.present), hours)


HEADS = ("annee", "theme", "seance", "jour", "region", "forme", "presents", "heures")


def sessions() -> list[Session]:
    """Invent the register: each year five themes of six sessions, in the order of their days."""
    chance = Chance("register")
    found = []
    for year in YEARS:
        day = date(year, 1, 8) + timedelta(chance.below(10))
        for theme in chance.some(THEMES, PER_YEAR):
            for title in chance.some(THEMES[theme], PER_THEME):
                day += timedelta(chance.between(6, 16))
                # The year must hold its thirty sessions.
                day = min(day, date(year, 12, 20))
                found.append(_session(chance, year, theme, title, day))
    for index, title in zip(range(57, len(found), 149), FOREIGN, strict=False):
        old = found[index]
        found[index] = Session(
            old.year, old.theme, old.day, title, "", old.region, "Visite", old.present + 90, old.hours
        )
    return found


def _session(chance: Chance, year: int, theme: str, title: str, day: date) -> Session:
    form = chance.one(FORMS)
    size = {"Plénière": 150, "Table ronde": 60, "Atelier": 28, "Consultation": 18, "Visite": 24}[form]
    present = round(size * (0.6 + chance.random() * 0.9) * (1 + (year - FIRST) / 40))
    hours = {"Plénière": 5, "Table ronde": 2.5, "Atelier": 3, "Consultation": 2, "Visite": 4}[form]
    hours += chance.between(-2, 3) / 2
    call, drawn = "", chance.random()
    for key, share in MARKED:
        if 0 <= drawn < share:
            call = key
        drawn -= share
    return Session(year, theme, day, title, call, chance.one(REGIONS), form, present, hours)


def separated(heads: Sequence[str], rows: Iterable[Sequence[str]], mark: str) -> bytes:
    """Write rows as lines with a mark between the values; none of these hold the mark, a quote or a line break."""
    lines = [mark.join(row) for row in (heads, *rows)]
    assert all(line.count(mark) == len(heads) - 1 and '"' not in line for line in lines)
    return ("\n".join(lines) + "\n").encode()


def attendance() -> bytes:
    """Invent who came, by region and place in 2024: nested YAML whose regions have the totals the office gave."""
    chance = Chance("attendance")
    keys = ("femmes_place", "hommes_place", "femmes_loin", "hommes_loin")
    lines = [
        "# Inventé par generate.py. Les totaux des régions sont ceux que le bureau aurait donnés : la publication les",
        "# imprime et vérifie qu'ils font la somme des lieux.",
        "",
        "regions:",
    ]
    whole = dict.fromkeys(keys, 0)
    for region, places in PLACES.items():
        sums = dict.fromkeys(keys, 0)
        lines += [f"  - region: {region}", "    lieu:"]
        for place in places:
            here = {key: chance.between(*((180, 2400) if key.endswith("place") else (20, 900))) for key in keys}
            women, all_ = here["femmes_place"] + here["femmes_loin"], sum(here.values())
            call = {"Le Goulet": "goulet", "Quatre-Langues": "langues", "Île-Plate": "goulet"}.get(place)
            name = f'"{place}[^{call}]"' if call else f'"{place}"'
            values = ", ".join(f"{key}: {value}" for key, value in here.items())
            share, index = f"{100 * women / all_:.1f}", f"{60 + chance.random() * 75:.1f}"
            lines.append(f"      - {{title: {name}, {values}, part: {share}, indice: {index}}}")
            for key, value in here.items():
                sums[key] += value
                whole[key] += value
        given = ", ".join(f"{key}: {value}" for key, value in sums.items())
        lines.append(f'    total: {{label: "Total, {region}", {given}}}')
    lines += ["", f"# Ensemble : {', '.join(f'{key} {value}' for key, value in whole.items())}"]
    return ("\n".join(lines) + "\n").encode()


def series() -> bytes:
    """Invent crossings by region and kind of boat, a column a year: nested JSON for a table that lies on its side."""
    chance = Chance("series")
    boats = ("Bacs", "Navettes", "Barques", "Cargos", "Écoles", "Gués")
    regions = []
    for region in REGIONS:
        kinds = []
        for boat in boats:
            level = chance.between(12, 240)
            row: dict[str, object] = {"title": boat}
            for year in range(2011, LAST + 1):
                level = max(6, round(level * (0.9 + chance.random() * 0.24)))
                row[f"a{year}"] = None if boat == "Écoles" and year < 2014 else level
            if boat == "Gués":
                row["notes"] = ["gue"]
            kinds.append(row)
        regions.append({"region": region, "bateau": kinds})
    return (json.dumps({"regions": regions}, ensure_ascii=False, indent=1) + "\n").encode()


WORDS = {
    "Réunions": ("Location de la salle", "Interprètes", "Repas des délégués", "Bateau de nuit", "Impression"),
    "Voyages": ("Billets de bac", "Indemnités de voyage", "Hébergement", "Guide de haute mer", "Visas de passage"),
    "Publications": ("Composition", "Papier", "Traduction", "Expédition", "Couverture"),
    "Fonctions": ("Secrétariat", "Assurance", "Entretien des phares", "Téléphone", "Archives"),
}


def ledger() -> tuple[tuple[str, ...], list[tuple[str, ...]]]:
    """Invent the expenses of three years, for sums that are carried from page to page."""
    chance = Chance("ledger")
    rows = []
    for year in (2022, 2023, 2024):
        day = date(year, 1, 3)
        for number in range(1, 49):
            day = min(day + timedelta(chance.between(3, 9)), date(year, 12, 30))
            chapter = chance.one(tuple(WORDS))
            amount = f"{chance.between(40, 4200)},{chance.one((0, 0, 20, 45, 50, 75, 90)):02}"
            call = {7: "change", 21: "double", 33: "change"}.get(number, "")
            piece, words = f"{year % 100:02}-{number:03}", chance.one(WORDS[chapter])
            rows.append((str(year), piece, day.isoformat(), words, chapter, amount, call))
    return ("exercice", "piece", "jour", "libelle", "chapitre", "montant", "notes"), rows


def opinions() -> bytes:
    """Invent what those who came thought, theme by theme, for bars and swatches."""
    chance = Chance("opinions")
    rows = []
    for theme in THEMES:
        answers = chance.between(240, 1900)
        content, welcome = 52 + chance.random() * 46, 40 + chance.random() * 58
        late = chance.between(0, 60)
        shares = (f"{value:.1f}".replace(".", ",") for value in (content, welcome))
        rows.append((theme, str(answers), *shares, str(late)))
    return separated(("theme", "reponses", "contenu", "accueil", "retard"), rows, ";")


LINES = {
    "Archipel": ("Port-Lanterne – Île-Plate", "Belle-Escale – Trois-Balises", "Grand-Récif – Anse-aux-Grues"),
    "Brumes": ("Havre-Clair – Le Goulet", "Cornebrume – Pointe-Sourde", "Falaise-Haute – Port-Lanterne"),
    "Estuaires": ("Basse-Rive – Roselière", "Deux-Fleuves – Les Vasières", "Gué-du-Passeur – Basse-Rive"),
    "Salines": ("Blanche-Saline – Entrepôt", "Claire-Eau – Paludière", "Entrepôt – Deux-Fleuves"),
}
CALLED = {1: "essai", 4: "nuit", 6: "essai", 8: "crue", 11: "essai"}
"""Notes of the lines, by number."""


def ferries() -> bytes:
    """Invent how often ferries sailed and how often in time, for a table that is set in four ways."""
    chance = Chance("ferries")
    rows = []
    for country, lines in LINES.items():
        for line in lines:
            sailed, punctual = str(chance.between(180, 2900)), f"{60 + chance.random() * 39:.1f}".replace(".", ",")
            rows.append((country, line, sailed, punctual, CALLED.get(len(rows), "")))
    return separated(("pays", "ligne", "traversees", "ponctualite", "notes"), rows, ";")


def budget() -> bytes:
    """Invent a budget as an office keeps it: a workbook with words above the table and a formula in each row."""
    chance = Chance("budget")
    lines: list[list[str | int | tuple[str, int]]] = [
        ["Budget de la Conférence des rives (chiffres inventés)"],
        [],
        ["chapitre", "poste", "prevu", "depense", "ecart"],
    ]
    for chapter, words in WORDS.items():
        for word in words[:4]:
            planned = chance.between(20, 160) * 100
            spent = round(planned * (0.82 + chance.random() * 0.3))
            number = len(lines) + 1
            lines.append([chapter, word, planned, spent, (f"D{number}-C{number}", spent - planned)])
    return workbook("Budget 2024", lines)


NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml"


def workbook(name: str, lines: Sequence[Sequence[str | int | tuple[str, int]]]) -> bytes:
    """Write a workbook of one sheet (ECMA-376, 18): words in their cells, numbers, formulas with their last value."""
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    parts = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{KIND}.sheet.main+xml"/>'
        f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{KIND}.worksheet+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{RELATIONS}">'
        f'<Relationship Id="rId1" Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{NAMESPACE}" xmlns:r="{OFFICE}">'
        f'<sheets><sheet name="{escape(name)}" sheetId="1" r:id="rId1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{RELATIONS}">'
        f'<Relationship Id="rId1" Type="{OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{NAMESPACE}"><sheetData>{_rows(lines)}</sheetData></worksheet>',
    }
    out = BytesIO()
    with ZipFile(out, "w", ZIP_STORED) as archive:
        for path, text in parts.items():
            member = ZipInfo(path, (2026, 1, 1, 0, 0, 0))
            member.create_system = 0
            archive.writestr(member, head + text)
    return out.getvalue()


def _rows(lines: Sequence[Sequence[str | int | tuple[str, int]]]) -> str:
    written = []
    for number, line in enumerate(lines, 1):
        cells = "".join(_cell(f"{'ABCDEFGH'[place]}{number}", value) for place, value in enumerate(line))
        written.append(f'<row r="{number}">{cells}</row>')
    return "".join(written)


def _cell(name: str, value: str | int | tuple[str, int]) -> str:
    if isinstance(value, str):
        return f'<c r="{name}" t="inlineStr"><is><t>{escape(value)}</t></is></c>'
    if isinstance(value, int):
        return f'<c r="{name}"><v>{value}</v></c>'
    formula, last = value
    return f'<c r="{name}"><f>{formula}</f><v>{last}</v></c>'


def files() -> dict[str, bytes]:
    """Write everything, by file name."""
    return {
        "seances.csv": separated(HEADS, (session.row() for session in sessions()), ";"),
        "presences.yaml": attendance(),
        "passages.json": series(),
        "ecritures.tsv": separated(*ledger(), "\t"),
        "avis.csv": opinions(),
        "lignes.csv": ferries(),
        "budget.xlsx": budget(),
    }


def main() -> None:
    """Write every file beside this one."""
    here = Path(__file__).resolve().parent
    for name, content in files().items():
        (here / name).write_bytes(content)


if __name__ == "__main__":
    main()
