"""Seal: mend what the engine leaves out of the PDF, give it its labels and its identity, and close it.

The repairs are independent of one another; each is a file. The structure tree needs none: `tag` wrote it.
"""

from __future__ import annotations

from io import BytesIO

import pikepdf

from livrerouge.diagnostic import Outcome
from livrerouge.model.book import Book
from livrerouge.model.page import PageMap
from livrerouge.seal.archive import archive
from livrerouge.seal.attachment import attach_data
from livrerouge.seal.box import complete_boxes
from livrerouge.seal.destination import prune_destinations
from livrerouge.seal.ending import write
from livrerouge.seal.label import label_pages
from livrerouge.seal.link import describe_links
from livrerouge.seal.metadata import describe_publication
from livrerouge.seal.repair import Repair, Work
from livrerouge.seal.view import set_view

__all__ = ["REPAIRS", "seal"]

REPAIRS: tuple[tuple[str, Repair], ...] = (
    ("page boxes", complete_boxes),
    ("page labels", label_pages),
    ("view", set_view),
    ("words of links", describe_links),
    ("unused destinations", prune_destinations),
    ("archive", archive),
    ("data of tables", attach_data),
    ("metadata", describe_publication),
)


def seal(pdf: bytes, book: Book, page_map: PageMap, epoch: int | None = None, variant: str = "") -> Outcome[bytes]:
    """Seal a PDF: the same input gives the same bytes on any day and machine.

    Sealing a sealed file changes nothing. `epoch` (SOURCE_DATE_EPOCH, seconds) replaces the publication's date; the
    file names its `variant`. Gives no diagnostics: what a repair could not mend is found by `check`.
    """
    with pikepdf.open(BytesIO(pdf)) as document:
        work = Work(document, book, page_map, epoch, variant)
        for _, repair in REPAIRS:
            repair(work)
        return Outcome(write(document))
