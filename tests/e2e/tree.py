"""The structure tree of a PDF as values: read with pikepdf from the objects and the content streams alone."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Stream

INLINE = frozenset({"Span", "Em", "Strong", "Code", "Link", "Reference", "Quote"})
"""Roles whose words belong to the element around them."""
_ATTRIBUTES = ("Scope", "RowSpan", "ColSpan", "ListNumbering", "BBox", "Headers")
_MAPPING = re.compile(rb"<([0-9a-fA-F]{4})> <([0-9a-fA-F]*)>")


@dataclass(slots=True)
class Branch:
    """A structure element with all in it."""

    role: str
    page: int | None
    """Index of the page it names."""
    said: Mapping[str, Any]
    """Its language, words and attributes, by their names in the file."""
    id: str
    kids: list[Branch | str | Target] = field(default_factory=list)
    """Elements, marked text and annotations, in the order of the tree."""

    @property
    def text(self) -> str:
        """All its words."""
        return "".join(kid if isinstance(kid, str) else kid.text for kid in self.kids if not isinstance(kid, Target))

    @property
    def own(self) -> str:
        """Its words, without those of the blocks in it."""
        return "".join(
            kid if isinstance(kid, str) else kid.own
            for kid in self.kids
            if isinstance(kid, str) or (isinstance(kid, Branch) and kid.role in INLINE)
        )

    @property
    def branches(self) -> list[Branch]:
        """The elements directly inside."""
        return [kid for kid in self.kids if isinstance(kid, Branch)]

    def walk(self) -> Iterator[Branch]:
        """Give the element and all in it, in the order of the text."""
        yield self
        for kid in self.branches:
            yield from kid.walk()

    def all(self, role: str) -> list[Branch]:
        """Give all elements of a role."""
        return [branch for branch in self.walk() if branch.role == role]


@dataclass(frozen=True, slots=True)
class Target:
    """An annotation of an element."""

    page: int
    contents: str
    flags: int
    rectangle: tuple[float, ...]
    goal: tuple[int, float] | str | None
    """Page and height it leads to, the name of a destination, or an address."""


@dataclass(frozen=True, slots=True)
class Tree:
    """The tree, what is drawn beside it, and what is wrong with it."""

    document: Branch
    artifacts: tuple[tuple[int, str, str], ...]
    """Page, kind and words of each artifact that has words."""
    faults: tuple[str, ...]
    counts: Mapping[str, int]


def read(data: bytes) -> Tree:
    """Read the tree of a PDF."""
    with pikepdf.open(BytesIO(data)) as pdf:
        reader = _Reader(pdf)
        document = reader.branch(pdf.Root.StructTreeRoot.K[0], pdf.Root.StructTreeRoot)
        reader.close()
        counts = Counter(branch.role for branch in document.walk())
        return Tree(document, tuple(reader.artifacts), tuple(reader.faults), counts)


class _Reader:
    def __init__(self, pdf: pikepdf.Pdf) -> None:
        self.pdf = pdf
        self.faults: list[str] = []
        self.artifacts: list[tuple[int, str, str]] = []
        self.pages = {page.obj.objgen: number for number, page in enumerate(pdf.pages)}
        self.fonts: dict[tuple[int, int], dict[str, str]] = {}
        self.texts: dict[tuple[Any, int], str] = {}
        self.keys: dict[Any, int] = {}
        """Number in the parent tree of each stream, by page or by the stream's object."""
        for number, page in enumerate(pdf.pages):
            self.keys[number] = int(page.obj.get("/StructParents", -1))
            self.stream(number, number, page.Contents.read_bytes(), page.obj.Resources)
        nums = [item for leaf in _leaves(pdf.Root.StructTreeRoot.ParentTree) for item in leaf.Nums]
        self.parents = dict(zip(map(int, nums[::2]), nums[1::2], strict=True))
        self.used: set[tuple[Any, int]] = set()
        self.objects: set[tuple[int, int]] = set()
        self.names = {str(n): v for n, v in _pairs(pdf.Root.StructTreeRoot.get("/IDTree"))}

    # Content

    def stream(self, page: int, key: Any, content: bytes, resources: Object) -> None:  # noqa: ANN401
        """Read the words of each sequence of a stream, and of the groups drawn in it."""
        opened: list[tuple[int | None, str]] = []
        letters: dict[str, str] = {}
        saved: list[dict[str, str]] = []
        for operands, operator in pikepdf.parse_content_stream(_held(self.pdf, content)):
            name = str(operator)
            if name in ("BDC", "BMC"):
                properties = operands[1] if name == "BDC" else Dictionary()
                number = int(properties.MCID) if "/MCID" in properties else None
                if number is not None and (key, number) in self.texts:
                    self.faults.append(f"page {page}: number {number} is there twice")
                kind = f"{operands[0]} {properties.get('/Type', '')} {properties.get('/Subtype', '')}".strip()
                opened.append((number, kind))
                if number is not None:
                    self.texts[key, number] = ""
                elif str(operands[0]) == "/Artifact":
                    self.artifacts.append((page, kind, ""))
            elif name == "EMC":
                opened.pop()
            elif name == "q":
                saved.append(letters)
            elif name == "Q":
                letters = saved.pop()
            elif name == "Tf":
                letters = self.font(resources.Font[operands[0]])
            elif name in ("Tj", "TJ"):
                shown = operands[0] if name == "TJ" else [operands[0]]
                self.say(page, key, opened, "".join(_said(item, letters) for item in shown))
            elif name == "Do":
                number = next((number for number, _ in opened if number is not None), None)
                if number is None and not opened:
                    self.group(page, resources.XObject[operands[0]])

    def say(self, page: int, key: Any, opened: list[tuple[int | None, str]], said: str) -> None:  # noqa: ANN401
        number = next((number for number, _ in opened if number is not None), None)
        if number is not None:
            self.texts[key, number] += said
        elif opened and self.artifacts:
            self.artifacts[-1] = (page, opened[0][1], self.artifacts[-1][2] + said)
        elif said.strip():
            self.faults.append(f"page {page}: “{said}” is neither in the tree nor an artifact")

    def group(self, page: int, form: Object) -> None:
        if form.get("/Subtype") == Name.Form and form.objgen not in self.keys:
            self.keys[form.objgen] = int(form.get("/StructParents", -1))
            self.stream(page, form.objgen, form.read_bytes(), form.get("/Resources", Dictionary()))

    def font(self, font: Object) -> dict[str, str]:
        if font.objgen not in self.fonts:
            unicode = font.get("/ToUnicode")
            assert isinstance(unicode, Stream)
            found = _MAPPING.findall(unicode.read_bytes())
            self.fonts[font.objgen] = {
                glyph.decode().lower(): bytes.fromhex(text.decode()).decode("utf-16-be") for glyph, text in found
            }
        return self.fonts[font.objgen]

    # Structure

    def branch(self, node: Object, parent: Object) -> Branch:
        role = str(node.S).lstrip("/")
        if node.P.objgen != parent.objgen:
            self.faults.append(f"{role} {node.objgen}: its parent is another element")
        page = self.pages.get(node.Pg.objgen) if "/Pg" in node else None
        branch = Branch(role, page, _words(node), str(node.get("/ID", "")))
        if branch.id and (branch.id not in self.names or self.names[branch.id].objgen != node.objgen):
            self.faults.append(f"{role}: its name {branch.id} is not in the tree of names")
        kids = node.get("/K", Array())
        for kid in kids if isinstance(kids, Array) else [kids]:
            branch.kids.append(self.kid(kid, node, page))
        return branch

    def kid(self, kid: Object, node: Object, page: int | None) -> Branch | str | Target:
        if isinstance(kid, int):
            return self.marked((page, int(kid)), node)
        if "/S" in kid:
            return self.branch(kid, node)
        if kid.Type == Name.OBJR:
            return self.target(kid, node)
        here = self.pages[kid.Pg.objgen] if "/Pg" in kid else page
        key = kid.Stm.objgen if "/Stm" in kid else here
        return self.marked((key, int(kid.MCID)), node)

    def marked(self, key: tuple[Any, int], node: Object) -> str:
        if key not in self.texts:
            self.faults.append(f"{node.S}: there is no sequence {key}")
            return ""
        if key in self.used:
            self.faults.append(f"{node.S}: the sequence {key} has two owners")
        self.used.add(key)
        owners = self.parents.get(self.keys.get(key[0], -1))
        if not isinstance(owners, Array) or key[1] >= len(owners) or owners[key[1]].objgen != node.objgen:
            self.faults.append(f"{node.S}: the tree of parents gives {key} to another element")
        return self.texts[key]

    def target(self, kid: Object, node: Object) -> Target:
        annotation = kid.Obj
        page = self.pages[kid.Pg.objgen]
        owner = self.parents.get(int(annotation.get("/StructParent", -1)))
        if owner is None or isinstance(owner, Array) or owner.objgen != node.objgen:
            self.faults.append(f"{node.S}: the tree of parents does not give it its annotation")
        self.objects.add(annotation.objgen)
        if annotation.objgen not in {one.objgen for one in self.pdf.pages[page].obj.get("/Annots", Array())}:
            self.faults.append(f"{node.S}: its annotation is not on page {page}")
        goal: tuple[int, float] | str | None = None
        if "/Dest" in annotation:
            to = annotation.Dest
            goal = (self.pages[to[0].objgen], float(to[3])) if isinstance(to, Array) else str(to)
        elif "/A" in annotation:
            goal = str(annotation.A.URI)
        words, flags = str(annotation.get("/Contents", "")), int(annotation.get("/F", 0))
        return Target(page, words, flags, tuple(float(edge) for edge in annotation.Rect), goal)

    def close(self) -> None:
        """Find what nothing in the tree owns."""
        self.faults += [f"nothing owns the sequence {key}" for key in self.texts.keys() - self.used]
        for number, page in enumerate(self.pdf.pages):
            for annotation in page.obj.get("/Annots", Array()):
                if annotation.objgen not in self.objects:
                    self.faults.append(f"page {number}: nothing owns an annotation")


