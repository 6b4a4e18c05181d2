"""Faults of the family T: tables and their data."""

from __future__ import annotations

from livrerouge.diagnostic import Code, Severity
