"""Quick: what the layout engine works out again and again is kept, as long as pages are laid out.

A lever is a file: a function that puts another in the place of one of the engine's, and says which, why the pages stay
the same to the byte, and what it brings. It asks the engine whenever it is not sure, keeps what it found on the
engine's own objects or within bounds, and leaves nothing behind. They are for the release of the engine that was read
(`engine.release`): with another one nothing is replaced. A build with `--plain-engine` does without them;
`tests/e2e/test_quick.py` compares the two, `tests/unit/paginate/quick` holds what is assumed of the engine.

What each brings is told as the ratio of the processor time of `paginate`, or of the instructions it takes, with it and
without. Measured and left out: the list of pages that the engine makes anew at each question for it, as our own tags
(`tag`) do not ask and 28 links take 0.3 ms; layouts of text used again, glyphs and words kept for drawing, and lines
refused without being set, as together they bring a build to 0.96 of its time at most, and need care.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager as During
from contextlib import ExitStack, contextmanager

from livrerouge.engine.release import QUICKENED
from livrerouge.paginate import door
from livrerouge.paginate.quick.line import lines_kept
from livrerouge.paginate.quick.page import page_styles_shared
from livrerouge.paginate.quick.percentage import percentages_kept
from livrerouge.paginate.quick.sign import signs_kept
from livrerouge.paginate.quick.strut import struts_kept

Lever = Callable[[], During[None]]

LEVERS: tuple[Lever, ...] = (lines_kept, percentages_kept, struts_kept, page_styles_shared, signs_kept)


@contextmanager
def quickened(levers: Sequence[Lever] = LEVERS) -> Iterator[None]:
    """Let the engine work with levers, if it is the release they are for."""
    with ExitStack() as on:
        for lever in levers if door.RELEASE == QUICKENED else ():
            on.enter_context(lever())
        yield
