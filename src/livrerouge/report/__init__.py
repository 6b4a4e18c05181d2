"""Report: diagnostics as people, editors and programs read them."""

from __future__ import annotations

from livrerouge.report.document import document
from livrerouge.report.entry import Entry, count, counted, entries, number
from livrerouge.report.github import github, notice
from livrerouge.report.human import human
from livrerouge.report.limit import left_off, limited
from livrerouge.report.record import from_record, record
from livrerouge.report.sarif import sarif
from livrerouge.report.schema import report_schema
from livrerouge.report.short import short
from livrerouge.report.width import plain, plain_line

__all__ = [
    "Entry",
    "count",
    "counted",
    "document",
    "entries",
    "from_record",
    "github",
    "human",
    "left_off",
    "limited",
    "notice",
    "number",
    "plain",
    "plain_line",
    "record",
    "report_schema",
    "sarif",
    "short",
]
