"""Compare builds of booklets of three lengths with WeasyPrint alone making the same pages.

    python tests/bench/booklets.py [--rounds N] [--chapters N …]

The booklets are those of `series.py`. In each round, in turn and as whole processes: WeasyPrint alone lays out the HTML
that the build was given and writes one tagged PDF of it; a cold build, with nothing kept from earlier ones; a build
after one word of one paragraph was changed; a build after nothing was. Prints the medians of the wall and processor
times and the peak memory of all processes, and the ratios of neighbouring runs to WeasyPrint alone.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).resolve().parent))

import series
from compare import PEER, Run, measure

LENGTHS = (2, 19, 92)
"""Chapters of the booklets, of some 15, 135 and 650 pages."""
_PROGRAM = "import os, sys; os.chdir(sys.argv.pop(1)); from livrerouge.__main__ import main; main()"


@dataclass(frozen=True, slots=True)
class Kind:
    """One of the things that are measured."""

    name: str
    prepare: Callable[[], object]
    command: list[str]


def kinds(root: Path, chapters: int) -> list[Kind]:
    """Give what is measured of a booklet, WeasyPrint alone first."""
    build = [sys.executable, "-c", _PROGRAM, str(root), "build", "--quiet", "--timeout", "3000"]
    peer = [sys.executable, str(PEER), str(root / "kept" / "series"), str(root / "peer.pdf")]
    return [
        Kind("WeasyPrint alone", lambda: None, peer),
        Kind("cold", lambda: shutil.rmtree(root / ".livrerouge", ignore_errors=True), build),
        Kind("one word changed", lambda: series.edit(root, 1 + chapters // 2), build),
        Kind("nothing changed", lambda: None, build),
    ]


def measured(chapters: int, rounds: int, scratch: Path) -> dict[str, list[Run]]:
    """Measure one booklet, each kind once a round."""
    root = scratch / str(chapters)
    series.write(root, chapters)
    kept = [sys.executable, "-c", _PROGRAM, str(root), "build", "--quiet", "--timeout", "3000"]
    measure([*kept, "--keep-html", str(root / "kept")])
    found: dict[str, list[Run]] = {}
    for _ in range(rounds):
        for kind in kinds(root, chapters):
            kind.prepare()
            found.setdefault(kind.name, []).append(measure(kind.command))
    return found


def told(found: dict[str, list[Run]]) -> list[str]:
    """Write the medians and the ratios."""
    alone = found["WeasyPrint alone"]
    lines = []
    for name, runs in found.items():
        walls, cpus, peaks = ([getattr(run, key) for run in runs] for key in ("wall", "cpu", "memory"))
        pairs = list(zip(runs, alone, strict=True))
        wall = median(one.wall / other.wall for one, other in pairs)
        cpu = median(one.cpu / other.cpu for one, other in pairs)
        memory = max(peaks) / max(run.memory for run in alone)
        lines.append(
            f"  {name:<17} wall {median(walls):7.2f} s  cpu {median(cpus):7.2f} s  peak {max(peaks):5.0f} MB"
            f"   x {wall:5.3f} wall  x {cpu:5.3f} cpu  x {memory:4.2f} memory"
        )
    return lines


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--chapters", type=int, nargs="+", default=LENGTHS)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        for chapters in options.chapters:
            print(f"{chapters} chapters, load {os.getloadavg()[0]:.1f}", flush=True)
            print("\n".join(told(measured(chapters, options.rounds, Path(scratch)))), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
