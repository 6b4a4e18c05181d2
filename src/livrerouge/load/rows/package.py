"""Packages: a workbook as the archive it is, judged by its directory before anything in it is unpacked."""

from __future__ import annotations

import re
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile

from livrerouge.codes import rowfile as codes
from livrerouge.diagnostic import Diagnostic
from livrerouge.place import Span

UNPACKED_LIMIT = 150_000_000
"""Bytes of all parts together, unpacked."""
PART_LIMIT = 5_000_000
"""Bytes of a part that is read whole: all but sheets, shared texts and what no table shows."""
PARTS_LIMIT = 5000

_MEGABYTE = 1_000_000
_LARGE = re.compile(
    r"xl/(?:worksheets/[^/]+\.xml|sharedStrings\.xml|(?:media|pivotCache|embeddings|drawings|charts)/.+)"
)
"""Parts that are read piece by piece, or not at all."""
_OLD = b"\xd0\xcf\x11\xe0"
"""What the older kind of Office files begins with; workbooks with a password are packed in one."""


def open_package(content: bytes, path: str, span: Span, diagnostics: list[Diagnostic]) -> ZipFile | None:
    """Open a workbook's archive, `span` being where it is named (T110 no archive, T111 too large)."""
    if content.startswith(_OLD):
        reason = "it is an old .xls workbook, or has a password"
        hint = "save it as .xlsx, without a password"
        diagnostics.append(codes.NOT_A_WORKBOOK.at(span, hint=hint, path=path, reason=reason))
        return None
    try:
        archive = ZipFile(BytesIO(content))
    except (BadZipFile, ValueError, OSError, NotImplementedError, IndexError):
        diagnostics.append(codes.NOT_A_WORKBOOK.at(span, path=path, reason="it is no package of files"))
        return None
    what = _too_much(archive)
    if what:
        diagnostics.append(codes.WORKBOOK_LARGE.at(span, path=path, what=what))
        return None
    if any(part.flag_bits & 1 or part.compress_type not in (ZIP_STORED, ZIP_DEFLATED) for part in archive.infolist()):
        diagnostics.append(codes.NOT_A_WORKBOOK.at(span, path=path, reason="it is packed in an unusual way"))
        return None
    return archive


def _too_much(archive: ZipFile) -> str:
    """Say of what there is too much in an archive; its directory cannot lie, for no more than it says is unpacked."""
    parts = archive.infolist()
    if len(parts) > PARTS_LIMIT:
        return f"{PARTS_LIMIT} files"
    if sum(part.file_size for part in parts) > UNPACKED_LIMIT:
        return f"{UNPACKED_LIMIT // _MEGABYTE} MB, unpacked"
    if any(part.file_size > PART_LIMIT and not _LARGE.fullmatch(part.filename) for part in parts):
        return f"{PART_LIMIT // _MEGABYTE} MB of formats"
    return ""
