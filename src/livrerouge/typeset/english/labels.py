"""Words that announce a number or a name, and hold to it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from livrerouge.typeset.change import Edit
from livrerouge.typeset.passage import Passage, swap
from livrerouge.typeset.space import BREAKABLE, NO_BREAK, UPPER

_NUMBER = re.compile(
    r"(?<![\w’.-])(?:Nos?\.|nos?\.|pp?\.|[Aa]rts?\.|[Ff]igs?\.|[Cc]hap\.|[Cc]h\.|[Ss]ec\.|[Vv]ol\.|[Pp]aras?\.|§§?|[Ee]q\.|[Tt]ab\."
    r"|[Aa]rticles?|[Cc]hapters?|[Ff]igures?|[Tt]ables?|[Pp]ages?|[Ss]ections?|[Rr]esolutions?|[Aa]nnex(?:es)?)"
    rf"(?P<space>{BREAKABLE}+)(?=\d|[IVXLC]+\b)"
)
_NAME = re.compile(rf"(?<![\w’.-])(?:Mr|Mrs|Ms|Messrs|Dr|Prof|St|Rev|Hon|Gen)\.?(?P<space>{BREAKABLE}+)(?=[{UPPER}])")


def labels(passage: Passage) -> Iterator[Edit]:
    """Keep No. 12, p. 12, Fig. 2, Dr Smith on one line."""
    yield from swap(_NUMBER, passage, NO_BREAK, 1)
    yield from swap(_NAME, passage, NO_BREAK, 1)
