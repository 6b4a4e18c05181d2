"""The sarif form: SARIF 2.1.0 (OASIS), which code scanning and editors read."""

from __future__ import annotations

import re
from collections.abc import Iterable
from textwrap import indent
from typing import Any

from livrerouge import __version__
from livrerouge.diagnostic import Code, Severity
from livrerouge.report.entry import PROGRAM, Entry, units
from livrerouge.report.short import said

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_ROOT = "%SRCROOT%"
_LINK = re.compile(r"\[(?=[^\[\]]*\]\()")
"""A bracket that begins a link."""


def sarif(found: Iterable[tuple[str, Entry]]) -> dict[str, Any]:
    """Give a log of one run as JSON values, from entries with the publication they are told of (empty for none).

    Columns are counted in UTF-16 code units and the end is exclusive. A fault without a place is laid to the
    publication's book.yaml as a whole, since some readers refuse a result that has none.
    """
    # The catalogue is long, and other forms do without it.
    from livrerouge.codes import catalogue

    codes = catalogue()
    positions = {id_: position for position, id_ in enumerate(codes)}
    told = tuple(found)
    # Errors of the machine's family mean that not everything could be looked at.
    whole = not any(entry.severity is Severity.ERROR and entry.code.startswith("M") for _, entry in told)
    run: dict[str, Any] = {
        "tool": {
            "driver": {
                "name": PROGRAM,
                "version": __version__,
                "semanticVersion": __version__,
                "rules": [_rule(code) for code in codes.values()],
            }
        },
        "invocations": [{"executionSuccessful": whole}],
        "originalUriBaseIds": {_ROOT: {"description": {"text": "The root of the project."}}},
        "columnKind": "utf16CodeUnits",
        "newlineSequences": ["\r\n", "\r", "\n"],
        "results": [_result(publication, entry, positions) for publication, entry in told],
    }
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}


def _rule(code: Code) -> dict[str, Any]:
    """Describe one code."""
    return {
        "id": code.id,
        "shortDescription": {"text": code.title},
        "fullDescription": {"text": code.explanation},
        "help": {"text": _help(code)},
        "defaultConfiguration": {"level": code.severity.value},
    }


def _help(code: Code) -> str:
    """Write the explanation with its example, and the example mended."""
    parts = [code.explanation]
    for title, lines in (("Example", code.example), ("Mended", code.remedy)):
        if lines:
            parts.append(f"{title}:\n\n{indent(lines, '    ')}")
    return "\n\n".join(parts)


def _result(publication: str, entry: Entry, positions: dict[str, int]) -> dict[str, Any]:
    """Give one entry as a result."""
    properties = {"publication": publication or None, "hint": entry.hint or None, "pages": list(entry.pages) or None}
    result: dict[str, Any] = {
        "ruleId": entry.code,
        "level": entry.severity.value,
        "message": {"text": _literal(said(entry) + (f"\n\nHint: {entry.hint}" if entry.hint else ""))},
        "locations": _locations(publication, entry),
        "properties": {name: value for name, value in properties.items() if value is not None},
    }
    if entry.code in positions:
        result["ruleIndex"] = positions[entry.code]
    return result


def _literal(text: str) -> str:
    """Escape what a message would be read for: placeholders in braces (3.11.5), links in brackets (3.11.6)."""
    return _LINK.sub(r"\\[", text.replace("{", "{{").replace("}", "}}"))


def _locations(publication: str, entry: Entry) -> list[dict[str, Any]]:
    """Give the place of an entry; none for what is told of no publication."""
    path = entry.path or (f"book/{publication}/book.yaml" if publication else "")
    if not path:
        return []
    place: dict[str, Any] = {"artifactLocation": {"uri": _uri(path), "uriBaseId": _ROOT}}
    if entry.cell:
        place["region"] = {"startLine": entry.line, "startColumn": entry.column, "endColumn": entry.end}
    elif entry.line:
        place["region"] = {
            "startLine": entry.line,
            "startColumn": entry.units + units(entry.text[: entry.start]) + 1,
            "endColumn": entry.units + units(entry.text[: entry.end - 1 - entry.offset]) + 1,
        }
    return [{"physicalLocation": place}]


def _uri(path: str) -> str:
    """Write a path as a relative reference (RFC 3986); its first colon would begin a scheme and is escaped too."""
    from urllib.parse import quote

    return quote(path.encode("utf-8", "surrogatepass"), safe="/")
