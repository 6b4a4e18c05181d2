"""Abbreviations: said in the structure tree wherever they stand, and seen by nobody on the pages."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pypdfium2
import pytest
from PIL import ImageChops

from e2e.bench import Bench, copied
from e2e.tree import Tree, read

LIST = re.compile(r"(?m)^abbreviations:\n(?:[ ].*\n)+")


@pytest.fixture(scope="module")
def pair(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Build the booklet with its list and without."""
    told, silent = (copied(tmp_path_factory.mktemp("abbreviations") / name) for name in ("told", "silent"))
    file = silent.root / "book" / "idm" / "book.yaml"
    text, count = LIST.subn("", file.read_text("utf-8"))
    assert count == 1
    file.write_text(text, "utf-8")
    return _built(told), _built(silent)


def _built(bench: Bench) -> Path:
    run = bench.run("build", "idm", "--strict")
    assert run.code == 0, run.stderr
    return bench.pdf("idm-fr.pdf")


def expansions(tree: Tree) -> Counter[tuple[str, str]]:
    """Count what is said of which letters."""
    found = ((branch.text.strip(), str(branch.said["E"])) for branch in tree.document.walk() if "E" in branch.said)
    return Counter(found)


def test_each_says_what_it_stands_for(pair: tuple[Path, Path]) -> None:
    told, silent = (expansions(read(pdf.read_bytes())) for pdf in pair)
    assert told["OIM", "Organisation internationale pour les migrations"] > 10
    assert told["IDM", "International Dialogue on Migration"] > 0
    assert silent == Counter()


def test_the_words_are_the_same(pair: tuple[Path, Path]) -> None:
    told, silent = (" ".join(read(pdf.read_bytes()).document.text.split()) for pdf in pair)
    assert told == silent


def test_the_pages_look_the_same(pair: tuple[Path, Path]) -> None:
    with pypdfium2.PdfDocument(pair[0]) as told, pypdfium2.PdfDocument(pair[1]) as silent:
        assert len(told) == len(silent)
        for one, other in zip(told, silent, strict=True):
            pictures = (page.render(scale=2).to_pil().convert("L") for page in (one, other))
            difference = ImageChops.difference(*pictures)
            # Spaces are shared out over one more box, to the thousandth of a point.
            assert sum(difference.histogram()[25:]) < difference.width * difference.height / 1000
