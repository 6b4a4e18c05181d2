"""Files: read a text of the project, refusing what could not be set or does not belong to it."""

from __future__ import annotations

import os
import re
import unicodedata
from pathlib import Path

from livrerouge.codes import file as codes
from livrerouge.diagnostic import Code, Diagnostic
from livrerouge.place import Source, Span

TEXT_LIMIT = 2_000_000
"""Bytes of a text: a book of a thousand pages."""
DATA_LIMIT = 20_000_000
"""Bytes of a file of data: a hundred thousand rows of two hundred characters."""
PICTURE_LIMIT = 50_000_000
"""Bytes of a picture."""
WORD_LIMIT = 500
"""Characters without a space."""

# Control characters but tab and line feed; the separators some programs take for line ends; the byte order mark
# inside a text; halves of surrogate pairs; and the two non-characters XML forbids.
CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")
_NAMES = {
    "\0": "NULL",
    "\b": "BACKSPACE",
    "\x0b": "VERTICAL TAB",
    "\x0c": "FORM FEED",
    "\x1b": "ESCAPE",
    "\x7f": "DELETE",
    "\x85": "NEXT LINE",
}
"""What people call the control characters they meet; Unicode itself gives them no names."""
_LONG = re.compile(rf"(?<!\S)\S{{{WORD_LIMIT + 1},}}")
_LONG_CELL = re.compile(rf"""(?<![^\s,;|"])[^\s,;|"]{{{WORD_LIMIT + 1},}}""")
"""In files of data words are also parted by what parts values."""
_MEGABYTE = 1_000_000


def place(path: str) -> Span:
    """Give the beginning of a file that was not read, as a place."""
    return Source.of(path, "").span(0, 0)


def relative(file: Path, root: Path) -> str:
    """Give a file's path from the project's root, with forward slashes."""
    # A name that is not UTF-8 could not be printed in a diagnostic.
    return os.fsencode(file.relative_to(root).as_posix()).decode("utf-8", "replace")


def within(file: Path, bound: Path) -> bool:
    """Tell whether a path, links followed, stays inside a folder."""
    try:
        return file.resolve().is_relative_to(bound.resolve())
    except (OSError, RuntimeError, ValueError):
        return False


def reach(
    file: Path, bound: Path, path: str, limit: int, diagnostics: list[Diagnostic], named: Span | None = None
) -> Path | None:
    """Follow a file's links and check that it may be read.

    Diagnostics, at `named` (where the author named the file) or at the file itself: B001 missing, B002 unreadable,
    B004 too large, B005 outside the folder it is bound to.
    """
    at = named or place(path)
    try:
        target = file.resolve()
        if not target.is_relative_to(bound.resolve()):
            diagnostics.append(codes.OUTSIDE.at(at, path=path))
            return None
        size = target.stat().st_size
        if not target.is_file():
            hint = "put an ordinary file in its place"
            diagnostics.append(codes.UNREADABLE.at(at, hint=hint, path=path, reason="it is not an ordinary file"))
            return None
    except FileNotFoundError:
        diagnostics.append(codes.MISSING_FILE.at(at, path=path))
        return None
    except (OSError, RuntimeError, ValueError) as fault:
        diagnostics.append(codes.UNREADABLE.at(at, path=path, reason=_reason(fault)))
        return None
    if size > limit:
        diagnostics.append(codes.TOO_LARGE.at(at, path=path, size=f"{size / _MEGABYTE:.1f}", limit=limit // _MEGABYTE))
        return None
    return target


def read_bytes(
    file: Path, bound: Path, path: str, limit: int, diagnostics: list[Diagnostic], named: Span | None = None
) -> bytes | None:
    """Read a file whole; diagnostics as of `reach`."""
    target = reach(file, bound, path, limit, diagnostics, named)
    if target is None:
        return None
    try:
        return target.read_bytes()
    except OSError as fault:
        diagnostics.append(codes.UNREADABLE.at(named or place(path), path=path, reason=_reason(fault)))
        return None


def read_text(
    file: Path,
    bound: Path,
    path: str,
    diagnostics: list[Diagnostic],
    *,
    named: Span | None = None,
    prose: bool = True,
    data: bool = False,
) -> Source | None:
    """Read a UTF-8 text, without byte order mark and with line ends normalised.

    Diagnostics: B001 to B005; for prose and data also B006 word too long and B007 control character, which is blanked.
    """
    content = read_bytes(file, bound, path, DATA_LIMIT if data else TEXT_LIMIT, diagnostics, named)
    return None if content is None else decode(content, path, diagnostics, prose=prose, data=data)


def decode(
    content: bytes, path: str, diagnostics: list[Diagnostic], *, prose: bool = True, data: bool = False
) -> Source | None:
    """Make a source of the bytes of a UTF-8 text; diagnostics as of `read_text`."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        # The fault counts without the byte order mark, and so must we.
        offset = len(_lines(fault.object[: fault.start].decode("utf-8")))
        source = Source.of(path, CONTROL.sub(" ", _lines(fault.object.decode("utf-8", "replace"))))
        at = source.span(offset, offset + 1)
        byte = fault.object[fault.start : fault.start + 1]
        meant = byte.decode("cp1252", "replace")
        hint = f"save the file as UTF-8 in your editor; in Windows-1252 this byte is “{meant}”"
        known = meant.isprintable() and meant != "\ufffd"
        diagnostics.append(codes.NOT_UTF8.at(at, hint=hint if known else None, path=path, byte=byte.hex().upper()))
        return None
    text = _lines(text)
    source = Source.of(path, text)
    return _clean(source, _LONG_CELL if data else _LONG, diagnostics) if prose else source


def _lines(text: str) -> str:
    """Write every line end as a line feed."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _clean(source: Source, long: re.Pattern[str], diagnostics: list[Diagnostic]) -> Source:
    """Report what no line can hold, and blank control characters."""
    _report(source, long, codes.LONG_WORD, diagnostics)
    if not CONTROL.search(source.text):
        return source
    _report(source, CONTROL, codes.CONTROL_CHARACTER, diagnostics)
    return Source(source.path, CONTROL.sub(" ", source.text), source.starts)


def _report(source: Source, pattern: re.Pattern[str], code: Code, diagnostics: list[Diagnostic]) -> None:
    """Report the first twenty places of a pattern: more say no more."""
    for match, _ in zip(pattern.finditer(source.text), range(20), strict=False):
        span = source.span(match.start(), min(match.end(), match.start() + 40))
        diagnostics.append(code.at(span, length=len(match[0]), name=character_name(match[0][0])))


def character_name(character: str) -> str:
    """Name a character that cannot be shown: “U+00AD SOFT HYPHEN”."""
    name = _NAMES.get(character) or unicodedata.name(character, "")
    return f"U+{ord(character):04X} {name}".rstrip()


def _reason(fault: Exception) -> str:
    """Say what the system says, without its paths."""
    if isinstance(fault, OSError) and fault.strerror:
        return fault.strerror.lower()
    # Before Python 3.13 a circle of links is no error of the system.
    return "its links lead in a circle" if isinstance(fault, RuntimeError) else str(fault).lower()
