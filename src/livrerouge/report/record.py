"""Records: entries as plain JSON values, and back."""

from __future__ import annotations

from typing import Any

from livrerouge.diagnostic import Severity
from livrerouge.report.entry import Entry


def record(entry: Entry) -> dict[str, Any]:
    """Give an entry as JSON values; `file` is null and the numbers are 0 where there is no place.

    Where a line is not whole, `offset` and `units` say how much of it stands before `text`; for a cell of a workbook
    `cell` names it and `shift` says where in `text` the fault begins.
    """
    before = {"offset": entry.offset, "units": entry.units} if entry.offset else {}
    inside = {"cell": entry.cell, "shift": entry.shift} if entry.cell else {}
    return {
        "file": entry.path or None,
        "line": entry.line,
        "column": entry.column,
        "length": entry.length,
        "text": entry.text,
        "severity": entry.severity.value,
        "code": entry.code,
        "message": entry.message,
        "hint": entry.hint,
        "pages": list(entry.pages),
        **before,
        **inside,
    }


def from_record(values: dict[str, Any]) -> Entry:
    """Make the entry a record was made from."""
    return Entry(
        path=values["file"] or "",
        line=values["line"],
        column=values["column"],
        length=values["length"],
        text=values["text"],
        severity=Severity(values["severity"]),
        code=values["code"],
        message=values["message"],
        hint=values["hint"],
        pages=tuple(values["pages"]),
        offset=values.get("offset", 0),
        units=values.get("units", 0),
        cell=values.get("cell", ""),
        shift=values.get("shift", 0),
    )
