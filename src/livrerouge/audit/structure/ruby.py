"""Parts of annotated words: base and gloss in Ruby, warichu in Warichu."""

from __future__ import annotations

from collections.abc import Iterator

from livrerouge.audit.file import File
from livrerouge.audit.nesting import misplaced
from livrerouge.audit.rule import Finding, Rule
from livrerouge.codes import structure as codes

_ROLES = frozenset({"RB", "RT", "RP", "WT", "WP"})


def ruby_formed(file: File) -> Iterator[Finding]:
    """Find parts of annotated words in wrong places (A216): ISO 14289-1, 7.2; ISO 32000-1, table 338."""
    return misplaced(file, codes.RUBY_PARTS, _ROLES)


RULE = Rule(codes.RUBY_PARTS, "ISO 14289-1, 7.2", ("09-007", "09-008"), ruby_formed)
