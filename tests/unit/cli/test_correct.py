"""`check --fix` and `--diff`: what is written, what is only shown, and what is left alone."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner

from e2e.bench import Bench
from livrerouge.cli import correct as room
from livrerouge.cli import program
from livrerouge.cli.child import Bounds
from livrerouge.cli.correct import Plan, correct
from livrerouge.cli.edition import Order
from livrerouge.report import Entry
from unit.fix.mended import HEAD, SETTINGS, written

FAULTY = HEAD + "Le coeur  d'un Etat.\n\n[^a]: Une note.\n"
MENDED = HEAD + "Le cœur d'un État.\n\n[^a]: Une note.\n"
DIFF = """\
--- a/book/p/one.md
+++ b/book/p/one.md
@@ -2,6 +2,6 @@
 title: Un
 ---
 
-Le coeur  d'un Etat.
+Le cœur d'un État.
 
 [^a]: Une note.
"""  # noqa: W293 - a diff marks empty lines with a space


def ordered(root: Path, *, writes: bool = True, shows: bool = False, unused: bool = False) -> tuple[Entry, ...]:
    """Correct the publication p."""
    return correct(Order(root, "p", "classic", None, Bounds()), Plan(writes, shows, unused, quiet=False))


def one(root: Path) -> str:
    """Give what the section holds."""
    return (root / "book/p/one.md").read_bytes().decode()


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Give a project with faults."""
    written(tmp_path, {"one.md": FAULTY})
    return tmp_path


