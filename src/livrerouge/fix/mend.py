"""Mend: choose the edits that put a publication's files right, and try each before it is given."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass

from livrerouge.diagnostic import Diagnostic, Severity
from livrerouge.fix.correction import corrections
from livrerouge.fix.edit import Edit, apart, texts
from livrerouge.fix.same import same
from livrerouge.fix.unused import unused_notes
from livrerouge.loaded import Loaded

Proofread = Callable[[Loaded], tuple[Diagnostic, ...]]
"""Tells what there is to say of a publication's text."""
Reload = Callable[[Loaded, Mapping[str, str]], Loaded | None]
"""Reads a publication as if some of its files held other texts; none when one cannot be read."""


@dataclass(frozen=True, slots=True)
class _State:
    """A publication between two passes."""

    loaded: Loaded
    told: tuple[Diagnostic, ...]

    @property
    def errors(self) -> int:
        return sum(diagnostic.severity is Severity.ERROR for diagnostic in self.told)


def mend(
    loaded: Loaded, proofread: Proofread, reload: Reload, *, unused: bool = False, faulty: Collection[str] = ()
) -> tuple[tuple[Edit, ...], ...]:
    """Give the edits that mend a publication, in passes: places of each are those of the text the last one left.

    `unused` takes out notes that nothing calls, but not in the `faulty` files, of which not all could be read. A
    correction may bring to light another (a double space hid a capital), so passes follow until one finds nothing;
    every correction takes characters away or gives a letter its accent, so one does.
    """
    passes: list[tuple[Edit, ...]] = []
    state = _State(loaded, proofread(loaded))
    while True:
        wanted = [*corrections(state.told), *(unused_notes(state.loaded, state.told, faulty) if unused else ())]
        edits, after = _sound(state, apart(wanted), proofread, reload)
        if after is None:
            return tuple(passes)
        passes.append(edits)
        state = after


def _sound(
    state: _State, edits: tuple[Edit, ...], proofread: Proofread, reload: Reload
) -> tuple[tuple[Edit, ...], _State | None]:
    """Give those of some edits that hold, and the publication with them; none when none does."""
    after = _tried(state, edits, proofread, reload) if edits else None
    if after is not None or len(edits) < 2:
        return edits, after
    half = len(edits) // 2
    first, after_first = _sound(state, edits[:half], proofread, reload)
    second, after_second = _sound(state, edits[half:], proofread, reload)
    if after_first is None or after_second is None:
        return (first, after_first) if after_first is not None else (second, after_second)
    both = _tried(state, (*first, *second), proofread, reload)
    return ((*first, *second), both) if both is not None else (first, after_first)


def _tried(state: _State, edits: tuple[Edit, ...], proofread: Proofread, reload: Reload) -> _State | None:
    """Read the publication with edits; none when it no longer says the same, or has more errors than before."""
    new = reload(state.loaded, texts(edits))
    if new is None or not same(state.loaded, new, edits):
        return None
    after = _State(new, proofread(new))
    return after if after.errors <= state.errors else None
