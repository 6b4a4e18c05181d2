"""A French booklet of any length for the benchmarks: chapters with notes, references, figures and a grouped table.

A chapter has five to six A5 pages: an opening, some forty paragraphs under heads, six footnotes, four references to
pages of other chapters, a figure, a list, and a table of seventeen years with one to three rows each and notes of its
own. All words follow from a seed.
"""

from __future__ import annotations

import random
from itertools import pairwise
from pathlib import Path

PAGES = 5.5
"""A chapter has about so many."""

# fmt: off
_NOUNS = (
    "la migration", "le dialogue", "la frontière", "le séjour", "la famille", "la ville", "le retour", "la région",
    "le droit", "l'accord", "la santé", "le travail", "la diaspora", "l'épargne", "le climat", "la donnée", "l'enquête",
    "le parcours", "la politique", "le partenariat", "la session", "le conseil", "l'atelier", "la conférence",
)
_VERBS = (
    "éclaire", "précède", "prolonge", "accompagne", "suppose", "rappelle", "nuance", "confirme", "rejoint", "traverse",
    "mesure", "relie", "devance", "soutient", "interroge", "ouvre",
)
_ENDS = (
    "dans la plupart des pays d'accueil", "depuis le début du siècle", "sans que la règle en soit écrite",
    "malgré des moyens comptés", "au-delà des chiffres publiés", "selon les participants eux-mêmes",
    "comme le montrent les enquêtes nationales", "à l'échelle de la région", "d'une génération à l'autre",
    "quand les États en décident ainsi", "pour peu que la confiance s'installe", "à mesure que les liens se nouent",
)
_THEMES = (
    "Migration et santé", "Villes et migrants", "Diasporas et développement", "Données et politiques publiques",
    "Retour et réintégration", "Travail saisonnier", "Familles dispersées", "Climat et déplacements",
    "Transferts de fonds", "Accueil des étudiants", "Protection des mineurs", "Droits et devoirs",
)
# fmt: on

_BOOK = """\
title: Cahiers d'essai
subtitle: Un livre de mesure
language: fr
publisher: Atelier
date: 2026-01-02
style: livre-rouge
matter:
  front: [cover, contents]
  body: [{body}]
"""
_TABLE = """\
title: {title}
rows: {name}.csv
marks: letters
notes:
  a: Année sans session d'automne.
  b: Chiffres communiqués par le pays d'accueil.
columns:
  - {{key: year, head: Année, role: group, width: 16mm}}
  - {{key: theme, head: Thème, width: 48mm}}
  - {{key: count, head: Présents, type: integer, width: 20mm}}
source: Relevés de l'Atelier (données inventées).
"""
_ART = """\
<svg xmlns="http://www.w3.org/2000/svg" width="300" height="150" viewBox="0 0 300 150">
{lines}
</svg>
"""


def write(root: Path, chapters: int, seed: int = 1) -> None:
    """Write the project of a booklet with so many chapters into a folder."""
    folder = root / "book" / "series"
    names = [f"chapitre-{number:03}" for number in range(1, chapters + 1)]
    for part in (folder / "tables", folder / "art", root / "data"):
        part.mkdir(parents=True, exist_ok=True)
    (folder / "book.yaml").write_text(_BOOK.format(body=", ".join(names)), "utf-8")
    for number, name in enumerate(names):
        chance = random.Random(f"{seed} {number}")
        (folder / f"{name}.md").write_text(_chapter(number, names, chance), "utf-8")
        (folder / "tables" / f"{name}.yaml").write_text(_TABLE.format(title=chance.choice(_THEMES), name=name), "utf-8")
        (folder / "art" / f"{name}.svg").write_text(_art(chance), "utf-8")
        (root / "data" / f"{name}.csv").write_text(_rows(chance), "utf-8")


def edit(root: Path, chapter: int) -> None:
    """Change a word in the last paragraph of a chapter, so that its pages stay as many."""
    file = root / "book" / "series" / f"chapitre-{chapter:03}.md"
    head, word, tail = file.read_text("utf-8").rpartition("Tel est le ")
    now, _, rest = tail.partition(" ")
    file.write_text(f"{head}{word}{'relevé' if now == 'constat' else 'constat'} {rest}", "utf-8")


def _chapter(number: int, names: list[str], chance: random.Random) -> str:
    title = f"{chance.choice(_THEMES)}, {2001 + number % 20}"
    lines = [f'---\ntitle: "{title}"\nlead: "{_sentence(chance)}"\nsummary: {chance.choice(_THEMES)}.\n---\n']
    for part in range(4):
        if part:
            lines.append(f"## {chance.choice(_THEMES)} {{#{names[number]}-{part}}}\n")
        lines += [_paragraph(chance) for _ in range(4)]
        other = chance.choice(names)
        lines.append(f"{_sentence(chance)} On le verra à la [](#{other}){{ref=page}}.[^n{part}]\n")
        lines.append(f"[^n{part}]: {_sentence(chance)}\n")
        if part == 1:
            lines += [f"- {_sentence(chance)}" for _ in range(4)]
            lines.append("")
        if part == 2:
            lines.append(f":::{{figure}} art/{names[number]}.svg\n:id: fig-{names[number]}\n:credit: Atelier")
            lines.append(f":alt: Des traits qui se croisent.\n{_sentence(chance)}\n:::\n")
    lines.append(f":::{{table}} {names[number]}\n:id: tbl-{names[number]}\n:::\n")
    lines.append(f"{_paragraph(chance).strip()} Tel est le relevé de la [](#fig-{names[number]}).\n")
    return "\n".join(lines)


def _sentence(chance: random.Random) -> str:
    subject, object_ = chance.sample(_NOUNS, 2)
    words = f"{subject} {chance.choice(_VERBS)} {object_} {chance.choice(_ENDS)}"
    return f"{words[0].upper()}{words[1:]}."


def _paragraph(chance: random.Random) -> str:
    return " ".join(_sentence(chance) for _ in range(chance.randint(4, 8))) + "\n"


def _rows(chance: random.Random) -> str:
    lines = ["year,theme,count"]
    for year in range(2001, 2018):
        for index in range(chance.randint(1, 3)):
            call = chance.choice(("", "", "", "[^a]", "[^b]"))
            lines.append(f"{year},{chance.choice(_THEMES)} {index + 1}{call},{chance.randrange(20, 900)}")
    return "\n".join(lines) + "\n"


def _art(chance: random.Random) -> str:
    points = [(chance.randrange(300), chance.randrange(150)) for _ in range(13)]
    lines = (f'<path d="M{a} {b}L{c} {d}" stroke="#9b1b22" stroke-width="2"/>' for (a, b), (c, d) in pairwise(points))
    return _ART.format(lines="\n".join(lines))
