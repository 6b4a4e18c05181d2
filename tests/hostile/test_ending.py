"""However a command ends, it ends with its code, its child is gone, and nothing is half-written."""

from __future__ import annotations

import os
import random
import re
import resource
import signal
import struct
import subprocess
import sys
import time
import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from e2e.bench import ROOT, Bench, minimal
from hostile.pictures import chunk
from hostile.stranger import SECTION, Stranger
from hostile.test_limits import alive, eventually
from livrerouge.cli import account
from minimal import MINIMAL

MOMENTS = 10


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    """Give a project with the minimal publication."""
    return minimal(tmp_path)


def shadow(bench: Bench, module: str, code: str) -> dict[str, str]:
    """Put a module before the one of that name."""
    folder = bench.write(f"shadow/{module}.py", code).parent
    return {"PYTHONPATH": os.pathsep.join((str(folder), str(ROOT / "src")))}


def accounts(bench: Bench) -> list[str]:
    """Name the accounts of faults that were left."""
    return [file.name for file in (bench.root / ".livrerouge").glob("fault-*")]


def started(bench: Bench, *words: str, **more: object) -> subprocess.Popen[bytes]:
    """Start the command in a group of its own, as a terminal does."""
    return subprocess.Popen(
        [sys.executable, "-m", "livrerouge", *words],
        cwd=bench.root,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        start_new_session=True,
        **{"env": {**os.environ, "PYTHONPATH": str(ROOT / "src")}, **more},  # type: ignore[call-overload]
    )


def children(number: int) -> list[int]:
    """Name the processes a process has started."""
    try:
        return [int(child) for child in Path(f"/proc/{number}/task/{number}/children").read_text("utf-8").split()]
    except OSError:
        return []


def test_an_exception_nobody_foresaw_leaves_an_account_without_content(bench: Bench) -> None:
    assert bench.run("build", "-q").code == 0
    before = bench.pdf("small-en.pdf").read_bytes()
    secret = "a paragraph nobody should read"
    run = bench.run("build", environment=shadow(bench, "pikepdf", f"raise RuntimeError({secret!r})"))
    assert run.code == 4
    assert "error[M120]" in run.stderr
    assert "Traceback" not in run.stderr
    assert len(run.stderr.split("M120", 1)[1].splitlines()) <= 7
    assert bench.pdf("small-en.pdf").read_bytes() == before
    assert sorted(os.listdir(bench.root / "build")) == ["small-en.pdf"]
    (name,) = accounts(bench)
    assert f".livrerouge/{name}" in run.stderr
    text = (bench.root / ".livrerouge" / name).read_text("utf-8")
    assert secret not in text
    assert str(bench.root) not in text
    for words in (
        "livrerouge 0",
        "at: the binding of the pages",
        "place: book/small/book.yaml:1",
        "Python 3",
        "weasyprint 70",
        "RuntimeError",
    ):
        assert words in text, words
    assert "livrerouge/bind/" in text
    again = bench.run("build", environment=shadow(bench, "pikepdf", f"raise RuntimeError({secret!r})"))
    assert again.code == 4
    assert len(accounts(bench)) == 1, "the same fault has the same account"


def test_an_exception_of_the_command_itself_leaves_an_account_too(bench: Bench) -> None:
    broken = shadow(bench, "sitecustomize", "import tempfile\ntempfile.mkdtemp = None\n")
    run = bench.run("build", environment=broken)
    assert run.code == 4, run.stderr
    assert "error[M120]" in run.stderr
    (name,) = accounts(bench)
    assert "at: the command" in (bench.root / ".livrerouge" / name).read_text("utf-8")


def test_an_account_is_not_written_outside_the_project(tmp_path: Path) -> None:
    root, elsewhere = tmp_path / "project", tmp_path / "elsewhere"
    root.mkdir()
    elsewhere.mkdir()
    (root / ".livrerouge").symlink_to(elsewhere)
    assert account.write_account(root, "Error\n", "load") == account.TO_TERMINAL
    assert list(elsewhere.iterdir()) == []
    assert account.write_account(None, "Error\n", "load") == account.TO_TERMINAL


def test_an_account_says_the_way_and_not_the_words() -> None:
    try:
        try:
            raise ValueError("secret")
        except ValueError as fault:
            raise KeyError("another secret") from fault
    except KeyError as fault:
        text = account.frames_of(fault)
    assert "secret" not in text
    assert text.index("ValueError") < text.index("KeyError")
    assert "test_ending.py" in text
    assert str(Path(__file__).parent) not in text


def moments() -> Iterator[float]:
    """Give ten moments of a build, the first when it has begun and the last near its end; the same in every run."""
    chance = random.Random(4)
    yield from (chance.uniform(0.0, 1.0) for _ in range(MOMENTS))


def test_an_interrupt_ends_a_build_at_once_whenever_it_comes(bench: Bench) -> None:
    start = time.monotonic()
    assert bench.run("build", "-q").code == 0
    length = time.monotonic() - start
    before = bench.pdf("small-en.pdf").read_bytes()
    scratch = bench.root / "scratch"
    scratch.mkdir()
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "TMPDIR": str(scratch)}
    ended = []
    for share in moments():
        command = started(bench, "build", "--force", env=environment)
        assert command.stderr is not None
        # From here on the command has begun; before that it is Python that is interrupted.
        command.stderr.readline()
        time.sleep(share * length)
        child = children(command.pid)
        if command.poll() is not None:
            ended.append(command.returncode)
            continue
        os.killpg(command.pid, signal.SIGINT)
        sent = time.monotonic()
        ended.append(command.wait(10))
        assert time.monotonic() - sent < 3
        assert eventually(lambda child=child: not any(map(alive, child)))
        assert "Traceback" not in command.stderr.read().decode()
        assert bench.pdf("small-en.pdf").read_bytes() == before
        assert os.listdir(bench.root / "build") == ["small-en.pdf"]
        assert os.listdir(scratch) == []
    assert set(ended) <= {130, 0}
    assert ended.count(130) >= 3, ended


