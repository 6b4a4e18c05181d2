"""Parse: what the files say becomes the manuscript, and every fault of the author's is told at its place.

`publication` and `matter` read book.yaml; `section` reads one section file, with `block`, `directive` and `kinds`
for its text, `inline` for what is in a line, `note` for its notes; `table` reads tables with their rows.
"""

from __future__ import annotations

from types import MappingProxyType

from livrerouge.diagnostic import Diagnostic, Outcome, in_order
from livrerouge.fields import Fields
from livrerouge.loaded import Loaded
from livrerouge.model.book import Manuscript
from livrerouge.parse.matter import read_matter
from livrerouge.parse.publication import read_language, read_publication
from livrerouge.parse.reading import Reading
from livrerouge.parse.section import read_section
from livrerouge.parse.table import read_tables
from livrerouge.schema.book import BOOK

__all__ = ["parse"]


def parse(loaded: Loaded, templates: frozenset[str]) -> Outcome[Manuscript | None]:
    """Make the manuscript of a publication; none when it has no matter.

    One without a language that is known has an empty one, by which no text is set. `templates` names the templates of
    the style. Diagnostics: B020 to B150 but those of files and YAML, A001 to A003, T201 to T225.
    """
    diagnostics: list[Diagnostic] = []
    settings = Fields(loaded.settings, diagnostics, BOOK)
    settings.required()
    reading = Reading(loaded, read_language(settings), diagnostics)
    publication = read_publication(settings, reading)
    house = settings.scalar("house")
    listed = read_matter(settings, templates, reading)
    settings.finish()
    sections = tuple(read_section(entry, templates, reading) for entry in listed)
    tables = read_tables(sections, house.text if house is not None else "", reading)
    manuscript = Manuscript(publication, sections, MappingProxyType(tables))
    return Outcome(manuscript if sections else None, in_order(diagnostics))
