"""Tell what tags, binding, seal and audit cost in a cold build, and how that grows with the length of the book.

    python tests/bench/length.py [--chapters FEW MANY]

Builds two booklets of `series.py`, of some 65 and 650 pages, each in a process of its own, and prints for each the
processor time of these steps, a page and as a share of the whole. Going over the bounds printed ends with 1.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent))

import series
from compare import ROOT

SHARE = 0.06
"""Of the processor time of the longer build, for tagging and sealing."""
GROWTH = 1.5
"""Times the time for a page of the short one: memory is further away in a large process."""

_PROGRAM = """
import json, sys, time
from pathlib import Path
import livrerouge.audit, livrerouge.bind, livrerouge.emit, livrerouge.seal
from livrerouge.build import build

spent = {}

def timed(module, name):
    step = getattr(module, name)
    def run(*values, **named):
        begun = time.process_time()
        try:
            return step(*values, **named)
        finally:
            spent[name] = spent.get(name, 0) + time.process_time() - begun
    setattr(module, name, run)

drawing = sys.modules["livrerouge.emit.draw"]
steps = ((drawing, "tag"), (livrerouge.bind, "bind"), (livrerouge.seal, "seal"), (livrerouge.audit, "audit"))
for module, name in steps:
    timed(module, name)
built = build(Path(sys.argv[1]), "series")
print(json.dumps({"pages": len(built.page_map.pages), "whole": time.process_time(), **spent}))
"""


def measured(chapters: int) -> dict[str, Any]:
    """Build a booklet; give its pages, and the seconds of each step and of the whole."""
    with tempfile.TemporaryDirectory() as folder:
        series.write(Path(folder), chapters)
        command = [sys.executable, "-c", _PROGRAM, folder]
        done = subprocess.run(
            command, env={"PYTHONPATH": str(ROOT / "src")}, capture_output=True, text=True, check=True
        )
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def line(name: str, few: dict[str, Any], many: dict[str, Any]) -> str:
    """Write what a step costs in both."""
    shares = ((1000 * one[name] / one["pages"], 100 * one[name] / one["whole"]) for one in (few, many))
    return f"{name:<6}" + "   ".join(f"{page:7.2f} ms a page {share:5.1f} %" for page, share in shares)


def main() -> int:
    """Measure and print; give the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--chapters", type=int, nargs=2, default=(9, 92))
    options = parser.parse_args()
    few, many = (measured(chapters) for chapters in options.chapters)
    print("      " + "   ".join(f"{one['pages']:>5} pages, {one['whole']:6.1f} s  " for one in (few, many)))
    for name in ("tag", "bind", "seal", "audit"):
        print(line(name, few, many))
    both = [sum(one[name] for name in ("tag", "seal")) for one in (few, many)]
    share, growth = both[1] / many["whole"], (both[1] / many["pages"]) / (both[0] / few["pages"])
    print(f"tag and seal {100 * share:.1f} % (at most {100 * SHARE:.0f} %)")
    print(f"a page takes {growth:.2f} times as long (at most {GROWTH})")
    return int(share > SHARE or growth > GROWTH)


if __name__ == "__main__":
    sys.exit(main())
