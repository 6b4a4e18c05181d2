"""Endings: the exit codes of the command, and the words for a fault of our own."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from livrerouge.report import Entry

CLEAN = 0
FAULTY = 1
"""The publication has errors, or warnings under --strict."""
USAGE = 2
LACKING = 3
OUR_FAULT = 4
INTERRUPTED = 130


def exit_code(found: Iterable[Entry], *, strict: bool) -> int:
    """Tell with which code to end: our fault before the machine's, the machine's before the publication's."""
    code = CLEAN
    for entry in found:
        # The catalogue is long, and most builds end without a fault.
        from livrerouge.codes import machine
        from livrerouge.diagnostic import Severity

        if entry.code in machine.OURS:
            return OUR_FAULT
        if entry.code in machine.LACKING:
            code = LACKING
        elif entry.severity is Severity.ERROR or strict:
            code = max(code, FAULTY)
    return code


def tell_our_fault(fault: Exception, *, verbose: bool) -> None:
    """Say on stderr that the command itself failed, with the traceback only on request."""
    from livrerouge.cli.account import frames_of, write_account
    from livrerouge.codes import machine
    from livrerouge.report import entries, human, plain_line

    if verbose:
        import traceback

        lines = "".join(traceback.format_exception(fault)).splitlines()
        sys.stderr.writelines(plain_line(line) + "\n" for line in lines)
    root = None
    # Whatever made the command fail may keep the project from being found.
    with suppress(Exception):
        from livrerouge.project import find_root

        root = find_root(Path.cwd())
    report = write_account(root, frames_of(fault), "the command")
    told = machine.OUR_FAULT.at(None, stage="the command", reason=reason(fault), report=report)
    sys.stderr.write(human(entries([told])))


def reason(fault: BaseException) -> str:
    """Name an exception in one line."""
    first = next(iter(str(fault).splitlines()), "")
    return f"{type(fault).__name__}: {first}"[:300] if first else type(fault).__name__
