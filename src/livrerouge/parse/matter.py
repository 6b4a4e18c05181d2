"""The matter: which sections the publication has, in which order."""

from __future__ import annotations

from dataclasses import dataclass

from livrerouge.codes import publication as codes
from livrerouge.codes import value as value_codes
from livrerouge.fields import Fields
from livrerouge.loaded import MarkdownFile
from livrerouge.model.book import Matter
from livrerouge.node import Scalar, Sequence
from livrerouge.parse.reading import Reading
from livrerouge.suggest import closest

FOR_FILES = frozenset(("chapter", "section", "blank"))
"""Templates that are no pages by themselves: they lay out files, or an empty page."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A name in the matter, with its file when it has one."""

    name: str
    matter: Matter
    file: MarkdownFile | None
    named: Scalar


def read_matter(fields: Fields, templates: frozenset[str], reading: Reading) -> tuple[Listed, ...]:
    """List the sections in reading order.

    Diagnostics: B042 unknown section, for which the file that is meant stands in; B043 listed twice, B044 a file that
    is not listed, B021 and B030 no body.
    """
    matter = fields.fields("matter")
    if matter is None:
        return ()
    if matter.required():
        _some(matter, reading)
    found: dict[str, Listed] = {}
    names = [(part, name) for part in Matter for name in matter.words(part.value)]
    named = {name.text for _, name in names}
    for part, name in names:
        listed = _listed(name, part, templates, reading) or _meant(name, part, templates, named, reading)
        if listed is None:
            continue
        named.add(listed.name)
        if found.setdefault(listed.name, listed) is not listed:
            line = found[listed.name].named.span.line
            reading.report(codes.LISTED_TWICE.at(name.span, name=listed.name, line=line))
    matter.finish()
    _report_unlisted(named, reading)
    return tuple(found.values())


def _some(matter: Fields, reading: Reading) -> None:
    """Report a body in which nothing is listed (B030)."""
    entry = matter.entry("body")
    if entry is not None and isinstance(entry.value, Sequence) and not entry.value.items:
        reading.report(value_codes.EMPTY_VALUE.at(entry.value.span, key="body"))


def _report_unlisted(named: set[str], reading: Reading) -> None:
    """Report the section files that no part of the matter names (B044)."""
    for name, file in reading.loaded.sections.items():
        if name not in named:
            source = file.source
            line = source.span(0, len(source.line(1)))
            reading.report(codes.NOT_LISTED.at(line, path=source.path, name=name))


def _listed(named: Scalar, part: Matter, templates: frozenset[str], reading: Reading) -> Listed | None:
    """Find what a name stands for: a file, or a page the style makes."""
    name = named.text
    file = reading.loaded.sections.get(name)
    # Without templates the style was not found, which is reported; its pages cannot be known.
    if file is not None or name in templates - FOR_FILES or (not templates and name):
        return Listed(name, part, file, named)
    return None


def _meant(named: Scalar, part: Matter, templates: frozenset[str], others: set[str], reading: Reading) -> Listed | None:
    """Report a name that stands for nothing (B042); the file that is meant is read in its place."""
    name, loaded = named.text, reading.loaded
    if f"{name}.md" in loaded.unread:
        return None
    near = closest(name, sorted({*loaded.sections, *(templates - FOR_FILES)}))
    hint = None if near is None else f"did you mean “{near}”?"
    path = f"{loaded.folder}/{name[:60]}.md"
    reading.report(codes.UNKNOWN_SECTION.at(named.span, hint=hint, name=name[:60], path=path, matter=part.value))
    if near is None or near in others:
        return None
    return Listed(near, part, loaded.sections.get(near), named)
