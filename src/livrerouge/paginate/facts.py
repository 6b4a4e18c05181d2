"""Facts: what stands on the laid-out pages, read once from the engine's boxes.

With `door`, `engine`, `table.boxes` and `table.measure` the only place that knows what is private in the engine. Its
lengths are CSS pixels from the corner of the trim; those given are points.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from livrerouge.model.numbering import FROM_THE_FIRST, Numbering
from livrerouge.model.page import Area, Line, Page, PlacedBlock, PlacedRow, Raster, Side
from livrerouge.paginate.door import AbsolutePlaceholder, Document, EnginePage, boxes
from livrerouge.paginate.link import Links, read_links
from livrerouge.paginate.raster import rasters

POINTS = 0.75
"""Points in a CSS pixel."""
_NOTES = frozenset({"note", "table-note"})
_PRINTED_LINES = ("row", "total", "cut-in")
"""Classes of the lines of a table that are printed once."""


@dataclass(frozen=True, slots=True)
class Facts:
    """The facts of one fragment."""

    pages: tuple[Page, ...]
    links: Links
    strays: tuple[str, ...]
    """Places of the blocks that must be kept whole to bring footnotes to the pages of their calls, likeliest first."""


@dataclass(frozen=True, slots=True)
class _Owner:
    """The block a box belongs to."""

    element: Any = None
    at: str = ""
    kind: str = ""
    aside: bool = False
    """Inside something taken out of the block's lines: a drop cap, a mark in the margin."""
    table: str = ""
    """Place of the table it stands in."""
    part: int = 0
    """Which part of that table."""


@dataclass(slots=True)
class _Sheet:
    """What is gathered of one page."""

    blocks: dict[Any, tuple[str, str, Area]] = field(default_factory=dict)
    lines: list[tuple[_Owner, Line]] = field(default_factory=list)
    heads: list[str] = field(default_factory=list)
    folios: list[str] = field(default_factory=list)
    calls: dict[str, str] = field(default_factory=dict)
    """Places of the blocks with the first calls of a page, by key."""
    notes: dict[Any, str] = field(default_factory=dict)
    pictures: list[Area] = field(default_factory=list)
    rasters: list[Raster] = field(default_factory=list)
    rows: list[PlacedRow] = field(default_factory=list)

    def take(self, inner: _Sheet, matrix: Any) -> None:  # noqa: ANN401 - the engine's
        """Take what was gathered inside a box that is turned, or moved, when it is drawn."""
        self.blocks |= {element: (at, kind, _moved(area, matrix)) for element, (at, kind, area) in inner.blocks.items()}
        for owner, line in inner.lines:
            area = _moved(line.area, matrix)
            self.lines.append((owner, replace(line, area=area, baseline=area.bottom)))
        self.heads += inner.heads
        self.folios += inner.folios
        for key, at in inner.calls.items():
            self.calls.setdefault(key, at)
        self.notes |= inner.notes
        self.pictures += [_moved(area, matrix) for area in inner.pictures]
        self.rasters += inner.rasters
        self.rows += [replace(row, area=_moved(row.area, matrix)) for row in inner.rows]


def _moved(area: Area, matrix: Any) -> Area:  # noqa: ANN401
    """Give the smallest upright area around an area that is turned; the engine's matrices are in pixels."""
    corners = [(x / POINTS, y / POINTS) for x in (area.x, area.right) for y in (area.y, area.bottom)]
    points = [matrix.transform_point(*corner) for corner in corners]
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return _area(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))


def join(facts: Sequence[Facts]) -> Facts:
    """Put the facts of documents into one that print one table after another, in the order of their pages."""
    pages, begun = list[Page](), set[str]()
    for page in (page for fact in facts for page in fact.pages):
        blocks = tuple(replace(b, first=b.first and b.at not in begun) if b.kind == "table" else b for b in page.blocks)
        begun |= {block.at for block in blocks if block.kind == "table"}
        pages.append(replace(page, blocks=blocks))
    links = Links(
        tuple(dict.fromkeys(target for fact in facts for target in fact.links.targets)),
        tuple(anchor for fact in facts for anchor in fact.links.anchors),
    )
    return Facts(tuple(pages), links, tuple(stray for fact in facts for stray in fact.strays))


def read(document: Document, fragment: str, first: int, numbering: Numbering = FROM_THE_FIRST) -> Facts:
    """Read the facts of a fragment laid out from a position; areas in points."""
    sheets = [_read_page(page) for page in document.pages]
    last = {id(owner.element): line for sheet in sheets for owner, line in sheet.lines if not owner.aside}
    ends = {id(line) for line in last.values()}
    seen: set[Any] = set()
    pages = []
    for position, (page, sheet) in enumerate(zip(document.pages, sheets, strict=True), first):
        found = _page(page, sheet, fragment, position, seen, ends)
        pages.append(replace(found, folio=numbering.folio(position)))
        seen |= sheet.blocks.keys() | sheet.notes.keys()
    return Facts(tuple(pages), read_links(document, first), tuple(dict.fromkeys(_strays(pages, sheets))))


