"""Figures: where on the page a picture lies, in the page's own units."""

from __future__ import annotations

from pikepdf import Array, Dictionary, Name

from livrerouge.seal.repair import Work

_POINTS = 0.75
"""Points in a CSS pixel."""


def place_figures(work: Work) -> int:
    """Rewrite the boxes of figures in points from the lower left corner (ISO 32000-1, 14.8.5.4.3).

    The engine gives pixels from the upper left one, which puts a picture off its page. A sealed file says nothing
    of the units it once had, so its boxes are left alone.
    """
    if work.sealed:
        return 0
    tops = {page.obj.objgen: float(page.trimbox[3]) for page in work.pdf.pages}
    count = 0
    for element in work.pdf.objects:
        if not isinstance(element, Dictionary) or element.get("/S") != Name.Figure:
            continue
        layout, page = element.get("/A"), element.get("/Pg")
        box = layout.get("/BBox") if isinstance(layout, Dictionary) else None
        if isinstance(box, Array) and len(box) == 4 and page is not None and page.objgen in tops:
            left, upper, right, lower = (float(number) * _POINTS for number in box)
            top = tops[page.objgen]
            element.A.BBox = Array([round(edge, 3) for edge in (left, top - lower, right, top - upper)])
            count += 1
    return count
