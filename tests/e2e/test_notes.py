"""Texts with many footnotes, some of them long: each note stands on the page of its call, whatever the text."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from e2e.bench import Bench
from e2e.content import ART
from e2e.pdf import texts
from facts.reading import normalise

SETTINGS = """\
title: Many notes
language: en
publisher: us
date: 2026-01-02
style: livre-rouge
matter:
  body: [notes]
"""
TEXT = """
migration policy state member session council workshop partner region capacity exchange question answer country
cooperation development evidence practice law journey labour family city health return trade climate
"""


class Writer:
    """Writes chapters of made-up sentences, the same for the same seed."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)
        self.notes: list[str] = []

    def sentence(self, least: int, most: int) -> str:
        """Write some words, and behind them, sometimes, the call of a note: “call4”."""
        words = " ".join(self.chance.choice(TEXT.split()) for _ in range(self.chance.randint(least, most)))
        if self.chance.random() > 0.35:
            return words.capitalize() + "."
        number = len(self.notes) + 1
        text = " ".join(self.chance.choice(TEXT.split()) for _ in range(self.chance.randint(3, 60)))
        self.notes.append(f"[^n{number}]: Note{number}x {text}.")
        return f"{words.capitalize()} call{number}x[^n{number}]."

    def block(self) -> str:
        """Write a block of any kind that can call notes."""
        kinds: tuple[Callable[[], str], ...] = (
            *(lambda: self.sentence(5, 90) + " " + self.sentence(3, 40) for _ in range(4)),
            lambda: "## A head\n\n" + self.sentence(5, 60),
            lambda: "\n".join("- " + self.sentence(6, 25) for _ in range(self.chance.randint(2, 6))),
            lambda: "\n\n".join("Term\n: " + self.sentence(6, 30) for _ in range(3)),
            lambda: ":::{quote}\n:source: Somebody\n\n" + self.sentence(8, 20) + "\n:::",
            lambda: ":::{tip} A tip\n" + self.sentence(8, 30) + "\n:::",
            lambda: ":::{steps}\n\n" + "\n\n".join("Step\n: " + self.sentence(6, 20) for _ in range(3)) + "\n:::",
            lambda: (
                ":::{figure} art/drawing.svg\n:alt: A disc.\n:credit: Us.\n:width: 50mm\n\n"
                + self.sentence(4, 12)
                + "\n:::"
            ),
        )
        return self.chance.choice(kinds)()

    def chapter(self, count: int) -> str:
        """Write a chapter of some blocks, and its notes."""
        blocks = [self.block() for _ in range(count)]
        return "\n\n".join(("---\ntitle: Notes\n---", *blocks, *self.notes)) + "\n"


@pytest.mark.parametrize(("seed", "variant"), [(2, "classic"), (2, "accessible"), (3, "classic"), (7, "accessible")])
def test_each_of_many_notes_stands_on_the_page_of_its_call(tmp_path: Path, seed: int, variant: str) -> None:
    bench = Bench(tmp_path)
    writer = Writer(seed)
    bench.write("book/notes/book.yaml", SETTINGS)
    bench.write("book/notes/notes.md", writer.chapter(22))
    bench.write("book/notes/art/drawing.svg", ART)
    run = bench.run("build", "--json", "--variant", variant)
    assert run.code == 0, [found["message"] for found in run.facts["editions"][0]["diagnostics"]]
    (file,) = (bench.root / "build").iterdir()
    pages = [normalise(page) for page in texts(file)]
    assert len(writer.notes) >= 8
    for number in range(1, len(writer.notes) + 1):
        calling = [at for at, page in enumerate(pages) if re.search(rf"call{number}x{number}(?!\d)", page)]
        bearing = [at for at, page in enumerate(pages) if f"note{number}x" in page]
        assert len(calling) == 1
        assert bearing == calling, f"note {number}"
