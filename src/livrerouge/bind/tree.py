"""The structure tree: the trees of all pieces under one document (ISO 32000-1, 14.7)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from pikepdf import Array, Dictionary, Name, Object, Pdf

from livrerouge.bind.name import take_out
from livrerouge.piece import Leading, Piece


@dataclass(slots=True)
class Tree:
    """The tree while it grows."""

    root: Object
    document: Object
    kids: list[Object] = field(default_factory=list)
    parts: dict[str, tuple[Object, list[Object]]] = field(default_factory=dict)
    """Of each part of the book its element and the kids of that."""
    owners: list[Object] = field(default_factory=list)
    """Leaves of the tree of parents, one of each piece."""
    names: list[tuple[bytes, Object]] = field(default_factory=list)
    """Leaves of the tree of names, each with its first name."""
    roles: dict[str, Object] = field(default_factory=dict)
    numbers: int = 0
    """Given so far in the tree of parents."""

    @classmethod
    def begun(cls, pdf: Pdf) -> Tree:
        """Begin a tree."""
        root = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
        return cls(root, pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.Document, P=root)))

    def add(self, piece: Piece, marks: Object, pages: Sequence[Object], dead: Sequence[Leading]) -> None:
        """Add the tree of a piece, which is in the file already with its marks and pages."""
        tree = marks.Tree
        document = tree.K[0]
        if "/Pg" not in self.document and "/Pg" in document:
            self.document.Pg = document.Pg
        for kid, part in zip(_kids(document), piece.parts, strict=True):
            self._top(kid, part)
        self._own(piece, marks, pages, dead)
        named = tree.IDTree.Names
        if len(named):
            first = named[0]
            self.names.append((bytes(first), Dictionary(Names=named, Limits=Array([first, named[len(named) - 2]]))))
        for role, standard in tree.get("/RoleMap", Dictionary()).items():
            self.roles.setdefault(role, standard)

    def _top(self, kid: Object, part: str) -> None:
        """Put an element of a piece under the document, or what is in it into the part that is there already."""
        if not part:
            kid.P = self.document
            self.kids.append(kid)
        elif part not in self.parts:
            kid.P = self.document
            self.kids.append(kid)
            self.parts[part] = kid, list(_kids(kid))
        else:
            whole, kids = self.parts[part]
            for inner in _kids(kid):
                inner.P = whole
                kids.append(inner)

    def _own(self, piece: Piece, marks: Object, pages: Sequence[Object], dead: Sequence[Leading]) -> None:
        """Number what the tree of parents tells the owners of, and make a leaf of it."""
        groups, annotations = list(marks.Groups), list(marks.Annotations)
        behind, base = piece.pages + len(groups), self.numbers
        for number, page in enumerate(pages, base):
            page.StructParents = number
        for number, group in enumerate(groups, base + piece.pages):
            group.StructParents = number
        for number, annotation in enumerate(annotations, base + behind):
            annotation.StructParent = number
        owners = list(marks.Tree.ParentTree.Nums)[1::2]
        gone = {leading.number for leading in dead}
        for leading in dead:
            take_out(annotations[leading.number - behind], pages[leading.page], owners[leading.number])
        kept = [(base + number, owner) for number, owner in enumerate(owners) if number not in gone]
        limits = Array([kept[0][0], kept[-1][0]])
        self.owners.append(Dictionary(Nums=Array([item for pair in kept for item in pair]), Limits=limits))
        self.numbers += piece.numbers

    def end(self, pdf: Pdf) -> Object:
        """Write what is known when all pieces are there; give the root."""
        for part, kids in self.parts.values():
            part.K = Array(kids)
        if self.kids:
            self.document.K = Array(self.kids)
        self.root.K = Array([self.document])
        self.root.ParentTree = pdf.make_indirect(Dictionary(Kids=_leaves(pdf, self.owners)))
        self.root.ParentTreeNextKey = self.numbers
        # Names of one piece have its name before them, so leaves do not overlap.
        ordered = [leaf for _, leaf in sorted(self.names, key=lambda named: named[0])]
        self.root.IDTree = pdf.make_indirect(
            Dictionary(Kids=_leaves(pdf, ordered)) if ordered else Dictionary(Names=Array())
        )
        if self.roles:
            self.root.RoleMap = Dictionary(dict(sorted(self.roles.items())))
        return self.root


def _leaves(pdf: Pdf, leaves: Sequence[Object]) -> Array:
    return Array([pdf.make_indirect(leaf) for leaf in leaves])


def _kids(element: Object) -> Iterator[Object]:
    kids = element.get("/K", Array())
    yield from kids if isinstance(kids, Array) else [kids]
