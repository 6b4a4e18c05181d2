"""Faults of the family L: layout."""

from __future__ import annotations
