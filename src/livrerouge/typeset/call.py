"""Calls of table notes beside punctuation: on the side that the house has for the language.

Behind it in English, before it in French and Spanish (UN Editorial Manual, footnotes; Lexique des règles typographiques
en usage à l'Imprimerie nationale, “appel de note”), before it in all languages in the publications of the EU.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from livrerouge.model.house import CallSide, House, Space
from livrerouge.model.inline import Abbreviation, Around, Inline, Inlines, NoteCall, Text
from livrerouge.model.table import Cell, TotalRow
from livrerouge.place import Span

_THIN = "\u202f"
_SIGNS = r"[\u00a0\u202f]?[.,;:!?…]+"
"""Signs with the space that French has before some."""
_OPENING = re.compile(rf"(?:{_SIGNS})?(?:[\u00a0\u202f]?[)\]»”])?")
"""What a call stands behind in English: signs, and what closes around them."""
_CLOSING = re.compile(rf"{_SIGNS}$")
_ABBREVIATIONS = "etc art janv févr avr juil sept oct nov déc env vol chap coll fig tab éd cf pp op id MM".replace(
    " ", "|"
)
_SHORTENED = re.compile(rf"(?:\b[^\W\d]|\b(?:{_ABBREVIATIONS}))\.$")
"""Words whose full stop belongs to them."""


def sided(content: Inlines, house: House, language: str) -> Inlines:
    """Put the calls in a run on the side of the punctuation that the house has; typeset text in, typeset text out."""
    if not any(isinstance(inline, NoteCall) or _holds(inline) for inline in content):
        return content
    inner = tuple(_inside(inline, house, language) for inline in content)
    moved = _after(inner) if house.side(language) is CallSide.AFTER else _before(inner)
    return _spaced(moved) if house.space is Space.THIN else moved


def sided_cell(cell: Cell, house: House, language: str) -> Cell:
    """Do the same for a cell, whose last calls stand behind its content."""
    content, notes = _closed(cell.content, cell.notes, cell.span, house, language)
    return replace(cell, content=content, notes=notes)


def sided_total(total: TotalRow, house: House, language: str) -> TotalRow:
    """Do the same for the label of a total row."""
    label, notes = _closed(total.label, total.notes, total.span, house, language)
    return replace(total, label=label, notes=notes)


def _closed(
    content: Inlines, notes: tuple[str, ...], span: Span, house: House, language: str
) -> tuple[Inlines, tuple[str, ...]]:
    """Give a run and the notes called behind it; when those go before its last signs, they are calls in the run."""
    content = sided(content, house, language)
    if not notes or house.side(language) is CallSide.AFTER:
        return content, notes
    calls = tuple(NoteCall(key, span) for key in notes)
    inside = _before((*content, *calls))
    if inside[-1:] == calls[-1:]:
        return content, notes
    return (_spaced(inside) if house.space is Space.THIN else inside), ()


def _holds(inline: Inline) -> bool:
    return isinstance(inline, Around) and any(isinstance(inner, NoteCall) or _holds(inner) for inner in inline.children)


def _inside(inline: Inline, house: House, language: str) -> Inline:
    if isinstance(inline, Around) and _holds(inline):
        return replace(inline, children=sided(inline.children, house, language))
    return inline


def _after(content: Inlines) -> Inlines:
    """Put calls behind the signs that follow them."""
    found: list[Inline] = []
    calls: list[Inline] = []
    for inline in content:
        if isinstance(inline, NoteCall):
            calls.append(inline)
            continue
        if calls and isinstance(inline, Text):
            signs = _OPENING.match(inline.value)
            end = signs.end() if signs is not None else 0
            found += _text(inline.value[:end], inline.span)
            inline = replace(inline, value=inline.value[end:])
        found += calls
        calls = []
        if not isinstance(inline, Text) or inline.value:
            found.append(inline)
    return (*found, *calls)


def _before(content: Inlines) -> Inlines:
    """Put calls before the signs that stand in front of them."""
    found: list[Inline] = []
    signs: Inlines = ()
    for inline in content:
        before = found[-1] if found else None
        if not isinstance(inline, NoteCall):
            found += signs
            signs = ()
        elif not signs and isinstance(before, Text) and not _SHORTENED.search(before.value):
            closing = _CLOSING.search(before.value)
            # A sign alone has no word for the call to stand behind, unless it is cut from one by its mark.
            if closing is not None and (closing.start() or isinstance(found[-2:][0], Abbreviation)):
                found[-1:] = _text(before.value[: closing.start()], before.span)
                signs = (Text(closing[0], before.span),)
        found.append(inline)
    return (*found, *signs)


def _spaced(content: Inlines) -> Inlines:
    """Put a thin space between a word and the call inside a run; a call at the end is spaced where it is printed."""
    end = len(content)
    while end and isinstance(content[end - 1], NoteCall):
        end -= 1
    found: list[Inline] = []
    for index, inline in enumerate(content):
        if isinstance(inline, NoteCall) and 0 < index < end and not _ends_thin(found[-1]):
            found.append(Text(_THIN, inline.span))
        found.append(inline)
    return tuple(found)


def _ends_thin(inline: Inline) -> bool:
    return isinstance(inline, Text) and inline.value.endswith(_THIN)


def _text(value: str, span: Span) -> Iterator[Text]:
    if value:
        yield Text(value, span)
