"""The sweep: all objects of a file are looked at once, and those kept of which something is asked."""

from __future__ import annotations

from dataclasses import dataclass, field

from pikepdf import Object, Pdf, Stream

from livrerouge.audit.objects import entries


@dataclass(frozen=True, slots=True)
class Swept:
    """The objects of a file of which something is asked, in the order of the file."""

    streams: list[Stream] = field(default_factory=list)
    acting: list[Object] = field(default_factory=list)
    """Actions, and what may hold some."""
    filed: list[Object] = field(default_factory=list)
    """Dictionaries of attachments (EF)."""
    associating: list[Object] = field(default_factory=list)
    """What says that attachments belong to it (AF)."""


def swept(pdf: Pdf) -> Swept:
    """Look at all objects of a file."""
    found = Swept()
    for value in pdf.objects:
        said = entries(value)
        if isinstance(value, Stream):
            found.streams.append(value)
        elif "/EF" in said:
            found.filed.append(value)
        if "/AF" in said:
            found.associating.append(value)
        # What has a type of action or of element (S) and an entry A is an element, and A are its attributes.
        if "/JS" in said or "/AA" in said or "/OpenAction" in said or ("/A" in said and "/S" not in said):
            found.acting.append(value)
    return found
