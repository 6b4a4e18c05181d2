"""Manifests: what went into a build and what came out, as JSON values, and what is otherwise now."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

VERSION = 1
"""Of the form of a manifest."""


@dataclass(frozen=True, slots=True)
class Change:
    """Something that is otherwise than in a manifest."""

    kind: str
    """`input`, `font` or `version`."""
    name: str
    """Path of the input, name of the cut of a typeface, or name of what has a version."""
    then: str
    """Its sum or version in the manifest; empty for what was not there."""
    now: str
    """The same now; empty for what is gone."""


def readable(values: object) -> str:
    """Say why JSON values are no manifest; empty when they are one."""
    if not isinstance(values, dict) or not isinstance(values.get("editions"), list):
        return "it is no manifest of livrerouge"
    if values.get("version") != VERSION:
        return f"its form is of version {values.get('version')!r}, and only {VERSION} is known"
    for edition in values["editions"]:
        if not isinstance(edition, dict) or not all(isinstance(edition.get(key), str) for key in _TEXTS):
            return "one of its editions does not say which it is"
        if not isinstance(edition.get("output"), dict) or not isinstance(edition.get("epoch"), int | None):
            return "one of its editions has no output"
    return "" if values["editions"] else "it tells of no edition"


_TEXTS = ("publication", "variant")


def changes(then: Mapping[str, Any], now: Mapping[str, Any]) -> tuple[Change, ...]:
    """Give what changed from one edition of a manifest to another: inputs first, then typefaces and versions."""
    return (
        *_changed("input", _sums(then, "inputs", "path"), _sums(now, "inputs", "path")),
        *_changed("font", _sums(then, "fonts", "name"), _sums(now, "fonts", "name")),
        *_changed("version", _versions(then), _versions(now)),
    )


def _changed(kind: str, then: Mapping[str, str], now: Mapping[str, str]) -> Iterator[Change]:
    for name in sorted({*then, *now}):
        if then.get(name, "") != now.get(name, ""):
            yield Change(kind, name, then.get(name, ""), now.get(name, ""))


def _sums(edition: Mapping[str, Any], key: str, name: str) -> dict[str, str]:
    """Give the sums of inputs or typefaces by name; what a stranger wrote there may be anything."""
    listed = edition.get(key)
    items = [item for item in listed if isinstance(item, dict)] if isinstance(listed, list) else []
    return {str(item.get(name, "")): str(item.get("sha256", "")) for item in items}


def _versions(edition: Mapping[str, Any]) -> dict[str, str]:
    listed = edition.get("versions")
    return {str(name): str(version) for name, version in listed.items()} if isinstance(listed, dict) else {}
