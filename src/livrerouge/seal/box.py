"""Page boxes: every page says where it is trimmed and how far its ground runs beyond."""

from __future__ import annotations

from pikepdf import Array, Object

from livrerouge.seal.repair import Work

_Box = tuple[float, float, float, float]


def complete_boxes(work: Work) -> int:
    """Give every page a trim box inside a bleed box inside its media box (ISO 15930-7, 6.12)."""
    changed = 0
    for page in work.pdf.pages:
        media = _read(page.mediabox)
        trim = _within(_read(page.obj.get("/TrimBox")), media) or media
        bleed = _within(_read(page.obj.get("/BleedBox")), media) or trim
        bleed = _around(bleed, trim) or trim
        for name, box in (("/TrimBox", trim), ("/BleedBox", bleed)):
            if box is not None and _written(page.obj.get(name)) != box:
                page.obj[name] = Array(list(box))
                changed += 1
    return changed


def _written(box: Object | None) -> tuple[float, ...]:
    return tuple(float(number) for number in box) if isinstance(box, Array) else ()


def _read(box: Object | None) -> _Box | None:
    """Read a box with its lower left corner first."""
    numbers = _written(box)
    if len(numbers) != 4:
        return None
    x1, y1, x2, y2 = numbers
    return min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2)


def _within(box: _Box | None, outer: _Box | None) -> _Box | None:
    """Cut a box to an outer one; none if nothing is left."""
    if box is None or outer is None:
        return box
    cut = max(box[0], outer[0]), max(box[1], outer[1]), min(box[2], outer[2]), min(box[3], outer[3])
    return cut if cut[0] < cut[2] and cut[1] < cut[3] else None


def _around(box: _Box | None, inner: _Box | None) -> _Box | None:
    """Widen a box until it holds an inner one."""
    if box is None or inner is None:
        return box
    return min(box[0], inner[0]), min(box[1], inner[1]), max(box[2], inner[2]), max(box[3], inner[3])
