"""Refusals: why a picture is not taken."""

from __future__ import annotations


class Refused(Exception):  # noqa: N818 - it is an answer, not an error of the program.
    """Say why a picture is not taken."""
