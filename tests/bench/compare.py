"""Compare a cold build with WeasyPrint alone on the same HTML: whole processes, in turn, as ratios.

    python tests/bench/compare.py [--rounds N] [--publication NAME] [--variant VARIANT]

Prints, for each of the two, the least and the median wall and processor time and the peak memory of all its
processes (proportional set size), then the ratio of neighbouring runs. Times on a busy machine mean little; the
ratios hold. The bounds the project has set itself are printed beside them; going over them ends with 1.
"""

from __future__ import annotations

import argparse
import os
import resource
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parents[2]
PEER = Path(__file__).with_name("peer.py")
WALL = 1.4
"""Times the wall time of WeasyPrint alone."""
MEMORY = 300
"""Megabytes in all processes."""


@dataclass(frozen=True, slots=True)
class Run:
    """What one process took."""

    wall: float
    cpu: float
    memory: float
    """Megabytes, children included."""


def measure(command: list[str]) -> Run:
    """Run a command to its end and measure it."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env=_environment())
    peak = 0.0
    while process.poll() is None:
        peak = max(peak, sum(_memory(pid) for pid in _family(process.pid)))
        time.sleep(0.02)
    wall = time.perf_counter() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    said = process.stderr.read().decode("utf-8", "replace") if process.stderr is not None else ""
    if process.returncode:
        raise SystemExit(f"{' '.join(command)} ended with {process.returncode}\n{said}")
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Run(wall, cpu, peak)


def _environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(ROOT / "src")}


def _family(pid: int) -> list[int]:
    """Give a process and all that descend from it."""
    found = [pid]
    for task in Path(f"/proc/{pid}/task").glob("*/children"):
        try:
            found += [member for child in task.read_text().split() for member in _family(int(child))]
        except OSError:
            continue
    return found


def _memory(pid: int) -> float:
    """Read the proportional set size of a process, in megabytes."""
    try:
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) / 1024
    except OSError:
        pass
    return 0.0


def line(name: str, runs: list[Run]) -> str:
    walls, cpus = [run.wall for run in runs], [run.cpu for run in runs]
    peak = max(run.memory for run in runs)
    return (
        f"{name:<18} wall {min(walls):5.2f} {median(walls):5.2f} s   cpu {min(cpus):5.2f} {median(cpus):5.2f} s   "
        f"peak {peak:4.0f} MB"
    )


def main() -> int:
    """Measure and print; give the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--publication", default="idm")
    parser.add_argument("--variant", default="classic")
    options = parser.parse_args()
    build = [sys.executable, "-m", "livrerouge", "build", options.publication, "--variant", options.variant, "--quiet"]
    with tempfile.TemporaryDirectory() as scratch:
        kept, output = Path(scratch, "kept"), Path(scratch, "peer.pdf")
        measure([*build, "--keep-html", str(kept)])
        peer = [sys.executable, str(PEER), str(kept / options.publication), str(output)]
        measure(peer)
        pairs = [(measure(build), measure(peer)) for _ in range(options.rounds)]
    ours, theirs = [pair[0] for pair in pairs], [pair[1] for pair in pairs]
    print(line("livrerouge build", ours))
    print(line("WeasyPrint alone", theirs))
    wall = median(our.wall / their.wall for our, their in pairs)
    cpu = median(our.cpu / their.cpu for our, their in pairs)
    peak = max(run.memory for run in ours)
    print(f"ratio              wall {wall:5.2f} (at most {WALL})   cpu {cpu:5.2f}   memory at most {MEMORY} MB")
    return int(wall > WALL or peak > MEMORY)


if __name__ == "__main__":
    sys.exit(main())
