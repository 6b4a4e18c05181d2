"""Tokens: the named values of a style, with the tokens they use put in their place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from graphlib import CycleError, TopologicalSorter

from livrerouge import css
from livrerouge.codes import style as codes
from livrerouge.diagnostic import Diagnostic
from livrerouge.fields import Fields
from livrerouge.node import Entry, Scalar
from livrerouge.node import Mapping as MappingNode
from livrerouge.place import Span
from livrerouge.schema.style import TOKEN_NAME
from livrerouge.style.geometry import COMPUTED
from livrerouge.suggest import did_you_mean

MOST = 1000
"""Characters of a value, tokens replaced."""

_NAME = re.compile(TOKEN_NAME)


def read_tokens(mapping: MappingNode | None, diagnostics: list[Diagnostic]) -> dict[str, Entry]:
    """Read the tokens of one place, by name.

    Diagnostics: S120 name, S121 value that is none, S122 name of a computed token; empty values.
    """
    found: dict[str, Entry] = {}
    for entry in mapping.entries if mapping is not None else ():
        name, node = entry.key.text, entry.value
        if not may_be_named(entry, diagnostics):
            continue
        if not isinstance(node, Scalar) or node.value is None:
            # What is said of any other key that holds nothing, or a list.
            Fields(MappingNode((entry,), entry.key.span), diagnostics).text(name)
            continue
        reason = _unfit(value_of(entry))
        if reason:
            diagnostics.append(codes.UNFIT_VALUE.at(node.span, name=name, reason=reason))
        else:
            found[name] = entry
    return found


def may_be_named(entry: Entry, diagnostics: list[Diagnostic]) -> bool:
    """Tell whether a token or a swatch may have its name (S120, S122)."""
    name = entry.key.text
    if not _NAME.fullmatch(name):
        diagnostics.append(codes.NOT_A_TOKEN_NAME.at(entry.key.span, value=name))
    elif name in COMPUTED:
        diagnostics.append(codes.COMPUTED_TOKEN.at(entry.key.span, name=name))
    else:
        return True
    return False


def value_of(entry: Entry) -> str:
    """Give the value of a token as written, on one line."""
    return " ".join(entry.value.text.split()) if isinstance(entry.value, Scalar) else ""


def used(entries: Iterable[Entry]) -> set[str]:
    """Give the names of the tokens that others use."""
    return {name for entry in entries for name in _uses(entry)}


def resolve(
    own: Mapping[str, Entry], given: Mapping[str, str], diagnostics: list[Diagnostic], named: Iterable[str] = ()
) -> dict[str, str]:
    """Give every token its value; `given` are swatches and computed ones, which have theirs.

    Those that are only `named` have a value at fault, which is told already.

    Diagnostics: S123 token not defined, S124 tokens that use one another in a circle, S121 value grown too long.
    """
    values = dict(given)
    for entry in own.values():
        diagnostics.extend(_undefined(entry, {*own, *given, *named}))
    for name in _in_order(own, diagnostics):
        text = value_of(own[name])
        value = css.substitute(text, css.scan(text), values)
        if len(value) > MOST:
            reason = f"it comes to more than {MOST} characters"
            diagnostics.append(codes.UNFIT_VALUE.at(own[name].value.span, name=name, reason=reason))
            value = ""
        values[name] = value
    return values


def _uses(entry: Entry) -> list[str]:
    return [reference.name for reference in css.references(css.scan(value_of(entry)))]


def _undefined(entry: Entry, known: set[str]) -> list[Diagnostic]:
    """Report each token a value uses that nobody defines and that has no fallback."""
    return [
        codes.UNDEFINED_TOKEN.at(
            _place(entry, reference.name), hint=did_you_mean(reference.name, sorted(known)), name=reference.name
        )
        for reference in css.references(css.scan(value_of(entry)))
        if reference.name not in known and not reference.fallback
    ]


def _in_order(own: Mapping[str, Entry], diagnostics: list[Diagnostic]) -> list[str]:
    """Order tokens so that each comes after those it uses; circles are reported and broken."""
    graph = {name: [use for use in _uses(entry) if use in own] for name, entry in own.items()}
    while True:
        try:
            return list(TopologicalSorter(graph).static_order())
        except CycleError as fault:
            circle: list[str] = fault.args[1]
            first = min(circle, key=list(own).index)
            diagnostics.append(codes.TOKEN_CIRCLE.at(own[first].value.span, names=_turned(circle, first)))
            graph[first] = []


def _turned(circle: list[str], first: str) -> str:
    """Say a circle beginning with one of its names; the sorter gives it from the used one to the user."""
    names = circle[:0:-1]
    start = names.index(first)
    return " → ".join([*names[start:], *names[:start], first])


def _place(entry: Entry, name: str) -> Span:
    """Give the place of a token's name inside a value."""
    span = entry.value.span
    found = span.text.find(f"--{name}")
    start = span.start + max(found, 0)
    return span.source.span(start, start + len(name) + 2) if found >= 0 else span


def _unfit(value: str) -> str:
    """Say why a value cannot stand in a declaration; nothing when it can."""
    pieces = css.scan(value)
    if not value:
        return "it is empty"
    if len(value) > MOST:
        return f"it has more than {MOST} characters"
    for breach in css.breaches(pieces):
        return breach.problem
    if any(piece.lastgroup == "address" for piece in pieces):
        return "addresses belong in the sheets, which know their folder"
    if any(piece.lastgroup == "comment" for piece in pieces):
        return "a comment stands in it"
    bare = _without_strings(value, pieces)
    sign = next((sign for sign in ("{", "}", ";", "!", "@", "<", "\\") if sign in bare), "")
    return f"“{sign}” stands in it outside quotes" if sign else ""


def _without_strings(value: str, pieces: css.Scan) -> str:
    for piece in reversed(pieces):
        if piece.lastgroup == "string":
            value = value[: piece.start()] + value[piece.end() :]
    return value
