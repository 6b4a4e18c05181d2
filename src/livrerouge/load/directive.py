"""Directives: the rule that finds `:::{name} argument`, its `:key: value` lines, its body and its end."""

from __future__ import annotations

import re
from dataclasses import dataclass

from markdown_it import MarkdownIt
from markdown_it.ruler import RuleOptionsType
from markdown_it.rules_block import StateBlock

_OPEN = re.compile(r"(:{3,})[ \t]*\{([^}\n]*)\}(.*)")
_CLOSE = re.compile(r"(:{3,})[ \t]*$")
_OPTION = re.compile(r":([A-Za-z][\w-]*):(?=[ \t]|$)(.*)")
_FENCE = re.compile(r"`{3,}(?=[^`]*$)|~{3,}")


@dataclass(frozen=True, slots=True)
class Stretch:
    """A text inside a directive's lines, by offsets in the text that is parsed."""

    text: str
    start: int


@dataclass(frozen=True, slots=True)
class Opening:
    """What a directive's first lines say."""

    name: str
    start: int
    """Where its colons begin, by offset in the text that is parsed."""
    argument: Stretch
    options: tuple[tuple[Stretch, Stretch], ...]
    closed: bool
    first: int
    """The first line, from 0."""
    after: int
    """The line behind the last one."""


def directive_plugin(md: MarkdownIt) -> None:
    """Add the rule for directives, and the one that notes ends which close nothing."""
    alternatives: RuleOptionsType = {"alt": ["paragraph", "reference", "blockquote", "list"]}
    md.block.ruler.before("fence", "directive", _directive, alternatives)
    md.block.ruler.after("directive", "directive_end", _stray_end, alternatives)


def _line(state: StateBlock, line: int) -> tuple[str, int]:
    """Give a line without its indent, and where that begins."""
    start = state.bMarks[line] + state.tShift[line]
    return state.src[start : state.eMarks[line]], start


def _stretch(text: str, start: int) -> Stretch:
    """Make a stretch without the white space around it."""
    return Stretch(text.strip(" \t"), start + len(text) - len(text.lstrip(" \t")))


def _directive(state: StateBlock, first: int, end: int, silent: bool) -> bool:
    """Recognise a directive and parse its body."""
    text, start = _line(state, first)
    match = _OPEN.match(text)
    if match is None or state.is_code_block(first):
        return False
    if silent:
        return True
    last, closed = _find_end(state, first, end, len(match[1]))
    body, options = _options(state, first + 1, last)
    token = state.push("directive_open", "", 1)
    after = last + 1 if closed else last
    token.map = [first, after]
    token.meta["opening"] = Opening(
        match[2].strip(), start, _stretch(match[3], start + match.start(3)), options, closed,
        first, after,
    )  # fmt: skip
    outer_type, outer_max, outer_tight = state.parentType, state.lineMax, state.tight
    state.parentType, state.lineMax = "directive", last
    state.md.block.tokenize(state, body, last)
    state.parentType, state.lineMax, state.tight = outer_type, outer_max, outer_tight
    state.push("directive_close", "", -1)
    state.line = after
    return True


def _find_end(state: StateBlock, first: int, end: int, colons: int) -> tuple[int, bool]:
    """Find the line that closes a directive.

    Another directive with as many colons, or the end of what is around, comes too early: then the directive was
    never closed, and ends there.
    """
    fence = ""
    for line in range(first + 1, end):
        text, _ = _line(state, line)
        if state.sCount[line] < state.blkIndent and text:
            return line, False
        if state.is_code_block(line):
            continue
        mark = _FENCE.match(text)
        if fence:
            if mark is not None and mark[0].startswith(fence) and not text[mark.end() :].strip():
                fence = ""
            continue
        if mark is not None:
            fence = mark[0]
            continue
        close = _CLOSE.match(text)
        if close is not None and len(close[1]) >= colons:
            return line, True
        opening = _OPEN.match(text)
        if opening is not None and len(opening[1]) >= colons:
            return line, False
    return end, False


def _options(state: StateBlock, line: int, end: int) -> tuple[int, tuple[tuple[Stretch, Stretch], ...]]:
    """Read the option lines right behind the first line; give the line of the body with them."""
    found: list[tuple[Stretch, Stretch]] = []
    while line < end:
        text, start = _line(state, line)
        match = _OPTION.match(text)
        if match is None:
            break
        found.append((Stretch(match[1], start + match.start(1)), _stretch(match[2], start + match.start(2))))
        line += 1
    return line, tuple(found)


def _stray_end(state: StateBlock, first: int, _: int, silent: bool) -> bool:
    """Note a line of colons that closes nothing."""
    text, _start = _line(state, first)
    if not _CLOSE.match(text) or state.is_code_block(first):
        return False
    if not silent:
        token = state.push("directive_end", "", 0)
        token.map = [first, first + 1]
        state.line = first + 1
    return True
