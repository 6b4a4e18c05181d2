"""Links: each leads to a place in the PDF or to an address that means something to a reader."""

from __future__ import annotations

from collections.abc import Iterator

from livrerouge.check.document import Link as Described
from livrerouge.check.evidence import Evidence
from livrerouge.codes import accessibility as codes
from livrerouge.diagnostic import Diagnostic
from livrerouge.model.inline import Link, Reference, plain, walk
from livrerouge.place import Span

_SCHEMES = ("http://", "https://", "mailto:")


def links_lead_somewhere(evidence: Evidence) -> Iterator[Diagnostic]:
    """Find links to nowhere (A111), to addresses of no use (A112) and without words (A113)."""
    written = _written(evidence)
    for link in evidence.document.links:
        page = evidence.page_map.pages[link.position - 1] if link.position <= len(evidence.page_map.pages) else None
        span = written.get(link.address or link.target) or _of_template(evidence, link) or evidence.span("", page)
        folio = page.folio if page is not None else str(link.position)
        pages = (link.position,)
        if link.address and not link.address.lower().startswith(_SCHEMES):
            yield codes.LINK_ADDRESS.at(span, page=folio, address=link.address, pages=pages)
        elif not link.address and link.lands is None:
            yield codes.BROKEN_LINK.at(span, page=folio, target=link.target, pages=pages)
        elif not link.words.strip() or _is_raw(evidence, link):
            yield codes.LINK_WITHOUT_WORDS.at(span, page=folio, target=link.address or link.target, pages=pages)
    yield from _dropped(evidence)


def _of_template(evidence: Evidence, link: Described) -> Span | None:
    """Find an address that no author wrote in the style's templates."""
    texts = evidence.style.templates.values()
    spans = (text.span(0, len(text.text)).find(link.address) for text in texts if link.address in text.text)
    return next(spans, None) if link.address else None


def _is_raw(evidence: Evidence, link: Described) -> bool:
    """Tell whether a link is described by the name of its destination, which means nothing to a reader."""
    label = evidence.book.labels.get(link.target)
    return link.words == link.target != "" and (label is None or " ".join(plain(label.title).split()) != link.words)


def _dropped(evidence: Evidence) -> Iterator[Diagnostic]:
    """Find references whose target has no anchor: the engine leaves their links out of the PDF."""
    for run in evidence.runs:
        for inline in walk(run.content):
            if isinstance(inline, Reference) and inline.target not in evidence.page_map.anchors:
                pages = evidence.stands(run)
                folio = evidence.page_map.pages[pages[0] - 1].folio if pages else "?"
                yield codes.BROKEN_LINK.at(inline.span, page=folio, target=inline.target, pages=pages)


def _written(evidence: Evidence) -> dict[str, Span]:
    """Find where the author first wrote each address and each reference."""
    places: dict[str, Span] = {}
    for run in evidence.runs:
        for inline in walk(run.content):
            if isinstance(inline, Link):
                places.setdefault(inline.url, inline.span)
            elif isinstance(inline, Reference):
                places.setdefault(inline.target, inline.span)
    return places