@pytest.mark.parametrize(("room", "path"), [(4000, "the temporary folder"), (700_000, "build/small-en.pdf")])
def test_a_disk_without_room_is_told_and_leaves_the_last_good_pdf(bench: Bench, room: int, path: str) -> None:
    assert bench.run("build", "-q").code == 0
    before = bench.pdf("small-en.pdf").read_bytes()
    # Nothing can make noise smaller.
    noise = random.Random(1).randbytes(1000 * 1001)
    rows = b"".join(b"\0" + noise[1000 * row : 1000 * row + 1000] for row in range(1000))
    head = struct.pack(">IIBBBBB", 1000, 1000, 8, 0, 0, 0, 0)
    picture = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")
    bench.write("book/small/art/noise.png", picture)
    figure = ":::{figure} art/noise.png\n:alt: Noise.\n:credit: Drawn by chance.\nNoise.\n:::\n\n"
    bench.edit(SECTION, "## A head", figure + "## A head")

    def narrow() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))

    command = started(bench, "build", "--format", "short", preexec_fn=narrow)
    _, said = command.communicate(timeout=60)
    assert command.returncode == 3, said
    assert f"error[M104]: {path} cannot be written: file too large" in said.decode()
    assert bench.pdf("small-en.pdf").read_bytes() == before
    assert os.listdir(bench.root / "build") == ["small-en.pdf"]


def test_a_temporary_folder_without_room_is_told(bench: Bench) -> None:
    run = bench.run("build", "--json", environment={"TMPDIR": "/proc/self/none", "TMP": "/proc", "TEMP": "/proc"})
    # Python goes on to other folders; where there is none it says so, and so do we.
    assert run.code in (0, 3), run.stderr
    assert "Traceback" not in run.stderr


@pytest.mark.skipif(not Path("/proc/sys").is_dir(), reason="needs a folder that nobody can write to, whoever asks")
def test_an_output_folder_that_cannot_be_written_is_told(bench: Bench) -> None:
    (bench.root / "build").symlink_to("/proc/sys")
    run = bench.run("build", "--json")
    assert run.code == 3
    assert run.codes == ["M104"]


def test_an_output_folder_that_leads_out_of_the_project_is_not_written_to(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    bench = minimal(tmp_path / "project")
    (bench.root / "build").symlink_to(tmp_path / "elsewhere")
    run = bench.run("build", "--json")
    assert run.code == 3
    assert run.codes == ["M104"]
    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_two_builds_at_once_do_not_harm_each_other(bench: Bench) -> None:
    assert bench.run("build", "-q").code == 0
    before = bench.pdf("small-en.pdf").read_bytes()
    both = [started(bench, "build", "-q"), started(bench, "build", "-q")]
    assert [command.wait(60) for command in both] == [0, 0]
    assert bench.pdf("small-en.pdf").read_bytes() == before
    assert os.listdir(bench.root / "build") == ["small-en.pdf"]


RAW = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
NAMES = ["a\nb", 'a"b', "a'b", "a\u202eb", "a\x1b[31mb", "a<b>&c", "{{ 1 }}", "a b", "é😀", "-rf", "%2e%2e", "a\\b"]


@pytest.mark.parametrize("name", NAMES, ids=ascii)
def test_whatever_a_file_is_called_nothing_reaches_the_terminal_raw(tmp_path: Path, name: str) -> None:
    from livrerouge.build import build
    from livrerouge.report import entries, human, short

    stranger = Stranger(tmp_path)
    stranger.send(
        {
            f"book/small/{name}.md": "---\ntitle: x\n---\n\n[](#nowhere) \x1b[31m\n",
            f"book/small/tables/{name}.yaml": "title: [\n",
            f"book/small/art/{name}.svg": "<svg",
        }
    )
    found = entries(build(tmp_path, "small").diagnostics)
    assert {entry.code for entry in found} >= {"B010", "B060"}
    for said in (human(found), human(found, color=False), short(found)):
        assert not {sign for sign in said if sign < " " or "\x7f" <= sign < "\xa0" or "\u202a" <= sign <= "\u202e"} - {
            "\n"
        }
    for line in short(found).splitlines():
        assert line.startswith("book/small/"), line


WORDS = ["<b>bold</b> &amp; <script>", "{{ 7 * 7 }} {% for a in b %}", "\u202eright to left", "a\u0301 😀 \u200d"]


@pytest.mark.parametrize("words", WORDS, ids=ascii)
def test_a_title_is_text_whatever_is_written_in_it(tmp_path: Path, words: str) -> None:
    from livrerouge.build import build

    stranger = Stranger(tmp_path)
    title = words.replace("\\", "\\\\").replace('"', '\\"')
    stranger.send({SECTION: MINIMAL[SECTION].replace("title: The first chapter", f'title: "{title}"')})
    built = build(tmp_path, "small")
    assert built.typesetting is None or all("49" not in html for _, html in built.typesetting.documents)
    for _, html in built.typesetting.documents if built.typesetting else ():
        assert "<script>" not in html
        assert "<b>" not in html
