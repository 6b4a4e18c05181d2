"""Diff: what changes in a file, as `patch` and `git apply` read it."""

from __future__ import annotations

import re
from difflib import unified_diff

_LINE = re.compile(r"[^\n]*\n|[^\n]+")
_ENDLESS = "\n\\ No newline at end of file\n"


def diff(path: str, before: str, after: str) -> str:
    """Give a unified diff of two states of a file; empty when they are equal."""
    lines = unified_diff(_LINE.findall(before), _LINE.findall(after), f"a/{path}", f"b/{path}")
    return "".join(line if line.endswith("\n") else line + _ENDLESS for line in lines)
