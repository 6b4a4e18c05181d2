"""Rooms: the places a run of text can stand in, and what each has room for."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Room:
    """A place of text."""

    name: str
    """As a message says it: “a title”."""
    calls: bool = False
    """Footnotes may be called here."""
    links: bool = True
    """Links and references may stand here."""
    hint: str | None = None
    """What to do with a note call instead, when that is not to move it into a paragraph."""


TEXT = Room("the text", calls=True)
NOTE = Room("a note")
TITLE = Room("a title", links=False)
HEADING = Room("a heading", links=False)
LEAD = Room("what stands in the front matter")
SOURCE = Room("a source")
CREDIT = Room("a credit")
CALLOUT_TITLE = Room("the title of a callout", links=False)
TABLE = Room("a table", calls=True)
TABLE_NOTE = Room("a note of a table", hint="say it in the note itself")
SETTINGS = Room("book.yaml")
