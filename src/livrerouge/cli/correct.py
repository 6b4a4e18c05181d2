"""Correct: what is certainly wrong in a publication's own files put right there, or shown as a diff.

A child reads the publication and says what each file should hold; only here is anything written, and only where
the file still holds what the child read.
"""

from __future__ import annotations

import os
import signal
import stat
import sys
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from livrerouge.cli.account import write_account
from livrerouge.cli.bounds import MEGABYTE
from livrerouge.cli.child import End, Send, packed, run_apart, unpacked
from livrerouge.cli.fault import diagnose, facts_of
from livrerouge.cli.order import Order
from livrerouge.cli.output import put
from livrerouge.codes import machine
from livrerouge.diagnostic import Diagnostic, Severity
from livrerouge.report import Entry, entries, number, plain, plain_line

if TYPE_CHECKING:
    from livrerouge.fix import Edit

FILES, FAULT = b"C", b"F"
"""Kinds of frames: the files with their corrections, an exception."""
_STAGE = "the correction"


@dataclass(frozen=True, slots=True)
class Plan:
    """What is asked for."""

    writes: bool
    shows: bool
    unused: bool
    """Notes that are never called are taken out, too."""
    quiet: bool


@dataclass(frozen=True, slots=True)
class Corrected:
    """A file before and after, with its own line ends and byte order mark."""

    path: str
    """From the project's root."""
    before: str
    after: str
    count: int
    """How many corrections there are."""
    diff: str


@dataclass(slots=True)
class _Heard:
    """What the child has said."""

    files: list[dict[str, Any]] | None = None
    fault: dict[str, str] | None = None

    def hear(self, kind: bytes, content: bytes) -> bool:
        """Take one frame."""
        if kind == FILES:
            self.files = unpacked(content)
        elif kind == FAULT:
            self.fault = unpacked(content)
        return False


def correct(order: Order, plan: Plan) -> tuple[Entry, ...]:
    """Correct the files of a publication, or show how; give what went wrong.

    Diagnostics: M104 file cannot be written, M110 to M121 a child that did not end well.
    """
    heard = _Heard()
    end = run_apart(lambda send: _work(order, plan.unused, send), order.bounds, heard.hear)
    if heard.files is None:
        return _ended(order, heard, end)
    found: list[Diagnostic] = []
    for file in (Corrected(**values) for values in heard.files):
        if plan.shows:
            _show(file.diff)
        fault = _write(order.root, file) if plan.writes else None
        if fault is not None:
            found.append(fault)
        elif not plan.quiet:
            done = "written" if plan.writes else "shown"
            sys.stderr.write(plain_line(f"{file.path}: {number(file.count, 'correction')} {done}") + "\n")
    return entries(found)


def corrected(root: Path, publication: str, *, unused: bool = False) -> tuple[Corrected, ...]:
    """Give the files of a publication that have something to correct."""
    from livrerouge.build import proofreader
    from livrerouge.fix import mend
    from livrerouge.load import load, reload

    read = load(root, publication)
    if read.value is None:
        return ()
    faulty = {d.span.source.path for d in read.diagnostics if d.span is not None and d.severity is Severity.ERROR}
    passes = mend(read.value, proofreader(root, read.value), reload, unused=unused, faulty=faulty)
    paths = sorted({edit.path for edits in passes for edit in edits})
    return tuple(file for path in paths if (file := _rewritten(root, path, passes)) is not None)


def _rewritten(root: Path, path: str, passes: Iterable[Sequence[Edit]]) -> Corrected | None:
    """Put the edits of one file into what the disk holds; none where that is not what was read."""
    from livrerouge.fix import diff, rewritten

    try:
        before = after = (root / path).read_bytes().decode("utf-8")
    except (OSError, UnicodeDecodeError):
        return None
    count = 0
    for edits in passes:
        own = [edit for edit in edits if edit.path == path]
        if own:
            text = rewritten(after, own)
            if text is None:
                return None
            after, count = text, count + len(own)
    return Corrected(path, before, after, count, diff(plain(path), before, after))


def _work(order: Order, unused: bool, send: Send) -> None:
    """Find, in the child, what there is to correct, and send it."""
    try:
        send(FILES, packed([asdict(file) for file in corrected(order.root, order.publication, unused=unused)]))
    except BrokenPipeError:
        raise
    except Exception as fault:
        send(FAULT, packed(facts_of(fault, _STAGE)))


def _show(diff: str) -> None:
    """Write a diff to stdout, as it is for a program; a terminal and a runner get nothing they could obey."""
    if sys.stdout.isatty() or os.environ.get("GITHUB_ACTIONS"):
        safe = plain_line if os.environ.get("GITHUB_ACTIONS") else plain
        lines = (line.rstrip("\r").split("\t") for line in diff.removesuffix("\n").split("\n"))
        diff = "".join("\t".join(map(safe, parts)) + "\n" for parts in lines)
    sys.stdout.write(diff)
    sys.stdout.flush()


def _write(root: Path, file: Corrected) -> Diagnostic | None:
    """Put a corrected file in the place of the one that was read, its rights kept."""
    try:
        target = (root / file.path).resolve()
        if not target.is_relative_to(root.resolve()) or target.read_bytes() != file.before.encode("utf-8"):
            again = "run the command again"
            return machine.CANNOT_WRITE.at(None, hint=again, path=file.path, reason="it was changed meanwhile")
        put(target, file.after.encode("utf-8"), stat.S_IMODE(target.stat().st_mode))
    except OSError as fault:
        return machine.CANNOT_WRITE.at(None, path=file.path, reason=(fault.strerror or str(fault)).lower())
    return None


def _ended(order: Order, heard: _Heard, end: End) -> tuple[Entry, ...]:
    """Say why the child did not come to its end, at the publication's settings."""
    name, memory = order.publication, f"{order.bounds.memory // MEGABYTE} MB"
    if heard.fault is not None:
        own = heard.fault["kind"] == "other"
        report = write_account(order.root, heard.fault["frames"], _STAGE) if own else ""
        told = diagnose(heard.fault, name, memory, _STAGE, report)
    elif end.late:
        option = "--timeout" if end.late == order.bounds.seconds else "--limit-time"
        late = f"{end.late:g}"
        told = machine.TIME_LIMIT.at(None, publication=name, seconds=late, stage=_STAGE, option=option)
    else:
        ended_by = signal.Signals(end.signal).name if end.signal else "without a signal"
        told = machine.ENDED_ABRUPTLY.at(None, publication=name, signal=ended_by, stage=_STAGE)
    path = f"book/{name}/book.yaml"
    return tuple(
        replace(entry, path=path, line=1, column=1, length=1) if entry.code in machine.PLACED else entry
        for entry in entries([told])
    )
