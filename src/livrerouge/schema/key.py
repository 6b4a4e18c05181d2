"""Keys: what one is made of, its name, the kind of its value, and what it is for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Whole:
    """A whole number from `least` to `most`."""

    least: int = 0
    most: int = 1_000_000


@dataclass(frozen=True, slots=True)
class Text:
    """A single value; a number counts as a text, as written."""

    pattern: str = ""
    """A regular expression that the whole text matches, in the syntax that Python and JSON Schema share."""
    usual: tuple[str, ...] = ()
    """Words an editor may propose; others are allowed if they match the pattern."""
    blank: bool = True
    """It may be empty."""
    number: Whole | None = None
    """The numbers that may stand for a text that has a pattern."""


@dataclass(frozen=True, slots=True)
class Prose:
    """A text, or texts by language: `{fr: …, en: …}`."""

    blank: bool = False
    """It may be empty."""


@dataclass(frozen=True, slots=True)
class Words:
    """A list of texts; a single text counts as a list of one."""

    each: Text = Text()
    some: bool = False
    """It may not be an empty list."""
    by_language: bool = False
    """It may be given as lists by language."""


@dataclass(frozen=True, slots=True)
class Numbers:
    """A list of so many numbers, each from 0 to `most`."""

    count: int
    most: float


@dataclass(frozen=True, slots=True)
class Flag:
    """True or false."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One of a few words."""

    kinds: type[StrEnum]


@dataclass(frozen=True, slots=True)
class Group:
    """A set of keys."""

    keys: Keys


@dataclass(frozen=True, slots=True)
class Brief:
    """A set of keys, or a text alone, which stands for the one of them that is named."""

    keys: Keys
    key: str


@dataclass(frozen=True, slots=True)
class Named:
    """Values under names that the author chooses."""

    value: Text | Prose | Group | Brief | Decimals | Terms
    names: str = ""
    """A regular expression that each whole name matches."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A list of sets of keys, at most `most` when that is not 0."""

    keys: Keys
    least: int = 0
    most: int = 0


@dataclass(frozen=True, slots=True)
class Again:
    """A list of the same sets of keys as at the top of the file, under the key that is named."""

    key: str


@dataclass(frozen=True, slots=True)
class Decimals:
    """A number, which may be below nought."""


@dataclass(frozen=True, slots=True)
class Terms:
    """What a value must be: one value, a list of values, or bounds: `{from: …, to: …}`."""


Value = (
    Text | Prose | Words | Whole | Numbers | Flag | Choice | Group | Brief | Named | Listed | Again | Decimals | Terms
)


@dataclass(frozen=True, slots=True)
class Key:
    """One key of a mapping."""

    name: str
    value: Value
    says: str
    """What it is for, in a sentence, as an editor shows it."""
    required: bool = False


@dataclass(frozen=True, slots=True)
class Keys:
    """The keys of one mapping; all others are faults."""

    says: str
    all: tuple[Key, ...]
    unless: str = ""
    """The key that makes none required, here and inside: what is not said comes from where it points."""

    def __iter__(self) -> Iterator[Key]:
        return iter(self.all)

    @property
    def names(self) -> tuple[str, ...]:
        """Every name, in the order of the table."""
        return tuple(key.name for key in self.all)

    @property
    def required(self) -> tuple[str, ...]:
        """The names of those that must be given."""
        return tuple(key.name for key in self.all if key.required)

    def value(self, name: str) -> Value | None:
        """Give the kind of value a name has; none for a name that is not in the table."""
        return next((key.value for key in self.all if key.name == name), None)

    def partial(self, *names: str) -> Keys:
        """Give the same keys with none required, here or inside; of some names only, when any are given."""
        kept = (key for key in self.all if not names or key.name in names)
        return replace(self, all=tuple(replace(key, value=_partial(key.value), required=False) for key in kept))


def _partial(value: Value) -> Value:
    match value:
        case Group(keys):
            return Group(keys.partial())
        case Named(Group(keys), names):
            return Named(Group(keys.partial()), names)
    return value


DATE = Text(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
LENGTH = Text(r"(?:[0-9]{1,5}(?:\.[0-9]{1,4})?|\.[0-9]{1,4})(?:mm|cm|in|pt|pc|%)")
"""A CSS length in a unit of print, or a percentage."""
ID = Text(r"[A-Za-z][A-Za-z0-9_.-]{0,99}")
LANGUAGE = Text(r"[a-z]{2,3}(?:-[A-Za-z]{4})?(?:-(?:[A-Z]{2}|[0-9]{3}))?(?:-(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*")
"""A language tag (BCP 47: language, script, region, variants)."""
