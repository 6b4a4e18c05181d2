"""The watch: a spinner on a terminal and nowhere else."""

from __future__ import annotations

import os
import pty
import select
from collections.abc import Iterator
from contextlib import redirect_stderr
from dataclasses import dataclass
from typing import TextIO

import pytest

from livrerouge.cli.screen import Screen

HOSTILE = "[/bold]\x1b]0;title\x07\u202e"
"""Markup that is closed without being open, a terminal's title, letters in another order."""


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> Iterator[Terminal]:
    """Give a terminal."""
    for name in ("CI", "NO_COLOR", "TTY_COMPATIBLE", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLUMNS", "100")
    try:
        reader, writer = pty.openpty()
    except OSError:
        pytest.skip("this system has no terminals to give, as a bare root has none")
    with open(writer, "w", encoding="utf-8") as stream:
        yield Terminal(reader, stream)
    os.close(reader)


@dataclass(frozen=True, slots=True)
class Terminal:
    """A terminal: where the command writes, and what is behind the glass."""

    reader: int
    stream: TextIO

    def followed(self, name: str = "idm", *, quiet: bool = False, verbose: bool = False, color: str = "auto") -> str:
        """Follow a build on it, and give what it got."""
        screen = Screen("human", color, quiet, verbose, timings=False)
        with redirect_stderr(self.stream), screen.following(name) as watch:
            for stage, fragment in (("load", ""), ("paginate", "first")):
                watch.told(stage, fragment)
                watch.tick()
        self.stream.flush()
        got = b""
        while select.select([self.reader], [], [], 0.1)[0]:
            got += os.read(self.reader, 65536)
        return got.decode()


def test_a_terminal_has_a_spinner_that_leaves_nothing(terminal: Terminal) -> None:
    got = terminal.followed()
    assert "idm: load" in got
    assert "idm: paginate first" in got
    # The cursor is hidden, and shown again; the last line is wiped.
    assert got.index("\x1b[?25l") < got.index("idm: load") < got.rindex("\x1b[?25h")
    assert got.rindex("\x1b[2K") > got.rindex("paginate")
    assert "…" not in got


@pytest.mark.parametrize(("name", "value"), [("CI", "true"), ("TERM", "dumb")])
def test_a_terminal_that_does_not_move_has_plain_lines(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv(name, value)
    assert terminal.followed().splitlines() == ["idm: load …"]


def test_a_quiet_command_shows_no_progress_on_a_terminal(terminal: Terminal) -> None:
    assert terminal.followed(quiet=True) == ""


def test_a_verbose_command_has_lines_that_stay(terminal: Terminal) -> None:
    assert terminal.followed(verbose=True).splitlines() == ["idm: load …", "idm: paginate first …"]


def test_without_color_a_spinner_has_none(terminal: Terminal) -> None:
    colors = "\x1b[32m"
    assert colors in terminal.followed()
    assert colors not in terminal.followed(color="never")


def test_a_spinner_shows_names_as_they_are_and_harmless(terminal: Terminal) -> None:
    got = terminal.followed(HOSTILE)
    assert "[/bold]<U+001B>]0;title<U+0007><U+202E>: load" in got
    assert not {"\x07", "\u202e"} & set(got)
    assert "\x1b]" not in got


def test_lines_show_names_harmless(capsys: pytest.CaptureFixture[str]) -> None:
    screen = Screen("human", "auto", quiet=False, verbose=True, timings=False)
    with screen.following("::error::" + HOSTILE) as watch:
        watch.told("load", "##[error]x")
    assert capsys.readouterr().err == (
        "<U+003A>:error::[/bold]<U+001B>]0;title<U+0007><U+202E>: load ##<U+005B>error]x …\n"
    )
