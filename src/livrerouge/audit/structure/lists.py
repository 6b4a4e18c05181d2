"""Parts of lists: items in lists, their marks and bodies in items."""

from __future__ import annotations

from collections.abc import Iterator

from livrerouge.audit.file import File
from livrerouge.audit.nesting import misplaced
from livrerouge.audit.rule import Finding, Rule
from livrerouge.codes import structure as codes

_ROLES = frozenset({"L", "LI", "LBody"})


def lists_formed(file: File) -> Iterator[Finding]:
    """Find parts of lists in wrong places (A214): ISO 14289-1, 7.2 and 7.6; ISO 32000-1, table 336."""
    return misplaced(file, codes.LIST_PARTS, _ROLES)


RULE = Rule(codes.LIST_PARTS, "ISO 14289-1, 7.2", ("09-005",), lists_formed)
