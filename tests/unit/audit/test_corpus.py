"""The corpus of veraPDF for PDF/UA-1 is held against the rules, where it lies under tests/corpus.

    git clone https://github.com/veraPDF/veraPDF-corpus tests/corpus

Its files are named by clause and test: `7.1-t01-fail-a.pdf` must be found faulty, `7.1-t01-pass-a.pdf` must not.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from livrerouge.audit import audit
from livrerouge.diagnostic import Severity

CORPUS = Path(__file__).parents[2] / "corpus" / "PDF_UA-1"
FILES = sorted(CORPUS.rglob("*.pdf"))
MORE = {
    "7.1-t01-pass-b": "an element holds content that is not there (A206)",
    "7.1-t03-pass-a": "a text has a contrast of 4:1, which is not ISO 14289’s affair (A270)",
    "7.5-t01-pass-d": "a head cell names an empty ID as its head (A212)",
    "7.5-t01-pass-e": "a head cell names as its head an ID that nothing has (A212)",
    "7.18.6.2-t01-pass-a": "the box of a figure reaches over the edge of the page (A209)",
    "7.18.6.2-t02-pass-a": "the box of a figure reaches over the edge of the page (A209)",
}
"""Sound files of the corpus in which we find a fault that it does not ask about."""
LESS = {
    "5-t02-fail-a": "the file claims PDF/UA-2, which is no fault by itself",
    "7.21.4.2-t01-fail-a": "not asked: 31-012",
    "7.21.4.2-t01-fail-b": "not asked: 31-013",
    "7.21.4.2-t02-fail-a": "not asked: 31-014, 31-015",
    "7.21.5-t01-fail-a": "not asked: 31-016",
}
"""Faulty files of the corpus in which we find nothing, each with the reason."""

pytestmark = pytest.mark.skipif(not FILES, reason="the corpus of veraPDF is not at hand: tests/corpus is empty")


def faults(file: Path, *, warnings: bool) -> list[str]:
    """Give what is found wrong in a file."""
    found = audit(file.read_bytes()).findings
    return [one.code.id for one in found if warnings or one.code.severity is Severity.ERROR]


@pytest.mark.parametrize("file", [file for file in FILES if "-pass-" in file.name], ids=lambda file: file.stem)
def test_a_sound_file_has_no_fault(file: Path) -> None:
    assert bool(faults(file, warnings=False)) is (file.stem in MORE)


@pytest.mark.parametrize("file", [file for file in FILES if "-fail-" in file.name], ids=lambda file: file.stem)
def test_a_faulty_file_has_one(file: Path) -> None:
    assert bool(faults(file, warnings=True)) is (file.stem not in LESS)
