"""Style sheets: the tokens and addresses of a style's sheets become what the layout engine reads."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath
from urllib.parse import quote, unquote

from livrerouge import css
from livrerouge.codes import sheet as sheet_codes
from livrerouge.codes import style as codes
from livrerouge.diagnostic import Diagnostic, Outcome
from livrerouge.model.style import Style
from livrerouge.place import Source
from livrerouge.render.sheet_syntax import syntax_faults
from livrerouge.suggest import did_you_mean

# A custom property that a template gives a value, in a style attribute.
_SET_BY_TEMPLATE = re.compile(r"(?<![\w-])--([\w-]++)\s*+:")
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|//")


def stylesheet(style: Style) -> Outcome[tuple[Source, ...]]:
    """Give the sheets of a style with tokens and addresses replaced, in cascade order.

    Path and lines of each sheet stay what they are; columns after a token do not. A custom property that a rule or a
    template sets is left to the engine. Diagnostics: S123 token not defined, S140 to S145.
    """
    scans = [css.scan(sheet.text) for sheet in style.sheets]
    names = {reference.name for pieces in scans for reference in css.declarations(pieces)}
    names |= {match[1] for text in style.templates.values() for match in _SET_BY_TEMPLATE.finditer(text.text)}
    known = {*style.tokens, *style.spoilt, *names}
    roots = {Path(folder).name: Path(folder) for folder in reversed(style.roots)}
    made: list[Source] = []
    diagnostics: list[Diagnostic] = []
    for sheet, pieces in zip(style.sheets, scans, strict=True):
        diagnostics.extend(syntax_faults(sheet, pieces))
        diagnostics.extend(_token_faults(sheet, pieces, style.tokens, known))
        diagnostics.extend(_address_faults(sheet, pieces, roots))
        made.append(_replaced(sheet, pieces, style.tokens, names))
    return Outcome(tuple(made), tuple(diagnostics))


def _replaced(sheet: Source, pieces: css.Scan, tokens: Mapping[str, str], local: set[str]) -> Source:
    """Put the values of tokens and the engine's addresses into a sheet."""
    prefix = f"livrerouge:/style/{quote(_style_of(sheet))}/"

    def address(written: str) -> str:
        path = _path(written)
        return written if path is None else prefix + quote(path) + written[len(_before_fragment(written)) :]

    return Source.of(sheet.path, css.substitute(sheet.text, pieces, tokens, local, address))


def _token_faults(sheet: Source, pieces: css.Scan, tokens: Mapping[str, str], known: set[str]) -> Iterator[Diagnostic]:
    """Find tokens nobody defines (S123) and tokens a rule sets again (S145)."""
    for reference in css.references(pieces):
        if reference.name not in known and not reference.fallback:
            span = sheet.span(reference.start, reference.end)
            hint = did_you_mean(reference.name, sorted(known))
            yield codes.UNDEFINED_TOKEN.at(span, hint=hint, name=reference.name)
    for declared in css.declarations(pieces):
        if declared.name in tokens:
            yield sheet_codes.TOKEN_SET_AGAIN.at(sheet.span(declared.start, declared.end), name=declared.name)


def _address_faults(sheet: Source, pieces: css.Scan, roots: Mapping[str, Path]) -> Iterator[Diagnostic]:
    """Find addresses outside the style's folder (S143) and files that are not there (S144)."""
    name = _style_of(sheet)
    for address in css.addresses(pieces):
        span = sheet.span(address.start, address.end)
        reason = _refusal(address.text)
        path = _path(address.text)
        if reason:
            yield sheet_codes.CSS_ADDRESS.at(span, address=_short(address.text), reason=reason)
        elif path is not None and name in roots and not (roots[name] / path).is_file():
            yield sheet_codes.MISSING_ART.at(span, style=name, path=path)


def _refusal(address: str) -> str:
    """Say why an address cannot be followed; nothing when it can, or needs not be."""
    if _is_whole(address):
        return ""
    path = PurePosixPath(unquote(address))
    if not address:
        return "it is empty"
    if _SCHEME.match(address):
        return "it names something outside the project"
    if "\\" in address or "\0" in unquote(address):
        return "a backslash or an unprintable sign stands in it"
    if path.is_absolute() or ".." in path.parts:
        return "it leaves the style's folder"
    return ""


def _path(address: str) -> str | None:
    """Give the path of an address from its style's folder, unescaped; none for what is no path."""
    if _is_whole(address) or _refusal(address):
        return None
    return PurePosixPath(unquote(_before_fragment(address))).as_posix()


def _is_whole(address: str) -> bool:
    """Tell whether an address needs no file: it holds what it shows, or a place in the same document."""
    return address.startswith("#") or address[:5].lower() == "data:"


def _before_fragment(address: str) -> str:
    return address.split("#")[0]


def _style_of(sheet: Source) -> str:
    """Give the name of the style a sheet belongs to: styles/NAME/css/FILE."""
    return sheet.path.split("/")[1]


def _short(text: str) -> str:
    return text if len(text) <= 60 else text[:59] + "…"
