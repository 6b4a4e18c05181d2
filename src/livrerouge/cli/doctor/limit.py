"""Bounds: a build runs in a child whose time and memory the system keeps within limits."""

from __future__ import annotations

import os
from collections.abc import Iterator

from livrerouge.cli.doctor.finding import Finding, missing, ok, warning

KEPT, NOT_KEPT, REFUSED = range(3)
"""What came of a trial, as the exit code of the child that made it."""


def limits() -> Iterator[Finding]:
    """Look whether a child can be made, and whether a bound set on its memory is kept."""
    if not hasattr(os, "fork"):
        told = "this system cannot divide a running program (fork)"
        yield missing("child", told, "use Linux, macOS, or the Linux subsystem of Windows")
        return
    import resource

    from livrerouge.cli.bounds import MEGABYTE, Bounds

    wanted = Bounds().memory
    _, most = resource.getrlimit(resource.RLIMIT_AS)
    low = most != resource.RLIM_INFINITY and most < wanted
    try:
        came_of = _try(most if low else wanted)
    except OSError as fault:
        told = f"no child can be made: {(fault.strerror or str(fault)).lower()}"
        yield missing("child", told, "end other programs, or raise the limit of processes (ulimit -u)")
        return
    yield ok("child", "builds run in a child of their own")
    if came_of == REFUSED:
        yield warning("memory limit", "no bound can be set on memory", "build only what you trust")
    elif came_of == NOT_KEPT:
        yield warning("memory limit", "this system does not keep the bound on memory", "build only what you trust")
    elif low:
        told = f"{most // MEGABYTE} MB are allowed, a build may take {wanted // MEGABYTE} MB"
        yield warning("memory limit", told, "raise the limit (ulimit -v) if a build ends with M111")
    else:
        yield ok("memory limit", f"{wanted // MEGABYTE} MB")


def _try(memory: int) -> int:
    """Set a bound in a child, and ask there for as much as it allows in all."""
    child = os.fork()
    if child == 0:
        came_of = REFUSED
        try:
            came_of = _trial(memory)
        finally:
            os._exit(came_of)
    _, status = os.waitpid(child, 0)
    return os.waitstatus_to_exitcode(status)


def _trial(memory: int) -> int:
    import mmap
    import resource

    try:
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    except (OSError, ValueError):
        return REFUSED
    try:
        # The program itself takes a part of it.
        mmap.mmap(-1, memory).close()
    except (OSError, MemoryError):
        return KEPT
    return NOT_KEPT
