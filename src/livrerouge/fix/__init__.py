"""Fix: what is certainly wrong in the author's own files, put right there.

`mend` takes the remarks of the typesetting rules that carry a correction and, on request, the notes nothing calls,
and gives the edits that put them right. Every edit is tried before it is given: the files are read again with it,
and must say the same as before but for the words corrected. What does not hold is left to the author, and stays
told. Code, addresses, keys and words in another language are never touched, for no remark on them has a correction.

`rewritten` puts edits into a file as it is on the disk, with its line ends and its byte order mark; `diff` shows
what that changes. All of it are functions of values: the command reads and writes.
"""

from __future__ import annotations

from livrerouge.fix.diff import diff
from livrerouge.fix.edit import Edit
from livrerouge.fix.mend import mend
from livrerouge.fix.rewritten import rewritten

__all__ = ["Edit", "diff", "mend", "rewritten"]
