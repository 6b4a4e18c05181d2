"""Page labels: a long file names its pages as they are printed."""

from __future__ import annotations

from collections.abc import Iterator

from livrerouge.audit.file import File
from livrerouge.audit.reading.outline import LONG
from livrerouge.audit.rule import NOWHERE, Finding, Rule, finding
from livrerouge.codes import reading as codes


def labels_present(file: File) -> Iterator[Finding]:
    """Find a long file without page labels (A239): ISO 14289-1, 7.17; WCAG 2.4.8, technique PDF17."""
    if len(file.sheets) >= LONG and not file.labelled:
        yield finding(codes.NO_LABELS, NOWHERE, count=len(file.sheets))


RULE = Rule(codes.NO_LABELS, "ISO 14289-1, 7.17", (), labels_present)
