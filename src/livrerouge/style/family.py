"""Families: the typefaces that sheets, templates and tokens name are among those of the style."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from livrerouge.codes import picture as picture_codes
from livrerouge.codes import sheet as sheet_codes
from livrerouge.diagnostic import Diagnostic
from livrerouge.loaded import Picture
from livrerouge.model.style import Style
from livrerouge.node import Entry, Scalar
from livrerouge.place import Source, Span
from livrerouge.suggest import did_you_mean

_GENERIC = frozenset(
    {"serif", "sans-serif", "monospace", "cursive", "fantasy", "system-ui", "math", "emoji", "fangsong"}
)
_KEYWORDS = frozenset({"inherit", "initial", "unset", "revert", "revert-layer"})
_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
_VALUE = r"""(?:"[^"\n]*"|'[^'\n]*'|[^;{}"'])*"""
_DECLARED = re.compile(rf"(?<![\w-])(?P<property>font(?:-family)?)\s*:(?P<value>{_VALUE})", re.IGNORECASE)
_IN_TEMPLATE = re.compile(
    r"""(?<![\w-])(?:font-family\s*=\s*(["'])(?P<attribute>[^<>]*?)\1|font-family\s*:(?P<value>[^;"<>]*))""",
    re.IGNORECASE,
)
_PIECE = re.compile(
    r"""(?P<string>"[^"\n]*"|'[^'\n]*') | var\(\s*--(?P<token>[\w-]+)\s*\)
      | (?P<other>[\w-]+\([^()]*(?:\([^()]*\)[^()]*)*\)) | (?P<comma>,) | (?P<slash>/) | (?P<important>!)
      | (?P<word>[^\s,/"'()!]+)""",
    re.VERBOSE,
)
_SIZE = re.compile(
    r"[\d.+-]*\d(?:[a-z]+|%)|(?:xx?-)?(?:small|large)|medium|smaller|larger|(?:calc|min|max|clamp)\(.*", re.I | re.S
)


@dataclass(frozen=True, slots=True)
class _Name:
    """A family, as it is named in a list."""

    text: str
    quoted: bool
    span: Span

    @property
    def generic(self) -> bool:
        """Tell whether it stands for a kind of family, not for one."""
        return not self.quoted and self.text.casefold() in _GENERIC


def family_faults(
    sheets: Iterable[Source], templates: Iterable[Source], tokens: Iterable[Entry], families: Iterable[str]
) -> Iterator[Diagnostic]:
    """Find families that the style does not have (S146).

    A generic family at the end of a list is harmless; by itself it would be another typeface on each machine.
    """
    known = {family.casefold(): family for family in families}
    values = _Tokens.of(tokens)
    for place, shorthand in (*_declared(sheets), *_shown(templates)):
        start = _after_size(place, values) if shorthand else place.start
        names = _names(place.source.span(start, place.end), values) if start is not None else ()
        own = [name for name in names if not name.generic]
        for name in own or names[:1]:
            if name.text.casefold() not in known:
                hint = did_you_mean(name.text, sorted(known.values()))
                listed = ", ".join(sorted(known.values())) or "none"
                yield sheet_codes.UNKNOWN_FACE.at(name.span, hint=hint, name=name.text[:60], known=listed)


def lettering_faults(pictures: Iterable[Picture], style: Style) -> Iterator[Diagnostic]:
    """Find texts of pictures whose typeface is none of the style's (B063): the first of a list is what was drawn."""
    known = {face.family.casefold(): face.family for face in style.faces}
    listed = " or ".join(f"“{family}”" for family in dict.fromkeys(known.values()))
    for picture in pictures:
        for texts in picture.lettering:
            name = texts.families.split(",")[0].strip().strip("\"'").strip()
            if known and name.casefold() not in known:
                hint = did_you_mean(name, sorted(known.values()))
                yield picture_codes.UNKNOWN_LETTERING.at(texts.span, hint=hint, name=name[:60], known=listed)


