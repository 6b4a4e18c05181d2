"""A child: work done apart, under bounds of time and memory, without a network, that can be ended whatever it does.

The child is a copy of this program (fork), so it starts at once and shares the memory already read. It must
be made before any thread is. What it sends back are frames of JSON or raw bytes, never objects: it may have
read a stranger's files.
"""

from __future__ import annotations

import ctypes
import json
import os
import resource
import select
import shutil
import signal
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from time import monotonic
from typing import Any

from livrerouge.cli.bounds import MEGABYTE, Bounds
from livrerouge.cli.offline import cut_network

_HEAD = 9
"""Bytes before a frame: its kind, and its length in eight."""
_REMARKS = 4000
"""Bytes kept of what libraries write to the terminal."""
_FILE = 256 * MEGABYTE
"""Bytes of a file the child may write: what libraries write to the terminal must not fill the disk."""
_LAST_WORDS = 32 * MEGABYTE
"""Bytes of memory kept back, for what there is to say when the rest is used up."""
_GRACE = 1.0
"""Seconds a child has, when its time is up, to say where it stands."""
_ENDED_WITH_PARENT = 1
"""PR_SET_PDEATHSIG of Linux: the signal the child gets when its parent is gone."""
_SIGNALS = frozenset({signal.SIGINT, signal.SIGTERM, signal.SIGHUP})

Send = Callable[[bytes, bytes], None]
Work = Callable[[Send], None]
"""Runs in the child; sends frames of a one-byte kind and any bytes."""


@dataclass(frozen=True, slots=True)
class End:
    """How a child ended."""

    signal: int = 0
    """The signal that ended it; 0 when it ended by itself."""
    late: float = 0.0
    """The time, in seconds, that was up when it was ended; 0 when it ended in time."""
    remarks: str = ""
    """What libraries wrote to the terminal meanwhile."""


Hear = Callable[[bytes, bytes], bool]
"""Told each frame as it comes; tells whether a new step begins with it."""


def run_apart(work: Work, bounds: Bounds, hear: Hear, tick: Callable[[], None] = lambda: None) -> End:
    """Run work in a child; `tick` is called ten times a second.

    When time is up the child gets SIGUSR1, to say where it stands, and a moment later it is ended with all that it
    started.
    """
    # Between the birth of the child and the care for its end nothing may come.
    before = signal.pthread_sigmask(signal.SIG_BLOCK, _SIGNALS)
    try:
        scratch = tempfile.mkdtemp(prefix="livrerouge-")
        sys.stdout.flush()
        sys.stderr.flush()
        back, forth = os.pipe()
        child = os.fork()
    except BaseException:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
        raise
    if child == 0:
        os.close(back)
        _live(work, bounds, forth, scratch, before)
    gone = False
    try:
        os.close(forth)
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
        late = _listen(back, child, bounds, hear, tick)
        if late:
            _end(child)
        _, status = os.waitpid(child, 0)
        gone = True
        return End(os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0, late, _remarks(scratch))
    finally:
        if not gone:
            _end(child)
            os.waitpid(child, 0)
        os.close(back)
        shutil.rmtree(scratch, ignore_errors=True)


def _end(child: int) -> None:
    """End a child, and what it may have started."""
    for kill in (os.killpg, os.kill):
        # It may not have come so far as to lead a group of its own.
        with suppress(ProcessLookupError, PermissionError):
            kill(child, signal.SIGKILL)


def _remarks(scratch: str) -> str:
    """Read what libraries wrote to the terminal."""
    try:
        with open(Path(scratch, "remarks"), "rb") as written:
            return written.read(_REMARKS).decode("utf-8", "replace")
    except OSError:
        return ""


