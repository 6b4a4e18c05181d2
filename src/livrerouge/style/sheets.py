"""Sheets: which style sheets a variant reads, in the order of the cascade."""

from __future__ import annotations

from livrerouge.codes import sheet as codes
from livrerouge.diagnostic import Diagnostic
from livrerouge.fields import Fields
from livrerouge.loaded import LoadedStyle
from livrerouge.model.style import Variant
from livrerouge.node import Mapping, Scalar
from livrerouge.place import Source
from livrerouge.schema.style import STYLE
from livrerouge.style.inherit import part
from livrerouge.suggest import did_you_mean


def read_sheets(chain: tuple[LoadedStyle, ...], variant: Variant, diagnostics: list[Diagnostic]) -> tuple[Source, ...]:
    """Give the sheets of a chain of styles (nearest first): those of the farthest come first in the cascade.

    A sheet of the same name replaces an inherited one at its place. Diagnostics: S130 sheet that does not exist, S131
    sheet named twice.
    """
    order: dict[str, None] = {}
    extra: dict[str, None] = {}
    found: dict[str, Source] = {}
    for style in reversed(chain):
        found |= style.sheets
        own = part(style.settings, "accessible")
        added = _listed(own, found, diagnostics) if own is not None else []
        if style.settings.get("sheets") is None:
            listed = [name for name in sorted(style.sheets) if name not in added and name not in extra]
        else:
            listed = _listed(style.settings, found, diagnostics)
        order |= dict.fromkeys(listed)
        extra |= dict.fromkeys(added)
    names = order if variant is Variant.CLASSIC else order | extra
    return tuple(found[name] for name in names)


def unused_sheets(style: LoadedStyle, used: set[str]) -> tuple[Diagnostic, ...]:
    """Find the sheets of a style that no variant reads (S132); `used` are the paths of those that one does."""
    entry = next((entry for entry in style.settings.entries if entry.key.text == "sheets"), None)
    if entry is None:
        return ()
    return tuple(
        codes.UNUSED_SHEET.at(entry.key.span, name=name)
        for name, sheet in sorted(style.sheets.items())
        if sheet.path not in used
    )


def _listed(settings: Mapping, found: dict[str, Source], diagnostics: list[Diagnostic]) -> list[str]:
    """Read one list of sheets."""
    first: dict[str, Scalar] = {}
    for scalar in Fields(settings, diagnostics, STYLE).words("sheets"):
        name = scalar.text
        if name in first:
            diagnostics.append(codes.SHEET_TWICE.at(scalar.span, name=name))
        elif name not in found:
            hint = did_you_mean(name, sorted(found))
            known = ", ".join(sorted(found)) or "none"
            diagnostics.append(codes.UNKNOWN_SHEET.at(scalar.span, hint=hint, name=name, known=known))
        else:
            first[name] = scalar
    return list(first)
