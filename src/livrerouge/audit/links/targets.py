"""Targets: each link leads somewhere."""

from __future__ import annotations

from collections.abc import Iterator

from livrerouge.audit.file import File
from livrerouge.audit.rule import Finding, Rule, at_annotation, finding, quoted
from livrerouge.codes import interaction as codes


def links_arrive(file: File) -> Iterator[Finding]:
    """Find links that lead nowhere (A282): ISO 32000-1, 12.3.2 and 12.5.6.5; WCAG 2.4.4."""
    for annotation in file.annotations:
        if annotation.kind == "Link" and not annotation.lands:
            target = quoted(annotation.target) or "nothing"
            yield finding(codes.LINK_NOWHERE, at_annotation(annotation), target=target)


RULE = Rule(codes.LINK_NOWHERE, "ISO 32000-1, 12.3.2", (), links_arrive)
