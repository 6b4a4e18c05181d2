"""The short form: one line a diagnostic, for editors and CI."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

from livrerouge.report.entry import Entry
from livrerouge.report.width import plain

_PAGES = re.compile(r"\bpages? (\d+)(?: and (\d+))?\b")


def short(found: Iterable[Entry]) -> str:
    """Give one line an entry: `file:line:column: severity[code]: message (page 23)`."""
    return "".join(headline(entry) + "\n" for entry in found)


def headline(entry: Entry) -> str:
    """Give the line that editors and CI read."""
    return f"{plain(entry.place)}: {entry.severity.value}[{entry.code}]: {said(entry)}"


def said(entry: Entry) -> str:
    """Give the message, and the pages where the fault shows when they are known and the message does not name them."""
    message = plain(entry.message)
    named = {number for found in _PAGES.finditer(message) for number in found.groups() if number}
    return message if {str(page) for page in entry.pages} <= named else f"{message} ({page_list(entry.pages)})"


def page_list(pages: tuple[int, ...]) -> str:
    """Name pages in words, neighbours drawn together: “page 23”, “pages 3–5, 9”."""
    ordered = sorted(set(pages))
    breaks = [i for i, (one, next_) in enumerate(pairwise(ordered), 1) if next_ != one + 1]
    runs = [ordered[i:j] for i, j in zip([0, *breaks], [*breaks, len(ordered)], strict=True)]
    named = ", ".join(str(run[0]) if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in runs)
    return f"page {named}" if len(ordered) == 1 else f"pages {named}"
