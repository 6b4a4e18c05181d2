"""The spaces and signs that the rules share, as characters and as pieces of patterns."""

from __future__ import annotations

NO_BREAK = "\u00a0"
THIN = "\u202f"
"""The narrow no-break space."""

BREAKABLE = r"[ \t\n\r]"
"""One space at which a line may end."""
SPACE = r"[ \t\n\r\u00a0\u2009\u202f]"
"""One space of any kind inside a line; the line end an author asks for is none."""

OBJECT = "\ue000"
"""Stands for a thing that rules may see but not read: code, an address, foreign words, a reference."""
CALL = "\ue001"
"""Stands for a note call."""
LINE = "\u2028"
"""Stands for a line end the author asked for."""

WORDLIKE = rf"[\w{OBJECT}]"
"""A character of a word, or a thing that stands for words."""
LOWER = "a-zà-öø-ÿœ"
UPPER = "A-ZÀ-ÖØ-ÞŒ"
