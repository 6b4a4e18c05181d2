"""Flags: annotations are shown and printed."""

from __future__ import annotations

from collections.abc import Iterator

from livrerouge.audit.file import File
from livrerouge.audit.rule import Finding, Rule, at_annotation, finding, named
from livrerouge.codes import interaction as codes

_PRINT = 4
_HIDING = 1 | 2 | 32 | 256
"""Invisible, Hidden, NoView, ToggleNoView (ISO 32000-1, table 165)."""


def annotations_seen(file: File) -> Iterator[Finding]:
    """Find annotations that may not be seen (A283): ISO 19005-2, 6.3.2."""
    for annotation in file.annotations:
        if annotation.kind == "Popup":
            continue
        if not annotation.flags & _PRINT:
            yield finding(codes.FLAGS, at_annotation(annotation), what=named(annotation), fault="is not printed")
        elif annotation.flags & _HIDING:
            yield finding(codes.FLAGS, at_annotation(annotation), what=named(annotation), fault="may be hidden")


RULE = Rule(codes.FLAGS, "ISO 19005-2, 6.3.2", (), annotations_seen, archive=True)
