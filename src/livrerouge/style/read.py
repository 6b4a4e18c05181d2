"""Reading: from the files of a style, and of those it extends, to the style of one variant and format."""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Mapping as MappingType
from dataclasses import dataclass
from types import MappingProxyType

from livrerouge import css
from livrerouge.codes import style as codes
from livrerouge.diagnostic import Diagnostic, Outcome
from livrerouge.fields import Fields
from livrerouge.loaded import LoadedStyle
from livrerouge.model.numbering import FrontFolios
from livrerouge.model.style import Face, Geometry, Style, Swatch, Variant
from livrerouge.model.trim import Trim, trim
from livrerouge.node import Entry, Mapping, Scalar
from livrerouge.place import Source
from livrerouge.schema.style import STYLE
from livrerouge.style.family import family_faults
from livrerouge.style.geometry import LEAST_LEADING, Format, geometry, measures, nearest, read_formats, same_formats
from livrerouge.style.inherit import inherited, overlay, part
from livrerouge.style.length import points, read_length
from livrerouge.style.sheets import read_sheets, unused_sheets
from livrerouge.style.swatch import read_swatches
from livrerouge.style.token import may_be_named, read_tokens, resolve, used
from livrerouge.style.typeface import read_faces

# A template may choose between tokens, so a name is enough.
_NAMED = re.compile(r"--([a-z][a-z0-9-]*)")


@dataclass(frozen=True, slots=True)
class _Cut:
    """What one variant of a style comes to."""

    geometry: Geometry
    swatches: MappingType[str, Swatch]
    tokens: MappingType[str, str]
    spoilt: frozenset[str]
    """Names that have no value because it is at fault."""
    sheets: tuple[Source, ...]
    continuous: bool
    front_folios: FrontFolios


def read_style(chain: tuple[LoadedStyle, ...], variant: Variant, size: str | None) -> Outcome[Style | None]:
    """Make the style of a variant; `chain` is a style and what it extends, nearest first, `size` a format or none.

    A size without margins of its own takes those of the nearest format in proportion. Both variants are read, so that
    a build of one tells the faults of the other. None when no page can be made. Diagnostics: S101 to S132, S146, M102
    font package not installed, and those of keys and values (B020 to B030).
    """
    diagnostics: list[Diagnostic] = []
    if not chain or Fields(chain[-1].settings, diagnostics, STYLE).text("extends"):
        # The style it extends could not be read, which load has told.
        return Outcome(None)
    settings = inherited(chain)
    faces = _constants(settings, chain, diagnostics)
    cuts = {cut: _cut(chain, settings, cut, size, diagnostics) for cut in Variant}
    diagnostics.extend(_unused_tokens(chain, settings))
    diagnostics.extend(_unknown_families(chain, settings))
    sheets = {sheet.path for cut in Variant for sheet in read_sheets(chain, cut, [])}
    diagnostics.extend(unused_sheets(chain[0], sheets))
    style = _style(chain, variant, cuts[variant], faces)
    return Outcome(style, tuple(dict.fromkeys(diagnostics)))


def _style(chain: tuple[LoadedStyle, ...], variant: Variant, cut: _Cut | None, faces: tuple[Face, ...]) -> Style | None:
    """Put a style together."""
    if cut is None:
        return None
    templates = {name: text for style in reversed(chain) for name, text in style.templates.items()}
    return Style(
        name=chain[0].name,
        variant=variant,
        geometry=cut.geometry,
        tokens=MappingProxyType(cut.tokens),
        faces=faces,
        templates=MappingProxyType(dict(sorted(templates.items()))),
        sheets=cut.sheets,
        roots=tuple(style.root for style in chain),
        swatches=MappingProxyType(cut.swatches),
        continuous=cut.continuous,
        front_folios=cut.front_folios,
        spoilt=cut.spoilt,
    )


def _constants(settings: Mapping, chain: tuple[LoadedStyle, ...], diagnostics: list[Diagnostic]) -> tuple[Face, ...]:
    """Read what no variant replaces, and report the keys that mean nothing."""
    fields = Fields(settings, diagnostics, STYLE)
    fields.required()
    fields.text("title")
    own = fields.scalar("format")
    if own is not None and trim(own.text) is None:
        diagnostics.append(codes.NOT_A_FORMAT.at(own.span, value=own.text))
    faces = read_faces(fields)
    accessible = fields.fields("accessible")
    if accessible is not None:
        accessible.finish()
    fields.finish()
    for style in chain:
        for layer in (style.settings, part(style.settings, "accessible")):
            diagnostics.extend(same_formats(part(layer, "formats")))
    return faces


def _layers(settings: Mapping, variant: Variant) -> tuple[Mapping, ...]:
    """Give the settings of a variant: the style's, then what the variant replaces."""
    accessible = part(settings, "accessible")
    return (settings,) if variant is Variant.CLASSIC or accessible is None else (settings, accessible)


