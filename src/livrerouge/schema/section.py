"""The keys of a section's front matter, between two lines of “---” at the head of its file."""

from __future__ import annotations

from livrerouge.model.book import Start
from livrerouge.schema.key import ID, Choice, Flag, Key, Keys, Prose, Text

SECTION = Keys(
    "The front matter of a section of livrerouge: book/NAME/SECTION.md.",
    (
        Key("title", Prose(), "Title, as inline Markdown.", required=True),
        Key("short", Prose(), "Title for the running head; the title itself when absent."),
        Key("lead", Prose(), "Words set large under the title, as inline Markdown."),
        Key("summary", Prose(), "A line for the contents, as inline Markdown."),
        Key("art", Text(blank=False), "Picture of the opening, by its path from the publication's folder."),
        Key("start", Choice(Start), "Side on which the section starts; a blank page is added where needed."),
        Key("numbered", Flag(), "The section is counted as a chapter."),
        Key("contents", Flag(), "The section stands in the contents."),
        Key("template", Text(usual=("chapter", "section")), "Template of the style that lays the section out."),
        Key("id", ID, "Name that references point to; the file's name when absent."),
    ),
)
