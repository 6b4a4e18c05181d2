"""Ways: from the page to the tree and back one comes to the same place."""

from __future__ import annotations

from collections.abc import Iterator

from livrerouge.audit.file import File
from livrerouge.audit.rule import NOWHERE, Finding, Rule, Where, at_content, at_element, finding
from livrerouge.codes import structure as codes


def ways_agree(file: File) -> Iterator[Finding]:
    """Find a parent tree that is not the tree’s (A206): ISO 32000-1, 14.7.2, 14.7.4.3 and 14.7.4.4."""
    tree = file.tree
    if not tree.elements:
        return
    if not tree.has_ways:
        yield finding(codes.WAYS, NOWHERE, fault="there is no parent tree to go from the pages to the structure")
        return
    for key, index in tree.owners.items():
        stated, true = tree.ways.get(key, ""), tree.elements[index].ref
        if stated == true:
            continue
        told = f"names another element ({stated})" if stated else "names no element"
        yield finding(
            codes.WAYS, at_content(file, key), fault=f"the parent tree {told} for content {key[1]} of {key[0]}"
        )
    whole = {f"page {sheet.position}" for sheet in file.sheets if not sheet.unread}
    for key, index in tree.owners.items():
        if key[0] in whole and key not in file.pages:
            told = f"an element holds content {key[1]} of {key[0]}, which is not there"
            yield finding(codes.WAYS, at_element(file, index), fault=told)
    yield from _knots(file)


def _knots(file: File) -> Iterator[Finding]:
    """Find elements and content that stand in the tree more than once."""
    tree = file.tree
    for parent, ref in tree.twice:
        where = at_element(file, parent) if parent >= 0 else Where(0, ref)
        yield finding(codes.WAYS, where, fault=f"the element {ref} stands in the tree more than once")
    for key in tree.shared:
        yield finding(
            codes.WAYS, at_content(file, key), fault=f"more than one element holds content {key[1]} of {key[0]}"
        )
    for index in tree.stray:
        yield finding(
            codes.WAYS, at_element(file, index), fault="an element names another parent than the one it stands in"
        )


RULE = Rule(codes.WAYS, "ISO 32000-1, 14.7.4.4", (), ways_agree)
