"""Dates: the day of the edition, or the moment that stands for it, as XMP and as PDF write it."""

from __future__ import annotations

import re
from datetime import UTC, datetime

from livrerouge.seal.repair import Work


def moment(work: Work) -> str:
    """Give the date of the file after ISO 8601: the publication's day, or the time of the epoch; may be empty."""
    if work.epoch is None:
        return work.book.publication.date
    return datetime.fromtimestamp(work.epoch, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def stamp(work: Work) -> str:
    """Write it as PDF does (ISO 32000-1, 7.9.4): `D:20261124`, `D:20261124120000Z`."""
    digits = re.sub(r"[-:T]", "", moment(work))
    return f"D:{digits}" if re.fullmatch(r"\d{4,14}Z?", digits) else ""
