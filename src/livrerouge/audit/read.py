"""Reading: a PDF becomes a `File`; whatever is wrong with it is told there, and nothing is raised."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import replace
from io import BytesIO
from typing import TypeVar

import pikepdf
from pikepdf import Array, Dictionary, Pdf

from livrerouge.audit import catalogue
from livrerouge.audit.annotation import Destinations, read_annotations
from livrerouge.audit.bounds import Bounds
from livrerouge.audit.canvas import Spent
from livrerouge.audit.content import Reader
from livrerouge.audit.file import Annotation, File
from livrerouge.audit.geometry import Box, box_of
from livrerouge.audit.objects import FAULTS, TooLargeError, entry, integer, items, label, name, numbers, text, unpacked
from livrerouge.audit.page import Sheet
from livrerouge.audit.sweep import Swept, swept
from livrerouge.audit.tree import Tree, read_tree

T = TypeVar("T")
_LARGE = "it is larger than what is read"
_STREAM = re.compile(r"(unknown )?stream( <[^>]*>)?( \([^)]*\))?: ")
"""How pikepdf names a file in memory."""


def read_file(data: bytes, bounds: Bounds) -> File:
    """Read a PDF; a file that is none says so in `broken`."""
    if len(data) > bounds.size:
        return File(size=len(data), broken=_LARGE)
    try:
        with pikepdf.open(BytesIO(data)) as pdf:
            return _Reading(pdf, len(data), bounds).file()
    except pikepdf.PasswordError:
        return File(size=len(data), broken="it can be opened only with a password")
    except FAULTS as fault:
        return File(size=len(data), broken=_said(fault))


def _said(fault: BaseException) -> str:
    """Say in one line what was met, without the name that the library gives a file in memory."""
    if isinstance(fault, TooLargeError):
        return _LARGE
    line = next(iter(str(fault).splitlines()), "")
    return f"{type(fault).__name__}: {_STREAM.sub('', line)}"[:200]


class _Reading:
    """Reads one open file; each part that cannot be read is noted, and the rest goes on."""

    def __init__(self, pdf: Pdf, size: int, bounds: Bounds) -> None:
        self._pdf, self._size, self._bounds = pdf, size, bounds
        self._unread: list[tuple[str, str]] = []
        self._forms: Counter[str] = Counter()

    def _part(self, what: str, read: Callable[[], T], instead: T) -> T:
        try:
            return read()
        except FAULTS as fault:
            self._unread.append((what, _said(fault)))
            return instead

    def file(self) -> File:
        """Read all parts."""
        pdf = self._pdf
        none: list[pikepdf.Page] = []
        pages = self._part("the list of pages", lambda: list(pdf.pages)[: self._bounds.pages + 1], none)
        if len(pages) > self._bounds.pages:
            pages.pop()
            self._unread.append((f"what comes after page {len(pages)}", _LARGE))
        objects = self._part("the objects", lambda: swept(pdf), Swept())
        spent = Spent()
        sheets = tuple(self._sheet(page, position, spent) for position, page in enumerate(pages, 1))
        positions = {sheet.ref: sheet.position for sheet in sheets if sheet.ref}
        tree = self._part("the structure tree", lambda: self._tree(pages, positions, objects), Tree())
        if tree.unread:
            self._unread.append(("the structure tree", tree.unread))
        whole = self._whole(objects)
        return replace(
            whole,
            tree=tree,
            sheets=sheets,
            fonts=tuple(spent.fonts.values()),
            annotations=self._annotations(pages, sheets, positions),
            reused=tuple(self._part("the forms", self._reused, ())),
            unread=tuple(self._unread),
        )

    def _whole(self, objects: Swept) -> File:
        """Read what the file says of itself."""
        pdf, root, bounds = self._pdf, self._pdf.Root, self._bounds
        said = self._part("the metadata", lambda: catalogue.metadata(root, bounds), catalogue.Metadata())
        view = entry(entry(root, "/ViewerPreferences"), "/DisplayDocTitle")
        mark = entry(root, "/MarkInfo")
        permissions = integer(entry(entry(pdf.trailer, "/Encrypt"), "/P"))
        return File(
            size=self._size,
            version=pdf.pdf_version,
            encrypted=pdf.is_encrypted,
            permissions=permissions,
            claims=said.claims,
            has_metadata=said.present,
            metadata_title=said.title,
            metadata_spoken=said.spoken,
            title=self._part("the title", lambda: text(entry(entry(pdf.trailer, "/Info"), "/Title")), ""),
            language=text(entry(root, "/Lang")),
            shows_title=view if isinstance(view, bool) else None,
            marked=entry(mark, "/Marked") is True,
            suspects=entry(mark, "/Suspects") is True,
            has_tree=isinstance(entry(root, "/StructTreeRoot"), Dictionary),
            bookmarks=self._part("the outline", lambda: catalogue.bookmarks(root, bounds), 0),
            labelled=entry(root, "/PageLabels") is not None,
            intent=self._part("the output intent", lambda: catalogue.intent(root), ""),
            scripts=self._part("the scripts", lambda: tuple(catalogue.scripts(root, objects.acting)), ()),
            forms=self._part("the form", lambda: catalogue.forms(root, bounds), ""),
            attachments=self._part(
                "the attachments", lambda: tuple(catalogue.attachments(objects.filed, objects.associating)), ()
            ),
            layers=self._part("the layers", lambda: tuple(catalogue.layers(root)), ()),
            foreign=self._part("the XObjects", lambda: tuple(catalogue.foreign(objects.streams)), ()),
        )

    # Pages

    def _sheet(self, page: pikepdf.Page, position: int, spent: Spent) -> Sheet:
        crop = self._part(f"the size of page {position}", lambda: _crop(page), Box(0, 0, 612, 792))
        shown = self._part(f"the label of page {position}", lambda: page.label, str(position))
        empty = Sheet(position, label(page.obj), crop, shown, name(entry(page.obj, "/Tabs")))
        reader = Reader(self._pdf, crop, self._bounds, spent)
        unread = ""
        try:
            reader.read(_streams(page, self._bounds), _inherited(page, "/Resources"), f"page {position}")
        except FAULTS as fault:
            unread = _said(fault)
            self._unread.append((f"page {position}", unread))
        for remark in dict.fromkeys(reader.remarks):
            self._unread.append((f"the end of what stands on page {position}", remark))
        self._forms.update(reader.shown)
        found = reader.found
        return replace(
            empty,
            runs=tuple(found.runs),
            pictures=tuple(found.pictures),
            shapes=tuple(found.shapes),
            keys=found.keys,
            languages=found.languages,
            crossings=tuple(found.crossings),
            blends=tuple(sorted(found.blends)),
            transparent=found.transparent,
            device=tuple(sorted(found.device)),
            grouped=entry(entry(page.obj, "/Group"), "/CS") is not None,
            unread=unread,
        )

    def _reused(self) -> Iterable[str]:
        """Find forms with marked content of their own that are shown more than once (ISO 14289-1, 7.20)."""
        return [form for form, count in sorted(self._forms.items()) if count > 1]

    def _annotations(
        self, pages: list[pikepdf.Page], sheets: tuple[Sheet, ...], positions: dict[str, int]
    ) -> tuple[Annotation, ...]:
        found: list[Annotation] = []

        def read() -> None:
            destinations = Destinations(self._pdf, positions, self._bounds)
            for sheet, page in zip(sheets, pages, strict=True):
                found.extend(read_annotations(page.obj, sheet.position, sheet.box, destinations))
                if len(found) > self._bounds.annotations:
                    raise TooLargeError

        self._part("the annotations", read, None)
        return tuple(found)

    # Structure

    def _tree(self, pages: list[pikepdf.Page], positions: dict[str, int], objects: Swept) -> Tree:
        keys: dict[int, str] = {}
        for position, page in enumerate(pages, 1):
            _note(keys, page.obj, "/StructParents", f"page {position}")
            for annotation in items(entry(page.obj, "/Annots")):
                _note(keys, annotation, "/StructParent", label(annotation))
        for value in objects.streams:
            _note(keys, value, "/StructParents", f"form {label(value)}")
            _note(keys, value, "/StructParent", label(value))
        return read_tree(entry(self._pdf.Root, "/StructTreeRoot"), positions, keys, self._bounds)


def _note(keys: dict[int, str], value: object, key: str, owner: str) -> None:
    number = integer(entry(value, key))
    if number is not None:
        keys.setdefault(number, owner)


def _crop(page: pikepdf.Page) -> Box:
    box = box_of(numbers(Array(page.cropbox), 4))
    if box is None or box.width <= 0 or box.height <= 0:
        raise ValueError
    return box


def _inherited(page: pikepdf.Page, key: str) -> object:
    """Give what a page has, or the nodes of pages above it (7.7.3.4)."""
    here: object = page.obj
    for _ in range(50):
        value = entry(here, key)
        if value is not None:
            return value
        here = entry(here, "/Parent")
    return None


def _streams(page: pikepdf.Page, bounds: Bounds) -> bytes:
    """Join the content streams of a page; a token may not run from one into the next."""
    return b"\n".join(unpacked(stream, bounds) for stream in items(entry(page.obj, "/Contents")))
