"""The command on a PDF that is there already: told, reported, bounded, and refused where words do not go together."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from jsonschema import Draft202012Validator

import livrerouge
import livrerouge.audit
from livrerouge.audit import RULES
from livrerouge.audit.matterhorn import MACHINE
from livrerouge.cli import program
from livrerouge.report import report_schema
from toyfaults import FAULTS
from toypdf import make


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("sound.pdf").write_bytes(make())
    Path("faulty.pdf").write_bytes(make(FAULTS["A208"][0]))


def check(*words: str) -> Result:
    """Run the command, here."""
    return CliRunner().invoke(program, ["check", *words], standalone_mode=False)


def alone(*words: str) -> subprocess.CompletedProcess[str]:
    """Run the command by itself: what another validator has started here would not live on in its child."""
    command = [sys.executable, "-m", "livrerouge", "check", *words]
    environment = {**os.environ, "PYTHONPATH": str(Path(livrerouge.__file__).parents[1])}
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=60, env=environment)


def told(*words: str) -> dict[str, Any]:
    """Run the command and give its report, which keeps to its schema."""
    report: dict[str, Any] = json.loads(alone(*words, "--format", "json").stdout)
    Draft202012Validator(report_schema()).validate(report)
    return report


def test_a_sound_file_is_told_as_such() -> None:
    done = alone("--pdf", "sound.pdf")
    assert done.returncode == 0
    assert "sound.pdf: 1 page," in done.stderr
    assert "page-validation" in done.stderr
    assert "0 errors, 0 warnings" in done.stderr


def test_a_faulty_file_fails_the_command() -> None:
    done = alone("--pdf", "faulty.pdf")
    assert done.returncode == 1
    assert done.stderr.startswith("faulty.pdf: error[A208]: a figure has no alternative text")


def test_programs_are_told_the_same_and_what_others_say() -> None:
    report = told("--pdf", "faulty.pdf")
    assert {one["code"] for one in report["diagnostics"]} == {"A208", "A299"}
    assert report["diagnostics"][0]["file"] == "faulty.pdf"
    assert report["diagnostics"][0]["line"] == 0
    assert report["diagnostics"][0]["pages"] == [1]
    (validator,) = report["validators"]
    assert validator["standard"] == "PDF/UA-1"
    assert validator["ran"] is True


def test_a_validator_that_did_not_run_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    import livrerouge.audit.opinion as opinion

    monkeypatch.setattr(opinion, "_PACKAGE", "no-such-package")
    assert "no-such-package: PDF/UA-1, not run: it is not installed" in check("--pdf", "sound.pdf").stderr
    (validator,) = json.loads(check("--pdf", "sound.pdf", "--format", "json").stdout)["validators"]
    assert validator["ran"] is False


def test_the_report_is_written() -> None:
    done = alone("--pdf", "faulty.pdf", "--report", "out.html")
    assert done.returncode == 1
    assert "report: out.html" in done.stderr
    assert "a figure has no alternative text" in Path("out.html").read_text("utf-8")


def test_a_report_that_cannot_be_written_is_told() -> None:
    done = alone("--pdf", "sound.pdf", "--report", "nowhere/out.html")
    assert "error[M104]: nowhere/out.html cannot be written" in done.stderr
    assert done.returncode == 3


def test_what_is_no_pdf_is_told_and_reported() -> None:
    Path("text.pdf").write_text("no PDF", "utf-8")
    done = check("--pdf", "text.pdf", "--report", "out.html")
    assert done.return_value == 1
    assert "error[A297]" in done.stderr
    assert "the file cannot be read" in Path("out.html").read_text("utf-8")


def test_a_file_that_takes_too_long_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    def endless(*_: object, **__: object) -> None:
        while True:
            pass

    monkeypatch.setattr(livrerouge.audit, "audit", endless)
    done = check("--pdf", "sound.pdf", "--timeout", "1")
    assert "error[M110]" in done.stderr
    assert done.return_value == 1


def test_a_file_that_takes_too_much_memory_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    def greedy(*_: object, **__: object) -> None:
        raise MemoryError

    monkeypatch.setattr(livrerouge.audit, "audit", greedy)
    done = check("--pdf", "sound.pdf")
    assert "error[M111]" in done.stderr


@pytest.mark.parametrize("words", [("idm",), ("--fix",), ("--diff",), ("--quiet", "--verbose")])
def test_words_that_do_not_go_with_a_file_are_refused(words: tuple[str, ...]) -> None:
    done = check("--pdf", "sound.pdf", *words)
    assert type(done.exception).__name__ == "UsageError"


def test_a_file_that_is_not_there_is_a_fault_of_usage() -> None:
    assert type(check("--pdf", "none.pdf").exception).__name__ == "BadParameter"


def test_the_rules_are_listed_and_what_is_not_asked() -> None:
    done = check("--rules")
    assert done.return_value == 0
    asked = {condition for rule in RULES for condition in rule.conditions}
    known = {id_ for id_, _, _ in MACHINE}
    assert asked <= known
    first, second = done.stdout.split("Not asked:", 1)
    assert all(rule.code.id in first for rule in RULES)
    assert all((id_ in second) is (id_ not in asked) for id_ in known)
