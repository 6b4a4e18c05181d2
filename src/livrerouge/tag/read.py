"""Reading: the HTML of the publication becomes structure elements, in the order of the text.

What is read, beside the elements of HTML themselves:

`data-role`      the role, where the element does not say it (`None`: it says nothing)
`data-artifact`  drawn, and no content: printed again because a page ends; `layout`: decoration
`data-whole`     elements of the same value are parts of one, in the order of the text
`data-note`, `data-call`   notes and their calls, by key; a key belongs to the table or section around it
`data-kind="table"`        a table with its title, its notes and its source
`data-language`  on an abbreviation: the language of the words it stands for, where that is not the text's
`data-until`     on a cut-in head: the number of rows, from its own, of which it is a head
`data-matter`    on the root: the part of the book (front, body, back)
"""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass, field, replace
from typing import Any

from livrerouge.tag.node import AGAIN, LAYOUT, Artifact, Node
from livrerouge.tag.role import (
    GROUPING,
    LEAVES,
    ROW_GROUPS,
    XML_LANG,
    alternative,
    inline,
    is_decoration,
    is_picture,
    numbering,
    role_of,
)
from livrerouge.tag.text import CellRead, NoteRead, RowRead, Text

_FIGURE: Set[str] = frozenset({"Figure"})


@dataclass(frozen=True, slots=True)
class _Around:
    """What an element inherits from those around it."""

    node: Node
    language: str = ""
    """What the HTML says around it; empty where that is no more than of the whole publication."""
    scope: str = ""
    """The section or table that notes belong to."""
    artifact: Artifact | None = None
    table: Node | None = None
    rows: list[RowRead] | None = None
    """Of the table."""
    group: Any = None
    group_role: str = ""
    row: RowRead | None = None
    note: Node | None = None


