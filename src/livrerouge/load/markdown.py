"""Markdown: turn a section file into markup that knows its place."""

from __future__ import annotations

import re
from dataclasses import replace
from types import MappingProxyType

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.token import Token
from mdit_py_plugins.attrs import attrs_plugin
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.footnote import footnote_plugin

from livrerouge.codes import publication as codes
from livrerouge.diagnostic import Diagnostic
from livrerouge.load.alignment import Offsets, of_lines, of_value, straight
from livrerouge.load.directive import Opening, Stretch, directive_plugin
from livrerouge.load.inline import TrackedInline, convert, plain
from livrerouge.load.involved import is_involved, report_involved
from livrerouge.load.tree import read_mapping
from livrerouge.loaded import MarkdownFile, Markup
from livrerouge.node import Mapping
from livrerouge.place import Source, Span

_NESTING = 60
"""Blocks inside blocks; the parser itself gives up, silently, at 100."""
_KEPT = 2000
"""Characters of a text that is not read."""
_FRONT = re.compile(r"---[ \t]*\n")
_FRONT_END = re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE)
_HEADING_ID = re.compile(r"\{#([^{}\n]*)\}$")
_CONTAINERS = {
    "bullet_list": "bullet-list",
    "ordered_list": "ordered-list",
    "list_item": "item",
    "blockquote": "blockquote",
    "dl": "definition-list",
    "dt": "term",
    "dd": "description",
    "paragraph": "paragraph",
    "footnote_reference": "note",
}


class _Markdown(MarkdownIt):
    """CommonMark that keeps every address, to be judged with a diagnostic later."""

    def validateLink(self, url: str) -> bool:  # noqa: N802 - the name is the library's.
        return True

    def normalizeLinkText(self, link: str) -> str:  # noqa: N802 - the name is the library's.
        # The words of a bare address are those written: decoded, their places would not hold.
        return link


def make_parser() -> MarkdownIt:
    """Make the parser of the content format: CommonMark with notes, definition lists, attributes and directives."""
    md = _Markdown("commonmark", {"html": True, "maxNesting": 100})
    inline = TrackedInline()
    inline.ruler.enableOnly(md.inline.ruler.get_active_rules())
    # Neighbouring texts are joined when the tokens are converted, with their places.
    inline.ruler2.enableOnly(["balance_pairs", "emphasis"])
    md.inline = inline
    # A line of hyphens under a paragraph is a rule, as everywhere else; heads are written with signs.
    md.disable("lheading")
    footnote_plugin(md, inline=False, move_to_end=False, always_match_refs=True)
    deflist_plugin(md)
    # Behind code and pictures braces say nothing: there they stay in the text, where parse finds them.
    attrs_plugin(md, after=("link_close", "span_close"), spans=True)
    directive_plugin(md)
    md.block.ruler.before("directive", "depth", _too_deep)
    return md


def _too_deep(state: StateBlock, first: int, end: int, silent: bool) -> bool:
    """Stop where blocks are nested beyond what can be set, and say so."""
    if state.level < _NESTING or silent:
        return False
    token = state.push("too_deep", "", 0)
    token.map = [first, end]
    state.line = end
    return True


def read_markdown(md: MarkdownIt, source: Source, diagnostics: list[Diagnostic]) -> MarkdownFile:
    """Read the front matter and the text of a section file.

    Diagnostics: B018 too many brackets, B040 front matter never closed, and those of `read_mapping`.
    """
    front, start = _front(source, diagnostics)
    # The lines of the front matter stay as empty ones, so that lines keep their numbers.
    skipped = source.text.count("\n", 0, start)
    env: dict[str, object] = {}
    tokens: list[Token] = []
    lines = _Lines(source, start - skipped)
    md.block.parse("\n" * skipped + source.text[start:], md, env, tokens)
    return MarkdownFile(source, front, _Converter(md, lines, env, diagnostics).blocks(tokens))


def read_inline(md: MarkdownIt, text: str, span: Span) -> tuple[Markup, ...]:
    """Read a text that stands alone, such as a title or a cell, as inline Markdown."""
    body = text.rstrip()
    return _inline(md, body, span.source, of_value(body, span), {})


def _inline(md: MarkdownIt, text: str, source: Source, offsets: Offsets, env: dict[str, object]) -> tuple[Markup, ...]:
    # What is too involved was reported where it was read: of its words some are kept, its marks are not looked at.
    tokens = [plain(text[:_KEPT])] if is_involved(text) else md.inline.parse(text, md, env, [])
    return convert(tokens, source, offsets)


def _front(source: Source, diagnostics: list[Diagnostic]) -> tuple[Mapping | None, int]:
    """Read the front matter; give it with the offset behind it."""
    opening = _FRONT.match(source.text)
    if opening is None:
        return None, 0
    closing = _FRONT_END.search(source.text, opening.end())
    if closing is None:
        diagnostics.append(codes.FRONT_NOT_CLOSED.at(source.span(0, 3)))
        return None, len(source.text)
    front = read_mapping(source, diagnostics, opening.end(), closing.start())
    return front, min(closing.end() + 1, len(source.text))


class _Lines:
    """The lines of the text that was parsed, as places of the source."""

    def __init__(self, source: Source, shift: int) -> None:
        self.source = source
        self.shift = shift
        """What to add to an offset of the parsed text."""

    def span(self, first: int, after: int) -> Span:
        """Make the span of some lines, from 0, without indent and white space at the end."""
        starts, text = self.source.starts, self.source.text
        start = starts[first] if first < len(starts) else len(text)
        end = starts[after] if after < len(starts) else len(text)
        while end > start and text[end - 1] in " \t\n":
            end -= 1
        while start < end and text[start] in " \t":
            start += 1
        return self.source.span(start, end)