def _strays(pages: list[Page], sheets: list[_Sheet]) -> Iterator[str]:
    """Find the blocks for which a note that is called on one page was put off to another.

    The engine puts notes off, the last one first, to make room for the line without which a block would leave too few
    on a page: the last block there, or one that in the end stands whole on the next. Or else it was the block that
    calls the note.
    """
    for page, sheet, after in zip(pages, sheets, (*sheets[1:], _Sheet()), strict=True):
        for key, at in sheet.calls.items():
            if at and key not in page.notes:
                yield from (place for place in (_outermost(sheet.lines[::-1]), _outermost(after.lines), at) if place)


def _outermost(lines: list[tuple[_Owner, Line]]) -> str:
    """Give the place of the first line of the text itself, empty when there is none."""
    return next((line.at for owner, line in lines if not owner.aside and line.kind not in _NOTES), "")


def _page(page: EnginePage, sheet: _Sheet, fragment: str, position: int, seen: set[Any], ends: set[int]) -> Page:
    """Make the page; `seen` are the elements that stand on earlier pages, `ends` the last lines of blocks."""
    root = page._page_box.children[0].element
    right = page._page_box.page_type.side == "right"
    return Page(
        position=position,
        fragment=fragment,
        folio=str(position),
        printed=" ".join(sheet.folios),
        side=Side.RECTO if right else Side.VERSO,
        width=page.width * POINTS,
        height=page.height * POINTS,
        blocks=tuple(
            PlacedBlock(at, kind, area, element not in seen) for element, (at, kind, area) in sheet.blocks.items()
        ),
        lines=tuple(_ended(line, id(line) in ends and not owner.aside) for owner, line in sheet.lines),
        running_head=" ".join(sheet.heads),
        calls=tuple(sheet.calls),
        notes=tuple(dict.fromkeys(key for element, key in sheet.notes.items() if element not in seen)),
        pictures=tuple(sheet.pictures),
        intended=root.get("data-page", "") if root is not None else "",
        rasters=tuple(sheet.rasters),
        rows=tuple(sheet.rows),
    )


def _ended(line: Line, last: bool) -> Line:
    return Line(line.text, line.area, line.baseline, line.at, line.kind, last)


def _read_page(page: EnginePage) -> _Sheet:
    sheet = _Sheet()
    for child in page._page_box.children:
        if isinstance(child, boxes.MarginBox):
            lines = (_text(inner).strip() for inner in _boxes(child) if isinstance(inner, boxes.LineBox))
            text = " ".join(text for text in lines if text)
            margin = sheet.heads if child.at_keyword.startswith("@top") else sheet.folios
            margin += [text] if text else []
        else:
            _walk(child, _Owner(), sheet)
    return sheet


def _walk(box: Any, owner: _Owner, sheet: _Sheet) -> None:  # noqa: ANN401 - a box of the engine
    """Gather what a box and all in it have on the page."""
    if isinstance(box, AbsolutePlaceholder):
        box = box._box
    if box.is_outside_marker:
        # The bullet is not the author's: it must not count as a line of the item.
        owner = replace(owner, at="", aside=True)
    elif (box.is_floated() or box.is_absolutely_positioned()) and owner.element is not None:
        owner = replace(owner, aside=True)
    if isinstance(box, boxes.LineBox):
        _walk_line(box, owner, sheet)
        return
    turned = _Sheet() if box.transformation_matrix else sheet
    owner = _meet(box, owner, turned)
    for child in box.children:
        _walk(child, owner, turned)
    if turned is not sheet:
        sheet.take(turned, box.transformation_matrix)


def _walk_line(box: Any, owner: _Owner, sheet: _Sheet) -> None:  # noqa: ANN401
    """Gather a line, and before or after it what stands in it by itself, such as a drop cap."""
    parts = list(_parts(box))
    apart = [part for part in parts if _by_itself(part)]
    inked = next((i for i, part in enumerate(parts) if isinstance(part, boxes.TextBox)), len(parts))
    ahead = [part for part in parts[:inked] if _by_itself(part)]
    for part in ahead:
        _walk(part, owner, sheet)
    for part in parts:
        if part not in apart:
            _meet(part, owner, sheet)
    line = _line(box, parts, owner)
    if line is not None:
        sheet.lines.append((owner, line))
    for part in apart:
        if part not in ahead:
            _walk(part, owner, sheet)