def _held(pdf: pikepdf.Pdf, content: bytes) -> Object:
    return Stream(pdf, content)


def _said(item: object, letters: Mapping[str, str]) -> str:
    if not isinstance(item, pikepdf.String):
        return ""
    digits = bytes(item).hex()
    return "".join(letters.get(digits[at : at + 4], "\ufffd") for at in range(0, len(digits), 4))


def _words(node: Object) -> dict[str, Any]:
    said = {key: str(node[f"/{key}"]) for key in ("Lang", "Alt", "ActualText", "E") if f"/{key}" in node}
    held = node.get("/A", Array())
    for owner in held if isinstance(held, Array) else [held]:
        for key in _ATTRIBUTES:
            if f"/{key}" in owner:
                value = owner[f"/{key}"]
                said[key] = tuple(map(_plain, value)) if isinstance(value, Array) else _plain(value)
    return said


def _plain(value: object) -> str | float:
    return str(value).lstrip("/") if isinstance(value, Object) else float(str(value))


def _pairs(tree: Object | None) -> Iterator[tuple[Object, Object]]:
    for leaf in _leaves(tree) if tree is not None else ():
        names = list(leaf.get("/Names", Array()))
        yield from zip(names[::2], names[1::2], strict=True)


def _leaves(tree: Object) -> Iterator[Object]:
    """Give the nodes of a tree of numbers or names that have no others below."""
    if "/Kids" not in tree:
        yield tree
    for kid in tree.get("/Kids", Array()):
        yield from _leaves(kid)
