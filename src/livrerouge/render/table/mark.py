"""The marks of notes: how they are written, and which notes are called in what is printed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from markupsafe import Markup, escape

from livrerouge.model.house import House, MarkScheme, Space
from livrerouge.model.inline import Inline, Inlines, NoteCall, Text
from livrerouge.model.table import Table
from livrerouge.render.inline import CALL, Surroundings, write

_THIN = "\u202f"
_SPACED = Markup(f'<span class="calls">{_THIN}{{}}</span>')


def marks(table: Table) -> Mapping[str, Markup]:
    """Write the mark of each note by its key."""
    return {note.key: sign(note.mark, table.house.scheme) for note in table.notes}


def sign(mark: str, scheme: MarkScheme) -> Markup:
    """Write a mark: of `(1)` the figure is raised and the brackets are not (EU Interinstitutional Style Guide, 8.1)."""
    if scheme is MarkScheme.EU and mark[1:-1].isdigit():
        return Markup("{}<sup>{}</sup>{}").format(mark[0], mark[1:-1], mark[-1])
    return escape(mark)


def calls(keys: Iterable[str], signs: Mapping[str, Markup], house: House) -> Markup:
    """Write the calls that stand behind words, apart from one another, or two would read as one."""
    found = [CALL.format(key, signs[key]) for key in keys if key in signs]
    together = Markup(_THIN).join(found)
    # The space stands with the marks: at the end of the words it makes the engine break after the first of them.
    return _SPACED.format(together) if found and house.space is Space.THIN else together


def run(content: Inlines, around: Surroundings, house: House, *, notes: bool = True) -> Markup:
    """Write a run of a table with its calls, or without; `around` knows the marks."""
    words, keys = parted(content)
    said = write(words, around, notes=notes)
    return said + calls(keys, around.marks or {}, house) if notes and keys else said


def parted(content: Inlines) -> tuple[Inlines, tuple[str, ...]]:
    """Part the words of a run from the notes that are called at its end."""
    end = len(content)
    # The space before a call goes with it.
    while end and _calls(content[end - 1]):
        end -= 1
    return content[:end], tuple(inline.key for inline in content[end:] if isinstance(inline, NoteCall))


def _calls(inline: Inline) -> bool:
    return isinstance(inline, NoteCall) or (isinstance(inline, Text) and inline.value == _THIN)
