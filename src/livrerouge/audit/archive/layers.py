"""Layers: each choice of them has a name."""

from __future__ import annotations

from collections.abc import Iterator

from livrerouge.audit.file import File
from livrerouge.audit.rule import NOWHERE, Finding, Rule, finding
from livrerouge.codes import interaction as codes


def layers_named(file: File) -> Iterator[Finding]:
    """Find layers without names (A294): ISO 14289-1, 7.10; ISO 19005-2, 6.9."""
    for fault in file.layers:
        yield finding(codes.LAYERS, NOWHERE, fault=fault)


RULE = Rule(codes.LAYERS, "ISO 14289-1, 7.10", ("20-001", "20-002", "20-003"), layers_named)
