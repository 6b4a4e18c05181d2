"""Patients: the doctor run as a user runs it, on a machine that lacks something."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[3]
SETTINGS = "title: One\nlanguage: en\nstyle: livre-rouge\nmatter: {body: [one]}\n"


@dataclass(frozen=True, slots=True)
class Report:
    """What the doctor said, and how it ended."""

    code: int
    stdout: str
    stderr: str

    @property
    def findings(self) -> list[dict[str, str]]:
        """Give the findings of `--json`."""
        found: dict[str, Any] = json.loads(self.stdout)
        assert found["version"] == 1
        assert found["ready"] is (self.code == 0)
        listed: list[dict[str, str]] = found["findings"]
        return listed

    def of(self, topic: str) -> list[tuple[str, str]]:
        """Give the state and the words of each finding on a topic."""
        return [(found["state"], found["found"]) for found in self.findings if found["topic"] == topic]

    @property
    def faults(self) -> list[str]:
        """Name the topics that are not well, each with its state."""
        return [f"{found['state']} {found['topic']}" for found in self.findings if found["state"] != "ok"]


def project(folder: Path) -> Path:
    """Make a project with one publication, of which the doctor needs to see only that it is there."""
    (folder / "book/one").mkdir(parents=True)
    (folder / "book/one/book.yaml").write_text(SETTINGS, "utf-8")
    return folder


def examined(
    folder: Path,
    *words: str,
    environment: Mapping[str, str] | None = None,
    options: tuple[str, ...] = (),
    before: Callable[[], None] | None = None,
) -> Report:
    """Run the doctor in a folder, in an environment that may lack something; `before` is run in its process."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "LD_", "LC_"))}
    done = subprocess.run(
        [sys.executable, *options, "-m", "livrerouge", "doctor", *words],
        cwd=folder,
        env={**kept, "PYTHONPATH": str(ROOT / "src"), "PYTHONUTF8": "1", **(environment or {})},
        capture_output=True,
        text=True,
        encoding="utf-8",
        stdin=subprocess.DEVNULL,
        timeout=60,
        check=False,
        preexec_fn=before,
    )
    return Report(done.returncode, done.stdout, done.stderr)
