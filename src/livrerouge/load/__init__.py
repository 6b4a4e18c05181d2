"""Load: files become sources, YAML nodes, Markdown markup, rows and pictures, all with their places."""

from __future__ import annotations

from livrerouge.load.again import reload
from livrerouge.load.picture import refusal
from livrerouge.load.publication import find_root, load, publications
from livrerouge.load.style import load_style, style_name, style_span, styles

__all__ = ["find_root", "load", "load_style", "publications", "refusal", "reload", "style_name", "style_span", "styles"]
