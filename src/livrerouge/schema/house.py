"""The keys of house rules for the notes of tables."""

from __future__ import annotations

from livrerouge.model.house import Below, CallSide, MarkScheme, NotePlace, Space
from livrerouge.schema.key import LANGUAGE, Choice, Flag, Key, Keys, Named, Text, Words

_BELOW = "|".join(below.value for below in Below)
_SIDES = "|".join(side.value for side in CallSide)

HOUSE = Keys(
    "House rules for the notes of tables: styles/houses/NAME.yaml.",
    (
        Key("title", Text(), "Whose rules they are."),
        Key("place", Choice(NotePlace), "Where the notes stand: page, table, frame or foot."),
        Key("marks", Choice(MarkScheme), "Signs that mark the notes, in the order of their calls."),
        Key("order", Words(Text(_BELOW)), "What stands below a table, from top to bottom: notes, general, source."),
        Key("sides", Named(Text(_SIDES), LANGUAGE.pattern), "By language: marks stand before or after punctuation."),
        Key("space", Choice(Space), "What stands between a word and the mark behind it."),
        Key("raised", Flag(), "Marks are set as superiors, whatever they are."),
        Key("repeated", Flag(), "Marks stand again where a head or label is repeated on a following page."),
        Key("general", Named(Text(), LANGUAGE.pattern), "By language: words before the general note."),
        Key("source", Named(Text(), LANGUAGE.pattern), "By language: words before the source."),
    ),
)