@dataclass(slots=True)
class _Reader:
    text: Text
    language: str
    """Of the publication."""
    clock: float = 0
    wholes: dict[str, Node] = field(default_factory=dict)
    rows: dict[Node, list[RowRead]] = field(default_factory=dict)

    def tick(self) -> float:
        self.clock += 1
        return self.clock

    def root(self, root: Any) -> None:  # noqa: ANN401 - the engine's
        matter = root.get("data-matter")
        place = self.tick()
        above = self.text.document
        if matter:
            if matter not in self.text.parts:
                self.text.parts[matter] = self.text.child("Part", above, place)
            above = self.text.parts[matter]
        self.read(root, None, _Around(above))

    def read(self, element: Any, parent: Any, around: _Around) -> None:  # noqa: ANN401
        self.text.start[element], self.text.parents[element] = self.tick(), parent
        inside = self.placed(element, parent, around)
        for kid in element:
            if isinstance(kid.tag, str):
                self.read(kid, element, inside)
        self.text.end[element] = self.tick()

    def placed(self, element: Any, parent: Any, around: _Around) -> _Around:  # noqa: ANN401
        """Decide what one element becomes; give what its children inherit."""
        if around.artifact is not None or "data-artifact" in element.attrib or is_decoration(element):
            return self.set_aside(element, around)
        key = element.get("data-whole") or ""
        if key in self.wholes:
            return self.entered(element, self.wholes[key], around)
        role = role_of(element)
        if role == "Figure" and is_picture(element) and around.node.above(_FIGURE) is not None:
            role = ""
        elif element.tag == "div" and around.node.role == "L":
            role = "LI"
        said = element.get("lang") or element.get(XML_LANG) or element.get("data-language") or ""
        if parent is None:
            # The language of the document is that of the file, or else of each of its paragraphs.
            around = replace(around, language=said if said != self.language else "")
            said = ""
        if not role and (said or element.get("data-actual-text")):
            role = "Span" if inline(element) else "Div"
        if not role:
            self.text.owner[element] = around.node.inside
            return around
        if role == "Note" and (around.scope, element.get("data-note")) in self.text.notes:
            self.text.notes[around.scope, element.get("data-note")].printings.append(element)
            return self.set_aside(element, around)
        node = self.made(role, element, around)
        # Some readers know the language of a paragraph by the paragraph alone.
        node.language = said or (around.language if role in LEAVES else "") or node.language
        if key:
            self.wholes[key] = node
        return self.entered(element, node, replace(around, language=said or around.language))

    def set_aside(self, element: Any, around: _Around) -> _Around:  # noqa: ANN401
        """Make an artifact of an element; rows and cells of a table still have their place on its grid."""
        artifact = around.artifact or (LAYOUT if is_decoration(element) else AGAIN)
        self.text.owner[element] = artifact
        around = replace(around, artifact=artifact)
        if element.tag in ("thead", "tbody", "tfoot"):
            return replace(around, group=element, group_role="" if element.tag == "thead" else "TBody")
        if element.tag == "tr" and around.rows is not None and around.group_role:
            row = RowRead(None, around.group, around.group_role)
            around.rows.append(row)
            return replace(around, row=row)
        if element.tag in ("td", "th") and around.row is not None:
            around.row.cells.append(CellRead(element, None))
        return around

    def entered(self, element: Any, node: Node, around: _Around) -> _Around:  # noqa: ANN401
        """Give what is inherited inside an element that has its structure element."""
        self.text.node[element] = node
        if element not in self.text.owner:
            self.text.owner[element] = node.inside
        around = replace(around, node=node.inside)
        if element.get("data-kind") == "table" or node.role == "Table":
            table = node if node.role == "Table" else node.table
            if table is None:
                return around
            scope = element.get("data-whole") if node.role == "Div" else ""
            around = replace(around, row=None, group=None, group_role="")
            return replace(around, scope=scope or around.scope, table=table, rows=self.rows[table])
        if node.role == "Sect":
            return replace(around, scope=element.get("data-whole") or element.get("id") or around.scope)
        if node.role in ROW_GROUPS:
            return replace(around, group=element, group_role=node.role)
        if node.role == "TR" and around.rows is not None:
            row = RowRead(node, around.group, around.group_role or "TBody")
            around.rows.append(row)
            return replace(around, row=row)
        if node.role == "Note":
            return replace(around, note=node)
        return around

    def made(self, role: str, element: Any, around: _Around) -> Node:  # noqa: ANN401
        """Make the structure element of an element."""
        text, parent, place = self.text, around.node, self.text.start[element]
        if role == "Link":
            return self.link(element, parent, place)
        if role == "Reference":
            return self.call(element, around)
        if role == "Note":
            return self.note(element, around)
        if role == "Table" and around.table is not None and around.row is None:
            return around.table
        if role == "Caption" and around.table is not None:
            return self.title(element, around.table, place)
        if role == "Lbl":
            return self.label(element, around)
        if element.tag == "dd":
            return self.definition(parent, place)
        node = text.child(role, parent, place, element)
        self.completed(node, element, around)
        return node

    def completed(self, node: Node, element: Any, around: _Around) -> None:  # noqa: ANN401
        """Give a new structure element what belongs to it by its role."""
        text, place = self.text, node.place
        node.actual = element.get("data-actual-text") or ""
        if node.role == "LI":
            node.body = text.child("LBody", node, place + 0.5)
        elif node.role == "L" and numbering(element):
            node.attribute("List", "ListNumbering", f"/{numbering(element)}")
        elif node.role in ("Figure", "Formula"):
            node.alt = alternative(element)
        elif node.role == "TOCI" and element.tag == "a":
            node.body = self.link(element, text.child("Reference", node, place), place)
        elif element.tag == "pre":
            node.body = text.child("Code", node, place)
        elif element.tag == "abbr":
            node.expansion = element.get("title") or ""
        elif node.role == "Span" and element.get("title"):
            node.alt = element.get("title")
        elif element.get("data-kind") == "table":
            node.table = text.child("Table", node, place + 0.5, element)
            self.begin(node.table)
        elif node.role == "Table":
            self.begin(node)
        elif node.role in ("TD", "TH") and around.row is not None:
            around.row.cells.append(CellRead(element, node))

    def begin(self, table: Node) -> None:
        self.rows[table] = []
        self.text.tables.append((table, self.rows[table]))

    def title(self, element: Any, table: Node, place: float) -> Node:  # noqa: ANN401
        """Make a line of the title of a table, which is its first kid wherever it stands."""
        if table.caption is None:
            table.caption = self.text.child("Caption", table, table.place)
        return table.caption if element.tag == "caption" else self.text.child("P", table.caption, place, element)

    def link(self, element: Any, parent: Node, place: float) -> Node:  # noqa: ANN401
        node = self.text.child("Link", parent, place, element)
        self.text.links.append(node)
        return node

    def label(self, element: Any, around: _Around) -> Node:  # noqa: ANN401
        """Make the label of an item or a note; that of a note leads back to its call."""
        text, parent, place = self.text, around.node, self.text.start[element]
        if around.note is not None:
            node = text.child("Lbl", around.note, around.note.place, element)
            node.body = text.marks[element] = text.child("Link", node, place, element)
            return node
        if parent.role == "L":
            parent.item = parent = text.child("LI", parent, place)
        elif parent.role == "LBody" and parent.parent is not None:
            parent = parent.parent
        parent.label = text.child("Lbl", parent, parent.place, element)
        return parent.label

    def definition(self, parent: Node, place: float) -> Node:
        """Give the body of the item that a definition belongs to."""
        item = parent
        if parent.role == "L":
            item = parent.item = parent.item or self.text.child("LI", parent, place)
        elif parent.role == "LBody":
            return parent
        item.body = item.body or self.text.child("LBody", item, place + 0.5)
        return item.body

    def call(self, element: Any, around: _Around) -> Node:  # noqa: ANN401
        """Make the call of a note: a Reference with a Link."""
        place = self.text.start[element]
        node = self.text.child("Reference", around.node, place, element)
        node.body = self.text.child("Link", node, place, element)
        self.text.calls[element] = ((around.scope, element.get("data-call")), node.body)
        return node

    def note(self, element: Any, around: _Around) -> Node:  # noqa: ANN401
        """Make a note; one that stands in the text that calls it is put in its place later."""
        place = self.text.start[element]
        floating = around.node.role not in GROUPING
        if floating:
            node = Node("Note", around.node, place, element)
        else:
            node = self.text.child("Note", around.node, place, element)
        self.text.notes[around.scope, element.get("data-note")] = NoteRead(node, floating, [element])
        return node


def read(roots: tuple[Any, ...], language: str) -> Text:
    """Read the documents of a publication, given in the order of their pages."""
    text = Text(Node("Document", None, 0))
    reader = _Reader(text, language)
    for root in roots:
        reader.root(root)
    for element, (key, _) in text.calls.items():
        if key in text.notes:
            text.notes[key].calls.append(element)
    return text
