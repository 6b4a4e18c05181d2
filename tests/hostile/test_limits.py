"""What only a bound can end is ended by it, at its place, with all that it started; the last good PDF is untouched."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path

import pytest

from e2e.bench import Bench
from hostile.pictures import png
from hostile.stranger import SECTION, SETTINGS, Stranger, memory, page, style, text
from livrerouge.cli.child import Bounds, End, Send, run_apart
from livrerouge.codes import machine
from minimal import MINIMAL

LATE: dict[str, dict[str, str | bytes]] = {
    "boxes that bend": page('<div style="display: flex">' * 14 + "x" + "</div>" * 14),
    "columns": page('<div style="columns: 2">' * 9 + "x " * 300 + "</div>" * 9),
    "pages without end": page('<div style="break-before: page">x</div>' * 20_000),
}


BORNE: dict[str, dict[str, str | bytes]] = {
    "variables that swell": style(
        "p { --a: xxxxxxxxxx; "
        + "".join(f"--{chr(98 + n)}: " + f"var(--{chr(97 + n)})" * 10 + "; " for n in range(6))
        + "content: var(--g) }"
    ),
    "pages of no size": style("@page { size: 0 0 }"),
    "pages of a millimetre": style("@page { size: 1mm 1mm; margin: 0 }"),
    "pages of a kilometre": style("@page { size: 1000000mm 1000000mm }"),
    "grids in grids": page('<div style="display: grid">' * 10 + "x" + "</div>" * 10),
    "tables in tables": page("<table><tr><td>" * 20 + "x" + "</table>" * 20),
    "counters": style("p::after { content: counter(row, lower-roman); counter-increment: row 999999999 }"),
    "emphasis without end": text("*a **b " * 1000),
    "as many pixels as are taken": {
        **text(":::{figure} art/x.png\n:alt: a\n:credit: b\nCaption.\n:::"),
        "book/small/art/x.png": png(9900, 9900),
    },
    "words that break anywhere": {**text("x" * 490), **style("p { overflow-wrap: anywhere; hyphens: auto }")},
}
"""What the engine comes to an end with, if sometimes with faults."""


@pytest.mark.parametrize("name", BORNE)
def test_what_the_engine_bears_ends_without_a_fault_of_ours(stranger: Stranger, name: str) -> None:
    stranger.send(BORNE[name])
    edition = stranger.build(Bounds(seconds=20, step=15, memory=memory(1800)))
    assert not {entry.code for entry in edition.entries} & (machine.OURS | {"M110", "M111", "M130"}), edition.entries
    errors = [entry for entry in edition.entries if entry.severity == "error"]
    assert (edition.pdf is None) == bool(errors)
    assert all(entry.path for entry in errors), errors


@pytest.mark.parametrize("name", LATE)
def test_what_keeps_the_engine_busy_is_ended_and_told_at_its_place(stranger: Stranger, name: str) -> None:
    stranger.send(LATE[name])
    start = time.monotonic()
    edition = stranger.build(Bounds(seconds=60, step=2))
    assert time.monotonic() - start < 20
    (told,) = [entry for entry in edition.entries if entry.code == "M110"]
    # Among pages the engine may be at work on any block of the fragment when its time is up; else on none of its own.
    lines = dict(enumerate(MINIMAL[SECTION].splitlines(), 1))
    blocks = {number for number, line in lines.items() if number > 4 and line} if name == "pages without end" else set()
    assert told.path == SECTION
    assert told.line in {2, *blocks}
    assert lines[told.line].startswith(told.text)
    assert "after 2 s" in told.message
    assert "fragment “first”" in told.message
    assert "--limit-time" in told.hint
    assert edition.pdf is None


def test_the_block_at_which_time_was_up_is_named(stranger: Stranger) -> None:
    bent = '<div style="display: flex">' * 14 + "{{ text(block.content) }}" + "</div>" * 14
    template = f'<div data-at="{{{{ block.span.at }}}}" data-kind="paragraph">{bent}</div>'
    stranger.send(style(_paragraph=template))
    edition = stranger.build(Bounds(seconds=60, step=2))
    (told,) = [entry for entry in edition.entries if entry.code == "M110"]
    assert (told.path, told.line, told.column) == (SECTION, 5, 1)
    assert told.text.startswith("This is a paragraph")


def test_the_time_of_the_whole_is_bounded_too(stranger: Stranger) -> None:
    stranger.send(LATE["boxes that bend"])
    edition = stranger.build(Bounds(seconds=2, step=60))
    (told,) = [entry for entry in edition.entries if entry.code == "M110"]
    assert "--timeout" in told.hint


def test_what_takes_too_much_memory_is_told_at_its_place(tmp_path: Path) -> None:
    Stranger(tmp_path).send(page("<p>" + "word <b>x</b> " * 15_000 + "</p>"))
    run = Bench(tmp_path).run("build", "--limit-memory", "200", "--json")
    assert run.code == 1, run.stderr
    (told,) = run.facts["editions"][0]["diagnostics"]
    assert (told["code"], told["file"]) == ("M111", SECTION)
    assert "more than 200 MB of memory" in told["message"]
    assert "--limit-memory" in told["hint"]
    assert not (tmp_path / "build").exists()


def test_the_options_bound_a_build_and_leave_the_last_good_pdf(tmp_path: Path) -> None:
    bench, stranger = Bench(tmp_path), Stranger(tmp_path)
    stranger.send({})
    assert bench.run("build", "-q").code == 0
    before = bench.pdf("small-en.pdf").read_bytes()
    stranger.send(LATE["boxes that bend"])
    start = time.monotonic()
    run = bench.run("build", "--limit-time", "3", "--limit-memory", "1000")
    assert time.monotonic() - start < 20
    assert run.code == 1
    assert f"{SECTION}:2:8: error[M110]" in run.stderr, run.stderr
    assert bench.pdf("small-en.pdf").read_bytes() == before
    assert sorted(os.listdir(tmp_path / "build")) == ["small-en.pdf"]


def test_limits_that_are_none_are_wrong_usage(tmp_path: Path) -> None:
    Stranger(tmp_path).send({})
    for words in (("--limit-time", "0"), ("--limit-memory", "1"), ("--limit-time", "long")):
        assert Bench(tmp_path).run("build", *words).code == 2


def test_a_child_that_does_not_listen_is_ended_with_what_it_started(tmp_path: Path) -> None:
    mark = tmp_path / "grandchild"

    def work(send: Send) -> None:
        signal.signal(signal.SIGUSR1, signal.SIG_IGN)
        if os.fork() == 0:
            mark.write_text(str(os.getpid()), "utf-8")
            time.sleep(60)
            os._exit(0)
        while True:
            pass

    end = run_apart(work, Bounds(seconds=1, step=60), lambda kind, content: False)
    assert end.late == 1
    assert end.signal == signal.SIGKILL
    gone = int(mark.read_text("utf-8"))
    assert eventually(lambda: not alive(gone))


def test_a_step_begins_the_time_anew() -> None:
    def work(send: Send) -> None:
        for _ in range(4):
            send(b"S", b"")
            time.sleep(0.4)

    bounds = Bounds(seconds=60, step=1)
    assert run_apart(work, bounds, lambda kind, content: True) == End()
    assert run_apart(work, bounds, lambda kind, content: False).late == 1


def test_a_child_outlives_no_parent(tmp_path: Path) -> None:
    mark = tmp_path / "child"

    def work(send: Send) -> None:
        mark.write_text(str(os.getpid()), "utf-8")
        time.sleep(60)

    parent = os.fork()
    if parent == 0:
        run_apart(work, Bounds(seconds=50, step=50), lambda kind, content: False)
        os._exit(0)
    assert eventually(lambda: mark.exists() and bool(mark.read_text("utf-8")))
    os.kill(parent, signal.SIGKILL)
    os.waitpid(parent, 0)
    child = int(mark.read_text("utf-8"))
    assert eventually(lambda: not alive(child))


def test_a_publication_that_was_refused_is_built_when_it_is_mended(stranger: Stranger) -> None:
    stranger.send({**text("x" * 1000), SETTINGS: "- no keys\n"})
    assert stranger.build().pdf is None
    stranger.send({})
    edition = stranger.build()
    assert edition.entries == ()
    assert edition.pdf is not None


def alive(number: int) -> bool:
    """Tell whether a process runs; one that has ended and waits to be counted does not."""
    try:
        return "\nState:\tZ" not in Path(f"/proc/{number}/status").read_text("utf-8")
    except OSError:
        return False


def eventually(true: object, seconds: float = 10) -> bool:
    """Wait until something holds; tell whether it came to hold."""
    assert callable(true)
    end = time.monotonic() + seconds
    while not true():
        if time.monotonic() > end:
            return False
        time.sleep(0.05)
    return True
