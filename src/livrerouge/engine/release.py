"""Release: the layout engine whose own functions were read, line by line, to put others in the place of some."""

from __future__ import annotations

ENGINE = "weasyprint"
QUICKENED = "70.0"
"""The release that is quickened (`paginate.quick`); with another one none of its functions is replaced."""
