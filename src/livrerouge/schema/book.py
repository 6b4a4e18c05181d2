"""The keys of book.yaml: what a publication says of itself, and the order of its matter."""

from __future__ import annotations

from livrerouge.model import trim
from livrerouge.schema.key import DATE, LANGUAGE, Brief, Group, Key, Keys, Named, Prose, Text, Whole, Words
from livrerouge.words import LANGUAGES

MOST_PAGES = 64
"""Of a sheet folded six times, the thickest that is bound."""

FORMAT = Text(trim.PATTERN, usual=trim.USUAL)
KNOWN_LANGUAGE = Text(rf"(?=(?:{'|'.join(LANGUAGES)})(?:-|$)){LANGUAGE.pattern}", usual=tuple(LANGUAGES))
"""A language the program has the words of, with or without script and region."""

SERIES = Keys(
    "The series the publication belongs to.",
    (
        Key("name", Prose(), "Name of the series.", required=True),
        Key("number", Text(), "Number within the series."),
    ),
)

COVER = Keys(
    "The pictures of the cover.",
    (
        Key("art", Text(blank=False), "Picture of the front cover, by its path from the publication's folder."),
        Key("back", Text(blank=False), "Picture of the back cover, by its path from the publication's folder."),
    ),
)

ABBREVIATION = Keys(
    "What an abbreviation stands for: the words, or the words with their language.",
    (
        Key("expansion", Text(blank=False), "The words it stands for.", required=True),
        Key("language", LANGUAGE, "Language of these words, when it is not that of the publication."),
    ),
)

MATTER = Keys(
    "The sections in reading order. A name is a file, “presentation” for presentation.md, or a page that the style "
    "makes, such as “cover”.",
    (
        Key("front", Words(), "What stands before the text: cover, imprint page, contents."),
        Key("body", Words(some=True), "The chapters.", required=True),
        Key("back", Words(), "What stands behind the text: glossary, credits, back cover."),
    ),
)

BOOK = Keys(
    "A publication of livrerouge: book/NAME/book.yaml.",
    (
        Key("title", Prose(), "Title, as inline Markdown.", required=True),
        Key("subtitle", Prose(), "Subtitle, as inline Markdown."),
        Key("series", Group(SERIES), SERIES.says),
        Key("language", KNOWN_LANGUAGE, "Language of the text, as a tag: fr, en, fr-CH.", required=True),
        Key("publisher", Prose(), "Who publishes it, as inline Markdown."),
        Key("date", DATE, "Date of the edition: year-month-day. It also dates the PDF."),
        Key("identifier", Text(), "What names this edition for good: an ISBN, a DOI, a name of your own."),
        Key("rights", Prose(), "Who holds the rights, and the licence."),
        Key("keywords", Words(by_language=True), "Keywords, written into the PDF."),
        Key("style", Text(blank=False), "Name of the style, a folder in styles/.", required=True),
        Key(
            "house",
            Text(blank=False),
            "House rules for the notes of tables: un, eu, imprimerie-nationale, gpo or your own.",
        ),
        Key("format", FORMAT, "Size of the page: a name, or width x height in millimetres; the style's when absent."),
        Key("multiple", Whole(1, MOST_PAGES), "The page count is a multiple of this; blank pages are added."),
        Key(
            "abbreviations",
            Named(Brief(ABBREVIATION, "expansion"), r".*\S.*"),
            "What the abbreviations of the text stand for, read out wherever one occurs.",
        ),
        Key("cover", Group(COVER), COVER.says),
        Key("matter", Group(MATTER), MATTER.says, required=True),
    ),
)
