"""Diff: what `patch` reads."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from livrerouge.fix.diff import diff

STATES = [
    ("a\nb\nc\n", "a\nB\nc\n"),
    ("a\r\nb\r\n", "a\r\nB\r\n"),
    ("a\nb", "a\nB"),
    ("\ufeffa\nb\n", "\ufeffA\nb\n"),
    ("a\n\n[^b]: c\n", "a\n"),
    ("a\n\n[^b]: c", "a"),
    ("a \x0b b\u2028c\n" * 9, "a \x0b b\u2028c\n" * 4 + "d\n" + "a \x0b b\u2028c\n" * 4),
]


def test_equal_states_have_no_diff() -> None:
    assert diff("book/p/one.md", "a\n", "a\n") == ""


def test_a_diff_names_the_file_and_shows_both_lines() -> None:
    assert diff("book/p/one.md", "a\ncoeur\n", "a\ncœur\n") == (
        "--- a/book/p/one.md\n+++ b/book/p/one.md\n@@ -1,2 +1,2 @@\n a\n-coeur\n+cœur\n"
    )


def test_a_last_line_without_end_is_told() -> None:
    assert diff("f", "a", "b").count("\n\\ No newline at end of file\n") == 2


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not here")
@pytest.mark.parametrize(("before", "after"), STATES)
def test_git_makes_the_second_state_of_the_first(tmp_path: Path, before: str, after: str) -> None:
    file = tmp_path / "one.md"
    file.write_bytes(before.encode())
    patch = diff("one.md", before, after).encode()
    subprocess.run(["git", "apply", "-"], cwd=tmp_path, input=patch, check=True, timeout=30)
    assert file.read_bytes().decode() == after
