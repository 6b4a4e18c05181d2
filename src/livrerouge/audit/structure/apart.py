"""Apart: artifacts and tagged content do not stand one in the other."""

from __future__ import annotations

from collections.abc import Iterator

from livrerouge.audit.file import File
from livrerouge.audit.rule import Finding, Rule, Where, at_content, finding
from livrerouge.codes import structure as codes

_ARTIFACT, _CONTENT = "an artifact", "tagged content"


def artifacts_apart(file: File) -> Iterator[Finding]:
    """Find artifacts in content and content in artifacts (A205): ISO 14289-1, 7.1."""
    for sheet in file.sheets:
        for crossing in sheet.crossings:
            where = at_content(file, crossing.key, sheet.position) if crossing.key else Where(sheet.position, sheet.ref)
            inner, outer = (_ARTIFACT, _CONTENT) if crossing.inner == "artifact" else (_CONTENT, _ARTIFACT)
            yield finding(codes.CROSSED, where, inner=inner, outer=outer)


RULE = Rule(codes.CROSSED, "ISO 14289-1, 7.1", ("01-003", "01-004"), artifacts_apart)
