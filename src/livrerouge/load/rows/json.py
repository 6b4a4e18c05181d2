"""JSON: read a file (RFC 8259) into nodes that know their place, as YAML is read."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from livrerouge.codes import rowfile as codes
from livrerouge.codes import yaml as node_codes
from livrerouge.codes.file import CONTROL_CHARACTER
from livrerouge.diagnostic import Diagnostic
from livrerouge.load.file import CONTROL, character_name
from livrerouge.load.involved import BRACKET_LIMIT, report_involved
from livrerouge.load.tree import DEPTH_LIMIT, VALUES_LIMIT
from livrerouge.node import Entry, Mapping, Node, Scalar, Sequence
from livrerouge.place import Source, Span

_SPACE = re.compile(r"[ \t\n]*+")
_STRING = re.compile(r'"((?:[^"\\\n]|\\.)*+)"')
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*+)(\.[0-9]++)?([eE][-+]?[0-9]++)?(?![\w.+-])")
_WORD = re.compile(r"[\w.+-]++")
_ESCAPE = re.compile(r"\\(?:u([0-9a-fA-F]{4})|(.))", re.DOTALL)
_ESCAPES = {'"': '"', "\\": "\\", "/": "/", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}
_PAIR = re.compile("([\ud800-\udbff])([\udc00-\udfff])")
_NAMES: dict[str, bool | None] = {"true": True, "false": False, "null": None}
_DIGITS = 100
"""Digits of a number that is read as one; a longer one stays text."""


class _Stop(Exception):  # noqa: N818 - it ends the reading, and is no error of the program.
    """End the reading of a file that cannot be understood further."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        self.diagnostic = diagnostic


@dataclass(slots=True)
class _Open:
    """A list or a set of keys whose end has not come yet."""

    start: int
    items: list[Node] | None
    """None for a set of keys."""
    entries: dict[str, Entry] = field(default_factory=dict)
    key: Scalar | None = None


def read_json(source: Source, diagnostics: list[Diagnostic]) -> Node | None:
    """Read the one value of a JSON file; none when it cannot be read.

    Diagnostics: T105 what breaks the grammar, T106 nothing in the file, B007 control character, B013 key given twice,
    B015 too deep, B018 too many brackets, B019 too long, B036 too many values.
    """
    try:
        return _Reader(source, diagnostics).value()
    except _Stop as stop:
        diagnostics.append(stop.diagnostic)
        return None


