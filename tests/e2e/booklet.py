"""The booklet, built once in a test session, whichever worker comes first."""

from __future__ import annotations

import copyreg
import fcntl
import json
import os
import pickle
import subprocess
import sys
from collections.abc import Callable
from dataclasses import asdict, dataclass
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from e2e.bench import ROOT, Run, copied
from e2e.pdf import texts
from facts.reading import normalise
from livrerouge.model.book import Book
from livrerouge.model.page import PageMap

_WRITE = "import sys, pathlib; from e2e.booklet import write; write(pathlib.Path(sys.argv[1]), *sys.argv[2:])"
NAMES = {"classic": "idm-fr.pdf", "accessible": "idm-fr-accessible.pdf"}
VARIANTS = tuple(NAMES)


@dataclass(frozen=True, slots=True)
class Booklet:
    """The booklet in one variant, and how the command that built it ended."""

    variant: str
    run: Run
    pdf: Path

    @property
    def edition(self) -> dict[str, Any]:
        """Give the facts that the command wrote."""
        (found,) = self.run.facts["editions"]
        return dict(found)

    @property
    def pages(self) -> tuple[str, ...]:
        """Give the text of each page, as another reader finds it."""
        return texts(self.pdf)


@dataclass(frozen=True, slots=True)
class Laid:
    """What the program knows when it has laid the booklet out."""

    page_map: PageMap
    book: Book
    pdf: bytes
    documents: tuple[str, ...] = ()
    """The HTML that was printed, in the order of the pages."""

    def by_section(self, pages: tuple[str, ...]) -> dict[str, list[str]]:
        """Sort the text of pages, without folios and running heads, by section; blank pages belong to none."""
        found: dict[str, list[str]] = {}
        for page, text in zip(self.page_map.pages, pages, strict=True):
            name = page.fragment.split("+", 1)[0]
            if name:
                lines = [line for line in text.split("\n") if normalise(line) != normalise(page.running_head)]
                # The folio stands last; a figure like it may stand in the text.
                if page.printed in lines:
                    del lines[len(lines) - 1 - lines[::-1].index(page.printed)]
                found.setdefault(name, []).append("\n".join(lines))
        return found


def once(place: Path, make: Callable[[Path], None]) -> Path:
    """Make a file or folder unless it is there; other workers wait, and what failed once is not tried again."""
    place.parent.mkdir(parents=True, exist_ok=True)
    failure = place.with_name(f"{place.name}.failure")
    with place.with_name(f"{place.name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        assert not failure.exists(), failure.read_text("utf-8")
        if not place.exists():
            draft = place.with_name(f"{place.name}.draft")
            try:
                make(draft)
            except Exception as fault:
                failure.write_text(str(fault), "utf-8")
                raise
            draft.rename(place)
    return place


@lru_cache
def built(shared: Path, variant: str) -> Booklet:
    """Build the booklet with the command, as a user does."""

    def make(folder: Path) -> None:
        run = copied(folder).run("build", "idm", "--variant", variant, "--json")
        (folder / "run.json").write_text(json.dumps(asdict(run)), "utf-8")

    folder = once(shared / f"booklet-{variant}", make)
    run = Run(**json.loads((folder / "run.json").read_text("utf-8")))
    pdf = folder / "build" / NAMES[variant]
    assert pdf.exists(), f"the booklet was not built:\n{run.stdout}{run.stderr}"
    return Booklet(variant, run, pdf)


def apart(program: str, *words: str) -> None:
    """Run a program in a process of its own, which finds what the tests find."""
    done = subprocess.run(
        [sys.executable, "-c", program, *words],
        env={**os.environ, "PYTHONPATH": os.pathsep.join((str(ROOT / "src"), str(ROOT / "tests")))},
        capture_output=True,
        text=True,
        check=False,
        timeout=170,
    )
    assert done.returncode == 0, done.stderr


@lru_cache
def laid_out(shared: Path, variant: str, name: str = "idm") -> Laid:
    """Build a publication without the command, in a process of its own: the engine keeps what it was once told."""

    def make(file: Path) -> None:
        apart(_WRITE, str(file), variant, name)

    file = once(shared / f"laid-{name}-{variant}", make)
    found = pickle.loads(file.read_bytes())
    assert isinstance(found, Laid)
    return found


def write(file: Path, variant: str, name: str) -> None:
    """Build a publication and write what came of it, for other processes to read."""
    from livrerouge.build import build
    from livrerouge.model.style import Variant

    made = build(ROOT, name, variant=Variant(variant))
    assert made.page_map is not None
    assert made.book is not None
    assert made.pdf is not None, [diagnostic.message for diagnostic in made.diagnostics]
    copyreg.pickle(MappingProxyType, lambda mapping: (_fixed, (dict(mapping),)))
    assert made.typesetting is not None
    documents = tuple(html for _, html in made.typesetting.documents)
    file.write_bytes(pickle.dumps(Laid(made.page_map, made.book, made.pdf, documents)))


def _fixed(mapping: dict[str, Any]) -> MappingProxyType[str, Any]:
    """Make a mapping fixed again: a fixed one cannot travel."""
    return MappingProxyType(mapping)
