"""Pictures: each says what it shows, and to whom it is owed."""

from __future__ import annotations

from collections.abc import Iterator

from livrerouge.check.evidence import Evidence
from livrerouge.check.spot import spot
from livrerouge.codes import accessibility as codes
from livrerouge.diagnostic import Diagnostic
from livrerouge.model.block import Chart, Figure, walk
from livrerouge.model.inline import plain
from livrerouge.model.run import bare


def pictures_described(evidence: Evidence) -> Iterator[Diagnostic]:
    """Find pictures without words (A101, A102), and credits not given (A103) or not printed (A104)."""
    yield from _silent(evidence)
    alternatives = {bare(drawing.alt) for drawing in evidence.document.drawings}
    printed = bare("".join(line.text for page in evidence.page_map.pages for line in page.lines))
    for section in evidence.book.sections:
        for block in walk(section.blocks):
            if not isinstance(block, Figure | Chart):
                continue
            pages = evidence.positions(block.span)
            alt = block.alt if isinstance(block, Figure) else ""
            if alt and bare(alt) not in alternatives:
                yield codes.ALT_LOST.at(spot(block.span, alt), pages=pages)
            if not block.credit and (alt or isinstance(block, Chart)):
                folder = f"{evidence.book.publication.folder}/"
                name = block.path.removeprefix(folder) if isinstance(block, Figure) else block.table
                yield codes.NO_CREDIT.at(block.span, path=name, pages=pages)
    for credit in evidence.book.credits:
        text = plain(credit.text)
        if bare(text) not in printed:
            pages = evidence.positions(credit.span)
            yield codes.CREDIT_LOST.at(spot(credit.span, text), credit=text, pages=pages)


def _silent(evidence: Evidence) -> Iterator[Diagnostic]:
    """Find figures of the structure tree without words; the pictures of their page tell the place."""
    pages = evidence.page_map.pages
    for drawing in evidence.document.drawings:
        if drawing.alt.strip():
            continue
        page = next((page for page in pages if page.position == drawing.position), None)
        blocks = page.blocks if page is not None else ()
        at = next((block.at for block in blocks if block.kind in ("figure", "chart")), "")
        positions = (page.position,) if page is not None else ()
        folio = page.folio if page is not None else "?"
        yield codes.FIGURE_WITHOUT_ALT.at(evidence.span(at, page), page=folio, pages=positions)
