"""Load: files become sources, YAML nodes, Markdown markup, rows and pictures, all with their places."""

from __future__ import annotations

from livrerouge.load.again import reload
from livrerouge.load.picture import refusal
from livrerouge.load.publication import load
from livrerouge.load.style import load_style, style_name, style_span, styles

__all__ = ["load", "load_style", "refusal", "reload", "style_name", "style_span", "styles"]