def test_fix_writes_and_tells_what_it_wrote(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    settings = (root / "book/p/book.yaml").stat().st_mtime_ns
    assert ordered(root) == ()
    assert one(root) == MENDED
    assert (root / "book/p/book.yaml").stat().st_mtime_ns == settings
    assert capsys.readouterr() == ("", "book/p/one.md: 3 corrections written\n")
    assert ordered(root) == ()
    assert capsys.readouterr() == ("", "")


def test_diff_alone_shows_and_writes_nothing(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert ordered(root, writes=False, shows=True) == ()
    assert one(root) == FAULTY
    assert capsys.readouterr() == (DIFF, "book/p/one.md: 3 corrections shown\n")


def test_both_show_first_and_then_write(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert ordered(root, shows=True) == ()
    assert one(root) == MENDED
    assert capsys.readouterr() == (DIFF, "book/p/one.md: 3 corrections written\n")


def test_unused_notes_go_on_request(root: Path) -> None:
    ordered(root, unused=True)
    assert one(root) == HEAD + "Le cœur d'un État.\n"


def test_line_ends_byte_order_mark_and_rights_are_kept(root: Path) -> None:
    file = root / "book/p/one.md"
    file.write_bytes(("\ufeff" + FAULTY.rstrip("\n")).replace("\n", "\r\n").encode())
    file.chmod(0o640)
    ordered(root)
    assert one(root) == ("\ufeff" + MENDED.rstrip("\n")).replace("\n", "\r\n")
    assert file.stat().st_mode & 0o777 == 0o640
    assert [path.name for path in file.parent.iterdir() if path.name.startswith(".")] == []


def test_a_link_inside_the_publication_stays_a_link(root: Path) -> None:
    file = root / "book/p/one.md"
    kept = root / "book/p/texts/one.txt"
    kept.parent.mkdir()
    file.rename(kept)
    file.symlink_to(kept)
    ordered(root)
    assert file.is_symlink()
    assert kept.read_text("utf-8") == MENDED


def test_a_file_outside_the_publication_is_not_reached(root: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    outside = tmp_path_factory.mktemp("outside") / "one.md"
    outside.write_text(FAULTY, "utf-8")
    file = root / "book/p/one.md"
    file.unlink()
    file.symlink_to(outside)
    assert ordered(root) == ()
    assert outside.read_text("utf-8") == FAULTY


def test_a_file_with_control_characters_is_left_alone(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    strange = FAULTY.replace("Etat", "Etat\x1b[31m")
    (root / "book/p/one.md").write_bytes(strange.encode())
    assert ordered(root, shows=True) == ()
    assert one(root) == strange
    assert capsys.readouterr() == ("", "")


def test_a_file_that_changed_meanwhile_is_left_alone(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shown = room._show

    def edit_meanwhile(diff: str) -> None:
        (root / "book/p/one.md").write_text("Autre texte.\n", "utf-8")
        shown(diff)

    monkeypatch.setattr(room, "_show", edit_meanwhile)
    (told,) = ordered(root, shows=True)
    assert (told.code, told.message) == ("M104", "book/p/one.md cannot be written: it was changed meanwhile")
    assert one(root) == "Autre texte.\n"


def test_a_file_that_cannot_be_replaced_is_told_and_stays(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(source: str, target: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    (told,) = ordered(root)
    assert (told.code, told.message) == ("M104", "book/p/one.md cannot be written: no space left on device")
    assert one(root) == FAULTY
    assert sorted(path.name for path in (root / "book/p").iterdir()) == ["book.yaml", "one.md"]


def test_a_fault_of_our_own_is_told_and_nothing_is_written(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise ZeroDivisionError("nothing")

    monkeypatch.setattr(room, "corrected", fail)
    (told,) = ordered(root)
    assert (told.code, told.path) == ("M120", "book/p/book.yaml")
    assert "correction: ZeroDivisionError" in told.message
    assert one(root) == FAULTY


def test_a_child_that_takes_too_long_is_ended(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def sleep(*_: object, **__: object) -> None:
        from time import sleep

        sleep(60)

    monkeypatch.setattr(room, "corrected", sleep)
    order = Order(root, "p", "classic", None, Bounds(0.2))
    (told,) = correct(order, Plan(True, False, False, quiet=True))
    assert (told.code, told.path) == ("M110", "book/p/book.yaml")
    assert one(root) == FAULTY


@pytest.mark.parametrize("variable", ["GITHUB_ACTIONS", "TERMINAL"])
def test_a_diff_cannot_command_a_terminal_or_a_runner(
    root: Path, variable: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    strange = FAULTY.replace("Etat.\n", "Etat.\n::error::x\nUn\u202e mot\t.\n")
    (root / "book/p/one.md").write_bytes(strange.encode())
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)
    if variable == "TERMINAL":
        monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    else:
        monkeypatch.setenv(variable, "true")
    ordered(root, writes=False, shows=True)
    shown = capsys.readouterr().out
    assert " Un<U+202E> mot\t.\n" in shown
    assert shown.startswith("--- a/book/p/one.md\n+++ ")
    assert ("\n ::error" in shown) == (variable == "TERMINAL")


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not here")
def test_what_is_shown_can_be_applied(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (root / "book/p/one.md").write_bytes(FAULTY.replace("\n", "\r\n").encode())
    (root / "book/p/book.yaml").write_bytes(SETTINGS.replace("title: T", "title: Coeur").encode())
    ordered(root, writes=False, shows=True, unused=True)
    patch = capsys.readouterr().out.encode()
    subprocess.run(["git", "apply", "-"], cwd=root, input=patch, check=True, timeout=30)
    assert one(root) == (HEAD + "Le cœur d'un État.\n").replace("\n", "\r\n")
    assert (root / "book/p/book.yaml").read_text("utf-8") == SETTINGS.replace("title: T", "title: Cœur")
    assert ordered(root) == ()
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize(
    "words",
    [
        ["--fix-unused"],
        ["--diff", "--json"],
        ["--diff", "--format", "sarif"],
        ["--fix", "--diff", "--format", "github"],
    ],
    ids=" ".join,
)
def test_words_that_cannot_be_met_are_wrong_usage(
    root: Path, words: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(root)
    done = CliRunner().invoke(program, ["check", *words])
    assert done.exit_code == 2, done.output
    assert ("--fix-unused" if "--diff" not in words else "--diff and --format") in done.output
    assert one(root) == FAULTY


def test_a_build_corrects_nothing(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(root)
    assert CliRunner().invoke(program, ["build", "--fix"]).exit_code == 2
    assert one(root) == FAULTY


def test_what_is_told_after_fixing_is_told_of_the_fixed_text(tmp_path: Path) -> None:
    settings = SETTINGS.replace("style: s", "style: livre-rouge")
    written(tmp_path, {"book.yaml": settings, "one.md": FAULTY.replace("Etat.", "Etat :  [Two  words]{lang=en}.")})
    run = Bench(tmp_path).run("check", "--fix", "--json")
    assert run.code == 0, run.stderr
    assert "book/p/one.md: 4 corrections written" in run.stderr.splitlines()
    (edition,) = run.facts["editions"]
    assert [(d["code"], d["line"], d["column"]) for d in edition["diagnostics"]] == [("Y103", 5, 25), ("B108", 7, 1)]
    assert edition["pages"] == 1
