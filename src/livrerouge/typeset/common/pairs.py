"""Pairs of quotation marks: which straight marks open, which close, and which marks stand alone."""

from __future__ import annotations

from dataclasses import dataclass

from livrerouge.typeset.space import CALL, LINE

_CLOSER = {"«": "»", "“": "”"}
_BEFORE_OPENING = " \t\n\r\u00a0\u2009\u202f([{«“‘'’–—-/" + LINE
_AFTER_CLOSING = " \t\n\r\u00a0\u2009\u202f)]}»”’'.,;:!?…–—-/" + CALL + LINE
_NOT_OPENED = " \t\n\r\u00a0\u2009\u202f,;:!?)]}»”" + LINE
_NOT_CLOSED = " \t\n\r\u00a0\u2009\u202f([{«“‘" + LINE


@dataclass(frozen=True, slots=True)
class Mark:
    """A straight mark that is one of a pair."""

    at: int
    opens: bool
    depth: int
    """Pairs around it, typed or straight."""


@dataclass(frozen=True, slots=True)
class Pairs:
    """What the quotation marks of a passage are."""

    straight: tuple[Mark, ...]
    """Empty when one of them has no pair: then none can be told."""
    alone: tuple[int, ...]
    """Marks without a pair, straight or not."""


def pairs(text: str) -> Pairs:
    """Pair the double quotation marks of a text."""
    stack: list[tuple[str, int]] = []
    straight: list[Mark] = []
    alone: list[int] = []
    for at, sign in enumerate(text):
        top = stack[-1][0] if stack else ""
        if sign in _CLOSER:
            stack.append((sign, at))
        elif sign in _CLOSER.values():
            _close(sign, at, stack, alone)
        elif sign == '"':
            if not top and text[at - 1 : at].isdigit():
                continue  # inches, or seconds of arc
            opens = _opens(text, at, top == '"')
            if opens:
                straight.append(Mark(at, True, len(stack)))
                stack.append((sign, at))
            else:
                stack.pop()
                straight.append(Mark(at, False, len(stack)))
    alone.extend(at for _, at in stack)
    whole = not any(text[at] == '"' for at in alone)
    return Pairs(tuple(straight) if whole else (), tuple(sorted(alone)))


def _close(sign: str, at: int, stack: list[tuple[str, int]], alone: list[int]) -> None:
    """Close the nearest mark of the same kind; those opened since have no pair."""
    for depth in range(len(stack) - 1, -1, -1):
        if _CLOSER.get(stack[depth][0]) == sign:
            alone.extend(position for _, position in stack[depth + 1 :])
            del stack[depth:]
            return
    alone.append(at)


def _opens(text: str, at: int, within: bool) -> bool:
    """Tell whether a straight mark opens, by what stands beside it, then by what is open."""
    before, after = text[at - 1 : at] if at else "", text[at + 1 : at + 2]
    can_open = bool(after) and after not in _NOT_OPENED and (not before or before in _BEFORE_OPENING)
    can_close = bool(before) and before not in _NOT_CLOSED and (not after or after in _AFTER_CLOSING)
    if can_open != can_close:
        return can_open or not within
    return not within
