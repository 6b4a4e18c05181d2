"""Page labels: what a viewer counts is what the pages carry."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

from livrerouge.check.evidence import Evidence
from livrerouge.codes import accessibility as codes
from livrerouge.diagnostic import Diagnostic

_COUNTED = "let the style print the folio with counter(page, folio)"


def labels_are_folios(evidence: Evidence) -> Iterator[Diagnostic]:
    """Find pages whose label is not their folio, or whose folio is not what they print (A109)."""
    span = evidence.book.publication.span
    folios = tuple(page.folio for page in evidence.page_map.pages)
    pairs = zip_longest(evidence.document.labels, folios, fillvalue="")
    for position, (label, folio) in enumerate(pairs, 1):
        if label != folio:
            yield codes.PAGE_LABEL.at(span, page=position, label=label, folio=folio, pages=(position,))
    for page in evidence.page_map.pages:
        if page.printed and page.printed != page.folio:
            place, fields = evidence.span("", page), {"label": page.folio, "folio": page.printed}
            yield codes.PAGE_LABEL.at(place, hint=_COUNTED, page=page.position, pages=(page.position,), **fields)
