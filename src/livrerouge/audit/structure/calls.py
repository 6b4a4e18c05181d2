"""Calls of notes: from the text one comes to the note, and back."""

from __future__ import annotations

from collections.abc import Iterator

from livrerouge.audit.file import Annotation, File
from livrerouge.audit.geometry import Box
from livrerouge.audit.rule import Finding, Rule, at_element, finding, quoted
from livrerouge.audit.tree import Element
from livrerouge.codes import structure as codes

_NEAR = 30.0
"""Points above a note, or below its head, at which a link may land."""


def notes_reached(file: File) -> Iterator[Finding]:
    """Find notes that no Reference leads to, without mark or way back (A218): ISO 14289-1, 7.9; WCAG 2.4.5.

    A Reference names its note by Ref or by a link that lands on it; the note names its call in the same way.
    """
    references = [element for element in file.tree.of("Reference") if not _in_contents(file, element)]
    aims = {reference.index: _aims(file, reference) for reference in references}
    for note in file.tree.of("Note"):
        missing = []
        area = file.area(note.index)
        calls = [one for one in references if _leads(file, one, aims[one.index], note, area)]
        if not calls:
            missing.append("has no call that leads to it (Reference)")
        if not any(element.role == "Lbl" for element in file.tree.within(note.index)):
            missing.append("has no mark of its own (Lbl)")
        if calls and not _returns(file, note, calls):
            missing.append("has no way back to its call")
        if missing:
            words = quoted(file.said(note.index))
            yield finding(codes.NOTE_ALONE, at_element(file, note.index), words=words, fault=", and ".join(missing))


def _in_contents(file: File, element: Element) -> bool:
    return any(one.role == "TOCI" for one in file.tree.above(element.index))


def _aims(file: File, element: Element) -> list[Annotation]:
    """Give the links that stand in an element."""
    held = (ref for one in file.tree.within(element.index) for ref in one.annotations)
    return [file.links[ref] for ref in held if ref in file.links]


def _leads(file: File, call: Element, links: list[Annotation], note: Element, area: tuple[int, Box | None]) -> bool:
    within = {element.ref for element in file.tree.within(note.index)}
    if within & {ref for one in file.tree.within(call.index) for ref in one.references}:
        return True
    return any(link.element in within or _lands(link, area) for link in links)


def _lands(link: Annotation, area: tuple[int, Box | None]) -> bool:
    """Tell whether a link lands where something stands."""
    page, box = area
    if not page or link.lands_on != page:
        return False
    if box is None or link.height is None:
        return True
    return box.bottom - _NEAR <= link.height <= box.top + _NEAR


def _returns(file: File, note: Element, calls: list[Element]) -> bool:
    """Tell whether a note leads back to one of its calls."""
    named = {ref for one in file.tree.within(note.index) for ref in one.references}
    links = _aims(file, note)
    for call in calls:
        family = {call.ref, *(element.ref for element in file.tree.within(call.index))}
        area = file.area(call.index)
        if named & family or any(link.element in family or _lands(link, area) for link in links):
            return True
    return False


RULE = Rule(codes.NOTE_ALONE, "ISO 14289-1, 7.9", (), notes_reached)
