"""Compare the build of a long table with WeasyPrint alone on the same table: whole processes, in turn, as ratios.

    python tests/bench/tables.py [--rounds N] [--rows N]

The table has four columns, row groups and notes that stand on the page of their calls. WeasyPrint gets the same cells
in the same style sheets, as one table without these features: its groups are plain row spans, its notes are left out.
Then the time for each row is compared between a table of 500 rows and one of 5,000: all of it, and what is left when
the time of a table of ten rows is taken off, which starts the programs and makes the pages around the table. Going over
the bounds printed ends with 1.
"""

from __future__ import annotations

import argparse
import random
import shutil
import sys
import tempfile
from dataclasses import dataclass
from html import escape
from itertools import repeat
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).resolve().parent))

from compare import PEER, Run, line, measure

BOUND = 2.2
"""Times the wall time of WeasyPrint alone, at 1,000 rows."""
GROWTH = 1.3
"""Times the time for a row at 500 rows, at 5,000."""

# fmt: off
_WORDS = (
    "migration", "dialogue", "cooperation", "labour", "border", "health", "trade", "family", "city", "data", "return",
    "protection", "skill", "transit", "diaspora", "remittance", "climate", "partner", "policy", "practice", "review",
    "fund", "office", "region", "session", "council", "workshop",
)
# fmt: on

_BOOK = """\
title: A long table
language: en
publisher: us
date: 2026-01-02
style: livre-rouge
matter:
  body: [table]
"""
_SECTION = """\
---
title: The table
---

A paragraph before the table.

:::{table} long
:id: tbl-long
:placement: page
:::
"""
_TABLE = """\
title: Sessions by year and theme
rows: long.csv
marks: letters
notes: {%s}
columns:
  - {key: year, head: Year, role: stub, width: 14mm}
  - {key: theme, head: Theme, role: group, width: 32mm}
  - {key: session, head: Session, width: 40mm}
  - {key: number, head: Number, width: 20mm, type: integer}
"""


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the table."""

    year: str
    theme: str
    session: str
    number: int
    notes: str


def rows(count: int) -> list[Row]:
    """Make rows in groups of seven themes a year, of some eight rows each; every fifteenth row calls a note."""
    chance = random.Random(1)
    made: list[Row] = []
    year, theme, left, seen = 1900, "", 0, set[str]()
    for number in range(count):
        if number % 56 == 0:
            year += 1
            seen.clear()
        if not left or number % 56 == 0:
            # A theme comes once a year: its rows stand together.
            themes = (" ".join(chance.sample(_WORDS, 2)).capitalize() for _ in repeat(None))
            theme, left = next(one for one in themes if one not in seen), 8
            seen.add(theme)
        left -= 1
        words = " ".join(chance.choices(_WORDS, k=chance.randint(2, 7))).capitalize()
        note = f"n{chance.randrange(12)}" if number % 15 == 7 else ""
        made.append(Row(str(year), theme, words, chance.randrange(100_000), note))
    return made


def project(root: Path, made: list[Row]) -> None:
    """Write a publication with the table."""
    folder = root / "book" / "long"
    (folder / "tables").mkdir(parents=True)
    (root / "data").mkdir()
    notes = ", ".join(f"n{n}: The note number {n} of this table says a few words." for n in range(12))
    lines = ["year,theme,session,number,notes", *(f"{r.year},{r.theme},{r.session},{r.number},{r.notes}" for r in made)]
    (folder / "book.yaml").write_text(_BOOK)
    (folder / "table.md").write_text(_SECTION)
    (folder / "tables" / "long.yaml").write_text(_TABLE % notes)
    (root / "data" / "long.csv").write_text("\n".join(lines) + "\n")


def plain(made: list[Row], kept: Path, folder: Path) -> None:
    """Write the same table for WeasyPrint alone, with the style sheets that the build was given."""
    shutil.copytree(kept, folder)
    written = next(file for file in sorted(folder.glob("*.html")) if 'data-kind="table"' in file.read_text("utf-8"))
    head = written.read_text("utf-8").partition("<body")[0]
    for file in folder.glob("*.html"):
        file.unlink()
    written.write_text(head + f"<body class='section'><table>{_columns()}{_body(made)}</table></body></html>", "utf-8")


def _columns() -> str:
    widths = "".join(f'<col style="width: {width}mm">' for width in (14, 32, 40, 20))
    heads = "".join(f'<th scope="col">{head}</th>' for head in ("Year", "Theme", "Session", "Number"))
    return f"<colgroup>{widths}</colgroup><thead><tr>{heads}</tr></thead>"


def _body(made: list[Row]) -> str:
    lines: list[str] = []
    for index, row in enumerate(made):
        cells = ""
        for keys in ((row.year,), (row.year, row.theme)):
            before = made[index - 1] if index else None
            if before is None or (before.year, before.theme)[: len(keys)] != keys:
                end = index
                while end < len(made) and (made[end].year, made[end].theme)[: len(keys)] == keys:
                    end += 1
                cells += f'<td rowspan="{end - index}">{escape(keys[-1])}</td>'
        lines.append(f"<tr>{cells}<td>{escape(row.session)}</td><td>{row.number:,}</td></tr>")
    return f"<tbody>{''.join(lines)}</tbody>"


def build(root: Path) -> list[str]:
    """Give the command that builds the publication of a folder."""
    program = "import os, sys; os.chdir(sys.argv.pop(1)); from livrerouge.__main__ import main; main()"
    return [sys.executable, "-c", program, str(root), "build", "long", "--quiet", "--timeout", "600"]


def compared(count: int, rounds: int, scratch: Path) -> list[tuple[Run, Run]]:
    """Measure the build of so many rows and WeasyPrint alone, in turn."""
    made, root = rows(count), scratch / str(count)
    root.mkdir()
    project(root, made)
    measure([*build(root), "--keep-html", str(root / "kept")])
    plain(made, root / "kept" / "long", root / "plain")
    peer = [sys.executable, str(PEER), str(root / "plain"), str(root / "peer.pdf")]
    measure(peer)
    return [(measure(build(root)), measure(peer)) for _ in range(rounds)]


def main() -> int:
    """Measure and print; give the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--rows", type=int, default=1000)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        scratch = Path(name)
        pairs = compared(options.rows, options.rounds, scratch)
        walls = {count: _walls(count, options.rounds, scratch) for count in (10, 500, 5000)}
    print(line("livrerouge build", [our for our, _ in pairs]))
    print(line("WeasyPrint alone", [their for _, their in pairs]))
    wall = median(our.wall / their.wall for our, their in pairs)
    cpu = median(our.cpu / their.cpu for our, their in pairs)
    print(f"ratio at {options.rows:,} rows   wall {wall:5.2f} (at most {BOUND})   cpu {cpu:5.2f}")
    whole = (walls[5000] / 5000) / (walls[500] / 500)
    net = ((walls[5000] - walls[10]) / 5000) / ((walls[500] - walls[10]) / 500)
    for count, seconds in walls.items():
        print(f"{count:>6,} rows        wall {seconds:5.2f} s   {1000 * seconds / count:6.2f} ms a row")
    print(f"a row at 5,000 against one at 500   {whole:5.2f}, without the start {net:5.2f} (at most {GROWTH})")
    return int(wall > BOUND or net > GROWTH)


def _walls(count: int, rounds: int, scratch: Path) -> float:
    """Give the median wall time of building a table of so many rows."""
    root = scratch / f"growth{count}"
    root.mkdir()
    project(root, rows(count))
    return median(measure(build(root)).wall for _ in range(min(rounds, 3)))


if __name__ == "__main__":
    sys.exit(main())
