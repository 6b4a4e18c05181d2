"""Small styles made by hand, for the tests of style and of style sheets."""

from __future__ import annotations

from textwrap import dedent

from livrerouge.diagnostic import Diagnostic, Outcome
from livrerouge.load.tree import read_mapping
from livrerouge.loaded import LoadedStyle
from livrerouge.model.style import Style, Variant
from livrerouge.place import Source
from livrerouge.style import read_style

PLAIN = """\
title: Plain
format: A5
leading: 14pt
formats:
  A5: {head: 56pt, foot: 63.27pt, inner: 18mm, outer: 24mm}
typefaces:
  Spectral: {package: fontpkg-spectral, cuts: [400, 400 italic]}
"""
"""The least a style must say."""


def loaded(
    settings: str,
    name: str = "plain",
    sheets: dict[str, str] | None = None,
    templates: dict[str, str] | None = None,
    root: str = "",
) -> LoadedStyle:
    """Make a style's files of texts."""
    diagnostics: list[Diagnostic] = []
    mapping = read_mapping(Source.of(f"styles/{name}/style.yaml", dedent(settings)), diagnostics)
    assert mapping is not None, diagnostics
    assert not diagnostics
    return LoadedStyle(
        name=name,
        root=root or f"/nowhere/styles/{name}",
        settings=mapping,
        templates={
            key: Source.of(f"styles/{name}/templates/{key}.html.j2", text) for key, text in (templates or {}).items()
        },
        sheets={key: Source.of(f"styles/{name}/css/{key}", text) for key, text in (sheets or {}).items()},
    )


def read(*chain: LoadedStyle, variant: Variant = Variant.CLASSIC, size: str | None = None) -> Outcome[Style | None]:
    """Read a chain of styles, nearest first."""
    return read_style(chain, variant, size)


def good(*chain: LoadedStyle, variant: Variant = Variant.CLASSIC, size: str | None = None) -> Style:
    """Read a chain of styles that has no fault."""
    outcome = read(*chain, variant=variant, size=size)
    assert outcome.diagnostics == (), told(outcome.diagnostics)
    assert outcome.value is not None
    return outcome.value


def told(diagnostics: tuple[Diagnostic, ...]) -> list[tuple[str, str, str]]:
    """Say faults as code, place and the text there."""
    return [
        (d.code.id, d.span.at.removeprefix("styles/") if d.span else "", d.span.text if d.span else "")
        for d in diagnostics
    ]


def faults(settings: str, sheets: dict[str, str] | None = None) -> list[tuple[str, str, str]]:
    """Say the faults of one style by itself."""
    return told(read(loaded(settings, sheets=sheets)).diagnostics)
