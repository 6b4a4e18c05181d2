"""Paginate: fragments laid out to pages, with the facts of each page.

`engine` lays out one fragment; `settle` lays out all of them until their page numbers agree; `facts` reads what
stands on the pages. The layout engine is WeasyPrint, which comes in through `door`.
"""

from __future__ import annotations

from livrerouge.paginate.engine import Engine
from livrerouge.paginate.pagination import Pagination
from livrerouge.paginate.settle import settle

__all__ = ["Engine", "Pagination", "settle"]
