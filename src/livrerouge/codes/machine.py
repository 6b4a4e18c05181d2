"""Faults of the family M: the machine and the command."""

from __future__ import annotations

from livrerouge.diagnostic import Code, Severity
