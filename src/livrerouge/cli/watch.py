"""The watch: progress while a build runs, a spinner on a terminal and plain lines elsewhere."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from livrerouge.report import plain, plain_line

if TYPE_CHECKING:
    from rich.status import Status


class Watch(Protocol):
    """Follows a build that runs."""

    def told(self, stage: str, fragment: str) -> None:
        """Take the stage that begins, and the fragment whose turn it is."""

    def tick(self) -> None:
        """Move on with time."""


@dataclass(slots=True)
class Lines:
    """Follows a build with a plain line a stage; a line a fragment, too, when everything is asked for."""

    publication: str
    silent: bool
    every: bool

    def told(self, stage: str, fragment: str) -> None:
        """Write the line."""
        if not self.silent and (self.every or not fragment):
            sys.stderr.write(plain_line(f"{self.publication}: {stage}{' ' + fragment if fragment else ''} …") + "\n")
            sys.stderr.flush()

    def tick(self) -> None:
        """Do nothing: lines do not move."""


@dataclass(slots=True)
class _Spinner:
    """Follows a build on a terminal; moved by ticks, for a thread must not be when the next child is made."""

    publication: str
    status: Status

    def told(self, stage: str, fragment: str) -> None:
        """Show the stage."""
        from rich.text import Text

        # Words alone would be read as markup: a fragment may be named “[bold]”.
        self.status.update(Text(plain(f"{self.publication}: {stage} {fragment}".rstrip())))

    def tick(self) -> None:
        """Turn."""
        self.status._live.refresh()


@contextmanager
def spinning(publication: str, *, colored: bool) -> Iterator[Watch]:
    """Show a spinner while a build runs; nothing of it stays on the terminal."""
    from rich.console import Console
    from rich.status import Status
    from rich.text import Text

    console = Console(stderr=True, no_color=not colored, highlight=False, markup=False)
    status = Status(Text(plain(publication)), console=console)
    # Without its thread: fork and threads do not go together.
    status._live.auto_refresh = False
    with status:
        yield _Spinner(publication, status)
