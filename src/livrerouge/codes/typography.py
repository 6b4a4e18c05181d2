"""Faults of the family Y: typography."""

from __future__ import annotations

from livrerouge.diagnostic import Code, Severity