@dataclass(slots=True)
class _Reader:
    """Reads one file from its beginning to its end, without calling itself however deep the values are."""

    source: Source
    diagnostics: list[Diagnostic]
    position: int = 0
    count: int = 0
    open: list[_Open] = field(default_factory=list)

    def value(self) -> Node:
        """Read the whole file."""
        if self._next() == "":
            raise _Stop(codes.JSON_EMPTY.at(self.source.span(0, 0), path=self.source.path))
        while True:
            node = self._begin()
            # A value that is complete may end the collections around it.
            while node is not None and self.open:
                node = self._put(node)
            if node is not None:
                if self._next():
                    raise self._broken("this stands behind the end of the value", "remove it, or put all in one list")
                return node

    def _begin(self) -> Node | None:
        """Read a single value or an empty collection; none for one that holds something and was opened."""
        sign = self._next()
        self.count += 1
        if self.count > VALUES_LIMIT:
            raise _Stop(node_codes.YAML_LARGE.at(self._here(), limit=VALUES_LIMIT))
        if sign not in ("{", "["):
            return self._scalar(sign)
        if len(self.open) > DEPTH_LIMIT:
            raise _Stop(node_codes.YAML_DEEP.at(self._here(), limit=DEPTH_LIMIT))
        opened = _Open(self.position, [] if sign == "[" else None)
        self.position += 1
        if self._next() == ("]" if sign == "[" else "}"):
            return self._closed(opened)
        self.open.append(opened)
        if opened.items is None:
            opened.key = self._key()
        return None

    def _put(self, node: Node) -> Node | None:
        """Put a value into the innermost open collection; give the collection when it ends with it."""
        around = self.open[-1]
        if around.items is not None:
            around.items.append(node)
        else:
            self._enter(around, node)
        sign, closing = self._next(), "]" if around.items is not None else "}"
        if sign == closing:
            return self._closed(self.open.pop())
        if sign != ",":
            start = self.source.span(around.start, around.start + 1)
            if not sign:
                what = "list" if around.items is not None else "set of keys"
                raise _Stop(codes.JSON_SYNTAX.at(start, hint=f"close it: {closing}", problem=f"this {what} never ends"))
            raise self._broken(f"a comma or “{closing}” is missing before this", "part the values by commas")
        self.position += 1
        if self._next() == closing:
            raise self._broken("a comma stands behind the last value", "remove the comma", back=True)
        if around.items is None:
            around.key = self._key()
        return None

    def _enter(self, around: _Open, node: Node) -> None:
        """Keep a value under the key that was read before it."""
        key = around.key
        assert key is not None, "a key is read before each value"
        if key.text in around.entries:
            line = around.entries[key.text].key.span.line
            self.diagnostics.append(node_codes.DUPLICATE_KEY.at(key.span, key=key.text, line=line))
        else:
            around.entries[key.text] = Entry(key, node)

    def _closed(self, opened: _Open) -> Node:
        """End a collection at the sign that closes it."""
        self.position += 1
        span = self.source.span(opened.start, self.position)
        if opened.items is not None:
            return Sequence(tuple(opened.items), span)
        return Mapping(tuple(opened.entries.values()), span)

    def _key(self) -> Scalar:
        """Read a key and the colon behind it."""
        if self._next() != '"':
            raise self._broken("a key must stand here, in double quotes", 'write "key": value')
        key = self._string()
        self.count += 1
        if self._next() != ":":
            raise self._broken("a colon is missing between key and value", 'write "key": value')
        self.position += 1
        return key

    def _scalar(self, sign: str) -> Scalar:
        """Read a text, a number, or one of the three words that stand for values."""
        if sign == '"':
            return self._string()
        text, start = self.source.text, self.position
        number = _NUMBER.match(text, start)
        if number is not None:
            self.position = number.end()
            return Scalar(number[0], _number(number), Span(self.source, start, self.position))
        word = _WORD.match(text, start)
        if word is not None and word[0] in _NAMES:
            self.position = word.end()
            return Scalar(word[0], _NAMES[word[0]], Span(self.source, start, self.position))
        raise self._no_value(sign, word[0] if word is not None else "")

    def _no_value(self, sign: str, word: str) -> _Stop:
        """Say why what stands here is no value."""
        if word.lower() in ("nan", "inf", "infinity", "-inf", "-infinity", "+infinity"):
            return self._broken(f"{word} is no number", "write null, or leave the key out", len(word))
        if word[:1].isdigit() or word[:1] in ("-", "+", "."):
            return self._broken(
                "this number is not written as JSON asks", "write it like -12.5, or in quotes", len(word)
            )
        if word.lower() in _NAMES or word == "None":
            said = "null" if word == "None" else word.lower()
            return self._broken(f"“{word}” is no value", f"write {said}", len(word))
        if word:
            return self._broken("a text must stand in double quotes", f'write "{word[:40]}"', len(word))
        if sign == "'":
            return self._broken("a text must stand in double quotes", 'write "…"')
        if sign == "/" or sign == "#":
            return self._broken("JSON has no comments", "remove it")
        if not sign:
            return self._broken("the file ends where a value must stand", "add the value")
        return self._broken("a value must stand here")

    def _string(self) -> Scalar:
        """Read a text in quotes."""
        start = self.position
        found = _STRING.match(self.source.text, start)
        if found is None:
            raise self._broken("a quotation mark is never closed", "close it on the same line; a line end is \\n")
        self.position = found.end()
        span = Span(self.source, start, self.position)
        text = found[1]
        if "\\" in text:
            text = self._unescaped(text, start + 1)
            control = CONTROL.search(text)
            if control is not None:
                self.diagnostics.append(CONTROL_CHARACTER.at(span, name=character_name(control[0])))
                text = CONTROL.sub(" ", text)
        if len(text) > BRACKET_LIMIT:
            report_involved(text, span, self.diagnostics)
        return Scalar(text, text, span)

    def _unescaped(self, text: str, start: int) -> str:
        """Write out what stands escaped in a text."""

        def plain(found: re.Match[str]) -> str:
            if found[1] is not None:
                return chr(int(found[1], 16))
            if found[2] not in _ESCAPES:
                self.position = start + found.start()
                raise self._broken(f"“{found[0]}” stands for no character", "write a backslash twice: \\\\", 2)
            return _ESCAPES[found[2]]

        return _PAIR.sub(_joined, _ESCAPE.sub(plain, text))

    def _next(self) -> str:
        """Go to the next sign, and give it; empty at the end of the file."""
        found = _SPACE.match(self.source.text, self.position)
        assert found is not None, "no space is found too"
        self.position = found.end()
        return self.source.text[self.position : self.position + 1]

    def _here(self) -> Span:
        end = min(self.position + 1, len(self.source.text))
        return self.source.span(self.position, end)

    def _broken(self, problem: str, hint: str | None = None, length: int = 1, *, back: bool = False) -> _Stop:
        """Say what breaks the grammar where the reader stands, or at the comma before it."""
        start = self.source.text.rindex(",", 0, self.position) if back else self.position
        span = self.source.span(start, min(start + length, len(self.source.text)))
        return _Stop(codes.JSON_SYNTAX.at(span, hint=hint, problem=problem))


def _joined(pair: re.Match[str]) -> str:
    """Make one character of the two halves that JSON escapes it in."""
    return chr(0x10000 + ((ord(pair[1]) - 0xD800) << 10) + (ord(pair[2]) - 0xDC00))


def _number(found: re.Match[str]) -> str | int | float:
    """Read a number; one that is too large for the machine stays text."""
    if len(found[0]) > _DIGITS:
        return found[0]
    if found[1] is None and found[2] is None:
        return int(found[0])
    number = float(found[0])
    return number if abs(number) < float("inf") else found[0]
