"""Writing: the tree becomes objects of the file (ISO 32000-1, 14.7)."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

import pydyf  # type: ignore[import-untyped]

from livrerouge.tag.node import Annotation, Kid, Node
from livrerouge.tag.role import STANDARD
from livrerouge.tag.sheet import Sheet

Owners = dict[int, list[Node] | Node]
"""The parent tree: by number, the owners of a stream's sequences, or the owner of an annotation."""


@dataclass(slots=True)
class _Writer:
    pdf: Any
    sheets: tuple[Sheet, ...]
    spare: list[Any]
    """Objects no longer used; they are used again, for the engine's library loses what follows a freed one."""
    counts: Counter[str] = field(default_factory=Counter)
    names: dict[str, bytes] = field(default_factory=dict)

    def number(self, node: Node) -> None:
        """Make the objects, so that each can be referred to."""
        if self.spare:
            node.dictionary = self.spare.pop()
            node.dictionary.clear()
        else:
            node.dictionary = pydyf.Dictionary()
            self.pdf.add_object(node.dictionary)
        self.counts[node.role] += 1
        for _, _, kid in node.kids:
            if isinstance(kid, Node):
                self.number(kid)

    def fill(self, node: Node, parent: bytes) -> None:
        """Write what is said of a structure element and of all in it."""
        entry = node.dictionary
        entry.update({"Type": "/StructElem", "S": f"/{node.role}", "P": parent})
        if node.page is not None:
            entry["Pg"] = self.sheets[node.page].reference
        said = {"ID": node.id, "Lang": node.language, "Alt": node.alt, "ActualText": node.actual, "E": node.expansion}
        entry.update({key: pydyf.String(value) for key, value in said.items() if value})
        if node.role == "Figure" and node.area is not None:
            node.attribute("Layout", "BBox", pydyf.Array(node.area[1]))
        if node.id:
            self.names[node.id] = entry.reference
        if node.attributes:
            groups = list(node.attributes.values())
            entry["A"] = groups[0] if len(groups) == 1 else pydyf.Array(groups)
        kids = [self.kid(kid, node) for kid in node.kids]
        if kids:
            entry["K"] = kids[0] if len(kids) == 1 else pydyf.Array(kids)

    def kid(self, kid: Kid, node: Node) -> Any:  # noqa: ANN401 - the engine's
        """Give what stands for a kid in its parent."""
        found = kid[2]
        if isinstance(found, Node):
            self.fill(found, node.dictionary.reference)
            return found.dictionary.reference
        page = self.sheets[found.page].reference
        if isinstance(found, Annotation):
            return pydyf.Dictionary({"Type": "/OBJR", "Obj": found.dictionary.reference, "Pg": page})
        if found.page == node.page and found.stream is None:
            return found.number
        marked = pydyf.Dictionary({"Type": "/MCR", "Pg": page, "MCID": found.number})
        if found.stream is not None:
            marked["Stm"] = found.stream.reference
        return marked


def write(pdf: Any, document: Node, sheets: tuple[Sheet, ...], owners: Owners, spare: list[Any]) -> Counter[str]:  # noqa: ANN401
    """Write the tree, with the trees of parents and of names; give the number of elements of each role."""
    writer = _Writer(pdf, sheets, spare)
    root, parents, ids = pydyf.Dictionary({"Type": "/StructTreeRoot"}), pydyf.Dictionary(), pydyf.Dictionary()
    for made in (root, parents, ids):
        pdf.add_object(made)
    writer.number(document)
    writer.fill(document, root.reference)
    parents["Nums"] = pydyf.Array(item for number in sorted(owners) for item in (number, _owner(owners[number])))
    ids["Names"] = pydyf.Array(
        item for name in sorted(writer.names) for item in (pydyf.String(name), writer.names[name])
    )
    root["K"] = pydyf.Array([document.dictionary.reference])
    root["ParentTree"], root["ParentTreeNextKey"] = parents.reference, max(owners, default=-1) + 1
    root["IDTree"] = ids.reference
    mapped = {role: f"/{standard}" for role, standard in STANDARD.items() if writer.counts[role]}
    if mapped:
        root["RoleMap"] = pydyf.Dictionary(mapped)
    pdf.catalog["StructTreeRoot"] = root.reference
    pdf.catalog["MarkInfo"] = pydyf.Dictionary({"Marked": "true"})
    pdf.catalog.setdefault("ViewerPreferences", pydyf.Dictionary())["DisplayDocTitle"] = "true"
    return writer.counts


def _owner(owner: list[Node] | Node) -> Any:  # noqa: ANN401
    if isinstance(owner, Node):
        return owner.dictionary.reference
    return pydyf.Array(node.dictionary.reference for node in owner)
