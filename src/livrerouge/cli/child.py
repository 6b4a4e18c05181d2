"""A child: work done apart, under bounds of time and memory, that can be ended whatever it does.

The child is a copy of this program (fork), so it starts at once and shares the memory already read. It must
be made before any thread is. What it sends back are frames of JSON or raw bytes, never objects: it may have
read a stranger's files.
"""

from __future__ import annotations

import json
import os
import resource
import select
import shutil
import signal
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from time import monotonic
from typing import Any

GIGABYTE = 1 << 30
_HEAD = 9
"""Bytes before a frame: its kind, and its length in eight."""
_REMARKS = 4000
"""Bytes kept of what libraries write to the terminal."""

Send = Callable[[bytes, bytes], None]
Work = Callable[[Send], None]
"""Runs in the child; sends frames of a one-byte kind and any bytes."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """How much a child may take."""

    seconds: float = 300
    memory: int = 4 * GIGABYTE
    """Address space in bytes."""


@dataclass(frozen=True, slots=True)
class End:
    """How a child ended."""

    signal: int = 0
    """The signal that ended it; 0 when it ended by itself."""
    late: bool = False
    """It was ended because its time was up."""
    remarks: str = ""
    """What libraries wrote to the terminal meanwhile."""


def run_apart(
    work: Work, bounds: Bounds, hear: Callable[[bytes, bytes], None], tick: Callable[[], None] = lambda: None
) -> End:
    """Run work in a child; `hear` is told each frame as it comes, `tick` is called ten times a second."""
    scratch = tempfile.mkdtemp(prefix="livrerouge-")
    remarks = Path(scratch, "remarks")
    sys.stdout.flush()
    sys.stderr.flush()
    back, forth = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(back)
        _live(work, bounds, forth, scratch, remarks)
    os.close(forth)
    gone = False
    try:
        late = not _listen(back, monotonic() + bounds.seconds, hear, tick)
        if late:
            os.kill(child, signal.SIGKILL)
        _, status = os.waitpid(child, 0)
        gone = True
        said = remarks.read_bytes()[:_REMARKS].decode("utf-8", "replace") if remarks.exists() else ""
        return End(os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0, late, said)
    finally:
        if not gone:
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
        os.close(back)
        shutil.rmtree(scratch, ignore_errors=True)


def _live(work: Work, bounds: Bounds, pipe: int, scratch: str, remarks: Path) -> None:
    """Be the child: set the bounds, work, and leave without what the program does at its end."""
    try:
        for name in (signal.SIGINT, signal.SIGTERM):
            signal.signal(name, signal.SIG_DFL)
        _bind(bounds)
        os.environ["TMPDIR"] = scratch
        tempfile.tempdir = scratch
        with open(os.devnull, "rb") as nothing, open(remarks, "wb") as written:
            os.dup2(nothing.fileno(), 0)
            os.dup2(written.fileno(), 1)
            os.dup2(written.fileno(), 2)
        work(lambda kind, content: _send(pipe, kind, content))
        sys.stdout.flush()
        sys.stderr.flush()
    except BaseException:
        os._exit(1)
    os._exit(0)


def _bind(bounds: Bounds) -> None:
    """Set the bounds the system itself keeps; processor time is for a child whose parent was killed."""
    seconds = int(bounds.seconds) + 5
    # Not every system knows every bound, and a lower one may be in force already.
    for name, limit in (
        (resource.RLIMIT_AS, bounds.memory),
        (resource.RLIMIT_CPU, seconds),
        (resource.RLIMIT_CORE, 0),
    ):
        with suppress(OSError, ValueError):
            resource.setrlimit(name, (limit, limit))


def _send(pipe: int, kind: bytes, content: bytes) -> None:
    """Write one frame."""
    left = memoryview(kind + len(content).to_bytes(8, "big") + content)
    while left:
        left = left[os.write(pipe, left) :]


def _listen(pipe: int, until: float, hear: Callable[[bytes, bytes], None], tick: Callable[[], None]) -> bool:
    """Hear the child to its end; tell whether it ended in time."""
    heard = bytearray()
    while (left := until - monotonic()) > 0:
        tick()
        if not select.select([pipe], [], [], min(0.1, left))[0]:
            continue
        content = os.read(pipe, 1 << 16)
        if not content:
            return True
        heard += content
        for kind, frame in _frames(heard):
            hear(kind, frame)
    return False


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
