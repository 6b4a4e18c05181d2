"""Directives: `:::{name} argument` with its options and its body, read option by option."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from livrerouge.codes import block as codes
from livrerouge.codes import value as value_codes
from livrerouge.fields import is_id, is_language, is_length, language_hint
from livrerouge.loaded import Markup
from livrerouge.model.block import Block, Blocks, DefinitionList, Paragraph
from livrerouge.model.inline import Inlines
from livrerouge.parse.inline import inlines
from livrerouge.parse.reading import Reading, first_line
from livrerouge.parse.room import Room
from livrerouge.place import Span
from livrerouge.suggest import did_you_mean

_YES, _NO = ("yes", "true"), ("no", "false")


@dataclass(frozen=True, slots=True)
class Directive:
    """A block with a name, what its first lines say, and the blocks inside it."""

    name: str
    argument: Markup | None
    options: dict[str, Markup]
    body: Blocks
    written: bool
    """There is something inside it, even if it is faulty and gave no block."""
    span: Span
    reading: Reading

    @property
    def line(self) -> Span:
        """The first line, where what is missing is reported."""
        return first_line(self.span)

    @property
    def name_at(self) -> Span:
        """The place of the name."""
        return name_span(self.span, self.name)

    def has(self, key: str) -> bool:
        """Tell whether an option is given, whatever its value."""
        return key in self.options

    def option(self, key: str) -> Markup | None:
        """Give an option that says something; one that does not is reported (B030)."""
        found = self.options.get(key)
        if found is not None and not found.content:
            self.reading.report(value_codes.EMPTY_VALUE.at(key_span(found), key=key))
            return None
        return found

    def text(self, key: str) -> str:
        """Give an option as it is written."""
        found = self.option(key)
        return found.content if found is not None else ""

    def run(self, key: str, room: Room) -> Inlines:
        """Give an option as inline text."""
        found = self.option(key)
        return inlines(found.children, room, self.reading.diagnostics) if found is not None else ()

    def id(self) -> str:
        """Give the id, empty when there is none (B031 when it cannot be one)."""
        found = self.option("id")
        if found is None or is_id(found.content):
            return found.content if found is not None else ""
        self.reading.report(value_codes.BAD_ID.at(found.span, value=found.content[:40]))
        return ""

    def length(self, key: str) -> str | None:
        """Give a CSS length (B025 when it is none)."""
        found = self.option(key)
        if found is None or is_length(found.content):
            return found.content if found is not None else None
        self.reading.report(value_codes.BAD_LENGTH.at(found.span, value=found.content[:40]))
        return None

    def language(self, key: str) -> str | None:
        """Give the tag of a language (B027 when it is none)."""
        found = self.option(key)
        if found is None or is_language(found.content):
            return found.content if found is not None else None
        tag, hint = found.content, language_hint(found.content)
        self.reading.report(value_codes.UNKNOWN_LANGUAGE.at(found.span, hint=hint, value=tag[:40], wanted="a language"))
        return None

    def choice(self, key: str, choices: Sequence[str], default: str) -> str:
        """Give one of a few words (B023 when it is none of them)."""
        found = self.option(key)
        if found is None or found.content in choices:
            return found.content if found is not None else default
        self.reading.report(
            value_codes.UNKNOWN_CHOICE.at(
                found.span,
                hint=did_you_mean(found.content, choices),
                value=found.content[:40],
                key=key,
                choices=", ".join(choices),
            )
        )
        return default

    def flag(self, key: str) -> bool:
        """Give yes or no."""
        found = self.options.get(key)
        if found is not None and found.content in _YES:
            return True
        if found is not None and found.content not in _NO:
            self.choice(key, ("yes", "no"), "no")
        return False

    def picture(self, key: str) -> str | None:
        """Give the picture an option names, by its path from the project's root."""
        found = self.option(key)
        return self.reading.picture(found.content, found.span) if found is not None else None

    def paragraph(self, wanted: str, *, required: bool = False) -> Inlines:
        """Give the text of a body that is one paragraph (B147), or none unless it is required (B148)."""
        if required:
            self.filled()
        if not self.body:
            return ()
        first = self.body[0]
        if len(self.body) == 1 and isinstance(first, Paragraph):
            return first.content
        wrong = self.body[1] if isinstance(first, Paragraph) else first
        self.reading.report(codes.WRONG_BODY.at(first_line(wrong.span), name=self.name, wanted=wanted))
        return first.content if isinstance(first, Paragraph) else ()

    def definitions(self) -> DefinitionList | None:
        """Give the body that is one definition list (B147, B148)."""
        self.filled()
        first, *more = self.body or (None,)
        found = first if isinstance(first, DefinitionList) else None
        wrong = first if found is None else next(iter(more), None)
        if wrong is not None:
            wanted = "one definition list: a term, then a line “: …”"
            self.reading.report(codes.WRONG_BODY.at(first_line(wrong.span), name=self.name, wanted=wanted))
        return found

    def nothing(self) -> None:
        """Report a body where there must be none (B147)."""
        if self.body:
            at = first_line(self.body[0].span)
            self.reading.report(codes.WRONG_BODY.at(at, name=self.name, wanted="nothing but its options"))

    def filled(self) -> None:
        """Report that there is no body where there must be one (B148)."""
        if not self.written:
            self.reading.report(codes.NOTHING_INSIDE.at(self.line, what=f"the block “{self.name}”"))


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of directive."""

    read: Callable[[Directive], Block | None]
    options: tuple[str, ...] = ()
    argument: str = ""
    """What must stand behind the name, in words; empty when nothing may."""
    optional: bool = False
    """The argument may be left out."""
    alone: bool = False
    """It stands between the paragraphs of a section, never inside another block."""


def name_span(span: Span, name: str) -> Span:
    """Find the name in the first line of a directive."""
    start = span.source.text.find("{", span.start, span.end) + 1
    at = span.source.text.find(name, start)
    return span.source.span(at, at + len(name)) if name and at >= 0 else first_line(span)


def key_span(option: Markup) -> Span:
    """Give the place of an option's key."""
    start = int(option.attributes["key-at"])
    return option.span.source.span(start, start + len(option.attributes["key"]))


