"""House rules for the notes of tables: a file of rules, named by the publication or the table."""

from __future__ import annotations

from livrerouge.codes import value as codes
from livrerouge.fields import Fields, is_language, language_hint
from livrerouge.model.house import DEFAULT, Below, CallSide, House, MarkScheme, NotePlace, Space
from livrerouge.node import Mapping, Scalar
from livrerouge.parse.reading import Reading
from livrerouge.schema.house import HOUSE
from livrerouge.suggest import did_you_mean


def read_house(name: str, mapping: Mapping, reading: Reading) -> House:
    """Read the rules of a house; what a file does not say is as in the rules that hold where no house is named.

    Diagnostics: B020 to B030 of the values.
    """
    fields = Fields(mapping, reading.diagnostics, HOUSE)
    fields.text("title")
    house = House(
        name=name,
        place=fields.choice("place", NotePlace, DEFAULT.place),
        scheme=fields.choice("marks", MarkScheme, DEFAULT.scheme),
        order=_order(fields, reading),
        sides=_sides(fields, reading),
        space=fields.choice("space", Space, DEFAULT.space),
        raised=fields.flag("raised"),
        repeated=fields.flag("repeated", DEFAULT.repeated),
        general=_by_language(fields, "general", reading),
        source=_by_language(fields, "source", reading),
    )
    fields.finish()
    return house


def _order(fields: Fields, reading: Reading) -> tuple[Below, ...]:
    """Read in which order notes stand; those that are not named follow in the usual order."""
    named: dict[Below, None] = {}
    known = [below.value for below in Below]
    for word in fields.words("order"):
        if word.text in known:
            named[Below(word.text)] = None
        else:
            hint, said = did_you_mean(word.text, known), ", ".join(known)
            reading.report(
                codes.UNKNOWN_CHOICE.at(word.span, hint=hint, value=word.text[:40], key="order", choices=said)
            )
    return (*named, *(below for below in DEFAULT.order if below not in named))


def _sides(fields: Fields, reading: Reading) -> dict[str, CallSide]:
    own = fields.mapping_of("sides")
    if own is None:
        return {}
    sides = Fields(own, reading.diagnostics)
    tags = _tags(own, reading)
    return {tag: sides.choice(tag, CallSide, CallSide.BEFORE) for tag in tags}


def _by_language(fields: Fields, key: str, reading: Reading) -> dict[str, str]:
    own = fields.mapping_of(key)
    if own is None:
        return {}
    texts = Fields(own, reading.diagnostics)
    found = {tag: texts.scalar(tag) for tag in _tags(own, reading)}
    return {tag: scalar.text for tag, scalar in found.items() if isinstance(scalar, Scalar)}


def _tags(mapping: Mapping, reading: Reading) -> list[str]:
    """Give the languages of a mapping; what is none is reported (B027)."""
    tags: list[str] = []
    for entry in mapping.entries:
        tag = entry.key.text
        if is_language(tag):
            tags.append(tag)
        else:
            hint = language_hint(tag)
            reading.report(codes.UNKNOWN_LANGUAGE.at(entry.key.span, hint=hint, value=tag[:40], wanted="a language"))
    return tags
