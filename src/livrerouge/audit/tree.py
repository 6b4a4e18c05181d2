"""The tree: the structure elements in the order of reading, and what each of them holds (ISO 32000-1, 14.7)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from pikepdf import Array, Dictionary, Object, Stream

from livrerouge.audit.bounds import Bounds
from livrerouge.audit.geometry import Box, box_of
from livrerouge.audit.objects import entries, entry, integer, items, label, name, number, numbers, pairs, text
from livrerouge.audit.page import Key
from livrerouge.audit.role import STANDARD

_SPAN = 10_000
"""Rows or columns that a cell may take at most."""


@dataclass(frozen=True, slots=True)
class Attributes:
    """What an element says of its layout, its table or its list (ISO 32000-1, 14.8.5)."""

    box: Box | None = None
    scope: str = ""
    headers: tuple[str, ...] = ()
    rows: int = 1
    columns: int = 1
    numbering: str = ""


PLAIN = Attributes()
"""Of an element that says nothing of these."""


@dataclass(frozen=True, slots=True)
class Element:
    """A structure element."""

    index: int
    """Its place in the order of reading, from 0."""
    parent: int
    """-1 for what stands at the top."""
    depth: int
    written: str
    """Its type as the file names it."""
    role: str
    """The standard type it is mapped to; as written when it is mapped to none."""
    ref: str
    page: int
    """Position of the page it names, 0 when it names none."""
    kids: tuple[int, ...] = ()
    content: tuple[Key, ...] = ()
    """Marked content of its own."""
    annotations: tuple[str, ...] = ()
    """Objects of the annotations it holds."""
    parts: tuple[tuple[str, object], ...] = ()
    """All it holds in order: ("element", index), ("content", key), ("annotation", object)."""
    alt: str | None = None
    actual: str | None = None
    expansion: str | None = None
    language: str | None = None
    id: str = ""
    attributes: Attributes = PLAIN
    references: tuple[str, ...] = ()
    """Objects of the elements that Ref names."""


@dataclass(frozen=True)
class Tree:
    """The structure tree."""

    elements: tuple[Element, ...] = ()
    roots: tuple[int, ...] = ()
    roles: Mapping[str, str] = field(default_factory=dict)
    circular: frozenset[str] = frozenset()
    """Types whose mapping goes round."""
    twice: tuple[tuple[int, str], ...] = ()
    """Elements that stand in the tree a second time: the index of the parent, the object."""
    owners: Mapping[Key, int] = field(default_factory=dict)
    """The element of each marked content."""
    shared: tuple[Key, ...] = ()
    """Marked content that more than one element holds."""
    ways: Mapping[Key, str] = field(default_factory=dict)
    """Objects of the elements that the parent tree names for marked content."""
    holders: Mapping[str, str] = field(default_factory=dict)
    """Objects of the elements that the parent tree names for annotations."""
    has_ways: bool = False
    """There is a parent tree."""
    stray: tuple[int, ...] = ()
    """Elements whose entry P names another parent than the one they stand in."""
    unread: str = ""

    def path(self, index: int) -> str:
        """Name an element by its way from the top: `Document/Sect/Table/TR[3]`."""
        parts = []
        while index >= 0:
            parts.append(self._names[index])
            index = self.elements[index].parent
        return "/".join(reversed(parts))

    @cached_property
    def _names(self) -> Mapping[int, str]:
        """The type of each element, and its number among those of its type, where its parent holds more of them."""
        found: dict[int, str] = {}
        for kin in (self.roots, *(element.kids for element in self.elements)):
            same: dict[str, list[int]] = {}
            for one in kin:
                same.setdefault(self.elements[one].written, []).append(one)
            for written, those in same.items():
                several = len(those) > 1
                found.update((one, f"{written}[{at}]" if several else written) for at, one in enumerate(those, 1))
        return found

    def within(self, index: int) -> Iterator[Element]:
        """Give an element and all that stands in it, in the order of reading."""
        stack = [index]
        while stack:
            element = self.elements[stack.pop()]
            yield element
            stack.extend(reversed(element.kids))

    def above(self, index: int) -> Iterator[Element]:
        """Give what an element stands in, the nearest first."""
        parent = self.elements[index].parent
        while parent >= 0:
            yield self.elements[parent]
            parent = self.elements[parent].parent

    def of(self, *roles: str) -> Iterator[Element]:
        """Give the elements of some roles."""
        return (element for element in self.elements if element.role in roles)


@dataclass(frozen=True, slots=True)
class _Holder:
    """What an element stands in."""

    index: int = -1
    ref: str = ""
    depth: int = -1
    page: int = 0


class _Build:
    """Reads the tree; an element counts once, however often it is named."""

    def __init__(self, root: object, pages: Mapping[str, int], bounds: Bounds) -> None:
        self._elements: dict[int, Element] = {}
        """By index: an element is whole when all that stands in it has been read."""
        self._count = 0
        self.twice: list[tuple[int, str]] = []
        self.stray: list[int] = []
        self.owners: dict[Key, int] = {}
        self.shared: list[Key] = []
        self.unread = ""
        self._pages, self._bounds = pages, bounds
        self.roles, self.circular = _role_map(entry(root, "/RoleMap"))
        self._classes = entry(root, "/ClassMap")
        self._seen: set[str] = set()
        self.roots = tuple(self._roots(root))
        self.elements = tuple(self._elements[index] for index in range(self._count))

    def _roots(self, root: object) -> Iterator[int]:
        """Read what the root holds; give its elements."""
        for kid in items(entry(root, "/K")):
            if isinstance(kid, Dictionary) and entry(kid, "/S") is not None:
                index = self._element(kid, entries(kid), _Holder())
                if index is not None:
                    yield index

    def _element(self, value: Object, said: Mapping[str, object], above: _Holder) -> int | None:
        own = label(value)
        if own and own in self._seen:
            self.twice.append((above.index, own))
            return None
        depth = above.depth + 1
        if self._count >= self._bounds.elements or depth > self._bounds.depth:
            self.unread = "it is deeper or larger than what is read"
            return None
        self._seen.add(own)
        index = self._count
        self._count += 1
        page = self._pages.get(label(said.get("/Pg")), 0) or above.page
        written = name(said.get("/S"))
        if above.index >= 0 and label(said.get("/P")) != above.ref:
            self.stray.append(index)
        parts = tuple(self._parts(said, _Holder(index, own, depth, page)))
        self._elements[index] = Element(
            index,
            above.index,
            depth,
            written,
            self._role(written),
            own,
            page,
            kids=tuple([part for kind, part in parts if kind == "element" and isinstance(part, int)]),
            content=tuple([part for kind, part in parts if kind == "content" and isinstance(part, tuple)]),
            annotations=tuple([part for kind, part in parts if kind == "annotation" and isinstance(part, str)]),
            parts=parts,
            alt=_told(said, "/Alt"),
            actual=_told(said, "/ActualText"),
            expansion=_told(said, "/E"),
            language=_told(said, "/Lang"),
            id=text(said.get("/ID")),
            references=tuple(filter(None, (label(item) for item in items(said.get("/Ref"))))),
            attributes=_attributes(said, self._classes),
        )
        return index

    def _parts(self, said: Mapping[str, object], holder: _Holder) -> Iterator[tuple[str, object]]:
        for kid in items(said.get("/K")):
            number_ = integer(kid)
            if number_ is not None:
                yield "content", self._own((f"page {holder.page}", number_), holder.index)
            elif isinstance(kid, Dictionary):
                yield from self._part(kid, entries(kid), holder)

    def _part(self, kid: Object, said: Mapping[str, object], holder: _Holder) -> Iterator[tuple[str, object]]:
        """Give what a dictionary among the kids of an element stands for, if it is read."""
        if said.get("/S") is not None and name(said.get("/Type")) not in ("MCR", "OBJR"):
            element = self._element(kid, said, holder)
            if element is not None:
                yield "element", element
        elif (held := said.get("/Obj")) is not None:
            yield "annotation", label(held)
        elif (number_ := integer(said.get("/MCID"))) is not None:
            stream = said.get("/Stm")
            there = self._pages.get(label(said.get("/Pg")), holder.page)
            owner = f"form {label(stream)}" if isinstance(stream, Stream) else f"page {there}"
            yield "content", self._own((owner, number_), holder.index)

    def _own(self, key: Key, index: int) -> Key:
        if key in self.owners:
            self.shared.append(key)
        self.owners.setdefault(key, index)
        return key

    def _role(self, written: str) -> str:
        seen = {written}
        while written not in STANDARD and written in self.roles:
            written = self.roles[written]
            if written in seen:
                break
            seen.add(written)
        return written


def read_tree(root: object, pages: Mapping[str, int], keys: Mapping[int, str], bounds: Bounds) -> Tree:
    """Read the structure tree below a StructTreeRoot.

    `pages` gives the position of a page's object, `keys` what has a number in the parent tree: `page 3`,
    `form 12 0 R`, or the object of an annotation.
    """
    if not isinstance(root, Dictionary):
        return Tree()
    build = _Build(root, pages, bounds)
    ways, holders = _ways(entry(root, "/ParentTree"), keys, bounds)
    return Tree(
        elements=build.elements,
        roots=build.roots,
        roles=build.roles,
        circular=build.circular,
        twice=tuple(build.twice),
        owners=build.owners,
        shared=tuple(build.shared),
        ways=ways,
        holders=holders,
        has_ways=isinstance(entry(root, "/ParentTree"), Dictionary),
        stray=tuple(build.stray),
        unread=build.unread,
    )


def _role_map(value: object) -> tuple[dict[str, str], frozenset[str]]:
    """Read the mapping of types, and find what goes round in it."""
    roles = {key: name(role) for key, role in pairs(value)}
    circular = set()
    for start in roles:
        seen, here = {start}, roles[start]
        while here in roles and here not in seen:
            seen.add(here)
            here = roles[here]
        if here in seen:
            circular.add(start)
    return roles, frozenset(circular)


def _told(said: Mapping[str, object], key: str) -> str | None:
    """Give words of an element; none where the entry is absent, which is not the same as empty."""
    told = said.get(key)
    return text(told) if told is not None else None


def _attributes(said: Mapping[str, object], classes: object) -> Attributes:
    """Read the attributes of an element, and those of its classes, which its own go before."""
    if "/A" not in said and "/C" not in said:
        return PLAIN
    named = (entry(classes, f"/{name(word)}") for word in items(said.get("/C")) if name(word))
    holders = [entries(one) for known in (*named, said.get("/A")) for one in items(known)]
    told = holders[0] if len(holders) == 1 else {key: held[key] for held in holders for key in held}
    return Attributes(
        box=box_of(numbers(told.get("/BBox"), 4)),
        scope=name(told.get("/Scope")),
        headers=tuple([text(item) for item in items(told.get("/Headers"))]),
        rows=_span(told.get("/RowSpan")),
        columns=_span(told.get("/ColSpan")),
        numbering=name(told.get("/ListNumbering")),
    )


def _span(value: object) -> int:
    """Give how many rows or columns a cell takes."""
    return max(1, min(_SPAN, int(number(value, 1)))) if value is not None else 1


def _number(value: object) -> int:
    found = integer(value)
    return -1 if found is None else found


def _ways(node: object, keys: Mapping[int, str], bounds: Bounds) -> tuple[dict[Key, str], dict[str, str]]:
    """Read the parent tree: from marked content and annotations back to their elements (14.7.4.4)."""
    ways: dict[Key, str] = {}
    holders: dict[str, str] = {}
    count, stack = 0, [node]
    seen: set[str] = set()
    while stack:
        here = stack.pop()
        if label(here) in seen or count > bounds.entries:
            continue
        seen.update({label(here)} - {""})
        stack.extend(items(entry(here, "/Kids")))
        listed = list(items(entry(here, "/Nums")))
        for number_, value in zip(listed[::2], listed[1::2], strict=False):
            owner = keys.get(_number(number_), "")
            if isinstance(value, Array):
                count += len(value)
                ways.update({(owner, at): label(item) for at, item in enumerate(items(value))})
            elif value is not None:
                count += 1
                holders[owner] = label(value)
    return ways, holders
