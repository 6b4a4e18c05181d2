"""Style: what a style's files say becomes the values the stages work with, for one variant and one format."""

from __future__ import annotations

from livrerouge.style.family import lettering_faults
from livrerouge.style.read import read_style

__all__ = ["lettering_faults", "read_style"]
