"""Render: a book and a style become one HTML document a fragment, and the style sheets they share."""

from __future__ import annotations

from livrerouge.render.composer import Composer
from livrerouge.render.fragment import arranged, fragments
from livrerouge.render.stylesheet import stylesheet

__all__ = ["Composer", "arranged", "fragments", "stylesheet"]
