"""Faults of the family S: styles."""

from __future__ import annotations
