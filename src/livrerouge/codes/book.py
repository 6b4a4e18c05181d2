"""Faults of the family B: book: content, front matter, references, notes and pictures."""

from __future__ import annotations

from livrerouge.diagnostic import Code, Severity
