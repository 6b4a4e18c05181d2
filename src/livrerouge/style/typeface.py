"""Typefaces: find the font file of each cut a style names, in the package that holds its family."""

from __future__ import annotations

import re
from importlib.util import find_spec
from pathlib import Path

from livrerouge.codes import machine
from livrerouge.codes import style as codes
from livrerouge.fields import Fields
from livrerouge.model.style import Face
from livrerouge.node import Entry, Mapping, Scalar
from livrerouge.schema.style import CUT, PACKAGE, TYPEFACE
from livrerouge.style.font import Font, read_font
from livrerouge.suggest import did_you_mean

_PACKAGE = re.compile(PACKAGE.pattern)
_CUT = re.compile(CUT.pattern)


def read_faces(fields: Fields) -> tuple[Face, ...]:
    """Read the typefaces, in the order of the file.

    Diagnostics: S106 not a cut, S107 cut the family does not have, S108 family the package does not hold, S109 not a
    package of fonts, M102 package not installed.
    """
    faces: list[Face] = []
    mapping = fields.mapping_of("typefaces")
    for entry in mapping.entries if mapping is not None else ():
        if isinstance(entry.value, Mapping):
            faces.extend(_family(entry, Fields(entry.value, fields.diagnostics, TYPEFACE)))
        else:
            fields.wrong(entry.key.text, entry.value, "a set of keys: package and cuts")
    return tuple(faces)


def _family(entry: Entry, own: Fields) -> list[Face]:
    """Find the cuts of one family."""
    own.required()
    package, cuts = own.scalar("package"), own.words("cuts")
    own.finish()
    wanted = {cut: scalar for scalar in cuts if (cut := _cut(scalar, own)) is not None}
    fonts = _fonts(package, own) if package is not None else None
    if not fonts or package is None:
        return []
    family = entry.key.text
    held = {(font.weight, font.italic): font for font in fonts if font.family == family and not font.variable}
    if not held:
        names = sorted({font.family for font in fonts if not font.variable})
        told = codes.UNKNOWN_FAMILY.at(
            entry.key.span,
            hint=did_you_mean(family, names),
            family=family,
            package=package.text,
            known=", ".join(names) or "no static font",
        )
        own.diagnostics.append(told)
        return []
    for cut, scalar in wanted.items():
        if cut not in held:
            known = ", ".join(_words(*other) for other in sorted(held))
            own.diagnostics.append(codes.UNKNOWN_CUT.at(scalar.span, family=family, cut=_words(*cut), known=known))
    return [Face(family, *cut, held[cut].path, scalar.span) for cut, scalar in wanted.items() if cut in held]


def _cut(scalar: Scalar, own: Fields) -> tuple[int, bool] | None:
    """Read a cut, `400` or `400 italic`."""
    match = _CUT.fullmatch(scalar.text)
    if match is None:
        own.diagnostics.append(codes.NOT_A_CUT.at(scalar.span, value=scalar.text))
        return None
    return int(match[1]), match[2] is not None


def _words(weight: int, italic: bool) -> str:
    return f"{weight} italic" if italic else str(weight)


def _fonts(package: Scalar, own: Fields) -> list[Font] | None:
    """Read the fonts of a package without importing it."""
    if not is_package(package.text):
        own.diagnostics.append(codes.NOT_A_FONT_PACKAGE.at(package.span, value=package.text))
        return None
    files = font_files(package.text)
    if files is None:
        own.diagnostics.append(machine.MISSING_FONT.at(package.span, package=package.text))
        return None
    return [font for font in map(read_font, files) if font is not None]


def is_package(name: str) -> bool:
    """Tell whether a name is that of a package of fonts."""
    return _PACKAGE.fullmatch(name) is not None


def font_files(package: str) -> list[Path] | None:
    """List the font files of a package of fonts; none when it is not installed."""
    spec = find_spec(package.replace("-", "_"))
    folders = spec.submodule_search_locations if spec is not None else None
    if not folders:
        return None
    return sorted(file for folder in folders for ending in ("ttf", "otf") for file in Path(folder).rglob(f"*.{ending}"))
