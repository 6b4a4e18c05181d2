"""The smallest publication that builds without a word: the base of tests that add one thing to it."""

from __future__ import annotations

from pathlib import Path

MINIMAL = {
    "book/small/book.yaml": """\
title: A small book
language: en
publisher: us
date: 2026-01-02
style: livre-rouge
multiple: 1
matter:
  body: [first]
""",
    "book/small/first.md": """\
---
title: The first chapter
---

This is a paragraph of a few words, long enough to fill more than one line of the page on which it is printed.

## A head

Another paragraph, with a note.[^one]

[^one]: The note.
""",
}
"""Its files, by their path from the project's root; its style comes with the program."""


def write(root: Path) -> None:
    """Write the publication into the folder of a project."""
    for path, text in MINIMAL.items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
