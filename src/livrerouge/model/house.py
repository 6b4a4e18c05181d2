"""House rules for the notes of tables: where they stand, how they are marked, in which order."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class MarkScheme(StrEnum):
    """How notes are marked."""

    ASTERISKS = "asterisks"
    LETTERS = "letters"
    FIGURES = "figures"
    DAGGERS = "daggers"
    ROMAN = "roman"
    EU = "eu"
    """Figures in brackets, `(1)`; `(*)` for a note that is called more than once (EU style guide, 8.1)."""


class NotePlace(StrEnum):
    """Where the notes of a table stand."""

    PAGE = "page"
    """Below the part of the table on each page: those called on it."""
    TABLE = "table"
    """All below the end of the table."""
    FRAME = "frame"
    """As `page`, inside the frame of the table."""
    FOOT = "foot"
    """At the foot of each page, with the notes of the text."""


class Below(StrEnum):
    """What stands below the rows of a table."""

    NOTES = "notes"
    GENERAL = "general"
    SOURCE = "source"


class CallSide(StrEnum):
    """On which side of a punctuation mark a note's mark stands."""

    BEFORE = "before"
    AFTER = "after"


class Space(StrEnum):
    """What stands between a word and the mark behind it."""

    NONE = "none"
    THIN = "thin"


@dataclass(frozen=True, slots=True)
class House:
    """One house's rules."""

    name: str = ""
    place: NotePlace = NotePlace.PAGE
    scheme: MarkScheme = MarkScheme.ASTERISKS
    order: tuple[Below, ...] = (Below.NOTES, Below.GENERAL, Below.SOURCE)
    sides: Mapping[str, CallSide] = field(default_factory=dict)
    """By language; the language's own use where it is not named."""
    space: Space = Space.NONE
    raised: bool = False
    """Marks are set as superiors whatever the scheme; letters, figures and roman ones always are."""
    repeated: bool = True
    """Marks stand again where a label or head is repeated on a following page (GPO Style Manual, 13.70)."""
    general: Mapping[str, str] = field(default_factory=dict)
    """Words before the general note, by language; none where there is none."""
    source: Mapping[str, str] = field(default_factory=dict)
    """Words before the source note, by language."""

    def side(self, language: str) -> CallSide:
        """Give the side on which marks stand in a language: behind punctuation in English, else before it."""
        base = language.split("-")[0]
        usual = CallSide.AFTER if base == "en" else CallSide.BEFORE
        return self.sides.get(language) or self.sides.get(base) or usual


DEFAULT = House()
"""What holds where no house is named: notes on the page of their calls."""
