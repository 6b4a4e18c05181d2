"""Faults of the family S: styles."""

from __future__ import annotations

from livrerouge.diagnostic import Code, Severity
