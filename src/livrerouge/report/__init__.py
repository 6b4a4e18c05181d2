"""Report: diagnostics as people, editors and programs read them."""

from __future__ import annotations

from livrerouge.report.entry import Entry, count, entries
from livrerouge.report.human import human
from livrerouge.report.record import from_record, record
from livrerouge.report.short import short

__all__ = ["Entry", "count", "entries", "from_record", "human", "record", "short"]