@dataclass(frozen=True, slots=True)
class _Tokens:
    """The tokens of a style, each with the places of its values: a variant and a format may have their own."""

    values: Mapping[str, list[Span]]
    found: dict[str, tuple[_Name, ...]]
    """Families of the tokens that were looked at, empty while one is: tokens may use one another in a circle."""

    @classmethod
    def of(cls, entries: Iterable[Entry]) -> _Tokens:
        """Collect the places of values by name."""
        values: dict[str, list[Span]] = {}
        for entry in entries:
            if isinstance(entry.value, Scalar):
                values.setdefault(entry.key.text, []).append(_unquoted(entry.value.span))
        return cls(values, {})

    def names(self, token: str) -> tuple[_Name, ...]:
        """Give the families that any value of a token names."""
        if token not in self.found:
            self.found[token] = ()
            self.found[token] = _once(name for span in self.values.get(token, ()) for name in _names(span, self))
        return self.found[token]

    def is_length(self, token: str) -> bool:
        """Tell whether a token is a length; measures of the page are, and have no place in style.yaml."""
        return all(_SIZE.fullmatch(span.text) is not None for span in self.values.get(token, ()))


def _declared(sheets: Iterable[Source]) -> Iterator[tuple[Span, bool]]:
    """Give the values of the declarations that name families, and whether other things stand in them too."""
    for sheet in sheets:
        # Comments are blanked, not cut, so that offsets stay those of the file.
        text = _COMMENT.sub(lambda comment: " " * len(comment[0]), sheet.text)
        for found in _DECLARED.finditer(text):
            yield sheet.span(*found.span("value")), found["property"].lower() == "font"


def _shown(templates: Iterable[Source]) -> Iterator[tuple[Span, bool]]:
    """Give the families that templates name; what they compute is known only when they are written."""
    for template in templates:
        for found in _IN_TEMPLATE.finditer(template.text):
            part = "value" if found["value"] is not None else "attribute"
            if "{" not in found[part]:
                yield template.span(*found.span(part)), False


def _after_size(place: Span, tokens: _Tokens) -> int | None:
    """Give the offset behind the size, and the leading, of a “font”; none without a size."""
    end, slash = None, False
    for piece in _PIECE.finditer(place.source.text, place.start, place.end):
        if piece["comma"]:
            break
        if piece["slash"]:
            slash = True
        elif slash or (tokens.is_length(piece["token"]) if piece["token"] else _SIZE.fullmatch(piece[0])):
            end, slash = piece.end(), False
    return end


def _names(place: Span, tokens: _Tokens) -> tuple[_Name, ...]:
    """Read a list of families; those of a token have their place in style.yaml."""
    names: list[_Name] = []
    words: list[re.Match[str]] = []
    source = place.source

    def end() -> None:
        if words and words[0][0].casefold() not in _KEYWORDS:
            span = source.span(words[0].start(), words[-1].end())
            names.append(_Name(" ".join(word[0] for word in words), False, span))
        words.clear()

    for piece in _PIECE.finditer(source.text, place.start, place.end):
        if piece["important"]:
            break
        if piece["word"]:
            words.append(piece)
            continue
        end()
        if piece["string"]:
            names.append(_Name(piece[0][1:-1], True, source.span(piece.start() + 1, piece.end() - 1)))
        elif piece["token"]:
            names.extend(tokens.names(piece["token"]))
    end()
    return _once(names)


def _once(names: Iterable[_Name]) -> tuple[_Name, ...]:
    return tuple({(name.span.source.path, name.span.start): name for name in names}.values())


def _unquoted(span: Span) -> Span:
    """Give the place of a YAML value without the quotes around all of it."""
    text = span.text
    whole = len(text) > 1 and text[0] == text[-1] and text[0] in "\"'" and text[0] not in text[1:-1]
    return span.source.span(span.start + 1, span.end - 1) if whole else span