class _Converter:
    """Turns the block tokens of one file into markup."""

    def __init__(self, md: MarkdownIt, lines: _Lines, env: dict[str, object], diagnostics: list[Diagnostic]) -> None:
        self.md = md
        self.diagnostics = diagnostics
        self.lines = lines
        self.source = lines.source
        self.env = env

    def blocks(self, tokens: list[Token]) -> tuple[Markup, ...]:
        """Convert a run of block tokens."""
        found: list[Markup] = []
        index = 0
        while index < len(tokens):
            end = _closing(tokens, index)
            found.append(self._block(tokens[index], tokens[index + 1 : end]))
            index = end + 1
        return tuple(found)

    def _block(self, token: Token, inner: list[Token]) -> Markup:
        """Convert one block with the tokens inside it."""
        kind = token.type.removesuffix("_open")
        if kind == "inline":
            return self._markup("inline", token, children=self._text(token))
        if kind == "heading":
            return self._heading(token, inner[0])
        if kind == "directive":
            return self._directive(token.meta["opening"], inner)
        if kind in ("fence", "code_block"):
            return self._markup("code", token, token.content, info=token.info.strip())
        if kind in _CONTAINERS:
            return self._container(kind, token, inner)
        names = {"hr": "rule", "html_block": "html", "directive_end": "directive-end", "too_deep": "too-deep"}
        return self._markup(names.get(kind, kind), token)

    def _container(self, kind: str, token: Token, inner: list[Token]) -> Markup:
        if kind in ("paragraph", "dt"):
            children = self._text(inner[0])
            return self._markup(_CONTAINERS[kind], inner[0], children=children)
        attributes: dict[str, str] = {}
        if kind == "ordered_list":
            attributes["start"] = str(token.attrs.get("start", 1))
        if kind in ("bullet_list", "ordered_list"):
            own = [t for t in inner if t.type == "paragraph_open" and t.level == token.level + 2]
            tight = all(t.hidden for t in own)
            attributes["tight"] = "yes" if tight else "no"
        if kind == "footnote_reference":
            attributes["label"] = str(token.meta["label"])
        return self._markup(_CONTAINERS[kind], token, children=self.blocks(inner), **attributes)

    def _markup(
        self, kind: str, token: Token, content: str = "", children: tuple[Markup, ...] = (), **attributes: str
    ) -> Markup:
        """Make markup with the place of a token, or of what is inside when that is more exact."""
        first, after = token.map or (0, 0)
        span = self.lines.span(first, max(after, first + 1))
        if children:
            exact = children[0].span if kind in ("paragraph", "term", "inline", "definition-list") else span
            span = self.source.span(max(span.start, exact.start), max(span.end, children[-1].span.end))
            if kind in ("description", "term"):
                span = self.source.span(children[0].span.start, children[-1].span.end)
        return Markup(kind, content, MappingProxyType(attributes), children, span)

    def _text(self, token: Token) -> tuple[Markup, ...]:
        """Parse the text of a block."""
        first, after = token.map or (0, 0)
        report_involved(token.content, self.lines.span(first, max(after, first + 1)), self.diagnostics)
        return _inline(self.md, token.content, self.source, of_lines(token.content, self.source, first), self.env)

    def _heading(self, token: Token, text: Token) -> Markup:
        """Convert a head; the id in braces at its end is none of its text."""
        match = _HEADING_ID.search(text.content)
        attributes = {"level": token.tag.removeprefix("h")}
        first = token.map[0] if token.map else 0
        report_involved(text.content, self.lines.span(first, first + 1), self.diagnostics)
        offsets = of_lines(text.content, self.source, first)
        content = text.content
        if match is not None:
            attributes["id"] = match[1]
            attributes["id-at"] = str(offsets[match.start(1)])
            content = content[: match.start()].rstrip(" \t")
        children = _inline(self.md, content, self.source, offsets, self.env)
        found = self._markup("heading", token, children=children, **attributes)
        # Inside a quotation the line begins with the signs of the quotation.
        start = max(found.span.start, self.source.text.find("#", found.span.start, found.span.end))
        return replace(found, span=self.source.span(start, found.span.end))

    def _directive(self, opening: Opening, inner: list[Token]) -> Markup:
        """Convert a directive: its argument and options come before its body."""
        children = [
            *([self._stretch("argument", opening.argument)] if opening.argument.text else ()),
            *(self._stretch("option", value, key=key) for key, value in opening.options),
            *self.blocks(inner),
        ]
        attributes = {"name": opening.name, "closed": "yes" if opening.closed else "no"}
        lines = self.lines.span(opening.first, max(opening.after, opening.first + 1))
        span = self.source.span(opening.start + self.lines.shift, lines.end)
        return Markup("directive", "", MappingProxyType(attributes), tuple(children), span)

    def _stretch(self, kind: str, value: Stretch, key: Stretch | None = None) -> Markup:
        """Convert an argument or the value of an option, read as inline text too."""
        start = value.start + self.lines.shift
        span = self.source.span(start, start + len(value.text))
        report_involved(value.text, span, self.diagnostics)
        children = _inline(self.md, value.text, self.source, straight(start, len(value.text)), self.env)
        attributes = {} if key is None else {"key": key.text, "key-at": str(key.start + self.lines.shift)}
        return Markup(kind, value.text, MappingProxyType(attributes), children, span)


def _closing(tokens: list[Token], index: int) -> int:
    """Find the token that closes the one at an index; its own index for one without children."""
    depth: int = tokens[index].nesting
    while depth > 0:
        index += 1
        depth += tokens[index].nesting
    return index
