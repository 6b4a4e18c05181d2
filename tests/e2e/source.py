"""What the booklet's sources ask to be printed, read here by simple means that are not the program's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

from facts.reading import BOOK, plain, tree

_CALL = re.compile(r"\[\^(\w+)\](?!:)")
_NOTE = re.compile(r"^\[\^(\w+)\]: (.+(?:\n {2,}.+)*)", re.MULTILINE)
_HEAD = re.compile(r"^(#{2,6}) (.+)$", re.MULTILINE)
_QUOTED_PAGE = re.compile(r"\]\(#([\w-]+)\)\{ref=(?:page|full)\}")
_BLOCK = re.compile(r"^:::\{([\w-]+)\} ?([^\n]*)\n(.*?)^:::$", re.MULTILINE | re.DOTALL)
_OPTION = re.compile(r"^:([\w-]+): ?(.*)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Section:
    """A section file: the keys of its front matter, and its text."""

    name: str
    title: str
    summary: str
    listed: bool
    text: str


@dataclass(frozen=True, slots=True)
class Called:
    """A footnote: the words before its call, and its own."""

    before: str
    note: str


@dataclass(frozen=True, slots=True)
class Block:
    """A directive: name, argument, options and body."""

    name: str
    argument: str
    options: dict[str, str]
    body: str


def sections() -> tuple[Section, ...]:
    """Give the section files in reading order; pages the style makes by itself have none."""
    matter = tree(BOOK / "book.yaml")["matter"]
    return tuple(
        _section(name, part) for part in ("front", "body", "back") for name in matter[part] if _file(name).exists()
    )


def _file(name: str) -> Path:
    return BOOK / f"{name}.md"


def _section(name: str, part: str) -> Section:
    _, front, text = _file(name).read_text("utf-8").split("---\n", 2)
    keys = yaml.safe_load(front)
    listed = keys.get("contents", part != "front")
    return Section(name, keys["title"], keys.get("summary", ""), listed, text)


def heads(section: Section) -> list[str]:
    """Give the heads inside a section."""
    return [plain(words) for _, words in _HEAD.findall(section.text)]


def notes(section: Section) -> Iterator[Called]:
    """Give the footnotes of a section in the order of their first calls."""
    defined = {key: plain(words) for key, words in _NOTE.findall(section.text)}
    for call in _CALL.finditer(section.text):
        before = plain(section.text[: call.start()]).rstrip("\n").rsplit("\n", 1)[-1][-15:]
        yield Called(before, defined[call[1]])


def quoted_pages(section: Section) -> list[str]:
    """Give the ids whose page is quoted, in reading order."""
    return _QUOTED_PAGE.findall(section.text)


def blocks(section: Section) -> Iterator[Block]:
    """Give the directives of a section."""
    for name, argument, inside in _BLOCK.findall(section.text):
        yield Block(name, argument, dict(_OPTION.findall(inside)), plain(_OPTION.sub("", inside)).strip())


def words_at(target: str) -> str:
    """Give words that stand where a reference leads: a section's title, a caption, the title of a table."""
    for section in sections():
        if section.name == target:
            return section.title
        for block in blocks(section):
            if block.options.get("id") == target:
                table = BOOK / "tables" / f"{block.argument}.yaml"
                return tree(table)["title"] if block.name == "table" else block.body
    raise AssertionError(f"nothing has the id “{target}”")
