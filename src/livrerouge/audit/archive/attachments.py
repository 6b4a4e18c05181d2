"""Attachments: each is named, and said to belong to the document."""

from __future__ import annotations

from collections.abc import Iterator

from livrerouge.audit.file import File
from livrerouge.audit.rule import Finding, Rule, Where, finding, quoted
from livrerouge.codes import interaction as codes

_RELATIONS = frozenset({"Source", "Data", "Alternative", "Supplement", "Unspecified"})


def attachments_described(file: File) -> Iterator[Finding]:
    """Find attachments that are not described (A293): ISO 14289-1, 7.11; ISO 19005-3, 6.8; ISO 19005-2, 6.8."""
    for attachment in file.attachments:
        faults = []
        if not attachment.named:
            faults.append("has no name in both forms (F and UF)")
        if file.claims.part == "3" and attachment.relation not in _RELATIONS:
            faults.append("does not say as what it belongs to the document (AFRelationship)")
        if file.claims.part == "3" and not attachment.associated:
            faults.append("is named by no AF")
        if faults:
            where = Where(0, attachment.ref)
            yield finding(codes.ATTACHMENT, where, name=quoted(attachment.name), fault=", and ".join(faults))


RULE = Rule(codes.ATTACHMENT, "ISO 14289-1, 7.11", ("21-001",), attachments_described)
