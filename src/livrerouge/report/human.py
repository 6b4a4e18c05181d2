"""The human form: the line of the file under the message, with carets under the fault and a hint below."""

from __future__ import annotations

from collections.abc import Iterable

from livrerouge.diagnostic import Severity
from livrerouge.report.entry import Entry
from livrerouge.report.short import said
from livrerouge.report.width import plain, shown, width

MEASURE = 92
"""Columns of a quoted line; a longer one is cut around the fault."""
_WORD = 16
"""Characters of a word that may be left off at the ends of a quoted line."""

_RESET = "\x1b[0m"
_BOLD = "\x1b[1m"
_DIM = "\x1b[2m"
_COLORS = {Severity.ERROR: "\x1b[1;31m", Severity.WARNING: "\x1b[1;33m"}


def human(found: Iterable[Entry], *, color: bool = False) -> str:
    """Give entries as text for people, an empty line between two; `color` adds the terminal's codes."""
    return "\n".join(_entry(entry, color) for entry in found)


def _entry(entry: Entry, color: bool) -> str:
    """Write one entry."""
    severity = _colored(f"{entry.severity.value}[{entry.code}]", _COLORS[entry.severity], color)
    lines = [f"{_colored(plain(entry.place), _BOLD, color)}: {severity}: {said(entry)}"]
    gutter = max(5, len(str(entry.line)) + 1)
    if entry.line and entry.text.strip():
        quoted, carets = _quoted(entry)
        bar = _colored("|", _DIM, color)
        lines.append(f"{entry.line:>{gutter}} {bar} {quoted}")
        lines.append(f"{'':>{gutter}} {bar} {_colored(carets, _COLORS[entry.severity], color)}")
    if entry.hint:
        lines.append(f"   = hint: {plain(entry.hint)}")
    return "\n".join(lines) + "\n"


def _quoted(entry: Entry) -> tuple[str, str]:
    """Give the quoted line and the carets under it, both in the columns of a terminal."""
    parts = shown(entry.text)
    start = min(entry.start, len(parts))
    end = min(start + entry.length, len(parts))
    first, last = _window([width(part) for part in parts], start, end)
    first, last = _whole_words(entry.text, first, last, start, end)
    before = ("… " if first + entry.offset > 0 else "") + "".join(parts[first:start])
    after = "".join(parts[end:last]) + (" …" if last < len(parts) else "")
    marked = "".join(parts[start : min(end, last)])
    carets = " " * width(before) + "^" * max(1, width(marked))
    return (before + marked + after).rstrip(), carets


def _window(widths: list[int], start: int, end: int) -> tuple[int, int]:
    """Choose the characters to quote: the whole line, or what fits around the fault, its start always."""
    if sum(widths) <= MEASURE:
        return 0, len(widths)
    first, last = start, start
    left = MEASURE - 4
    while last < end and left >= widths[last]:
        left -= widths[last]
        last += 1
    for share in (left // 2, left):
        while first > 0 and share >= widths[first - 1] and left >= widths[first - 1]:
            first -= 1
            share -= widths[first]
            left -= widths[first]
        if last < end:
            break
        while last < len(widths) and left >= widths[last]:
            left -= widths[last]
            last += 1
    return first, last


def _whole_words(text: str, first: int, last: int, start: int, end: int) -> tuple[int, int]:
    """Take from the ends of what is quoted the words that are cut, unless they are long or the fault's own."""
    if first > 0:
        after = next((i for i in range(first, min(first + _WORD, start)) if text[i - 1].isspace()), first)
        first = next((i for i in range(after, start) if not text[i].isspace()), start)
    if end <= last < len(text):
        last = next((i for i in range(last, max(last - _WORD, end), -1) if text[i].isspace()), last)
        last = next((i for i in range(last, end, -1) if not text[i - 1].isspace()), end)
    return first, last


def _colored(text: str, code: str, color: bool) -> str:
    """Wrap text in a terminal's code."""
    return f"{code}{text}{_RESET}" if color else text