def _meet(box: Any, owner: _Owner, sheet: _Sheet) -> _Owner:  # noqa: ANN401
    """Take note of a box's own element; give the owner of what is inside."""
    element, tag = box.element, box.element_tag or ""
    if element is None:
        return owner
    if tag.endswith("::footnote-call"):
        if key := element.get("data-note"):
            sheet.calls.setdefault(key, owner.at)
        return owner
    if "::" in tag or isinstance(box, boxes.TextBox | boxes.LineBox):
        return owner
    if key := element.get("data-call"):
        sheet.calls.setdefault(key, "")
    if key := element.get("data-note"):
        sheet.notes.setdefault(element, key)
    sheet.rasters.extend(rasters(box, element.get("data-at") or owner.at))
    if isinstance(box, boxes.ReplacedBox):
        x, y = box.content_box_x(), box.content_box_y()
        sheet.pictures.append(_area(x, y, box.width, box.height))
    if isinstance(box, boxes.TableRowBox):
        sheet.rows.extend(_row(box, element, owner))
    at, kind = element.get("data-at"), element.get("data-kind")
    if not at or not kind:
        part = element.get("data-part", "")
        return replace(owner, part=int(part)) if owner.table and part.isdecimal() else owner
    area = _border(box)
    before = sheet.blocks.get(element)
    sheet.blocks[element] = (at, kind, _around(before[2], area) if before else area)
    # A note's paragraphs are the note: its lines are told apart from those of the text by their kind.
    if owner.kind in _NOTES or element is owner.element:
        return owner
    table = at if kind == "table" else owner.table
    return _Owner(element, at, kind, False, table, owner.part if table == owner.table else 0)


def _row(box: Any, element: Any, owner: _Owner) -> Iterator[PlacedRow]:  # noqa: ANN401
    """Read a line of a table."""
    classes = element.get("class", "").split()
    resumed = sum(
        "resumed" in cell.element.get("class", "").split() for cell in box.children if cell.element is not None
    )
    number, again = element.get("data-row", ""), element.get("data-again", "")
    if number.isdecimal():
        kind = next((kind for kind in _PRINTED_LINES if kind in classes), "row")
        yield PlacedRow(owner.table, int(number), kind, owner.part, _border(box), resumed)
    elif again.isdecimal():
        yield PlacedRow(owner.table, int(again), "again", owner.part, _border(box), resumed)
    elif element.get("data-carried"):
        yield PlacedRow(owner.table, -1, "carried", owner.part, _border(box), resumed)


def _border(box: Any) -> Area:  # noqa: ANN401
    return _area(box.border_box_x(), box.border_box_y(), box.border_width(), box.border_height())


def _line(box: Any, parts: list[Any], owner: _Owner) -> Line | None:  # noqa: ANN401
    """Read a line; none when nothing of it shows."""
    printed = [part for part in parts if isinstance(part, boxes.TextBox) and _shows(part)]
    inked = [part for part in printed if part.text.strip()]
    if not inked:
        return None
    left = min(part.position_x for part in inked)
    right = max(part.position_x + part.width for part in inked)
    return Line(
        text="".join(part.text for part in printed),
        area=_area(left, box.position_y, right - left, box.height),
        baseline=(box.position_y + box.baseline) * POINTS,
        at=owner.at,
        kind=owner.kind,
        last=False,
    )


def _parts(box: Any) -> Iterator[Any]:  # noqa: ANN401
    """Give all that is set in a line, in order; of what stands in it by itself only the outermost box."""
    for child in box.children:
        yield child
        if not _by_itself(child):
            yield from _parts(child)


def _by_itself(box: Any) -> bool:  # noqa: ANN401
    """Tell whether a box in a line has lines of its own: not so a word kept together or a mark."""
    if isinstance(box, AbsolutePlaceholder) or box.is_floated():
        return True
    if isinstance(box, boxes.InlineBox | boxes.TextBox | boxes.LineBox | boxes.ReplacedBox):
        return False
    inner = list(_boxes(box))
    # The number before a note is made of the note's own element: what a template makes is not a block.
    named = any(
        part.element is not None and part.element.get("data-at") and "::" not in (part.element_tag or "")
        for part in inner
    )
    return named or sum(isinstance(part, boxes.LineBox) for part in inner) > 1


def _boxes(box: Any) -> Iterator[Any]:  # noqa: ANN401
    yield box
    for child in box.children:
        yield from _boxes(child._box if isinstance(child, AbsolutePlaceholder) else child)


def _text(box: Any) -> str:  # noqa: ANN401
    return "".join(part.text for part in _boxes(box) if isinstance(part, boxes.TextBox) and _shows(part))


def _shows(box: Any) -> bool:  # noqa: ANN401
    return bool(box.style["visibility"] == "visible")


def _area(x: float, y: float, width: float, height: float) -> Area:
    return Area(x * POINTS, y * POINTS, width * POINTS, height * POINTS)


def _around(one: Area, other: Area) -> Area:
    """Give the smallest area around two."""
    x, y = min(one.x, other.x), min(one.y, other.y)
    return Area(x, y, max(one.right, other.right) - x, max(one.bottom, other.bottom) - y)
