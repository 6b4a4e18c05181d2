"""Inline Markdown: emphasis, links, note calls and the rest, every piece exact to the character."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from types import MappingProxyType

from markdown_it import MarkdownIt
from markdown_it.parser_inline import ParserInline
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from markdown_it.utils import EnvType

from livrerouge.load.alignment import Offsets
from livrerouge.loaded import Markup
from livrerouge.place import Source

_PAIRS = {"em": "emphasis", "strong": "strong", "link": "link", "span": "span"}
_NONE: MappingProxyType[str, str] = MappingProxyType({})


class TrackedState(StateInline):
    """A state that knows where its pending text began."""

    pending_start = 0

    def pushPending(self) -> Token:  # noqa: N802 - the name is the library's.
        token = super().pushPending()
        token.meta["at"] = (self.pending_start, self.pending_start + len(token.content))
        return token


class TrackedInline(ParserInline):
    """An inline parser that notes on every token between which characters it was found."""

    def parse(self, src: str, md: MarkdownIt, env: EnvType, tokens: list[Token]) -> list[Token]:
        """Parse a text into tokens."""
        state = TrackedState(src, md, env, tokens)
        self.tokenize(state)
        for rule in self.ruler2.getRules(""):
            rule(state)
        return state.tokens

    def tokenize(self, state: StateInline) -> None:
        """Parse what is between the state's position and its end; links call this for their text."""
        assert isinstance(state, TrackedState)
        rules = self.ruler.getRules("")
        end = state.posMax
        while state.pos < end:
            before, count = state.pos, len(state.tokens)
            if not state.pending:
                state.pending_start = before
            if state.level < state.md.options["maxNesting"] and any(rule(state, False) for rule in rules):
                _mark(state, count, before)
            else:
                state.append_pending(state.src[before])
                state.pos = before + 1
        if state.pending:
            state.pushPending()


def _mark(state: TrackedState, count: int, before: int) -> None:
    """Note the place of the tokens a rule has pushed."""
    new = [token for token in state.tokens[count:] if "at" not in token.meta]
    if not new and not state.pending and state.tokens:
        # Attributes behind a link or a span belong to it.
        last = state.tokens[-1]
        if last.meta.get("at", (0, -1))[1] == before:
            last.meta["at"] = (last.meta["at"][0], state.pos)
        return
    position = before
    for token in new:
        if token.type == "text" and len(new) > 1 and new[0].type == "link_open":
            token.meta["at"] = (before + 1, state.pos - 1)
        elif token.type == "text":
            token.meta["at"] = (position, position + len(token.content))
            position += len(token.content)
        else:
            token.meta["at"] = (before, state.pos)


def convert(tokens: list[Token], source: Source, offsets: Offsets) -> tuple[Markup, ...]:
    """Turn inline tokens into markup with offsets of the source."""
    return _join(_children(iter(tokens), source, offsets))


def _children(tokens: Iterator[Token], source: Source, offsets: Offsets) -> Iterator[Markup]:
    for token in tokens:
        if token.nesting < 0:
            return
        start, end = token.meta["at"]
        if token.nesting > 0:
            yield _pair(token, tokens, source, offsets)
        elif token.type == "text":
            yield from _texts(token.content, start, source, offsets)
        else:
            yield _single(token, source, offsets, start, end)


def _pair(token: Token, tokens: Iterator[Token], source: Source, offsets: Offsets) -> Markup:
    """Take the children of an opening token up to its closing one."""
    inner: list[Token] = []
    depth = 1
    last = token
    for last in tokens:
        depth += last.nesting
        if not depth:
            break
        inner.append(last)
    start, end = token.meta["at"][0], last.meta["at"][1]
    if token.type == "strong_open":
        # Of its two signs the library keeps the inner one.
        start, end = start - 1, end + 1
    attributes = {key: str(value) for key, value in token.attrs.items()}
    if token.info == "auto":
        attributes["bare"] = "yes"
    return Markup(
        _PAIRS[token.type.removesuffix("_open")],
        "",
        MappingProxyType(attributes),
        _join(_children(iter(inner), source, offsets)),
        source.span(offsets[start], _end(offsets, start, end)),
    )


def _single(token: Token, source: Source, offsets: Offsets, start: int, end: int) -> Markup:
    """Turn a token without children into markup."""
    span = source.span(offsets[start], _end(offsets, start, end))
    match token.type:
        case "softbreak":
            return Markup("text", " ", _NONE, (), source.span(offsets[start], offsets[start] + 1))
        case "hardbreak":
            return Markup("break", "", _NONE, (), span)
        case "code_inline":
            return Markup("code", token.content, _NONE, (), span)
        case "footnote_ref":
            return Markup("call", "", MappingProxyType({"label": str(token.meta["label"])}), (), span)
        case "html_inline":
            return Markup("html", token.content, _NONE, (), span)
        case "image":
            return Markup("image", token.content, MappingProxyType({"src": str(token.attrs["src"])}), (), span)
        case _:
            # A character written as an escape or an entity.
            return Markup("text", token.content, _NONE, (), span)


def _texts(text: str, start: int, source: Source, offsets: Offsets) -> Iterator[Markup]:
    """Give a text in pieces that stand in the source as they are."""
    begin = 0
    for index in range(1, len(text) + 1):
        if index == len(text) or offsets[start + index] != offsets[start + index - 1] + 1:
            first = offsets[start + begin]
            yield Markup("text", text[begin:index], _NONE, (), source.span(first, first + index - begin))
            begin = index


def _join(pieces: Iterator[Markup]) -> tuple[Markup, ...]:
    """Join neighbouring texts where one stands right behind the other in the source."""
    joined: list[Markup] = []
    for piece in pieces:
        last = joined[-1] if joined else None
        if piece.kind == "text" and not piece.content:
            continue
        if last is not None and _continues(last, piece):
            joined[-1] = replace(last, content=last.content + piece.content, span=last.span.until(piece.span))
        else:
            joined.append(piece)
    return tuple(joined)


def _continues(last: Markup, piece: Markup) -> bool:
    return last.kind == piece.kind == "text" and last.span.end == piece.span.start and _exact(last) and _exact(piece)


def _exact(piece: Markup) -> bool:
    return len(piece.content) == piece.span.end - piece.span.start


def _end(offsets: Offsets, start: int, end: int) -> int:
    """Give the offset behind the last character of a stretch."""
    return offsets[end - 1] + 1 if end > start else offsets[start]
