"""The type area: no text outside it, and on pages without margins none too near the trim."""

from __future__ import annotations

from collections.abc import Iterator

from livrerouge.check.evidence import FREE_PAGES, Evidence
from livrerouge.check.spot import spot
from livrerouge.codes import page as codes
from livrerouge.diagnostic import Diagnostic
from livrerouge.model.page import Area, Line, Page, Side
from livrerouge.model.run import table_places
from livrerouge.model.style import Geometry

_TOLERANCE = 0.5
"""Points: rounding of the engine's pixels."""
_DISPLAY = 1.5
"""Lines of text: what is set larger hangs over the sides by the white beside its letters, to look flush."""
_OVERHANG = 0.08
"""Part of the height of a large letter's line: the widest white beside a capital."""
_WHITE = 0.25
"""Part of a line's height that no letter reaches: a line may stand that much over the head or foot."""
_SAFETY = 5 / 25.4 * 72
"""Points from the trim: five millimetres, what printers ask."""


def inside_type_area(evidence: Evidence) -> Iterator[Diagnostic]:
    """Find lines over an edge of the type area (L204) or near the trim (L205); the worst of each block."""
    turned = _turned(evidence)
    for page in evidence.page_map.pages:
        free = page.intended in FREE_PAGES
        aside = any(row.table in turned for row in page.rows)
        bounds = _safe(page) if free else type_area(evidence.style.geometry, page.side)
        worst: dict[tuple[str, str], tuple[float, Line]] = {}
        for line in page.lines:
            for edge, by in _overruns(line.area, bounds, evidence.style.geometry.leading, turned=aside):
                if line.text.strip() and by > worst.get((line.at, edge), (0.0, line))[0]:
                    worst[line.at, edge] = (by, line)
        for (at, edge), (by, line) in worst.items():
            # A word that cannot be broken stands on a line of its own, so the line is the word.
            span, text, pages = spot(evidence.span(at, page), line.text), _short(line.text), (page.position,)
            if free:
                left = _SAFETY - by
                where = f"stands {left:.1f} pt from" if left >= 0 else f"runs {-left:.1f} pt over"
                yield codes.NEAR_TRIM.at(
                    span, text=text, where=where, least=_SAFETY, edge=edge, page=page.folio, pages=pages
                )
            else:
                yield codes.OUTSIDE_TYPE_AREA.at(span, text=text, by=by, edge=edge, page=page.folio, pages=pages)


def type_area(geometry: Geometry, side: Side) -> Area:
    """Give the type area of a page: the inner margin is at the left of a recto."""
    left = geometry.inner if side is Side.RECTO else geometry.outer
    return Area(left, geometry.head, geometry.measure, geometry.type_height)


def _safe(page: Page) -> Area:
    return Area(_SAFETY, _SAFETY, page.width - 2 * _SAFETY, page.height - 2 * _SAFETY)


def _turned(evidence: Evidence) -> frozenset[str]:
    """Give the places of the tables that lie on their side: they stand alone on their pages."""
    places, tables = table_places(evidence.book), evidence.book.tables.values()
    return frozenset(span.at for table in tables if table.setting.turned for span in places.get(table.name, ()))


def _overruns(area: Area, bounds: Area, leading: float, *, turned: bool) -> Iterator[tuple[str, float]]:
    """Give the edges a line runs over, and by how many points; a turned line has its head at the left."""
    height = area.width if turned else area.height
    white = min(height, leading) * _WHITE
    side = height * _OVERHANG if height > leading * _DISPLAY else 0.0
    across, along = (white, side) if turned else (side, white)
    over = {
        "left": bounds.x - area.x - across,
        "right": area.right - bounds.right - across,
        "upper": bounds.y - area.y - along,
        "lower": area.bottom - bounds.bottom - along,
    }
    yield from ((edge, by) for edge, by in over.items() if by > _TOLERANCE)


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= 40 else f"{flat[:39]}…"
