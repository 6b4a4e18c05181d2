"""CMaps: which codes a string is made of, and which characters they stand for (ISO 32000-1, 9.7.5 and 9.10.3)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from livrerouge.audit.bounds import Bounds
from livrerouge.audit.objects import TooLargeError

_PART = re.compile(
    rb"(\d+)\s*beginbfchar(.*?)endbfchar|(\d+)\s*beginbfrange(.*?)endbfrange"
    rb"|(\d+)\s*begincodespacerange(.*?)endcodespacerange"
    rb"|(\d+)\s*begincidchar(.*?)endcidchar|(\d+)\s*begincidrange(.*?)endcidrange",
    re.DOTALL,
)
_TOKEN = re.compile(rb"<([0-9a-fA-F\s]*)>|\[|\]|(-?\d+)")


@dataclass(frozen=True, slots=True)
class CMap:
    """What a CMap says."""

    lengths: tuple[tuple[int, int, int], ...] = ()
    """Ranges of codes: how many bytes, the first, the last."""
    characters: Mapping[int, str] = field(default_factory=dict)
    glyphs: Mapping[int, int] = field(default_factory=dict)
    """CIDs by code."""

    def split(self, string: bytes, usual: int) -> Iterator[int]:
        """Give the codes of a string; those of no range have the usual number of bytes."""
        if {wide for wide, _, _ in self.lengths} <= {usual}:
            # As nearly all are: there is but one way to divide the string.
            for position in range(0, len(string), usual):
                yield int.from_bytes(string[position : position + usual], "big")
            return
        position = 0
        while position < len(string):
            for length in (1, 2, 3, 4):
                code = int.from_bytes(string[position : position + length], "big")
                if any(length == wide and first <= code <= last for wide, first, last in self.lengths):
                    break
            else:
                length = usual
                code = int.from_bytes(string[position : position + length], "big")
            yield code
            position += length


def read_cmap(content: bytes, bounds: Bounds) -> CMap:
    """Read a CMap; TooLargeError when its ranges hold more codes than are read."""
    lengths: list[tuple[int, int, int]] = []
    characters: dict[int, str] = {}
    glyphs: dict[int, int] = {}
    for part in _PART.finditer(content):
        _, char, _, ranges, _, space, _, cid, _, cids = part.groups()
        tokens = _tokens(char or ranges or space or cid or cids or b"")
        if char is not None:
            characters.update(_single(tokens))
        elif ranges is not None:
            characters.update(_ranges(tokens, bounds))
        elif space is not None:
            lengths.extend(_spaces(tokens))
        elif cid is not None:
            glyphs.update(_glyphs(tokens, 1, bounds))
        else:
            glyphs.update(_glyphs(tokens, 2, bounds))
        if len(characters) + len(glyphs) > bounds.entries:
            raise TooLargeError
    return CMap(tuple(lengths), characters, glyphs)


_Token = bytes | int | str


def _tokens(content: bytes) -> list[_Token]:
    """Give strings as bytes, numbers as integers, brackets as they are."""
    found: list[_Token] = []
    for token in _TOKEN.finditer(content):
        if token[1] is not None:
            digits = re.sub(rb"\s", b"", token[1]).decode("ascii")
            found.append(bytes.fromhex(digits + "0" * (len(digits) % 2)))
        elif token[2] is not None:
            found.append(int(token[2]))
        else:
            found.append(token[0].decode("ascii"))
    return found


def _said(value: _Token) -> str:
    return value.decode("utf-16-be", "replace") if isinstance(value, bytes) else ""


def _code(value: _Token) -> int:
    return int.from_bytes(value, "big") if isinstance(value, bytes) else 0


def _single(tokens: list[_Token]) -> Iterator[tuple[int, str]]:
    for code, character in zip(tokens[::2], tokens[1::2], strict=False):
        yield _code(code), _said(character)


def _ranges(tokens: list[_Token], bounds: Bounds) -> Iterator[tuple[int, str]]:
    position = 0
    while position + 2 < len(tokens):
        first, last, start = _code(tokens[position]), _code(tokens[position + 1]), tokens[position + 2]
        position += 3
        if last - first > bounds.entries:
            raise TooLargeError
        if start == "[":
            for code in range(first, last + 1):
                if position < len(tokens) and tokens[position] != "]":
                    yield code, _said(tokens[position])
                    position += 1
            while position < len(tokens) and tokens[position] != "]":
                position += 1
            position += 1
        elif isinstance(start, bytes) and start:
            base = int.from_bytes(start, "big")
            for code in range(first, last + 1):
                value = (base + code - first) % (1 << (8 * len(start)))
                yield code, value.to_bytes(len(start), "big").decode("utf-16-be", "replace")


def _spaces(tokens: list[_Token]) -> Iterator[tuple[int, int, int]]:
    for first, last in zip(tokens[::2], tokens[1::2], strict=False):
        if isinstance(first, bytes):
            yield len(first), _code(first), _code(last)


def _glyphs(tokens: list[_Token], codes: int, bounds: Bounds) -> Iterator[tuple[int, int]]:
    step = codes + 1
    for index in range(0, len(tokens) - codes, step):
        first, last, glyph = _code(tokens[index]), _code(tokens[index + codes - 1]), tokens[index + codes]
        if last - first > bounds.entries:
            raise TooLargeError
        if isinstance(glyph, int):
            yield from ((code, glyph + code - first) for code in range(first, last + 1))
