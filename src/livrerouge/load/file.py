"""Files: read a text of the project, refusing what could not be set or does not belong to it."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

from livrerouge.codes import book as codes
from livrerouge.diagnostic import Code, Diagnostic
from livrerouge.place import Source, Span

TEXT_LIMIT = 5_000_000
"""Bytes of a text."""
PICTURE_LIMIT = 50_000_000
"""Bytes of a picture."""
WORD_LIMIT = 500
"""Characters without a space."""

# Control characters but tab and line feed; the separators some programs take for line ends; the byte order mark
# inside a text; and the two non-characters XML forbids.
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
_LONG = re.compile(rf"\S{{{WORD_LIMIT + 1},}}")
_MEGABYTE = 1_000_000


def place(path: str) -> Span:
    """Give the beginning of a file that was not read, as a place."""
    return Source.of(path, "").span(0, 0)


def relative(file: Path, root: Path) -> str:
    """Give a file's path from the project's root, with forward slashes."""
    return file.relative_to(root).as_posix()


def reach(
    file: Path, root: Path, path: str, limit: int, diagnostics: list[Diagnostic], named: Span | None = None
) -> Path | None:
    """Follow a file's links and check that it may be read.

    Diagnostics, at `named` (where the author named the file) or at the file itself: B001 missing, B002 unreadable,
    B004 too large, B005 outside the project.
    """
    at = named or place(path)
    try:
        target = file.resolve()
        if not target.is_relative_to(root.resolve()):
            diagnostics.append(codes.OUTSIDE.at(at, path=path))
            return None
        size = target.stat().st_size
        if not target.is_file():
            diagnostics.append(codes.UNREADABLE.at(at, path=path, reason="it is not an ordinary file"))
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
    file: Path, root: Path, path: str, limit: int, diagnostics: list[Diagnostic], named: Span | None = None
) -> bytes | None:
    """Read a file whole; diagnostics as of `reach`."""
    target = reach(file, root, path, limit, diagnostics, named)
    if target is None:
        return None
    try:
        return target.read_bytes()
    except OSError as fault:
        diagnostics.append(codes.UNREADABLE.at(named or place(path), path=path, reason=_reason(fault)))
        return None


def read_text(
    file: Path,
    root: Path,
    path: str,
    diagnostics: list[Diagnostic],
    *,
    named: Span | None = None,
    prose: bool = True,
) -> Source | None:
    """Read a UTF-8 text, without byte order mark and with line ends normalised.

    Diagnostics: B001 to B005; for prose also B006 word too long and B007 control character, which is blanked.
    """
    content = read_bytes(file, root, path, TEXT_LIMIT, diagnostics, named)
    return None if content is None else decode(content, path, diagnostics, prose=prose)


def decode(content: bytes, path: str, diagnostics: list[Diagnostic], *, prose: bool = True) -> Source | None:
    """Make a source of the bytes of a UTF-8 text; diagnostics as of `read_text`."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        before = content[: fault.start].decode("utf-8", "replace").replace("\r\n", "\n").replace("\r", "\n")
        line = before.count("\n") + 1
        source = Source.of(path, before)
        at = source.span(len(before), len(before))
        diagnostics.append(codes.NOT_UTF8.at(at, path=path, byte=f"{content[fault.start]:02X}", line=line))
        return None
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return _clean(Source.of(path, text), diagnostics) if prose else Source.of(path, text)


def _clean(source: Source, diagnostics: list[Diagnostic]) -> Source:
    """Report what no line can hold, and blank control characters."""
    _report(source, _LONG, codes.LONG_WORD, diagnostics)
    if not _CONTROL.search(source.text):
        return source
    _report(source, _CONTROL, codes.CONTROL_CHARACTER, diagnostics)
    return Source(source.path, _CONTROL.sub(" ", source.text), source.starts)


def _report(source: Source, pattern: re.Pattern[str], code: Code, diagnostics: list[Diagnostic]) -> None:
    """Report the first twenty places of a pattern: more say no more."""
    for match, _ in zip(pattern.finditer(source.text), range(20), strict=False):
        span = source.span(match.start(), min(match.end(), match.start() + 40))
        diagnostics.append(code.at(span, length=len(match[0]), name=_name(match[0][0])))


def _name(character: str) -> str:
    return f"U+{ord(character):04X} {unicodedata.name(character, '')}".rstrip()


def _reason(fault: Exception) -> str:
    """Say what the system says, without its paths."""
    return (fault.strerror if isinstance(fault, OSError) and fault.strerror else str(fault)).lower()
