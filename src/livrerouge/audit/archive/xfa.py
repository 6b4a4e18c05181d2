"""XFA: no form makes its pages while one looks."""

from __future__ import annotations

from collections.abc import Iterator

from livrerouge.audit.file import File
from livrerouge.audit.rule import NOWHERE, Finding, Rule, finding
from livrerouge.codes import interaction as codes


def no_dynamic_form(file: File) -> Iterator[Finding]:
    """Find dynamic XFA forms, in an archive any (A292): ISO 14289-1, 7.15; ISO 19005-2, 6.4.2."""
    if file.forms == "dynamic" or (file.forms and file.claims.archive):
        yield finding(codes.XFA, NOWHERE)


RULE = Rule(codes.XFA, "ISO 14289-1, 7.15", ("25-001",), no_dynamic_form)
