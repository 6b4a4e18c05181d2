"""The facts the booklet must state, and how a text is searched for them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
BOOK = ROOT / "book" / "idm"

Tree = dict[str, Any]

_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2212"
_SIGNS = str.maketrans(
    {"’": "'", "‘": "'", "œ": "oe", "…": "..."} | dict.fromkeys(_DASHES, "-") | dict.fromkeys('«»“”"\u00ad\ufffe\x02')
)
"""The last two are what PDFium gives for a hyphen at the end of a line."""
_FIGURES_APART = re.compile(r"(?<=\d)\s+(?=\d)")
_GAP = re.compile(r"[\s-]+")
_TABLE = re.compile(r"^:::\{table\} *(\S+)", re.MULTILINE)
_MARKUP = (
    (re.compile(r"^:::.*$", re.MULTILINE), ""),
    (re.compile(r"^:(?!source|credit)[a-z-]+:.*$", re.MULTILINE), ""),
    (re.compile(r"^:[a-z-]+:|^: |^- |^#+ |\\$", re.MULTILINE), ""),
    (re.compile(r"\[\^\w+\]:?"), ""),
    (re.compile(r"\[([^\[\]]+)\](?:\([^()]*\)|\{[^{}]*\})"), r"\1"),
    (re.compile(r"[*<>]"), ""),
)
"""Directives, options that are not printed, marks at the start of a line, notes, links and languages, emphasis."""


@dataclass(frozen=True, slots=True)
class Fact:
    """Words that must stand in a section."""

    section: str
    says: str
    what: str


def facts() -> tuple[Fact, ...]:
    """Give the facts of `facts.yaml` and, for the chapter of themes, every title of `programme.yaml`."""
    stated = tuple(Fact(**entry) for entry in tree(HERE / "facts.yaml")["facts"])
    titles = (
        Fact("themes", title, f"programme of {year}")
        for year, row in programme()["years"].items()
        for title in (row["theme"], *row["workshops"])
    )
    # Some workshops bear their theme's name, and two the same one.
    return stated + tuple({fact.says: fact for fact in titles}.values())


def programme() -> Tree:
    """Give the programme as typed from the organization's page: years, calls of notes, notes."""
    return tree(HERE / "programme.yaml")


def normalise(text: str) -> str:
    """Reduce a text to what does not depend on its setting.

    Ligatures and small figures of compatibility are resolved, case, quotes and soft hyphens dropped. Spaces and
    hyphens go too: on a page they stand where lines end, and a reader of PDF files guesses at spaces. Only figures
    stay apart.
    """
    plain = unicodedata.normalize("NFKC", text).casefold().translate(_SIGNS)
    return _GAP.sub("", _FIGURES_APART.sub("|", plain))


def says(text: str, words: str) -> bool:
    """Tell whether a normalised text holds the words; a figure must not be part of a longer one."""
    sought = normalise(words)
    before = r"(?<!\d)" if sought[0].isdigit() else ""
    after = r"(?!\d)" if sought[-1].isdigit() else ""
    return re.search(before + re.escape(sought) + after, text) is not None


def printed_facts(pages: Mapping[str, Sequence[str]]) -> frozenset[Fact]:
    """Find the facts that are printed; `pages` gives the text of a PDF's pages in order, by name of their section.

    Words that run over a page's end are found where no running head or folio comes between them.
    """
    texts = {name: normalise("\n".join(each)) for name, each in pages.items()}
    return frozenset(fact for fact in facts() if says(texts.get(fact.section, ""), fact.says))


def written(section: str) -> str:
    """Give what a section's sources have to say in print, without their markup and without alternative texts."""
    if section == "cover":
        book = tree(BOOK / "book.yaml")
        return "\n".join((book["title"], book["subtitle"], book["series"]["name"]))
    _, front, body = (BOOK / f"{section}.md").read_text("utf-8").split("---\n", 2)
    heads = yaml.safe_load(front)
    return "\n".join((heads["title"], heads.get("lead", ""), plain(body), *map(_table, _TABLE.findall(body))))


def plain(markdown: str) -> str:
    """Take the markup from Markdown, simply: what is left is what is read."""
    for pattern, instead in _MARKUP:
        markdown = pattern.sub(instead, markdown)
    return markdown


def _table(name: str) -> str:
    """Give all strings of a table and of its rows."""
    table = tree(BOOK / "tables" / f"{name}.yaml")
    rows = tree(ROOT / "data" / table["rows"])
    return "\n".join((table["title"], *_strings(rows)))


def _strings(node: object) -> Iterator[str]:
    if isinstance(node, Mapping):
        for value in node.values():
            yield from _strings(value)
    elif isinstance(node, list):
        for value in node:
            yield from _strings(value)
    else:
        yield str(node)


def tree(path: Path) -> Tree:
    """Read a YAML file that holds a mapping."""
    read = yaml.safe_load(path.read_text("utf-8"))
    assert isinstance(read, dict)
    return read
