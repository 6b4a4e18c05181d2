"""Abbreviations: the list in book.yaml of what they stand for."""

from __future__ import annotations

from collections.abc import Iterator

from livrerouge.codes import publication as codes
from livrerouge.codes import value as value_codes
from livrerouge.fields import Fields
from livrerouge.model.expansion import Expansion, alike
from livrerouge.node import Entry, Mapping, Scalar
from livrerouge.parse.reading import Reading, characters
from livrerouge.place import Span
from livrerouge.schema.book import ABBREVIATION


def read_abbreviations(fields: Fields, reading: Reading) -> tuple[Expansion, ...]:
    """Read what the abbreviations of a publication stand for.

    Diagnostics: B048 one listed twice, B030 one without a character, or that stands for nothing, and those of keys.
    """
    mapping = fields.mapping_of("abbreviations")
    return tuple(_expansions(mapping, reading)) if mapping is not None else ()


def _expansions(mapping: Mapping, reading: Reading) -> Iterator[Expansion]:
    first: dict[str, Span] = {}
    alone = Fields(mapping, reading.diagnostics)
    for entry in mapping.entries:
        short, place = " ".join(entry.key.text.split()), entry.key.span
        if not short:
            reading.report(value_codes.EMPTY_VALUE.at(place, key="abbreviations"))
            continue
        words, language = _said(entry, alone, reading)
        if alike(short) in first:
            line = first[alike(short)].line
            reading.report(codes.ABBREVIATION_TWICE.at(place, short=short, line=line))
        elif words is not None:
            yield Expansion(short, words.text.strip(), language, place, characters(words))
        first.setdefault(alike(short), place)


def _said(entry: Entry, alone: Fields, reading: Reading) -> tuple[Scalar | None, str]:
    """Give the words of an entry, none when there are none that can be used, and their language."""
    if not isinstance(entry.value, Mapping):
        return _words(alone, entry.key.text, reading), reading.language
    own = Fields(entry.value, reading.diagnostics, ABBREVIATION)
    own.required()
    words, language = _words(own, "expansion", reading), own.language("language")
    own.finish()
    return words, language or reading.language


def _words(fields: Fields, key: str, reading: Reading) -> Scalar | None:
    scalar = fields.scalar(key)
    if scalar is not None and not scalar.text.strip():
        reading.report(value_codes.EMPTY_VALUE.at(scalar.span, key=key))
        return None
    return scalar
