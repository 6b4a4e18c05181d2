"""The words a publication needs besides the author's: labels, page references, continuations, by language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one language."""

    chapter: str
    figure: str
    table: str
    page: str
    """Abbreviation before a page number."""
    contents: str
    continued: str
    concluded: str
    note: str
    tip: str
    caution: str
    warning: str
    back_to_text: str
    nothing: str
    """Said of a year or group without rows in a chart's text."""
    quotes: tuple[str, str]
    """Marks around a title that is named in running text."""
    pair: str
    """Joins a name and what is said of it, in a chart's text."""
    separator: str
    """Stands between two such pairs."""
    total: str
    """Label of a total row that has none."""
    forward: str
    """At the foot of a page, before the sums that are carried to the next."""
    brought: str
    """At the head of a page, before the sums that come from the one before."""
    yes: str
    no: str


_FRENCH = Words(
    chapter="chapitre",
    figure="figure",
    table="tableau",
    page="p.",
    contents="Sommaire",
    continued="(suite)",
    concluded="(suite et fin)",
    note="Note",
    tip="Conseil",
    caution="Attention",
    warning="Avertissement",
    back_to_text="retour au texte",
    nothing="aucun",
    quotes=("«\u00a0", "\u00a0»"),
    pair="{}\u00a0: {}",
    separator="\u202f; ",
    total="Total",
    forward="À reporter",
    brought="Report",
    yes="oui",
    no="non",
)

_ENGLISH = Words(
    chapter="chapter",
    figure="figure",
    table="table",
    page="p.",
    contents="Contents",
    continued="(continued)",
    concluded="(concluded)",
    note="Note",
    tip="Tip",
    caution="Caution",
    warning="Warning",
    back_to_text="back to the text",
    nothing="none",
    quotes=("“", "”"),
    pair="{}: {}",
    separator="; ",
    total="Total",
    forward="Carried forward",
    brought="Brought forward",
    yes="yes",
    no="no",
)

LANGUAGES: Mapping[str, Words] = {"fr": _FRENCH, "en": _ENGLISH}


def words(language: str) -> Words:
    """Give the words of a language; a regional tag (`fr-CH`) falls back on its language."""
    return LANGUAGES.get(language) or LANGUAGES[language.split("-")[0]]
