"""Grammar: what breaks the grammar of YAML, told where an author can mend it and in words an author can use."""

from __future__ import annotations

from dataclasses import dataclass

import yaml

from livrerouge.codes import yaml as codes
from livrerouge.diagnostic import Diagnostic
from livrerouge.place import Source, Span

_INDENT = "begin the line under the first letter of the line it belongs with"
_CLOSE = "close it; a text that holds one needs quotes"


@dataclass(frozen=True, slots=True)
class _Slip:
    """One way to break the grammar."""

    sign: str
    """Words in what the parsers say, those both of them use."""
    problem: str
    hint: str | None = None
    """What to do; none for the usual remedy, quotes."""
    at_beginning: bool = False
    """It is told where what is faulty begins, not where the parser noticed it."""


_SLIPS = (
    _Slip("mapping values are not allowed", "a second “: ” stands on a line that has one already"),
    _Slip("could not find expected ':'", "a key is not followed by a colon", "write “key: value”", True),
    _Slip("found unexpected end of stream", "a quotation mark is never closed", "close it on the same line", True),
    _Slip("expected ',' or ']'", "a bracket [ is never closed, or a comma is missing", _CLOSE, True),
    _Slip("expected ',' or '}'", "a brace { is never closed, or a comma is missing", _CLOSE, True),
    _Slip("did not find expected key", "a line is not indented like its neighbours", _INDENT),
    _Slip("did not find expected '-' indicator", "a line is not indented like the items of the list", _INDENT),
    _Slip("expected <block end>", "a line is not indented like its neighbours", _INDENT),
    _Slip("unknown escape character", "a backslash stands in double quotes", "use single quotes: '…'"),
    _Slip("cannot start any token", "a text that begins with a sign needs quotes"),
    _Slip("expected alphabetic", "a text that begins with & or * needs quotes"),
    _Slip(
        "entries are not allowed",
        "a list cannot begin on the line of its key",
        "begin each item on a line of its own, or write the list in brackets: [one, two]",
    ),
)
_GOES_ON = _Slip(
    "",
    "this line goes on with the value of the line before it, and cannot have a key",
    f"{_INDENT}; or put a colon behind the key of that line",
)
_BEHIND = _Slip(
    "",
    "this stands behind the end of the value",
    "put the whole value in double quotes: \"…\"; in single quotes an apostrophe is written twice: ''",
)


def broken(source: Source, start: int, length: int, fault: yaml.YAMLError) -> Diagnostic:
    """Make a diagnostic of what the YAML parser found (B010 syntax, B014 tab).

    `start` and `length` say which part of the source was read.
    """
    end = len(source.text)
    at = min(start + min(_index(fault), length), end)
    line, column = source.locate(at)
    before = source.line(line)[: column - 1]
    indent = source.line(line)[: len(source.line(line)) - len(source.line(line).lstrip())]
    if "\t" in indent or source.text[at : at + 1] == "\t":
        return codes.YAML_TAB.at(source.span(at, min(at + 1, end)))
    said = str(getattr(fault, "problem", None) or getattr(fault, "reason", None) or "it cannot be read")
    slip = _slip(said, before)
    span = source.span(at, min(at + 1, end))
    mark = getattr(fault, "context_mark", None)
    if slip is _GOES_ON:
        span = source.span(at - len(before.lstrip()), at)
    elif slip.at_beginning and mark is not None:
        span = _beginning(source, min(start + mark.index, end))
    return codes.YAML_SYNTAX.at(span, hint=slip.hint, problem=slip.problem)


def _index(fault: yaml.YAMLError) -> int:
    """Give the offset at which the parser noticed the fault."""
    mark = getattr(fault, "problem_mark", None) or getattr(fault, "context_mark", None)
    return int(mark.index if mark is not None else getattr(fault, "position", 0))


def _slip(said: str, before: str) -> _Slip:
    """Find which slip the parser speaks of; `before` is what stands before it on its line."""
    slip = next((slip for slip in _SLIPS if slip.sign in said), _Slip("", said))
    if "mapping values" in said and not {":", '"', "'"} & set(before):
        return _GOES_ON
    # What begins a line is indented wrongly; what comes later on it follows a value that has ended.
    if slip.hint is _INDENT and before.strip(" -"):
        return _BEHIND
    return slip


def _beginning(source: Source, at: int) -> Span:
    """Give the place of an opening sign, or of the line of a key."""
    if source.text[at : at + 1] in {'"', "'", "[", "{"}:
        return source.span(at, at + 1)
    line, column = source.locate(at)
    return source.span(at, at + max(1, len(source.line(line)[column - 1 :].rstrip())))