def inside(markup: Markup) -> tuple[Markup, ...]:
    """Give what a directive contains, behind its first lines."""
    return tuple(child for child in markup.children if child.kind not in ("argument", "option"))


def open_directive(markup: Markup, kind: Kind, body: Blocks, reading: Reading) -> Directive:
    """Read the first lines of a directive of a known kind.

    Diagnostics: B141 unknown option, B142 option given twice, B145 argument missing, B146 argument not wanted.
    """
    name, line = markup.attributes["name"], first_line(markup.span)
    argument = next((child for child in markup.children if child.kind == "argument"), None)
    if argument is None and kind.argument and not kind.optional:
        reading.report(codes.MISSING_ARGUMENT.at(line, name=name, wanted=kind.argument))
    elif argument is not None and not kind.argument:
        reading.report(codes.UNWANTED_ARGUMENT.at(argument.span, name=name))
    options = _options(markup, name, kind, reading)
    return Directive(name, argument, options, body, bool(inside(markup)), markup.span, reading)


def _options(markup: Markup, name: str, kind: Kind, reading: Reading) -> dict[str, Markup]:
    """Collect the options a kind knows."""
    found: dict[str, Markup] = {}
    for option in (child for child in markup.children if child.kind == "option"):
        key, span = option.attributes["key"], key_span(option)
        if key not in kind.options:
            free = [other for other in kind.options if other not in found]
            known = f"its options are: {', '.join(kind.options)}" if kind.options else "it has none"
            reading.report(codes.UNKNOWN_OPTION.at(span, hint=did_you_mean(key, free), name=name, key=key, known=known))
        elif key in found:
            reading.report(codes.OPTION_TWICE.at(span, key=key, line=found[key].span.line))
        else:
            found[key] = option
    return found
