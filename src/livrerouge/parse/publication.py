"""The publication itself: what book.yaml says but the order of its matter."""

from __future__ import annotations

from livrerouge.codes import value as codes
from livrerouge.fields import Fields
from livrerouge.model.book import Publication, Series
from livrerouge.model.trim import trim
from livrerouge.node import Mapping, Scalar
from livrerouge.parse.abbreviation import read_abbreviations
from livrerouge.parse.reading import Reading
from livrerouge.parse.room import SETTINGS, TITLE
from livrerouge.words import LANGUAGES


def known_language(tag: str) -> bool:
    """Tell whether the program has the words of a language."""
    return tag.split("-")[0] in LANGUAGES


def read_language(fields: Fields) -> str:
    """Give the language of the publication; empty when there is none that is known (B027)."""
    return fields.language("language", known_language) or ""


def read_publication(fields: Fields, reading: Reading) -> Publication:
    """Read the settings of a publication.

    Diagnostics: B020 to B031 of the values, B048 of the abbreviations, B061 and B062 of the pictures.
    """
    cover = fields.fields("cover")
    art, back = (reading.art(cover, "art"), reading.art(cover, "back")) if cover is not None else (None, None)
    if cover is not None:
        cover.finish()
    rights, rights_span = reading.plain(fields, "rights")
    return Publication(
        name=reading.loaded.name,
        folder=reading.loaded.folder,
        title=reading.text(fields, "title", TITLE),
        subtitle=reading.text(fields, "subtitle", TITLE),
        series=_series(fields, reading),
        language=reading.language,
        publisher=reading.text(fields, "publisher", SETTINGS),
        date=fields.date("date"),
        identifier=fields.text("identifier"),
        rights=rights,
        keywords=_keywords(fields, reading),
        style=_style(fields, reading),
        format=_format(fields, reading),
        multiple=fields.integer("multiple", 1),
        cover_art=art,
        back_cover_art=back,
        span=fields.span,
        rights_span=rights_span,
        abbreviations=read_abbreviations(fields, reading),
    )


def _series(fields: Fields, reading: Reading) -> Series | None:
    series = fields.fields("series")
    if series is None:
        return None
    series.required()
    name, name_span = reading.plain(series, "name")
    number = series.text("number")
    series.finish()
    return Series(name, number or None, name_span) if name else None


def _keywords(fields: Fields, reading: Reading) -> tuple[str, ...]:
    """Read the keywords, a list or lists by language."""
    entry = fields.entry("keywords")
    if entry is None or not isinstance(entry.value, Mapping):
        return tuple(word.text for word in fields.words("keywords"))
    by_language = Fields(entry.value, reading.diagnostics)
    names = [each.key.text for each in entry.value.entries]
    for each in entry.value.entries:
        by_language.entry(each.key.text)
    wanted = next((tag for tag in (reading.language, reading.language.split("-")[0]) if tag in names), None)
    if wanted is None and reading.language:
        reading.report(codes.NO_TRANSLATION.at(entry.value.span, key="keywords", language=reading.language))
    return tuple(word.text for word in by_language.words(wanted)) if wanted is not None else ()


def _style(fields: Fields, reading: Reading) -> str:
    scalar = fields.scalar("style")
    if scalar is not None and not scalar.text.strip():
        reading.report(codes.EMPTY_VALUE.at(scalar.span, key="style"))
    return scalar.text if scalar is not None else ""


def _format(fields: Fields, reading: Reading) -> str | None:
    """Read the format, a size that a page can have (B026)."""
    scalar: Scalar | None = fields.scalar("format")
    if scalar is None or trim(scalar.text) is not None:
        return scalar.text if scalar is not None else None
    reading.report(codes.BAD_FORMAT.at(scalar.span, value=scalar.text[:40]))
    return None
