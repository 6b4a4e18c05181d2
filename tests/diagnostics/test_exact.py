"""Every fault is told to the letter, behind tabs and signs beyond the first plane, and all of a publication in one run.

In the texts below `⟦B107|[^nope]⟧` stands for `[^nope]` and says that B107 is told of just these characters.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from PIL import Image

from livrerouge.build import build
from livrerouge.report import Entry, entries, human, short
from minimal import MINIMAL

MARK = re.compile(r"⟦(?P<code>[A-Z]\d{3})\|(?P<words>[^⟦⟧]*)⟧")
TAB = 4

SETTINGS = """\
title: A small book
series: {name: "a\t😀", ⟦B020|numbr⟧: 3}
language: en
publisher: us
date: 2026-01-02
style: livre-rouge
multiple: 1
matter: {front: ["cover"], body: [first, ⟦B042|secnd⟧]}
"""
SECTION = """\
---
{title: "The\t😀 first", ⟦B020|shrot⟧: x}
---

A\t😀 note that nobody wrote.⟦B107|[^nope]⟧ A\t😀 reference to nothing: ⟦B201|[](#nada)⟧.

A\t😀 link of the machine: ⟦B104|[this](file:///x)⟧. A\t😀 link without words: see ⟦B105|[](https://x.org)⟧.

A\t😀 tag: ⟦B101|<b>⟧bold. A\t😀 picture: ⟦B102|![this](a.png)⟧.

A\t😀 word in [none]{lang=⟦B027|q⟧} and [another]{lang=en ⟦B113|.red⟧}, and ⟦B117|{ref=page}⟧ alone.

A\t😀 reference in no form: [](#first){ref=⟦B023|pge⟧}. Two\t😀⟦Y103|  ⟧spaces.

## A\t😀 head {#⟦B202|first⟧}

A\t😀 note.[^one]

[^one]: A\t😀 note in a note.⟦B110|[^one]⟧

:::{figure} ⟦B061|art/😀\tnone.png⟧
:alt: A\t😀 picture.
:credit: us
:::

:::{table} works
:::
"""
TABLE = """\
title: A table
rows: works.yaml
columns:
  - {key: year, head: "A\t😀", ⟦B020|with⟧: 20pt}
  - {key: work, head: "A\t😀", role: ⟦B023|sub⟧}
"""
ROWS = """\
- {year: 2001, work: "A\t😀", ⟦T214|wrok⟧: x}
- {year: 2002, work: {text: "A\t😀", notes: [⟦T221|nono⟧]}}
"""
WORDS = {
    "book/small/book.yaml": SETTINGS,
    "book/small/first.md": SECTION,
    "book/small/tables/works.yaml": TABLE,
    "data/works.yaml": ROWS,
}

STYLE = {
    "book/small/book.yaml": MINIMAL["book/small/book.yaml"].replace("livre-rouge", "own"),
    "book/small/first.md": MINIMAL["book/small/first.md"],
    "styles/own/style.yaml": """\
title: Own
extends: livre-rouge
swatches: {dark: {srgb: "#900"}, ⟦S120|Bad⟧: {srgb: "#900"}}
tokens: {own-text: "'a\t😀'", ⟦S125|unused⟧: "'a\t😀'", head-family: "⟦S146|Barlo⟧, serif"}
sheets: [own.css]
""",
    "styles/own/css/own.css": """\
/*\t😀 */ p { color: var(⟦S123|--rde⟧); margin: var(--half-line) 0; ⟦L102|colr: var(--red)⟧ }
/*\t😀 */ ⟦L104|p::first⟧ { color: var(--dark) }
/*\t😀 */ @page { ⟦L105|@top-middle⟧ { content: var(--own-text) } }
/*\t😀 */ p { background: url("⟦S144|art/😀.svg⟧"); font-family: ⟦S146|Spectrl⟧, serif }
/*\t😀 */ p { content: ⟦L106|target-counter⟧(attr(href), page); ⟦L102|margin: 3xx⟧; --half-line: 0 }
""".replace("--half-line: 0", "⟦S145|--half-line⟧: 0"),
    "styles/own/templates/_rule.html.j2": """\
<hr style="color: red">{#\t😀 #}{% include "⟦S301|_nothing⟧" %}<i style="color: var(⟦S123|--rde⟧)"></i>
""",
}

WORD = "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenfabrikantenverbandsvorsitzendenstellvertreterin"
PAPER = {
    "book/small/book.yaml": MINIMAL["book/small/book.yaml"],
    "book/small/first.md": f"""\
---
title: The first chapter
---

A\t⟦L206|😀⟧ character, and a word in `code` that cannot be broken: `x` ⟦L204|{WORD}.⟧

A\t😀 note that nobody wrote.⟦B107|[^nope]⟧

:::{{figure}} ⟦P106|art/😀\tsmall.png⟧
:alt: A picture.
:credit: us
:width: 60mm
:::
""",
    "styles/own/style.yaml": "title: Own\nextends: livre-rouge\nsheets: [own.css]\n",
    "styles/own/css/own.css": "p { hyphens: none }\n",
}
PAPER["book/small/book.yaml"] = PAPER["book/small/book.yaml"].replace("livre-rouge", "own")

PUBLICATIONS: Mapping[str, Mapping[str, str]] = {"words": WORDS, "style": STYLE, "paper": PAPER}


@dataclass(frozen=True, slots=True)
class Marked:
    """A fault that must be told."""

    code: str
    path: str
    line: int
    column: int
    words: str
    text: str
    """The line it stands on."""


def marks(files: Mapping[str, str]) -> tuple[Marked, ...]:
    """Read the marks of a publication, in the order of its files."""
    found = []
    for path, text in files.items():
        for number, line in enumerate(text.split("\n"), 1):
            bare = MARK.sub(r"\g<words>", line)
            for mark in MARK.finditer(line):
                column = len(MARK.sub(r"\g<words>", line[: mark.start()])) + 1
                found.append(Marked(mark["code"], path, number, column, mark["words"], bare))
    return tuple(found)


@cache
def told(name: str) -> tuple[Entry, ...]:
    """Build a publication without its marks, and give what is told of it."""
    picture = BytesIO()
    Image.new("RGB", (60, 30)).save(picture, "PNG")
    with TemporaryDirectory() as folder:
        root = Path(folder)
        for path, text in PUBLICATIONS[name].items():
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_text(MARK.sub(r"\g<words>", text), "utf-8")
        (root / "book/small/art").mkdir()
        (root / "book/small/art/😀\tsmall.png").write_bytes(picture.getvalue())
        return entries(build(root, "small").diagnostics)


CASES = [(name, mark) for name, files in PUBLICATIONS.items() for mark in marks(files)]
IDS = [f"{mark.code}-{mark.path.rpartition('/')[2]}-{mark.line}-{mark.column}" for _, mark in CASES]


@pytest.mark.parametrize(("name", "mark"), CASES, ids=IDS)
def test_a_fault_is_told_of_just_the_words_that_are_wrong(name: str, mark: Marked) -> None:
    places = [(e.path, e.line, e.column, e.length) for e in told(name) if e.code == mark.code]
    assert (mark.path, mark.line, mark.column, len(mark.words)) in places


@pytest.mark.parametrize("name", PUBLICATIONS)
def test_all_faults_are_told_in_one_run_and_nothing_else_is(name: str) -> None:
    wanted = sorted((mark.path, mark.line, mark.column, mark.code) for mark in marks(PUBLICATIONS[name]))
    assert sorted((entry.path, entry.line, entry.column, entry.code) for entry in told(name)) == wanted


@pytest.mark.parametrize(("name", "mark"), CASES, ids=IDS)
def test_the_short_form_names_line_and_column(name: str, mark: Marked) -> None:
    lines = short(told(name)).splitlines()
    start = f"{mark.path}:{mark.line}:{mark.column}: "
    assert any(line.startswith(start) and f"[{mark.code}]" in line for line in lines)


@pytest.mark.parametrize(("name", "mark"), CASES, ids=IDS)
def test_the_carets_of_the_human_form_stand_under_the_words(name: str, mark: Marked) -> None:
    (entry,) = (e for e in told(name) if (e.path, e.line, e.column, e.code) == _key(mark))
    _, quoted, carets, *_ = human([entry]).splitlines()
    bar = quoted.index("|") + 2
    under = [column for column, sign in enumerate(carets) if sign == "^"]
    # The marks of a line that was cut stand for nothing.
    shown, wanted = "".join(_under(quoted, bar, under)), _spread(mark)
    assert shown
    assert wanted.startswith(shown.rstrip("…").rstrip())
    assert len(under) == under[-1] - under[0] + 1


def _key(mark: Marked) -> tuple[str, int, int, str]:
    return mark.path, mark.line, mark.column, mark.code


def _spread(mark: Marked) -> str:
    """Write the marked words as a terminal shows them: tabs to their stops, from the beginning of the line."""
    shown, column, start = "", 0, 0
    for index, character in enumerate(mark.text[: mark.column - 1 + len(mark.words)]):
        if index == mark.column - 1:
            start = len(shown)
        piece = " " * (TAB - column % TAB) if character == "\t" else character
        shown += piece
        column += sum(map(_columns, piece))
    return shown[start:]


def _under(line: str, begin: int, columns: list[int]) -> list[str]:
    """Give the characters of a line that stand in some columns of a terminal."""
    found, column = [], begin
    for character in line[begin:]:
        if column in columns:
            found.append(character)
        column += _columns(character)
    return found


def _columns(character: str) -> int:
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
