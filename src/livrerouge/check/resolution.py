"""Resolution: pictures made of pixels have enough of them for the size they are printed in."""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil
from urllib.parse import unquote

from livrerouge.check.evidence import Evidence
from livrerouge.codes import press as codes
from livrerouge.diagnostic import Diagnostic
from livrerouge.model.page import Raster
from livrerouge.place import Span

_OWN = "livrerouge:/project/"
GOOD, LEAST = 220, 150
"""Pixels an inch: below the first paper shows it, below the second printers refuse (GWG, sheetfed offset)."""
_MILLIMETRE = 72 / 25.4


def pictures_sharp(evidence: Evidence) -> Iterator[Diagnostic]:
    """Find pictures with fewer than 220 (P105) or 150 (P106) pixels an inch, each told where it is printed largest."""
    worst: dict[tuple[str, str], tuple[float, Raster, Span, int]] = {}
    for page in evidence.page_map.pages:
        for raster in page.rasters:
            if not raster.address.startswith(_OWN):
                continue
            found = (raster.density, raster, evidence.span(raster.at, page), page.position)
            key = (raster.address, raster.at)
            if key not in worst or found[0] < worst[key][0]:
                worst[key] = found
    for density, raster, span, position in worst.values():
        # What is just enough must not be told for what the engine's rounding takes away.
        if round(density) >= GOOD:
            continue
        path = _path(evidence, raster)
        code, least = (codes.TOO_COARSE, LEAST) if round(density) < LEAST else (codes.COARSE, GOOD)
        yield code.at(
            _named(span, path),
            path=path,
            density=density,
            width=raster.printed[0] / _MILLIMETRE,
            least=least,
            wanted=ceil(raster.pixels[0] * GOOD / density),
            pages=(position,),
        )


def _path(evidence: Evidence, raster: Raster) -> str:
    """Give the path of a picture as the author writes it: from the publication's folder."""
    path = unquote(raster.address.removeprefix(_OWN))
    return path.removeprefix(f"{evidence.book.publication.folder}/")


def _named(span: Span, path: str) -> Span:
    """Find where the author names a picture: in the block, or else in the file, whose keys name pictures too."""
    found = span.find(path)
    if found != span:
        return found
    whole = span.source.span(0, len(span.source.text)).find(path)
    return whole if whole.text == path else span
