"""Tables as templates print them: parts, lines and cells with their spans, marks and words.

Templates are in command of what a table is made of; the cells of a line, of which there may be thousands, come
written.
"""

from __future__ import annotations

from livrerouge.render.table.printed import PrintedTable, printed
from livrerouge.render.table.whole import Whole, whole

__all__ = ["PrintedTable", "Whole", "printed", "whole"]
