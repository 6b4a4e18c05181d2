"""Faults of the family Y: typography."""

from __future__ import annotations

from livrerouge.diagnostic import Code, Severity

LIGATURE = Code(
    id="Y101",
    severity=Severity.WARNING,
    title="oe for œ",
    message="“{word}” is written with œ",
    hint="write “{correction}”",
    explanation=(
        "In French œ is a letter of its own in words such as cœur, œuvre or vœu; a keyboard often gives oe. "
        "Letters are the author's: the typesetting rules leave them, and the page prints what is typed."
    ),
    example="Le coeur de la mission.",
    remedy="Le cœur de la mission.",
)

CAPITAL = Code(
    id="Y102",
    severity=Severity.WARNING,
    title="capital without its accent",
    message="“{word}” lacks the accent of its capital",
    hint="write “{correction}”",
    explanation=(
        "French capitals keep their accents, in running text as in titles: États, Égalité, À cette session. "
        "Without them a word is misspelt, and sometimes another word. The rules do not change letters, "
        "so the page prints what is typed."
    ),
    example="A cette session, les Etats décident.",
    remedy="À cette session, les États décident.",
)

DOUBLE_SPACE = Code(
    id="Y103",
    severity=Severity.WARNING,
    title="several spaces in a row",
    message="{count} spaces in a row",
    hint="type one space",
    explanation=(
        "One space parts two words, after a full stop as well. The rules leave one and the page is right; "
        "the file still has the slip, and a search for the words would miss them."
    ),
    example="Deux  ateliers.",
    remedy="Deux ateliers.",
)

ETCETERA = Code(
    id="Y104",
    severity=Severity.WARNING,
    title="“etc.” with points of suspension",
    message="“{word}” says twice that the list goes on",
    hint="write “{correction}”",
    explanation=(
        "“etc.” already means “and the rest”; points of suspension after it repeat it. "
        "The rules print the one full stop."
    ),
    example="la santé, le commerce, etc...",
    remedy="la santé, le commerce, etc.",
)

ORDINAL = Code(
    id="Y105",
    severity=Severity.WARNING,
    title="long ending of an ordinal number",
    message="“{word}” has an ending that French typography does not use",
    hint="write “{correction}”",
    explanation=(
        "Ordinals are abbreviated 1er, 1re, 2e, XXIe; the rules then raise the letters. "
        "With any other ending they stay on the line as typed."
    ),
    example="la 82ème session",
    remedy="la 82e session",
)

QUOTES = Code(
    id="Y106",
    severity=Severity.WARNING,
    title="quotation mark without its pair",
    message="the quotation mark {mark} has no pair in this paragraph",
    hint="add the missing mark, or take this one away",
    explanation=(
        "Quotation marks come in pairs. Where one is missing the reader cannot tell where the words of "
        'another end, and the rules cannot tell which straight marks (") open: they leave them all as typed. '
        "Several paragraphs of one quotation may share a pair."
    ),
    example="« On y vient pour comprendre.",
    remedy="« On y vient pour comprendre. »",
)
