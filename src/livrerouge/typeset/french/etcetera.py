"""“etc.” says by itself that the list goes on."""

from __future__ import annotations

import re
from collections.abc import Iterator

from livrerouge.codes.typography import ETCETERA
from livrerouge.typeset.change import Change, Edit, Remark
from livrerouge.typeset.passage import Passage
from livrerouge.typeset.space import SPACE

_DOTS = re.compile(rf"\b[Ee]tc(?P<dots>(?:{SPACE}*[.…])+)(?!\w)")


def etcetera(passage: Passage) -> Iterator[Change]:
    """Print “etc.” for “etc...” and say so (Y104)."""
    for match in _DOTS.finditer(passage.characters):
        if match["dots"] != ".":
            correction = match[0][:3] + "."
            yield Remark(*match.span(), ETCETERA, {"word": match[0], "correction": correction})
            yield Edit(*match.span("dots"), ".")
