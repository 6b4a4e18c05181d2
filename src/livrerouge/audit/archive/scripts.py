"""Scripts: the file runs none."""

from __future__ import annotations

from collections.abc import Iterator

from livrerouge.audit.file import File
from livrerouge.audit.rule import Finding, Rule, Where, finding
from livrerouge.codes import interaction as codes


def no_scripts(file: File) -> Iterator[Finding]:
    """Find JavaScript (A291): ISO 19005-2, 6.5.1; ISO 14289-1, 7.19 asks that actions do not hinder reading."""
    for place, ref in dict.fromkeys(file.scripts):
        yield finding(codes.SCRIPT, Where(0, ref), place=place)


RULE = Rule(codes.SCRIPT, "ISO 19005-2, 6.5.1", (), no_scripts)