def _cut(
    chain: tuple[LoadedStyle, ...], settings: Mapping, variant: Variant, size: str | None, diagnostics: list[Diagnostic]
) -> _Cut | None:
    """Read one variant; none when no page can be made."""
    layers = _layers(settings, variant)
    fields = Fields(overlay(*layers) if len(layers) == 2 else settings, diagnostics, STYLE)
    swatches = {name: found for name, found in read_swatches(fields).items() if may_be_named(found[0], diagnostics)}
    sheets = read_sheets(chain, variant, diagnostics)
    read_length(fields, "leading", LEAST_LEADING)
    formats = read_formats(fields)
    continuous = fields.flag("continuous")
    front_folios = fields.choice("front-folios", FrontFolios, FrontFolios.DECIMAL)
    fields.mapping_of("tokens")
    for mapping in _token_places(layers, *(format.key.text for format in formats)):
        read_tokens(mapping, diagnostics)
    for format in formats:
        _page(format, format.trim, layers, diagnostics)
    asked = _asked(fields, size)
    if isinstance(asked, Diagnostic):
        diagnostics.append(asked)
    if not formats or not isinstance(asked, Trim):
        return None
    format = nearest(formats, asked)
    page = _page(format, asked, layers, diagnostics)
    if page is None:
        return None
    named = (*_token_places(layers, format.key.text), *(part(layer, "swatches") for layer in layers))
    names = {entry.key.text for mapping in named for entry in _entries(mapping)}
    tokens = _tokens(layers, format, page, swatches, names, diagnostics)
    spoilt = frozenset(names - tokens.keys())
    named_swatches = {name: swatch for name, (_, swatch) in swatches.items()}
    return _Cut(page, named_swatches, tokens, spoilt, sheets, continuous, front_folios)


def _asked(fields: Fields, size: str | None) -> Trim | Diagnostic | None:
    """Give the size of the page: the publication's, or the style's own; none when the latter is at fault."""
    if size is not None:
        return trim(size) or codes.NOT_A_FORMAT.at(None, value=size)
    own = fields.scalar("format")
    return trim(own.text) if own is not None else None


def _page(format: Format, size: Trim, layers: tuple[Mapping, ...], diagnostics: list[Diagnostic]) -> Geometry | None:
    """Make the page of a size with the margins of a format (S110 when nothing is left between them)."""
    leading = _leading(layers, format)
    if leading is None:
        return None
    page = geometry(format, size, leading)
    if page is None:
        diagnostics.append(codes.NO_TYPE_AREA.at(format.key.span, name=format.key.text))
    return page


def _leading(layers: tuple[Mapping, ...], format: Format) -> float | None:
    """Give the leading: a format's before the style's, a variant's before both."""
    places = [place for layer in layers for place in (layer, part(layer, "formats", format.key.text))]
    nodes = [place.get("leading") for place in places if place is not None]
    lengths = [points(node.text) for node in nodes if isinstance(node, Scalar)]
    return next((length for length in reversed(lengths) if length is not None and length >= LEAST_LEADING), None)


def _token_places(layers: tuple[Mapping, ...], *formats: str) -> tuple[Mapping, ...]:
    """Give the mappings of tokens, the weaker first: the style's, its formats', the variant's, its formats'."""
    places = [
        place
        for layer in layers
        for place in (part(layer, "tokens"), *(part(layer, "formats", name, "tokens") for name in formats))
    ]
    return tuple(place for place in places if place is not None)


def _tokens(
    layers: tuple[Mapping, ...],
    format: Format,
    page: Geometry,
    swatches: MappingType[str, tuple[Entry, Swatch]],
    names: set[str],
    diagnostics: list[Diagnostic],
) -> dict[str, str]:
    """Give every token its value for one format; `names` are all those the style writes, at fault or not."""
    own: dict[str, Entry] = {}
    for place in _token_places(layers, format.key.text):
        own |= read_tokens(place, diagnostics)
    for name in sorted(own.keys() & swatches.keys()):
        diagnostics.append(codes.TOKEN_AND_SWATCH.at(own.pop(name).key.span, name=name))
    colours = {name: swatch.srgb for name, (_, swatch) in swatches.items()}
    return resolve(own, measures(page) | colours, diagnostics, names)


def _unused_tokens(chain: tuple[LoadedStyle, ...], settings: Mapping) -> tuple[Diagnostic, ...]:
    """Find the tokens and swatches of the nearest style that no sheet, template or other token uses (S125).

    A sheet or a format of another variant counts: a style is one thing.
    """
    layers = _layers(settings, Variant.ACCESSIBLE)
    formats = [entry.key.text for layer in layers for entry in _entries(part(layer, "formats"))]
    tokens = [entry for place in _token_places(layers, *formats) for entry in place.entries]
    known = used(tokens)
    for cut in Variant:
        for sheet in read_sheets(chain, cut, []):
            known |= {reference.name for reference in css.references(css.scan(sheet.text))}
    known |= {match[1] for style in chain for text in style.templates.values() for match in _NAMED.finditer(text.text)}
    swatches = [entry for layer in layers for entry in _entries(part(layer, "swatches"))]
    source = chain[0].settings.span.source
    return tuple(
        codes.UNUSED_TOKEN.at(entry.key.span, name=entry.key.text)
        for entry in (*tokens, *swatches)
        if entry.key.text not in known and entry.key.span.source == source and may_be_named(entry, [])
    )


def _unknown_families(chain: tuple[LoadedStyle, ...], settings: Mapping) -> Iterator[Diagnostic]:
    """Find families that no typeface has (S146), in the sheets of both variants and in the templates."""
    layers = _layers(settings, Variant.ACCESSIBLE)
    formats = [entry.key.text for layer in layers for entry in _entries(part(layer, "formats"))]
    tokens = [entry for place in _token_places(layers, *formats) for entry in place.entries]
    sheets = {sheet.path: sheet for cut in Variant for sheet in read_sheets(chain, cut, [])}
    templates = {name: text for style in reversed(chain) for name, text in style.templates.items()}
    families = [entry.key.text for entry in _entries(part(settings, "typefaces"))]
    return family_faults(sheets.values(), templates.values(), tokens, families)


def _entries(mapping: Mapping | None) -> tuple[Entry, ...]:
    return mapping.entries if mapping is not None else ()
