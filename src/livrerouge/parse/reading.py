"""Reading: what every part of the parser works with, and the texts and pictures all of them read."""

from __future__ import annotations

from dataclasses import dataclass

from livrerouge.codes import picture as picture_codes
from livrerouge.codes import value as codes
from livrerouge.diagnostic import Diagnostic
from livrerouge.fields import Fields
from livrerouge.loaded import Loaded
from livrerouge.model.inline import Inlines
from livrerouge.node import Mapping, Scalar
from livrerouge.parse.inline import inlines
from livrerouge.parse.room import Room
from livrerouge.place import Span
from livrerouge.suggest import closest


@dataclass(frozen=True, slots=True)
class Reading:
    """A publication that is being parsed."""

    loaded: Loaded
    language: str
    """Empty when the publication has none that is known; a text by language then gives its first one."""
    diagnostics: list[Diagnostic]

    def report(self, diagnostic: Diagnostic) -> None:
        """Keep a diagnostic."""
        self.diagnostics.append(diagnostic)

    def written(self, fields: Fields, key: str) -> Scalar | None:
        """Give a text in the language of the publication, as it is."""
        return fields.localised(key, self.language or _first_language(fields, key))

    def scalar(self, fields: Fields, key: str) -> Scalar | None:
        """Give a text in the language of the publication; one without a character is reported (B030)."""
        found = self.written(fields, key)
        if found is not None and not found.text.strip():
            self.report(codes.EMPTY_VALUE.at(found.span, key=key))
            return None
        return found

    def plain(self, fields: Fields, key: str) -> tuple[str, Span | None]:
        """Give a text without markup, and the place of its characters where the file has them as they are."""
        found = self.scalar(fields, key)
        return (found.text.strip(), characters(found)) if found is not None else ("", None)

    def text(self, fields: Fields, key: str, room: Room) -> Inlines:
        """Give a text as inline Markdown; empty when there is none."""
        found = self.scalar(fields, key)
        return self.run(found, room) if found is not None else ()

    def run(self, scalar: Scalar, room: Room) -> Inlines:
        """Read a value as inline Markdown."""
        return inlines(self.loaded.inline(scalar.text, scalar.span), room, self.diagnostics)

    def picture(self, path: str, span: Span) -> str | None:
        """Give the path of a picture from the project's root.

        Diagnostics: B061 unknown picture, for which the one that is meant stands in; B062 picture outside the
        publication's folder.
        """
        picture = self.loaded.pictures.get(path)
        if picture is not None:
            return picture.path
        if ":" in path or path.startswith(("/", "\\")) or ".." in path.split("/"):
            self.report(picture_codes.OUTSIDE_PICTURE.at(span, path=path[:80], folder=self.loaded.folder))
            return None
        near = closest(path, self.loaded.pictures)
        hint = None if near is None else f"did you mean “{near}”?"
        self.report(
            picture_codes.UNKNOWN_PICTURE.at(span, hint=hint, path=path[:80] or "“”", folder=self.loaded.folder)
        )
        return None if near is None else self.loaded.pictures[near].path

    def art(self, fields: Fields, key: str) -> str | None:
        """Give the picture that a key names."""
        scalar = fields.scalar(key)
        return self.picture(scalar.text, scalar.span) if scalar is not None else None


def _first_language(fields: Fields, key: str) -> str:
    """Name the language of the first of texts by language; undetermined (BCP 47) where there is none."""
    entry = fields.entry(key)
    value = entry.value if entry is not None else None
    return value.entries[0].key.text if isinstance(value, Mapping) and value.entries else "und"


def characters(scalar: Scalar) -> Span | None:
    """Give the place of a text's characters without its quotes; none where they are written otherwise."""
    text, span = scalar.text.strip(), scalar.span
    at = span.text.find(text)
    return span.source.span(span.start + at, span.start + at + len(text)) if at >= 0 else None


def first_line(span: Span) -> Span:
    """Give the first line of a place."""
    end = span.source.text.find("\n", span.start, span.end)
    return span if end < 0 else span.source.span(span.start, end)
