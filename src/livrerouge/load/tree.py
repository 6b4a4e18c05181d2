"""Trees: compose YAML into nodes that know their place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count

import yaml

from livrerouge.codes import yaml as codes
from livrerouge.codes.file import CONTROL_CHARACTER
from livrerouge.diagnostic import Diagnostic
from livrerouge.load.file import CONTROL, character_name
from livrerouge.load.grammar import broken
from livrerouge.load.involved import BRACKET_LIMIT, report_involved
from livrerouge.node import Entry, Mapping, Node, Scalar, Sequence
from livrerouge.place import Source, Span

DEPTH_LIMIT = 60
"""Levels of nesting."""

VALUES_LIMIT = 100_000
"""Keys, values and collections of a file."""

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_NULL = frozenset(("", "~", "null", "Null", "NULL"))
_TRUE = frozenset(("true", "True", "TRUE"))
_FALSE = frozenset(("false", "False", "FALSE"))
_SPACES = frozenset(("", " ", "\t", "\n"))
_FIRST = frozenset(("", *"~nNtTfF+-.0123456789"))
"""What a plain scalar that is no text begins with."""
_INTEGER = re.compile(r"[-+]?[0-9]{1,100}")
_BASED = re.compile(r"0o[0-7]{1,100}|0x[0-9a-fA-F]{1,100}")
_FLOAT = re.compile(r"[-+]?(?:\.[0-9]{1,100}|[0-9]{1,100}(?:\.[0-9]{0,100})?)(?:[eE][-+]?[0-9]{1,3})?")


class _Stop(Exception):  # noqa: N818 - it ends the reading, and is no error of the program.
    """End the reading of a file that cannot be understood further."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        self.diagnostic = diagnostic


@dataclass(frozen=True, slots=True)
class _Reader:
    """What is needed to make nodes of one document."""

    source: Source
    start: int
    events: Iterator[yaml.Event]
    diagnostics: list[Diagnostic]
    counter: Iterator[int]

    def span(self, start: int, end: int) -> Span:
        """Make a span of offsets in the YAML, without the white space at its end."""
        start += self.start
        end = max(start, min(end + self.start, len(self.source.text)))
        text = self.source.text
        while end > start and text[end - 1] in " \t\n":
            end -= 1
        return self.source.span(start, end)

    def of(self, event: yaml.Event) -> Span:
        """Give the place of an event."""
        first, last = _start(event), _end(event)
        end = last + self.start
        # What ends at the end of the text, or in white space, is looked at more closely.
        if last > first and self.source.text[end - 1 : end] not in _SPACES:
            return Span(self.source, first + self.start, end)
        return self.span(first, last)


def read_yaml(source: Source, diagnostics: list[Diagnostic], start: int = 0, end: int | None = None) -> Node | None:
    """Compose the YAML between two offsets of a source; none when there is none or it cannot be read.

    Diagnostics: B007 control character, B010 syntax, B011 anchor or alias, B012 tag, B013 key given twice, B014 tab,
    B015 too deep, B017 several documents, B018 too many brackets, B019 too long, B036 too many values.
    """
    text = source.text[start:end]
    reader = _Reader(source, start, yaml.parse(text, Loader=_LOADER), diagnostics, count(1))
    try:
        node = _document(reader)
    except _Stop as stop:
        diagnostics.append(stop.diagnostic)
        return None
    except yaml.YAMLError as fault:
        diagnostics.append(broken(source, start, len(text), fault))
        return None
    return node


def read_mapping(
    source: Source, diagnostics: list[Diagnostic], start: int = 0, end: int | None = None
) -> Mapping | None:
    """Compose YAML that must consist of keys (B016); other diagnostics as of `read_yaml`."""
    before = len(diagnostics)
    node = read_yaml(source, diagnostics, start, end)
    if isinstance(node, Mapping):
        return node
    if len(diagnostics) == before or node is not None:
        span = node.span if node is not None else source.span(start, start)
        diagnostics.append(codes.NOT_A_MAPPING.at(span, path=source.path))
    return None


def _document(reader: _Reader) -> Node | None:
    node: Node | None = None
    documents = 0
    for event in reader.events:
        if isinstance(event, yaml.DocumentStartEvent):
            documents += 1
            if documents > 1:
                raise _Stop(codes.YAML_DOCUMENTS.at(reader.of(event)))
            node = _node(reader, next(reader.events), 0)
    return node


