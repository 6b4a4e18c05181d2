"""Style sheets as text: where they use tokens and addresses, found outside comments and strings.

What is found keeps its offsets, so that faults are told exactly and only what must change is replaced.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterator, Mapping
from dataclasses import dataclass

Scan = tuple[re.Match[str], ...]
"""The pieces of a sheet that mean something here, in order; `lastgroup` tells the kind."""

# A string ends at its quote or, broken, at the end of its line (CSS Syntax, 4.3.5); a comment at the end of the sheet.
_PIECE = re.compile(
    r"""(?P<comment>/\*(?:[^*]|\*(?!/))*+(?P<ended>\*/)?)
      | (?P<string>"(?:[^"\\\n]|\\[\s\S])*+(?P<quote>")? | '(?:[^'\\\n]|\\[\s\S])*+(?P<apostrophe>')?)
      | (?P<address>(?<![\w-])(?i:url)\(\s*+
            (?: "(?P<double>(?:[^"\\\n]|\\[\s\S])*+)" | '(?P<single>(?:[^'\\\n]|\\[\s\S])*+)'
              | (?P<bare>[^"'()\s]*+) )\s*+\))
      | (?P<reference>(?<![\w-])(?i:var)\(\s*+(?P<name>--[\w-]++)\s*+(?:(?P<comma>,)\s*+|\)))
      | (?P<declaration>(?<![\w-])--[\w-]++(?=\s*+:))
      | (?P<open>[(\[{])
      | (?P<close>[)\]}])
      | (?P<escape>\\.)
    """,
    re.VERBOSE,
)
_GLUED = re.compile(r"[\w.%(#-]")
_PAIRS = {")": "(", "]": "[", "}": "{"}


@dataclass(frozen=True, slots=True)
class Reference:
    """A token that is used: `var(--name)` or `var(--name, fallback)`."""

    name: str
    """Without its hyphens."""
    start: int
    """Offset of the name, hyphens included."""
    end: int
    fallback: bool


@dataclass(frozen=True, slots=True)
class Address:
    """What `url(…)` names."""

    text: str
    """As written, without quotes."""
    start: int
    """Offset of the text itself."""
    end: int


@dataclass(frozen=True, slots=True)
class Breach:
    """A bracket, string or comment without its other end."""

    problem: str
    start: int
    end: int


def scan(text: str) -> Scan:
    """Find the pieces of a sheet, or of a value."""
    return tuple(_PIECE.finditer(text))


def references(pieces: Scan) -> Iterator[Reference]:
    """Give every token that is used, those inside fallbacks too."""
    for piece in pieces:
        if piece.lastgroup == "reference":
            yield Reference(piece["name"][2:], *piece.span("name"), bool(piece["comma"]))


def declarations(pieces: Scan) -> Iterator[Reference]:
    """Give every custom property that is declared."""
    for piece in pieces:
        if piece.lastgroup == "declaration":
            yield Reference(piece[0][2:], piece.start(), piece.end(), False)


def addresses(pieces: Scan) -> Iterator[Address]:
    """Give every address."""
    for piece in pieces:
        if piece.lastgroup == "address":
            part = _part(piece)
            yield Address(piece[part], *piece.span(part))


def breaches(pieces: Scan) -> Iterator[Breach]:
    """Find brackets that do not pair, and strings and comments that never end."""
    opened: list[re.Match[str]] = []
    for piece in pieces:
        match piece.lastgroup:
            case "open":
                opened.append(piece)
            case "reference" if piece["comma"]:
                opened.append(piece)
            case "close":
                while opened and _bracket(opened[-1]) != _PAIRS[piece[0]]:
                    if not any(_bracket(other) == _PAIRS[piece[0]] for other in opened):
                        break
                    yield _unclosed(opened.pop())
                if opened and _bracket(opened[-1]) == _PAIRS[piece[0]]:
                    opened.pop()
                else:
                    yield Breach(f"“{piece[0]}” closes nothing", piece.start(), piece.end())
            case "string" if not (piece["quote"] or piece["apostrophe"]):
                yield Breach("the string that begins here does not end on its line", piece.start(), piece.end())
            case "comment" if not piece["ended"]:
                yield Breach("the comment that begins here never ends", piece.start(), piece.start() + 2)
    for piece in opened:
        yield _unclosed(piece)


def substitute(
    text: str,
    pieces: Scan,
    values: Mapping[str, str],
    local: Container[str] = (),
    address: Callable[[str], str] = lambda written: written,
) -> str:
    """Put values in the place of tokens, and new addresses in the place of those written.

    A token without value gives its fallback. It stays as it is when it has none, or when its name is `local`: then
    rules give it values, and the engine follows them. Line ends are kept, so lines stay where they were.
    """
    return _Substitution(text, values, local, address).run(pieces)


class _Substitution:
    """One pass over a text, fallbacks in fallbacks included, without recursion."""

    def __init__(
        self, text: str, values: Mapping[str, str], local: Container[str], address: Callable[[str], str]
    ) -> None:
        self.text, self.values, self.local, self.address = text, values, local, address
        self.parts: list[str] = []
        self.opened: list[str] = []
        """What becomes of the bracket that closes each open one: keep, drop, or skip with all before it."""
        self.skipping = 0

    def run(self, pieces: Scan) -> str:
        """Go through the text."""
        done = 0
        for piece in pieces:
            kind = piece.lastgroup
            if kind not in ("address", "reference", "open", "close"):
                continue
            self._copy(done, piece.start())
            done = piece.end()
            if kind == "reference":
                self._reference(piece)
            elif kind == "address":
                self._address(piece)
            elif kind == "open":
                self.opened.append("keep")
                self._write(piece[0])
            else:
                self._close(piece)
        self._copy(done, len(self.text))
        return "".join(self.parts)

    def _write(self, text: str) -> None:
        self.parts.append("\n" * text.count("\n") if self.skipping else text)

    def _copy(self, start: int, end: int) -> None:
        if start < end:
            self._write(self.text[start:end])

    def _reference(self, piece: re.Match[str]) -> None:
        name, fallback = piece["name"][2:], bool(piece["comma"])
        value = self.values.get(name)
        left = value is None and (name in self.local or not fallback)
        if left:
            self._write(piece[0])
        else:
            # Two values side by side stay two, as in the grammar: “1 1”, not “11”.
            glue = "/**/" if not fallback and _GLUED.match(self.text, piece.end()) else ""
            self._write((value or "") + glue + "\n" * piece[0].count("\n"))
        if fallback:
            self.opened.append("keep" if left else "drop" if value is None else "skip")
            self.skipping += not left and value is not None

    def _address(self, piece: re.Match[str]) -> None:
        part = _part(piece)
        quote = "'" if part == "single" else '"'
        self._write(f"url({quote}{self.address(piece[part])}{quote})" + "\n" * piece[0].count("\n"))

    def _close(self, piece: re.Match[str]) -> None:
        fate = self.opened.pop() if self.opened else "keep"
        if fate == "keep":
            self._write(piece[0])
        elif fate == "skip":
            self.skipping -= 1


def _part(piece: re.Match[str]) -> str:
    return next(part for part in ("double", "single", "bare") if piece[part] is not None)


def _bracket(piece: re.Match[str]) -> str:
    return "(" if piece.lastgroup == "reference" else piece[0]


def _unclosed(piece: re.Match[str]) -> Breach:
    return Breach(f"“{_bracket(piece)}” is never closed", piece.start(), piece.start() + 1)