def _live(work: Work, bounds: Bounds, pipe: int, scratch: str, mask: Iterable[int]) -> None:
    """Be the child: set the bounds, work, and leave without what the program does at its end."""
    try:
        for name in _SIGNALS:
            signal.signal(name, signal.SIG_DFL)
        signal.pthread_sigmask(signal.SIG_SETMASK, mask)
        os.setpgid(0, 0)
        _bind(bounds)
        cut_network()
        os.environ["TMPDIR"] = scratch
        tempfile.tempdir = scratch
        with open(os.devnull, "rb") as nothing, open(Path(scratch, "remarks"), "wb") as written:
            os.dup2(nothing.fileno(), 0)
            os.dup2(written.fileno(), 1)
            os.dup2(written.fileno(), 2)
        work(lambda kind, content: _send(pipe, kind, content))
        sys.stdout.flush()
        sys.stderr.flush()
    except MemoryError:
        # There is no room to say more.
        os.write(2, b"MemoryError\n")
        os._exit(1)
    except BaseException:
        os._exit(1)
    os._exit(0)


def _bind(bounds: Bounds) -> None:
    """Set the bounds the system itself keeps; processor time is for a child whose parent was killed."""
    seconds = int(bounds.seconds) + 5
    # Not every system knows every bound, and a lower one may be in force already.
    for name, limit in (
        (resource.RLIMIT_AS, bounds.memory + _LAST_WORDS),
        (resource.RLIMIT_CPU, seconds),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_FSIZE, _FILE),
    ):
        with suppress(OSError, ValueError):
            # What is lower already stays so.
            known = resource.getrlimit(name)[1]
            least = limit if known == resource.RLIM_INFINITY else min(limit, known)
            resource.setrlimit(name, (least - _LAST_WORDS if name == resource.RLIMIT_AS else least, least))
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_ENDED_WITH_PARENT, signal.SIGKILL)


def relieve() -> None:
    """Give a child that has used up its memory the little that was kept back."""
    with suppress(OSError, ValueError):
        least = resource.getrlimit(resource.RLIMIT_AS)[1]
        resource.setrlimit(resource.RLIMIT_AS, (least, least))


def _send(pipe: int, kind: bytes, content: bytes) -> None:
    """Write one frame."""
    left = memoryview(kind + len(content).to_bytes(8, "big") + content)
    while left:
        left = left[os.write(pipe, left) :]


def _listen(pipe: int, child: int, bounds: Bounds, hear: Hear, tick: Callable[[], None]) -> float:
    """Hear the child to its end; give the time that was up before it came, 0 when it ended in time."""
    heard = bytearray()
    whole, step = monotonic() + bounds.seconds, monotonic() + bounds.step
    late, until = 0.0, min(whole, step)
    while True:
        left = until - monotonic()
        if left <= 0 and late:
            return late
        if left <= 0:
            late = bounds.seconds if whole <= step else bounds.step
            until = monotonic() + _GRACE
            with suppress(ProcessLookupError):
                os.kill(child, signal.SIGUSR1)
            continue
        tick()
        if not select.select([pipe], [], [], min(0.1, left))[0]:
            continue
        content = os.read(pipe, 1 << 16)
        if not content:
            return late
        heard += content
        for kind, frame in _frames(heard):
            if hear(kind, frame) and not late:
                step = monotonic() + bounds.step
                until = min(whole, step)


def _frames(heard: bytearray) -> Iterator[tuple[bytes, bytes]]:
    """Take the whole frames from the front of what was heard."""
    while len(heard) >= _HEAD:
        end = _HEAD + int.from_bytes(heard[1:_HEAD], "big")
        if len(heard) < end:
            return
        yield bytes(heard[:1]), bytes(heard[_HEAD:end])
        del heard[:end]


def packed(values: object) -> bytes:
    """Write JSON values for a frame."""
    return json.dumps(values, ensure_ascii=False).encode("utf-8", "surrogatepass")


def unpacked(content: bytes) -> Any:  # noqa: ANN401 - what JSON holds
    """Read the JSON values of a frame."""
    return json.loads(content.decode("utf-8", "surrogatepass"))
