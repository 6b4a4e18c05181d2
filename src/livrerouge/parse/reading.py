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
from livrerouge.suggest import did_you_mean


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

    def scalar(self, fields: Fields, key: str) -> Scalar | None:
        """Give a text in the language of the publication; one without a character is reported (B030)."""
        found = fields.localised(key, self.language) if self.language else self._first(fields, key)
        if found is not None and not found.text.strip():
            self.report(codes.EMPTY_VALUE.at(found.span, key=key))
            return None
        return found

    def plain(self, fields: Fields, key: str) -> str:
        """Give a text without markup, as written."""
        found = self.scalar(fields, key)
        return found.text.strip() if found is not None else ""

    def text(self, fields: Fields, key: str, room: Room) -> Inlines:
        """Give a text as inline Markdown; empty when there is none."""
        found = self.scalar(fields, key)
        return self.run(found, room) if found is not None else ()

    def run(self, scalar: Scalar, room: Room) -> Inlines:
        """Read a value as inline Markdown."""
        return inlines(self.loaded.inline(scalar.text, scalar.span), room, self.diagnostics)

    def picture(self, path: str, span: Span) -> str | None:
        """Give the path of a picture from the project's root.

        Diagnostics: B061 unknown picture, B062 picture outside the publication's folder.
        """
        picture = self.loaded.pictures.get(path)
        if picture is not None:
            return picture.path
        if ":" in path or path.startswith(("/", "\\")) or ".." in path.split("/"):
            self.report(picture_codes.OUTSIDE_PICTURE.at(span, path=path[:80], folder=self.loaded.folder))
        else:
            near = did_you_mean(path, self.loaded.pictures)
            self.report(
                picture_codes.UNKNOWN_PICTURE.at(span, hint=near, path=path[:80] or "“”", folder=self.loaded.folder)
            )
        return None

    def art(self, fields: Fields, key: str) -> str | None:
        """Give the picture that a key names."""
        scalar = fields.scalar(key)
        return self.picture(scalar.text, scalar.span) if scalar is not None else None

    def _first(self, fields: Fields, key: str) -> Scalar | None:
        node = fields.node(key)
        if isinstance(node, Mapping):
            return next((entry.value for entry in node.entries if isinstance(entry.value, Scalar)), None)
        return node if isinstance(node, Scalar) else None


def first_line(span: Span) -> Span:
    """Give the first line of a place."""
    end = span.source.text.find("\n", span.start, span.end)
    return span if end < 0 else span.source.span(span.start, end)
