"""Parts of tables: rows in tables, cells in rows."""

from __future__ import annotations

from collections.abc import Iterator

from livrerouge.audit.file import File
from livrerouge.audit.nesting import misplaced
from livrerouge.audit.rule import Finding, Rule
from livrerouge.codes import structure as codes

_ROLES = frozenset({"Table", "THead", "TBody", "TFoot", "TR", "TH", "TD"})


def tables_formed(file: File) -> Iterator[Finding]:
    """Find parts of tables in wrong places (A213): ISO 14289-1, 7.2; ISO 32000-1, table 337."""
    return misplaced(file, codes.TABLE_PARTS, _ROLES)


RULE = Rule(codes.TABLE_PARTS, "ISO 14289-1, 7.2", ("09-004",), tables_formed)