def _node(reader: _Reader, event: yaml.Event, depth: int) -> Node:
    """Compose the node that begins with an event."""
    if next(reader.counter) > VALUES_LIMIT:
        raise _Stop(codes.YAML_LARGE.at(reader.of(event), limit=VALUES_LIMIT))
    if depth > DEPTH_LIMIT:
        raise _Stop(codes.YAML_DEEP.at(reader.of(event), limit=DEPTH_LIMIT))
    if isinstance(event, yaml.ScalarEvent):
        _refuse_extras(reader, event)
        return _scalar(reader, event)
    if isinstance(event, yaml.AliasEvent):
        reader.diagnostics.append(codes.YAML_ALIAS.at(reader.of(event)))
        # It is told once: an empty value would be told again.
        return Scalar(reader.of(event).text, reader.of(event).text, reader.of(event))
    if isinstance(event, yaml.SequenceStartEvent):
        _refuse_extras(reader, event)
        return _sequence(reader, event, depth)
    assert isinstance(event, yaml.MappingStartEvent), "the grammar knows no other event here"
    _refuse_extras(reader, event)
    return _mapping(reader, event, depth)


def _scalar(reader: _Reader, event: yaml.ScalarEvent) -> Scalar:
    """Make a single value; only one without quotes can be other than text."""
    span, text = reader.of(event), event.value
    control = None if text.isprintable() else CONTROL.search(text)
    if control is not None:
        # Written as an escape: as itself it was blanked when the file was read.
        reader.diagnostics.append(CONTROL_CHARACTER.at(_first_line(span), name=character_name(control[0])))
        text = CONTROL.sub(" ", text)
    if len(text) > BRACKET_LIMIT:
        # A shorter text can be neither too long nor have too many brackets.
        report_involved(text, span, reader.diagnostics)
    # The style of a plain scalar is None or empty, as the parser likes.
    plain = not event.style and event.implicit[0]
    return Scalar(text, _value(text) if plain else text, span)


def _refuse_extras(reader: _Reader, event: yaml.ScalarEvent | yaml.CollectionStartEvent) -> None:
    """Report an anchor or a tag."""
    if event.anchor is not None:
        reader.diagnostics.append(codes.YAML_ALIAS.at(_first_line(reader.of(event))))
    if event.tag is not None:
        reader.diagnostics.append(codes.YAML_TAG.at(_first_line(reader.of(event)), tag=_short_tag(event.tag)))


def _sequence(reader: _Reader, first: yaml.SequenceStartEvent, depth: int) -> Sequence:
    items: list[Node] = []
    event = next(reader.events)
    while not isinstance(event, yaml.SequenceEndEvent):
        items.append(_node(reader, event, depth + 1))
        event = next(reader.events)
    return Sequence(tuple(items), _collection(reader, first, event, items))


def _mapping(reader: _Reader, first: yaml.MappingStartEvent, depth: int) -> Mapping:
    entries: dict[str, Entry] = {}
    values: list[Node] = []
    event = next(reader.events)
    while not isinstance(event, yaml.MappingEndEvent):
        key = _node(reader, event, depth + 1)
        value = _node(reader, next(reader.events), depth + 1)
        values.append(value)
        if not isinstance(key, Scalar):
            reader.diagnostics.append(codes.YAML_SYNTAX.at(key.span, problem="a key must be a single word or text"))
        elif key.text in entries:
            line = entries[key.text].key.span.line
            reader.diagnostics.append(codes.DUPLICATE_KEY.at(key.span, key=key.text, line=line))
        else:
            entries[key.text] = Entry(key, value)
        event = next(reader.events)
    return Mapping(tuple(entries.values()), _collection(reader, first, event, values))


def _collection(reader: _Reader, first: yaml.CollectionStartEvent, last: yaml.Event, items: list[Node]) -> Span:
    """Give the place of a collection: one without brackets ends with its last item, not where the next thing begins."""
    if first.flow_style or not items:
        return reader.span(_start(first), _end(last))
    start = reader.start + _start(first)
    return reader.source.span(start, max(start, items[-1].span.end))


def _value(text: str) -> str | int | float | bool | None:
    """Read a plain scalar by YAML 1.2's core schema, infinities and not-a-number excepted."""
    if text[:1] not in _FIRST:
        return text
    if text in _NULL:
        return None
    if text in _TRUE or text in _FALSE:
        return text in _TRUE
    if _INTEGER.fullmatch(text):
        return int(text)
    if _BASED.fullmatch(text):
        return int(text[2:], 8 if text[1] == "o" else 16)
    if _FLOAT.fullmatch(text):
        number = float(text)
        return number if abs(number) < float("inf") else text
    return text


def _start(event: yaml.Event) -> int:
    mark = event.start_mark
    assert mark is not None, "the parsers mark every event"
    return mark.index


def _end(event: yaml.Event) -> int:
    mark = event.end_mark
    assert mark is not None, "the parsers mark every event"
    return mark.index


def _first_line(span: Span) -> Span:
    end = span.source.text.find("\n", span.start, span.end)
    return span if end < 0 else span.source.span(span.start, end)


def _short_tag(tag: str) -> str:
    return tag.replace("tag:yaml.org,2002:", "!!")[:60]
