"""Rows: the files of data that tables are filled from, one module a form.

`selection` says what of which file a table takes, `file` finds and reads it: separated values, workbooks and JSON
here, YAML in `load.tree`.
"""

from __future__ import annotations

from livrerouge.load.rows.file import read_again, read_data
from livrerouge.load.rows.json import read_json
from livrerouge.load.rows.selection import Selection
from livrerouge.load.rows.separated import read_rows

__all__ = ["Selection", "read_again", "read_data", "read_json", "read_rows"]
