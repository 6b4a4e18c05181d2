"""Parts of the contents: entries in TOC."""

from __future__ import annotations

from collections.abc import Iterator

from livrerouge.audit.file import File
from livrerouge.audit.nesting import misplaced
from livrerouge.audit.rule import Finding, Rule
from livrerouge.codes import structure as codes

_ROLES = frozenset({"TOC", "TOCI"})


def contents_formed(file: File) -> Iterator[Finding]:
    """Find parts of contents in wrong places (A215): ISO 14289-1, 7.2; ISO 32000-1, table 333."""
    return misplaced(file, codes.CONTENTS_PARTS, _ROLES)


RULE = Rule(codes.CONTENTS_PARTS, "ISO 14289-1, 7.2", ("09-006",), contents_formed)
