"""Inline text: markup becomes the model's runs; links, calls and foreign words are judged on the way."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import unquote

from livrerouge.codes import inline as codes
from livrerouge.codes import value as value_codes
from livrerouge.diagnostic import Diagnostic
from livrerouge.fields import is_language, language_hint
from livrerouge.loaded import Markup
from livrerouge.model.inline import (
    Code,
    Emphasis,
    Foreign,
    Inline,
    Inlines,
    LineBreak,
    Link,
    NoteCall,
    Reference,
    ReferenceForm,
    Strong,
    Text,
    plain,
)
from livrerouge.parse.room import NOTE, Room
from livrerouge.place import Span
from livrerouge.suggest import did_you_mean

_ADDRESS = re.compile(r"https?://[^\s/?#]+\S*|mailto:[^\s@]+@[^\s@]+", re.IGNORECASE)
_BRACES = re.compile(r"\{(?:[#.][\w.-]+|[A-Za-z][\w-]*=[^{}]*)\}")
_UNLINKED = re.compile(r"\]\((?:#|https?:|mailto:)[^)\s]*\)?")
_TAG = re.compile(r"</?([A-Za-z][A-Za-z0-9]*)")
_INSTEAD = {
    **dict.fromkeys(("b", "strong"), "**words**"),
    **dict.fromkeys(("i", "em"), "*words*"),
    **dict.fromkeys(("h1", "h2"), "a heading: ## Words"),
    "a": "a link: [words](https://…)",
    "br": "a backslash at the end of the line",
    "code": "`words`",
    "img": "a figure: :::{figure} art/map.svg, with :alt: and :credit:",
    "p": "an empty line between two paragraphs",
    "span": "[words]{lang=…} for words in another language",
    "table": "a table: :::{table} name, with its rows in data/",
}
"""What is written in place of the tags people know."""
_FORMS = tuple(form.value for form in ReferenceForm)


def inlines(pieces: tuple[Markup, ...], room: Room, diagnostics: list[Diagnostic]) -> Inlines:
    """Turn inline markup into a run of text.

    Diagnostics: B101 HTML, B102 picture, B104 and B105 links, B110 and B115 note calls, B113, B114 and B117
    attributes, B116 link in a title, B118 half a link, B023 form of a reference, B027 language.
    """
    return tuple(found for piece in _opening(pieces) for found in _inline(piece, room, diagnostics))


def raw_html(tag: str, span: Span) -> Diagnostic:
    """Report HTML (B101), with what is written in its place where that is known."""
    match = _TAG.match(tag)
    instead = _INSTEAD.get(match[1].lower()) if match is not None else None
    return codes.RAW_HTML.at(span, hint=f"write {instead}" if instead else None, tag=tag[:40])


def _opening(pieces: tuple[Markup, ...]) -> Iterator[Markup]:
    """Leave out the tags that close what was opened before: both are one fault."""
    opened: set[str] = set()
    for piece in pieces:
        match = _TAG.match(piece.content) if piece.kind == "html" else None
        if match is not None:
            name = match[1].lower()
            if piece.content.startswith("</") and name in opened:
                continue
            opened.add(name)
        yield piece


def _inline(piece: Markup, room: Room, diagnostics: list[Diagnostic]) -> Inlines:
    """Turn one piece; what cannot be printed gives nothing."""
    match piece.kind:
        case "span":
            return _foreign(piece, room, diagnostics)
        case "call":
            return _call(piece, room, diagnostics)
        case "image":
            diagnostics.append(codes.MARKDOWN_IMAGE.at(piece.span, path=piece.attributes["src"] or "without a name"))
        case "html":
            diagnostics.append(raw_html(piece.content, piece.span))
        case _:
            return (_printed(piece, room, diagnostics),)
    return ()


def _printed(piece: Markup, room: Room, diagnostics: list[Diagnostic]) -> Inline:
    match piece.kind:
        case "emphasis":
            return Emphasis(inlines(piece.children, room, diagnostics), piece.span)
        case "strong":
            return Strong(inlines(piece.children, room, diagnostics), piece.span)
        case "code":
            return Code(piece.content, piece.span)
        case "break":
            return LineBreak(piece.span)
        case "link":
            return _link(piece, room, diagnostics)
        case _:
            return _text(piece, diagnostics)


def _text(piece: Markup, diagnostics: list[Diagnostic]) -> Text:
    """Take characters as they are; what looks like attributes or half a link was meant for something."""
    for match in _BRACES.finditer(piece.content):
        diagnostics.append(codes.STRAY_ATTRIBUTE.at(_part(piece, match), braces=match[0][:40]))
    for match in _UNLINKED.finditer(piece.content):
        diagnostics.append(codes.HALF_A_LINK.at(_part(piece, match), written=match[0][:60]))
    return Text(piece.content, piece.span)


def _part(piece: Markup, match: re.Match[str]) -> Span:
    """Give the place of a part of a text; all of it when it is not written as it reads."""
    start, end = piece.span.start, piece.span.end
    exact = len(piece.content) == end - start
    return piece.span.source.span(start + match.start(), start + match.end()) if exact else piece.span


def _foreign(piece: Markup, room: Room, diagnostics: list[Diagnostic]) -> Inlines:
    """Take words in another language; without a language that can be read, the words alone."""
    _refuse(piece, ("lang",), diagnostics)
    children = inlines(piece.children, room, diagnostics)
    language = piece.attributes.get("lang")
    if language is not None and is_language(language):
        return (Foreign(language, children, piece.span),) if children else ()
    if language is not None:
        at = _in_braces(piece, "lang=", language)
        hint = language_hint(language)
        diagnostics.append(value_codes.UNKNOWN_LANGUAGE.at(at, hint=hint, value=language[:40], wanted="a language"))
    elif not piece.attributes:
        diagnostics.append(codes.NO_LANGUAGE.at(piece.span))
    return children


def _link(piece: Markup, room: Room, diagnostics: list[Diagnostic]) -> Inline:
    """Take a reference (`#id`) or a link out of the publication."""
    if not room.links:
        diagnostics.append(codes.LINK_OUT_OF_PLACE.at(piece.span, where=room.name))
    address = piece.attributes.get("href", "")
    children = inlines(piece.children, room, diagnostics)
    if address.startswith("#"):
        _refuse(piece, ("href", "ref"), diagnostics)
        return Reference(unquote(address[1:]), _form(piece, diagnostics), children, piece.span)
    _refuse(piece, ("href", "bare"), diagnostics)
    if not _ADDRESS.fullmatch(address):
        diagnostics.append(codes.LINK_ADDRESS.at(piece.span, address=unquote(address)[:60]))
    elif not plain(children).strip():
        diagnostics.append(codes.LINK_WITHOUT_WORDS.at(piece.span, address=address[:60]))
    bare = "bare" in piece.attributes or plain(children).strip() == address
    return Link(address, children, piece.span, bare)


def _form(piece: Markup, diagnostics: list[Diagnostic]) -> ReferenceForm:
    """Read the form of a reference."""
    form = piece.attributes.get("ref", ReferenceForm.LABEL.value)
    if form in _FORMS:
        return ReferenceForm(form)
    diagnostics.append(
        value_codes.UNKNOWN_CHOICE.at(
            _in_braces(piece, "ref=", form),
            hint=did_you_mean(form, _FORMS),
            value=form[:40],
            key="ref",
            choices=", ".join(_FORMS),
        )
    )
    return ReferenceForm.LABEL


def _call(piece: Markup, room: Room, diagnostics: list[Diagnostic]) -> Inlines:
    """Take the call of a note where notes can be called."""
    key = piece.attributes["label"]
    if room.calls:
        return (NoteCall(key, piece.span),)
    if room == NOTE:
        diagnostics.append(codes.NOTE_IN_NOTE.at(piece.span, key=key))
    else:
        diagnostics.append(codes.CALL_OUT_OF_PLACE.at(piece.span, hint=room.hint, key=key, where=room.name))
    return ()


def _refuse(piece: Markup, known: tuple[str, ...], diagnostics: list[Diagnostic]) -> None:
    """Report the attributes that mean nothing."""
    usable = [key for key in known if key in ("lang", "ref")]
    said = f"what can stand here: {', '.join(f'{key}=…' for key in usable)}" if usable else "remove it"
    for key, value in piece.attributes.items():
        if key in known:
            continue
        # A sign stands for these two.
        written = {"class": f".{value}", "id": f"#{value}"}.get(key, key)
        diagnostics.append(
            codes.UNKNOWN_ATTRIBUTE.at(
                _in_braces(piece, "", written),
                hint=did_you_mean(key, [name for name in usable if name not in piece.attributes]),
                name=written[:40],
                known=said,
            )
        )


def _in_braces(piece: Markup, before: str, part: str) -> Span:
    """Find what stands behind something in the braces behind words; the whole piece when it is written otherwise."""
    text, start = piece.span.text, piece.span.start
    for opening in (before, f'{before}"'):
        at = text.find(opening + part, max(0, text.rfind("{")))
        if part and at >= 0:
            at += len(opening)
            return piece.span.source.span(start + at, start + at + len(part))
    return piece.span
