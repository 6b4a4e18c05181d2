"""The doctor's parts, on conditions that a test can only pretend."""

from __future__ import annotations

import os
import resource
import runpy
import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

import pytest

from livrerouge.cli.doctor import doctor
from livrerouge.cli.doctor.environment import packages, python
from livrerouge.cli.doctor.finding import Finding, State
from livrerouge.cli.doctor.folder import OUTPUT, folders
from livrerouge.cli.doctor.limit import limits
from livrerouge.cli.doctor.version import Requirement, requirements, same, within
from livrerouge.cli.output import FOLDER


def states(found: object) -> list[tuple[str, str]]:
    """Give the topic and state of findings."""
    assert isinstance(found, list)
    assert all(isinstance(each, Finding) for each in found)
    assert all(bool(each.remedy) == (each.state is not State.OK) for each in found)
    return [(each.topic, each.state.value) for each in found]


def test_an_older_python_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 10, 12, "final", 0))
    assert states(list(python())) == [("Python", "missing")]
    monkeypatch.setattr(sys, "version_info", (3, 12, 0, "final", 0))
    assert states(list(python())) == [("Python", "ok")]


def test_an_older_python_is_told_before_it_fails(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 9, 18, "final", 0))
    with pytest.raises(SystemExit) as ended:
        runpy.run_module("livrerouge", run_name="__main__")
    assert ended.value.code == 3
    assert capsys.readouterr().err == (
        "livrerouge: Python 3.11 or later is needed, not 3.9\n   = hint: run: ./livrerouge\n"
    )


def test_where_no_checkout_is_the_requirements_of_the_package_count(monkeypatch: pytest.MonkeyPatch) -> None:
    lines = ["click>=8.1", "rich>=99", "nowhere-to-be-found", 'pytest>=99; extra == "test"']
    monkeypatch.setattr("livrerouge.cli.doctor.environment.checkout", lambda: None)
    monkeypatch.setattr("livrerouge.cli.doctor.environment.requires", lambda name: lines)
    found = list(packages())
    assert states(found) == [("packages", "missing")] * 2
    assert [each.found.split()[0] for each in found] == ["rich", "nowhere-to-be-found"]
    assert found[0].remedy == f'run: {sys.executable} -m pip install "rich>=99"'


@pytest.mark.parametrize(("free", "state"), [(1_000_000, "missing"), (100_000_000, "warning"), (10**10, "ok")])
def test_a_disk_that_is_full_is_told(tmp_path: Path, free: int, state: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda folder: type("Usage", (), {"free": free}))
    assert states(list(folders(tmp_path))) == [("output", state), ("temporary folder", state)]


def test_a_disk_that_cannot_take_a_byte_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "TemporaryFile", lambda **_: open("/dev/full", "wb", buffering=0))  # noqa: SIM115
    found = list(folders(tmp_path))
    assert states(found) == [("output", "missing"), ("temporary folder", "missing")]
    assert "no space left on device" in found[0].found


def test_no_temporary_folder_at_all_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    def nowhere() -> NoReturn:
        raise FileNotFoundError(2, "No usable temporary directory found")

    monkeypatch.setattr(tempfile, "gettempdir", nowhere)
    assert states(list(folders(None))) == [("project", "warning"), ("temporary folder", "missing")]


def test_the_output_folder_is_that_of_the_command() -> None:
    assert OUTPUT == FOLDER


def test_an_examination_leaves_nothing_behind(tmp_path: Path) -> None:
    list(folders(tmp_path))
    assert list(tmp_path.iterdir()) == []


def test_a_system_without_children_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(os, "fork")
    assert states(list(limits())) == [("child", "missing")]


def test_a_system_that_has_no_room_for_a_child_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse() -> NoReturn:
        raise BlockingIOError(11, "Resource temporarily unavailable")

    monkeypatch.setattr(os, "fork", refuse)
    found = list(limits())
    assert states(found) == [("child", "missing")]
    assert found[0].found == "no child can be made: resource temporarily unavailable"


def refused(*_: object) -> NoReturn:
    """Set no limit, as a system that knows none."""
    raise ValueError("not allowed to raise maximum limit")


@pytest.mark.parametrize(("call", "words"), [(refused, "no bound can be set"), (lambda *_: None, "does not keep")])
def test_a_system_that_keeps_no_bound_on_memory_is_told(
    call: Callable[..., None], words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(resource, "setrlimit", call)
    found = list(limits())
    assert states(found) == [("child", "ok"), ("memory limit", "warning")]
    assert words in found[1].found


@pytest.mark.parametrize(("state", "code"), [(State.MISSING, 3), (State.WARNING, 0), (State.OK, 0)])
def test_only_what_is_missing_fails_the_command(state: State, code: int, monkeypatch: pytest.MonkeyPatch) -> None:
    found = (Finding("thing", state, "as found", "" if state is State.OK else "run: this"),)
    monkeypatch.setattr("livrerouge.cli.doctor.examine", lambda: found)
    told, status = doctor(as_json=False)
    assert status == code
    assert told.startswith(f"{state.value:<8} thing             as found\n")
    assert ("   = hint: run: this\n" in told) is (state is not State.OK)


@pytest.mark.parametrize(
    ("version", "range_", "good"),
    [
        ("8.1", ">=8.1", True),
        ("8.0.9", ">=8.1", False),
        ("8.10", ">=8.9", True),
        ("4.0.0", ">=4,<5", True),
        ("5.0", ">=4,<5", False),
        ("2.005", "==2.5", True),
        ("2.51", "==2.5", False),
        ("70.3.1", "==70.*", True),
        ("7.0", "==70.*", False),
        ("0.11", "==0.11.*", True),
        ("0.1", "==0.11.*", False),
        ("1.4.7", "~=1.4.2", True),
        ("1.5.0", "~=1.4.2", False),
        ("1.4.1", "~=1.4.2", False),
        ("1.4", "!=1.4", False),
        ("1.4", "!=1.5.*", True),
        ("1.5.2", "!=1.5.*", False),
        ("3", ">3", False),
        ("3", "<=3.0", True),
        ("1.0", "", True),
        ("1.0", "of your choice", False),
        ("unknown", ">=1", False),
    ],
)
def test_a_range_holds_the_versions_it_says(version: str, range_: str, good: bool) -> None:
    assert within(version, range_) is good


@pytest.mark.parametrize(
    ("one", "other", "equal"),
    [
        ("2.005", "2.5", True),
        ("2.5.0", "2.5", True),
        ("2.5rc1", "2.5", False),
        ("2.5.1", "2.5", False),
        ("local", "local", True),
        ("local", "2.5", False),
    ],
)
def test_versions_are_one_however_they_are_written(one: str, other: str, equal: bool) -> None:
    assert same(one, other) is equal


def test_requirements_are_read_without_those_of_extras() -> None:
    lines = ["click>=8.1", "Typing_Extensions (>=4)", "x[y] == 1.* ; python_version > '3'", "z; extra == 'test'", "?"]
    assert requirements(lines) == (
        Requirement("click", ">=8.1"),
        Requirement("typing-extensions", ">=4"),
        Requirement("x", "== 1.*"),
    )
