"""Load: files become sources, YAML nodes, Markdown markup, rows and pictures, all with their places."""

from __future__ import annotations

from livrerouge.load.publication import find_root, load, publications
from livrerouge.load.style import load_style, style_name, style_span

__all__ = ["find_root", "load", "load_style", "publications", "style_name", "style_span"]
