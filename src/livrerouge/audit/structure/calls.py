"""Calls of notes: from the text one comes to the note, and back."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

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
    calls = _Calls.of(file)
    for note in file.tree.of("Note"):
        missing = []
        area = file.area(note.index)
        leading = calls.leading(file, note, area)
        if not leading:
            missing.append("has no call that leads to it (Reference)")
        if not any(element.role == "Lbl" for element in file.tree.within(note.index)):
            missing.append("has no mark of its own (Lbl)")
        if leading and not _returns(file, note, leading):
            missing.append("has no way back to its call")
        if missing:
            words = quoted(file.said(note.index))
            yield finding(codes.NOTE_ALONE, at_element(file, note.index), words=words, fault=", and ".join(missing))


@dataclass(frozen=True, slots=True)
class _Calls:
    """The References of a file by what they lead to: a file has as many as notes, and more."""

    named: Mapping[str, tuple[Element, ...]]
    """By the element that Ref, or a link, names."""
    landing: Mapping[int, tuple[tuple[Element, Annotation], ...]]
    """By the page on which a link lands."""

    @classmethod
    def of(cls, file: File) -> _Calls:
        """Gather them; entries of the contents are none."""
        named: dict[str, list[Element]] = defaultdict(list)
        landing: dict[int, list[tuple[Element, Annotation]]] = defaultdict(list)
        for call in file.tree.of("Reference"):
            if _in_contents(file, call):
                continue
            for ref in (ref for one in file.tree.within(call.index) for ref in one.references):
                named[ref].append(call)
            for link in _aims(file, call):
                named[link.element].append(call)
                landing[link.lands_on].append((call, link))
        return cls(
            {ref: tuple(found) for ref, found in named.items()},
            {page: tuple(found) for page, found in landing.items()},
        )

    def leading(self, file: File, note: Element, area: tuple[int, Box | None]) -> list[Element]:
        """Give those that lead to a note, in the order of the text."""
        within = {element.ref for element in file.tree.within(note.index)} - {""}
        found = [call for ref in within for call in self.named.get(ref, ())]
        found += [call for call, link in self.landing.get(area[0], ()) if _lands(link, area)]
        return sorted({call.index: call for call in found}.values(), key=lambda call: call.index)


def _in_contents(file: File, element: Element) -> bool:
    return any(one.role == "TOCI" for one in file.tree.above(element.index))


def _aims(file: File, element: Element) -> list[Annotation]:
    """Give the links that stand in an element."""
    held = (ref for one in file.tree.within(element.index) for ref in one.annotations)
    return [file.links[ref] for ref in held if ref in file.links]


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
