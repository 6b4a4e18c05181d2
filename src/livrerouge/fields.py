"""Fields: read the keys of a mapping, and gather what is wrong with them."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date
from enum import StrEnum
from typing import TypeVar

from livrerouge.codes import value as codes
from livrerouge.diagnostic import Diagnostic
from livrerouge.node import Entry, Mapping, Node, Scalar
from livrerouge.node import Sequence as SequenceNode
from livrerouge.place import Span
from livrerouge.schema.key import DATE, ID, LANGUAGE, LENGTH, Group, Keys, Whole
from livrerouge.suggest import did_you_mean, tag_meant

E = TypeVar("E", bound=StrEnum)

_LENGTH = re.compile(LENGTH.pattern)
_LANGUAGE = re.compile(LANGUAGE.pattern)
_DATE = re.compile(DATE.pattern)
_ID = re.compile(ID.pattern)


def is_length(value: str) -> bool:
    """Tell whether a text is a CSS length in a unit of print, or a percentage."""
    return _LENGTH.fullmatch(value) is not None


def is_language(value: str) -> bool:
    """Tell whether a text has the form of a language tag (BCP 47: language, script, region, variants)."""
    return _LANGUAGE.fullmatch(value) is not None


def language_hint(written: str, known: Callable[[str], bool] = is_language) -> str | None:
    """Ask whether another form of what was written for a language was meant, when it is one that `known` accepts."""
    meant = tag_meant(written)
    return f"did you mean “{meant}”?" if meant != written and is_language(meant) and known(meant) else None


def is_id(value: str) -> bool:
    """Tell whether a text can name a place in the publication."""
    return _ID.fullmatch(value) is not None


def kind(node: Node) -> str:
    """Say in words what a node is: “a list”, “the number 12”."""
    match node:
        case Mapping():
            return "a set of keys"
        case SequenceNode():
            return "a list"
        case Scalar(value=None):
            return "empty"
        case Scalar(value=bool()):
            return f"the word “{node.text}” (yes or no)"
        case Scalar(value=int() | float()):
            return f"the number {node.text}"
        case _:
            return f"the text “{_short(node.text)}”"


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 40 else line[:39] + "…"


class Fields:
    """Read one mapping key by key; what is wrong goes to the list of diagnostics handed in.

    A table of keys says which there are, which must be given, and the bounds of whole numbers. Without one, as in
    mappings whose keys the author chooses, every getter marks its key as known. `finish` reports the keys that are
    not. A key that is absent, or whose value is wrong, gives the default.
    """

    def __init__(self, mapping: Mapping, diagnostics: list[Diagnostic], keys: Keys | None = None) -> None:
        self.mapping = mapping
        self.diagnostics = diagnostics
        self.keys = keys
        self._entries = {entry.key.text: entry for entry in mapping.entries}
        self._known: dict[str, None] = {}

    @property
    def span(self) -> Span:
        """The place of the whole mapping."""
        return self.mapping.span

    def entry(self, key: str) -> Entry | None:
        """Give a key with its value, or none."""
        self._known[key] = None
        return self._entries.get(key)

    def node(self, key: str) -> Node | None:
        """Give a value of any kind, or none; an empty value is reported (B030) and gives none."""
        entry = self.entry(key)
        if entry is None:
            return None
        if isinstance(entry.value, Scalar) and entry.value.value is None:
            self.diagnostics.append(codes.EMPTY_VALUE.at(entry.key.span, key=key))
            return None
        return entry.value

    def has(self, key: str) -> bool:
        """Tell whether a key is given, whatever its value."""
        self._known[key] = None
        return key in self._entries

    def required(self, *keys: str) -> bool:
        """Report each key that is not given (B021), those of the table when none is named; tell whether all are."""
        wanted = keys or (self.keys.required if self.keys is not None else ())
        missing = [key for key in wanted if not self.has(key)]
        start = self.mapping.span
        for key in missing:
            place = start.source.span(start.start, min(start.end, _line_end(start)))
            self.diagnostics.append(codes.MISSING_KEY.at(place, key=key))
        return not missing

    def wrong(self, key: str, node: Node, wanted: str) -> None:
        """Report that a value is of another kind than wanted (B022)."""
        self.diagnostics.append(codes.WRONG_TYPE.at(node.span, key=key, found=kind(node), wanted=wanted))

    def scalar(self, key: str) -> Scalar | None:
        """Give a single value, whatever its type, with its place."""
        node = self.node(key)
        if node is None or isinstance(node, Scalar):
            return node
        self.wrong(key, node, "a text")
        return None

    def text(self, key: str, default: str = "") -> str:
        """Give a text; a number or a date counts as one, as written."""
        scalar = self.scalar(key)
        return default if scalar is None else scalar.text

    def words(self, key: str) -> tuple[Scalar, ...]:
        """Give a list of texts with their places; a single text counts as a list of one."""
        node = self.node(key)
        if node is None:
            return ()
        if isinstance(node, Scalar):
            return (node,)
        if isinstance(node, Mapping):
            self.wrong(key, node, "a list of texts")
            return ()
        for item in node.items:
            if not _is_text(item):
                self.wrong(key, item, "a text")
        return tuple(item for item in node.items if isinstance(item, Scalar) and _is_text(item))

    def integer(self, key: str, default: int = 0, *, least: int = 0, most: int = 1_000_000) -> int:
        """Give a whole number from `least` to `most`; the table's bounds come before."""
        if self.keys is not None and isinstance(bounds := self.keys.value(key), Whole):
            least, most = bounds.least, bounds.most
        node = self.node(key)
        if node is None:
            return default
        if not isinstance(node, Scalar) or not isinstance(node.value, int) or isinstance(node.value, bool):
            self.wrong(key, node, "a whole number")
            return default
        if not least <= node.value <= most:
            self.diagnostics.append(codes.OUT_OF_RANGE.at(node.span, key=key, value=node.text, least=least, most=most))
            return default
        return node.value

    def number(self, key: str, default: float = 0.0, *, least: float = 0.0, most: float = 1e6) -> float:
        """Give a number from `least` to `most`."""
        node = self.node(key)
        if node is None:
            return default
        if not isinstance(node, Scalar) or not isinstance(node.value, int | float) or isinstance(node.value, bool):
            self.wrong(key, node, "a number")
            return default
        if not least <= node.value <= most:
            self.diagnostics.append(
                codes.OUT_OF_RANGE.at(node.span, key=key, value=node.text, least=f"{least:g}", most=f"{most:g}")
            )
            return default
        return float(node.value)

    def flag(self, key: str, default: bool = False) -> bool:
        """Give true or false."""
        node = self.node(key)
        if node is None:
            return default
        if isinstance(node, Scalar) and isinstance(node.value, bool):
            return node.value
        self.wrong(key, node, "true or false")
        return default

    def choice(self, key: str, kinds: type[E], default: E) -> E:
        """Give a member of an enumeration by its value."""
        found = self.one_of(key, [member.value for member in kinds], default.value)
        return kinds(found)

    def one_of(self, key: str, choices: Sequence[str], default: str) -> str:
        """Give one of a few words."""
        scalar = self.scalar(key)
        if scalar is None:
            return default
        if scalar.text in choices:
            return scalar.text
        meant = did_you_mean(scalar.text, choices)
        self.diagnostics.append(
            codes.UNKNOWN_CHOICE.at(
                scalar.span, hint=meant, value=_short(scalar.text), key=key, choices=", ".join(choices)
            )
        )
        return default

    def mapping_of(self, key: str) -> Mapping | None:
        """Give a mapping, or none."""
        node = self.node(key)
        if node is None or isinstance(node, Mapping):
            return node
        self.wrong(key, node, "a set of keys")
        return None

    def fields(self, key: str) -> Fields | None:
        """Give a mapping's own fields, which report to the same list; call their `finish` too."""
        mapping = self.mapping_of(key)
        own = self.keys.value(key) if self.keys is not None else None
        return (
            None if mapping is None else Fields(mapping, self.diagnostics, own.keys if isinstance(own, Group) else None)
        )

    def sequence(self, key: str) -> tuple[Node, ...]:
        """Give the items of a list."""
        node = self.node(key)
        if node is None:
            return ()
        if isinstance(node, SequenceNode):
            return node.items
        self.wrong(key, node, "a list")
        return ()

    def localised(self, key: str, language: str) -> Scalar | None:
        """Give a text that may be written by language, `{fr: …, en: …}`; a regional tag falls back (fr-CH, fr)."""
        node = self.node(key)
        if node is None or isinstance(node, Scalar):
            return node
        if not isinstance(node, Mapping):
            self.wrong(key, node, "a text, or texts by language")
            return None
        texts = {entry.key.text: entry.value for entry in node.entries}
        for entry in node.entries:
            if not is_language(entry.key.text):
                tag = entry.key.text
                self.diagnostics.append(
                    codes.UNKNOWN_LANGUAGE.at(
                        entry.key.span, hint=language_hint(tag), value=_short(tag), wanted="a language"
                    )
                )
        found = texts.get(language) or texts.get(language.split("-")[0])
        if found is None:
            self.diagnostics.append(codes.NO_TRANSLATION.at(node.span, key=key, language=language))
        elif not isinstance(found, Scalar):
            self.wrong(key, found, "a text")
        elif found.value is None:
            self.diagnostics.append(codes.EMPTY_VALUE.at(found.span, key=f"{key}: {language}"))
        else:
            return found
        return None

    def date(self, key: str) -> str:
        """Give a date of the calendar as year-month-day, empty when there is none."""

        def real(value: str) -> bool:
            try:
                # The library reads other forms too, such as weeks: 2026-W48-2.
                return _DATE.fullmatch(value) is not None and bool(date.fromisoformat(value))
            except ValueError:
                return False

        return self._checked(key, real, lambda s: codes.BAD_DATE.at(s.span, value=_short(s.text))) or ""

    def length(self, key: str) -> str | None:
        """Give a CSS length, none when there is none."""
        return self._checked(key, is_length, lambda s: codes.BAD_LENGTH.at(s.span, value=_short(s.text)))

    def id(self, key: str, default: str = "") -> str:
        """Give an id."""
        return self._checked(key, is_id, lambda s: codes.BAD_ID.at(s.span, value=_short(s.text))) or default

    def language(self, key: str, known: Callable[[str], bool] = is_language) -> str | None:
        """Give a language tag that `known` accepts."""
        return self._checked(
            key,
            lambda value: is_language(value) and known(value),
            lambda s: codes.UNKNOWN_LANGUAGE.at(
                s.span,
                hint=language_hint(s.text, known),
                value=_short(s.text),
                wanted="a language" if known is is_language else "a language a publication can have here",
            ),
        )

    def _checked(self, key: str, good: Callable[[str], bool], report: Callable[[Scalar], Diagnostic]) -> str | None:
        scalar = self.scalar(key)
        if scalar is None:
            return None
        if good(scalar.text):
            return scalar.text
        self.diagnostics.append(report(scalar))
        return None

    def finish(self, known: Sequence[str] = ()) -> None:
        """Report the keys nobody asked for (B020); `known` are keys that others read."""
        names = sorted({*(self.keys.names if self.keys is not None else self._known), *known})
        for key, entry in self._entries.items():
            if key not in names:
                self.diagnostics.append(
                    codes.UNKNOWN_KEY.at(
                        entry.key.span,
                        hint=did_you_mean(key, [name for name in names if name not in self._entries]),
                        key=_short(key),
                        known=", ".join(names),
                    )
                )


def _line_end(span: Span) -> int:
    """Give the offset of the end of the line in which a span begins."""
    end = span.source.text.find("\n", span.start)
    return len(span.source.text) if end < 0 else end


def _is_text(node: Node) -> bool:
    return isinstance(node, Scalar) and node.value is not None
