"""What no rule may touch inside plain words: addresses, paths, entities, smileys."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.entities import html5

_END = r"[^\s\ue000-\ue002<>«»“”\"]"
_ADDRESS = re.compile(
    rf"""
      \b[a-z][a-z0-9+.-]*://{_END}+                       # an address with its scheme
    | \b(?:mailto|tel|doi|urn|data):{_END}+
    | \bwww\.{_END}+
    | \b(?:[a-z0-9-]+\.)+[a-z]{{2,}}[/?\#]\w{_END}*       # a host with a path
    | (?<!\w)[\w.+-]+@[\w-]+(?:\.[\w-]+)+                 # a mail address
    | \b[a-z]:[\\]{_END}*                                 # a path, with a drive
    | (?<![\w)»”'’…%.,/~])(?:~|\.{{1,2}})?/[\w.~-]{_END}*  # or from a root or folder
    | (?<![\w/])[\w.-]+(?:/[\w.-]+)*/[\w-]+\.[a-z]\w{{0,4}}\b   # or to a file
    """,
    re.VERBOSE | re.IGNORECASE,
)
_TRAILING = ".,;:!?…'’)]}*_"
_ENTITY = re.compile(r"&(?P<name>[A-Za-z]\w*;|#\w+;)")
_EMOJI = re.compile(r"(?<![^\s(]):[a-z][a-z0-9_+-]*:(?!\w)")
_SMILEY = re.compile(r"(?:[:;]|(?<![^\s(])[=8])[-^][)(\]\[DPpOo|/\\*](?!\w)|[:;]\)|(?<![^\s(])[:;][(DP](?!\w)")


def protected(text: str) -> Iterator[tuple[int, int]]:
    """Give the stretches of a text that are no prose, as offsets."""
    for match in _ADDRESS.finditer(text):
        end = match.start() + len(_trimmed(match[0]))
        if end > match.start() + 1:
            yield match.start(), end
    for match in _ENTITY.finditer(text):
        if match["name"] in html5 or match["name"].startswith("#"):
            yield match.span()
    for match in _EMOJI.finditer(text):
        yield match.span()
    for match in _SMILEY.finditer(text):
        before = text[: match.start()]
        # “(voir :)” closes a bracket; a smiley without nose needs one that is not open.
        if len(match[0]) > 2 or match[0][-1] != ")" or before.count("(") <= before.count(")"):
            yield match.span()


def _trimmed(address: str) -> str:
    """Leave the punctuation of the sentence out of an address; a bracket it opens itself stays."""
    while address and address[-1] in _TRAILING:
        if address[-1] == ")" and address.count("(") >= address.count(")"):
            break
        address = address[:-1]
    return address
