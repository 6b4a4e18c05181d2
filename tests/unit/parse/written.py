"""Publications written to disk for a test, parsed, and their faults in a form that reads in one line."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from textwrap import dedent

from livrerouge.diagnostic import Diagnostic
from livrerouge.load import load
from livrerouge.model.block import Blocks
from livrerouge.model.book import Manuscript, Section
from livrerouge.model.table import Table
from livrerouge.parse import parse

TEMPLATES = frozenset(("cover", "imprint", "contents", "chapter", "section", "credits", "back-cover", "blank"))
PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"/>'
SETTINGS = "title: Titre\nlanguage: fr\nstyle: s\nmatter:\n  body: [one]\n"
FRONT = "---\ntitle: Un\n---\n"
"""Three lines: the text begins on the fourth."""


@dataclass(frozen=True)
class Parsed:
    """What came of a publication."""

    manuscript: Manuscript | None
    diagnostics: tuple[Diagnostic, ...]

    @property
    def faults(self) -> list[str]:
        """Each fault as “code file:line:column the words it is at”."""
        return [_line(diagnostic) for diagnostic in self.diagnostics]

    @property
    def book(self) -> Manuscript:
        """The manuscript, which there is."""
        assert self.manuscript is not None
        return self.manuscript

    @property
    def one(self) -> Section:
        """The section “one”."""
        return next(section for section in self.book.sections if section.name == "one")

    @property
    def blocks(self) -> Blocks:
        """The blocks of the section “one”."""
        return self.one.blocks

    @property
    def table(self) -> Table:
        """The only table."""
        (table,) = self.book.tables.values()
        return table

    def only(self, code: str) -> Diagnostic:
        """The only fault, which has a code."""
        assert [diagnostic.code.id for diagnostic in self.diagnostics] == [code]
        return self.diagnostics[0]


def publication(
    root: Path,
    files: Mapping[str, str] | None = None,
    *,
    settings: str = SETTINGS,
    templates: frozenset[str] = TEMPLATES,
) -> Parsed:
    """Write a publication and parse it; names are paths from its folder, `data/…` from the project's."""
    folder = root / "book" / "p"
    found = {"book.yaml": settings, "one.md": FRONT, "art/a.svg": PICTURE, **(files or {})}
    for name, text in found.items():
        file = root / name if name.startswith("data/") else folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        # Front matter alone gets a text, for a chapter without one is a fault of its own (B136).
        whole = dedent(text) + ("\nUn texte.\n" if name.endswith(".md") and text.endswith("\n---\n") else "")
        file.write_text(whole, encoding="utf-8")
    loaded = load(root, "p")
    assert loaded.value is not None, loaded.diagnostics
    outcome = parse(loaded.value, templates)
    return Parsed(outcome.value, outcome.diagnostics)


def text(root: Path, markdown: str) -> Parsed:
    """Parse a publication whose one section has a text, which begins on line 4."""
    return publication(root, {"one.md": FRONT + dedent(markdown)})


def _line(diagnostic: Diagnostic) -> str:
    span = diagnostic.span
    assert span is not None
    place = span.at.removeprefix("book/p/")
    return f"{diagnostic.code.id} {place} {span.text}".rstrip()
