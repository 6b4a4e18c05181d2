"""Documents: the tables of keys as JSON Schema (draft 2020-12), for editors."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from livrerouge.schema.book import BOOK
from livrerouge.schema.house import HOUSE
from livrerouge.schema.key import (
    DATE,
    LANGUAGE,
    Again,
    Brief,
    Choice,
    Decimals,
    Flag,
    Group,
    Keys,
    Listed,
    Named,
    Numbers,
    Prose,
    Terms,
    Text,
    Value,
    Whole,
    Words,
)
from livrerouge.schema.section import SECTION
from livrerouge.schema.style import STYLE
from livrerouge.schema.table import TABLE

DIALECT = "https://json-schema.org/draft/2020-12/schema"
TABLES: Mapping[str, Keys] = {"book": BOOK, "style": STYLE, "section": SECTION, "table": TABLE, "house": HOUSE}
"""The tables by the name of the kind of file."""

Json = dict[str, Any]


def file_schema(name: str) -> Json:
    """Make the JSON Schema of a kind of file.

    It refuses only what the program refuses, save that true and false as texts must stand in quotes. What it cannot
    say (that a picture is there, that a day is in the calendar) is left to `livrerouge check`.
    """
    return {"$schema": DIALECT, "$id": f"urn:livrerouge:{name}", "title": name, **_mapping(TABLES[name])}


def _mapping(keys: Keys, required: bool = True) -> Json:
    """Give the schema of a mapping; `required` tells whether keys that must be given are asked for here."""
    required = required and not keys.unless
    properties = {key.name: {"description": key.says, **_value(key.value, required)} for key in keys}
    found: Json = {"description": keys.says, "type": "object", "properties": properties, "additionalProperties": False}
    if required and keys.required:
        found["required"] = list(keys.required)
    if keys.unless:
        found |= {"if": {"not": {"required": [keys.unless]}}, "then": _demanded(keys)}
    return found


def _demanded(keys: Keys) -> Json:
    """Say only which keys must be given, here and inside."""
    inside: Json = {}
    for key in keys:
        match key.value:
            case Group(own):
                inside[key.name] = _demanded(own)
            case Named(Group(own)):
                inside[key.name] = {"additionalProperties": _demanded(own)}
    return {"required": list(keys.required), "properties": {name: found for name, found in inside.items() if found}}


def _value(value: Value, required: bool) -> Json:
    """Give the schema of a value."""
    match value:
        case Text():
            return _text(value)
        case Prose(blank):
            return _by_language(_text(Text(blank=blank)))
        case Words():
            return _words(value)
        case Whole(least, most):
            return {"type": "integer", "minimum": least, "maximum": most}
        case Numbers(count, most):
            one = {"type": "number", "minimum": 0, "maximum": most}
            return {"type": "array", "items": one, "minItems": count, "maxItems": count}
        case Flag():
            return {"type": "boolean"}
        case Choice(kinds):
            return {"enum": [kind.value for kind in kinds]}
        case Decimals():
            return {"type": "number"}
        case Terms():
            return _terms()
    return _inside(value, required)


def _terms() -> Json:
    """Give the schema of what a value must be."""
    one: Json = {"type": ["string", "number", "boolean"]}
    bounds = {"type": "object", "properties": {"from": one, "to": one}, "additionalProperties": False}
    return {"anyOf": [one, {"type": "array", "items": one, "minItems": 1}, {**bounds, "minProperties": 1}]}


def _inside(value: Group | Brief | Named | Listed | Again, required: bool) -> Json:
    """Give the schema of a value that holds others."""
    match value:
        case Group(keys):
            return _mapping(keys, required)
        case Brief(keys, key):
            alone = next(_value(own.value, required) for own in keys if own.name == key)
            return {"anyOf": [alone, _mapping(keys, required)]}
        case Named(each, names):
            own = {"propertyNames": {"pattern": _whole(names)}} if names else {}
            return {"type": "object", **own, "additionalProperties": _value(each, required)}
        case Again(key):
            return {"type": "array", "items": {"$ref": f"#/properties/{key}/items"}, "minItems": 1}
        case Listed(keys, least, most):
            bounds = {name: bound for name, bound in (("minItems", least), ("maxItems", most)) if bound}
            return {"type": "array", "items": _mapping(keys, required), **bounds}


def _text(text: Text) -> Json:
    """Give the schema of a single value; a text without a pattern may be written as a number."""
    if not text.pattern:
        found: Json = {"type": ["string", "number"]}
        if not text.blank:
            found["pattern"] = r"\S"
    else:
        found = {"type": "string", "pattern": _whole(text.pattern)}
        if text == DATE:
            found["format"] = "date"
    if text.usual:
        # Editors complete what an enumeration holds, and only that.
        found = {"anyOf": [{"enum": list(text.usual)}, found]}
    if text.number is not None:
        found = {"anyOf": [*found.pop("anyOf", [found]), _value(text.number, required=False)]}
    return found


def _words(words: Words) -> Json:
    """Give the schema of a list of texts."""
    one = _text(words.each)
    listed = {"type": "array", "items": one, **({"minItems": 1} if words.some else {})}
    either: Json = {"anyOf": [listed, one]}
    return _by_language(either) if words.by_language else either


def _by_language(one: Json) -> Json:
    """Give the schema of a value that may be written by language."""
    names = {"pattern": _whole(LANGUAGE.pattern)}
    return {"anyOf": [one, {"type": "object", "propertyNames": names, "additionalProperties": one}]}


def _whole(pattern: str) -> str:
    """Give a pattern that a whole text must match: in JSON Schema a part is enough."""
    return f"^(?:{pattern})$"
