"""Sentences: the engine's remarks on style sheets in the words of a sentence, with what was most likely meant."""

from __future__ import annotations

import re
from collections.abc import Callable

from livrerouge.engine.remark import Remark
from livrerouge.paginate.door import MARGIN_BOXES, PROPERTIES
from livrerouge.suggest import did_you_mean

POSITION = re.compile(r"\s\bat (\d+):(\d+)")
"""Where a remark says the line and column."""
_AT_RULE = re.compile(r"<AtRule (@[\w-]+)")
_SELECTOR = re.compile(r"'(.*?) *'(?:, (.*))?$")
_NEXT = re.compile(r"(?<=\s)([\w-]+)\s*:")
_LONGEST = 120

_Said = tuple[str, str | None] | None
"""A sentence and the remedy, where it is a certain one; none when the values are not as expected."""


def sentence(remark: Remark) -> tuple[str, str | None]:
    """Say a remark in a sentence, without full stop, and the remedy; none when no certain one is known."""
    for beginning, say in _SAYINGS:
        if remark.template.startswith(beginning) and (said := say(*map(_text, remark.values))) is not None:
            return short(said[0]), said[1]
    return short(f"the layout engine says: {remark.text}"), None


def short(text: str) -> str:
    """Put a text on one line of a bearable length, without the engine's position and without a full stop."""
    line = " ".join(POSITION.sub("", text).split()).replace(" ,", ",").rstrip(".")
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1] + "…"


def _declaration(name: str = "", value: str = "", line: str = "", column: str = "", reason: str = "") -> _Said:
    match reason:
        case "unknown property":
            return f"the layout engine knows no property “{name}”", did_you_mean(name, PROPERTIES)
        case "property not supported yet":
            return f"the layout engine does nothing with the property “{name}”", None
        case "invalid value":
            return f"“{name}” cannot be “{value}”", _unended(value)
        case "no value":
            return f"“{name}” has no value", None
        case "descriptor not supported":
            return f"“{name}” means nothing here", None
    return f"“{name}: {value}” has no effect: {reason[:1].lower()}{reason[1:]}", None


def _unended(value: str) -> str | None:
    """Say where a semicolon is missing, when the next declaration stands in the value."""
    names = (found[1] for found in _NEXT.finditer(value))
    name = next((name for name in names if name in PROPERTIES), None)
    return f"put a semicolon before “{name}”" if name is not None else None


def _prefixed(name: str = "", value: str = "", line: str = "", column: str = "", plain: str = "") -> _Said:
    return f"“{name}” is written without its prefix here: “{plain}”", None


def _at_rule(rule: str = "", *_: str) -> _Said:
    found = _AT_RULE.match(rule)
    return (f"the layout engine knows no rule “{found[1]}”", None) if found else None


def _margin_box(rule: str = "", *_: str) -> _Said:
    found = _AT_RULE.match(rule)
    return (f"a page has no margin box “{found[1]}”", did_you_mean(found[1], MARGIN_BOXES)) if found else None


def _page(selector: str = "", *_: str) -> _Said:
    return f"no page is a “{selector}”", did_you_mean(selector, (":first", ":left", ":right", ":blank"))


def _medium(query: str = "", *_: str) -> _Said:
    return f"“{query}” is no medium; what is printed is “print”", None


def _descriptor(name: str = "", *_: str) -> _Said:
    return f"“@font-face” has no “{name}”", None


def _counter_style(name: str = "", *_: str) -> _Said:
    return f"“{name}” cannot be the name of a counter style", None


def _selector(fault: str = "", *_: str) -> _Said:
    found = _SELECTOR.match(fault)
    if found is None:
        return None
    reason = f": {found[2]}" if found[2] else ""
    return f"the layout engine does not know the selector “{found[1]}”{reason}", None


def _no_declaration(*_: str) -> _Said:
    return "this is not CSS: a declaration is written “property: value”", None


def _no_rule(*_: str) -> _Said:
    return "this is not CSS: a selector stands here without its block", None


_SAYINGS: tuple[tuple[str, Callable[..., _Said]], ...] = (
    ("Ignored `%s:%s` at %d:%d, prefix", _prefixed),
    ("Deprecated `", _prefixed),
    ("Ignored `", _declaration),
    ("Unknown @page rule", _margin_box),
    ("Unknown rule", _at_rule),
    ("Unknown empty rule", _at_rule),
    ("Unsupported @page selector", _page),
    ("Invalid media type", _medium),
    ("Missing %s descriptor", _descriptor),
    ("Invalid counter style name", _counter_style),
    ("Invalid or unsupported selector", _selector),
    ("Error: %s", _no_declaration),
    ("Parse error", _no_rule),
)
"""Beginnings of the engine's templates, the longer first, and what makes a sentence of their values."""


def _text(value: object) -> str:
    return " ".join(str(value).split())
