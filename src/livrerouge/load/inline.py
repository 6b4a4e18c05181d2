"""Inline Markdown: emphasis, links, note calls and the rest, every piece exact to the character."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from types import MappingProxyType

from markdown_it import MarkdownIt
from markdown_it.parser_inline import ParserInline
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from markdown_it.utils import EnvType

from livrerouge.load.alignment import Offsets
from livrerouge.load.file import CONTROL
from livrerouge.loaded import Markup
from livrerouge.place import Source

NESTING = 20
"""Marks inside marks; deeper emphasis changes nothing a reader could see, deeper links and spans stay as written."""
_PAIRS = {"em": "emphasis", "strong": "strong", "link": "link", "span": "span"}
_FLATTENED = frozenset(("em_open", "strong_open"))
_NONE: MappingProxyType[str, str] = MappingProxyType({})


class TrackedState(StateInline):
    """A state that knows where its pending text began."""

    pending_start = 0

    def pushPending(self) -> Token:  # noqa: N802 - the name is the library's.
        """Push the pending text as a token, with its place."""
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
            if state.level < NESTING and any(rule(state, False) for rule in rules):
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


def plain(text: str) -> Token:
    """Make the token of a text whose marks are not looked at."""
    return Token("text", "", 0, content=text, meta={"at": (0, len(text))})


def convert(tokens: list[Token], source: Source, offsets: Offsets) -> tuple[Markup, ...]:
    """Turn inline tokens into markup with offsets of the source."""
    pieces: list[Markup] = []
    around: list[tuple[Token, list[Markup]]] = []
    for token in tokens:
        start, end = token.meta["at"]
        if token.nesting > 0:
            around.append((token, pieces))
            if len(around) <= NESTING or token.type not in _FLATTENED:
                pieces = []
        elif token.nesting < 0:
            opening, outer = around.pop()
            if outer is not pieces:
                outer.append(_pair(opening, token, _join(pieces), source, offsets))
                pieces = outer
        elif token.type == "text":
            pieces.extend(_texts(token.content, start, source, offsets))
        else:
            pieces.append(_single(token, source, offsets, start, end))
    return _join(pieces)


def _pair(opening: Token, closing: Token, children: tuple[Markup, ...], source: Source, offsets: Offsets) -> Markup:
    """Make markup of an opening and a closing token with what is between them."""
    start, end = opening.meta["at"][0], closing.meta["at"][1]
    if opening.type == "strong_open":
        # Of its two signs the library keeps the inner one.
        start, end = start - 1, end + 1
    attributes = _attributes(opening)
    if opening.info == "auto":
        attributes["bare"] = "yes"
    kind, span = _PAIRS[opening.type.removesuffix("_open")], source.span(offsets[start], _end(offsets, start, end))
    return Markup(kind, "", MappingProxyType(attributes), children, span)


def _attributes(token: Token) -> dict[str, str]:
    """Give what stands between braces, with what the library sets apart as unsafe: all is to be judged later."""
    apart = token.meta.get("insecure_attrs", {})
    return {key: str(value) for key, value in {**token.attrs, **apart}.items()}


def _single(token: Token, source: Source, offsets: Offsets, start: int, end: int) -> Markup:
    """Turn a token without children into markup."""
    span = source.span(offsets[start], _end(offsets, start, end))
    match token.type:
        case "softbreak":
            return Markup("text", " ", _NONE, (), source.span(offsets[start], _sign_end(source, offsets, start)))
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
            # A character written as an escape or an entity; one that cannot be printed is shown as missing.
            return Markup("text", CONTROL.sub("\ufffd", token.content), _NONE, (), span)


def _texts(text: str, start: int, source: Source, offsets: Offsets) -> Iterator[Markup]:
    """Give a text in pieces that stand in the source as they are; an escape of YAML is a piece of its own."""
    begin = 0
    for index in range(1, len(text) + 1):
        last = offsets[start + index - 1]
        if index < len(text) and offsets[start + index] == last + 1:
            continue
        first, after = offsets[start + begin], _sign_end(source, offsets, start + index - 1)
        exact = index if after == last + 1 else index - 1
        yield Markup("text", text[begin:exact], _NONE, (), source.span(first, first + exact - begin))
        yield Markup("text", text[exact:index], _NONE, (), source.span(last, after))
        begin = index


def _sign_end(source: Source, offsets: Offsets, index: int) -> int:
    """Give the offset behind one character: of an escape in double quotes, behind all of it."""
    first, after = offsets[index], offsets[index + 1]
    return after if source.text[first : first + 1] == "\\" and after > first + 1 else min(first + 1, len(source.text))


def _join(pieces: Iterable[Markup]) -> tuple[Markup, ...]:
    """Join neighbouring texts where one stands right behind the other in the source."""
    joined: list[Markup] = []
    run: list[Markup] = []
    for piece in pieces:
        if piece.kind == "text" and not piece.content:
            continue
        if run and not _continues(run[-1], piece):
            joined.append(_one(run))
            run = []
        run.append(piece)
    if run:
        joined.append(_one(run))
    return tuple(joined)


def _one(run: list[Markup]) -> Markup:
    """Make one piece of a run of texts."""
    if len(run) == 1:
        return run[0]
    return Markup("text", "".join(piece.content for piece in run), _NONE, (), run[0].span.until(run[-1].span))


def _continues(last: Markup, piece: Markup) -> bool:
    return last.kind == piece.kind == "text" and last.span.end == piece.span.start and _exact(last) and _exact(piece)


def _exact(piece: Markup) -> bool:
    return len(piece.content) == piece.span.end - piece.span.start


def _end(offsets: Offsets, start: int, end: int) -> int:
    """Give the offset behind the last character of a stretch."""
    return offsets[end - 1] + 1 if end > start else offsets[start]
