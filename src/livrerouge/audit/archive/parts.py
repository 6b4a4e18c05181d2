"""Parts: all that is in the file was judged."""

from __future__ import annotations

from collections.abc import Iterator

from livrerouge.audit.file import File
from livrerouge.audit.rule import NOWHERE, Finding, Rule, finding
from livrerouge.codes import interaction as codes


def parts_read(file: File) -> Iterator[Finding]:
    """Find parts that were not judged (A298): no standard asks it, honesty does."""
    for what, fault in file.unread:
        yield finding(codes.NOT_READ, NOWHERE, what=what, fault=fault)


RULE = Rule(codes.NOT_READ, "ISO 32000-1, 7.5", (), parts_read)
