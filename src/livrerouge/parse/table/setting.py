"""Settings: how a table is set, and divided over pages."""

from __future__ import annotations

import re

from livrerouge.codes import column as codes
from livrerouge.fields import Fields
from livrerouge.model.table import Setting, Width
from livrerouge.parse.reading import Reading
from livrerouge.schema.table import SHARE, SIZE

LEAST, MOST = 7.0, 24.0
"""Points: smaller type cannot be read without effort; larger is none for tables."""
_SIZE = re.compile(SIZE.pattern)
_SHARE = re.compile(SHARE.pattern)


def read_setting(fields: Fields, reading: Reading) -> Setting:
    """Read how a table is set.

    Diagnostics: T234 type too small, and of the values: B022, B025.
    """
    usual = Setting()
    return Setting(
        width=fields.choice("width", Width, usual.width),
        turned=fields.flag("turned"),
        size=_size(fields, reading),
        keep=fields.integer("keep", usual.keep),
        whole=_share(fields, usual.whole),
        carried=fields.flag("carried"),
        attached=fields.flag("attach"),
    )


def _size(fields: Fields, reading: Reading) -> float | None:
    found = fields.scalar("size")
    if found is None:
        return None
    if not _SIZE.fullmatch(found.text):
        fields.wrong("size", found, "a size in points, such as 7.5pt")
        return None
    size = float(found.text.removesuffix("pt"))
    if size > MOST:
        fields.wrong("size", found, f"a size of at most {MOST:g}pt")
        return None
    if size < LEAST:
        reading.report(codes.SMALL_TYPE.at(found.span, size=found.text, least=f"{LEAST:g}"))
        return None
    return size


def _share(fields: Fields, usual: float) -> float:
    found = fields.scalar("whole")
    if found is None:
        return usual
    if not _SHARE.fullmatch(found.text):
        fields.wrong("whole", found, "a share from 0% to 100%")
        return usual
    return int(found.text.removesuffix("%")) / 100
