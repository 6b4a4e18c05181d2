"""The options that say how faults are told, on the command itself: a small publication whose text has faults."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest

import minimal
from livrerouge.cli import main
from livrerouge.report import report_schema
from unit.report.sarif_schema import LOG

FAULTS = "\n".join(f"Un😀 [](#gone{i})[^gone{i}]\n" for i in range(60)) + "\n[^left]: Over.\n"
"""A hundred and twenty errors and a warning."""
Captured = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def faulty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make a project with a faulty publication, and stand in it."""
    minimal.write(tmp_path)
    # Nothing is laid out without a style, so the command is quick.
    settings = tmp_path / "book/small/book.yaml"
    settings.write_text(settings.read_text("utf-8").replace("livre-rouge", "none"), "utf-8")
    section = tmp_path / "book/small/first.md"
    section.write_text(f"---\ntitle: First\n---\n\n{FAULTS}", "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(capsys: Captured, *words: str) -> tuple[int, str, str]:
    """Run the command, and give its exit code and what it wrote to stdout and stderr."""
    with pytest.raises(SystemExit) as ended:
        main(words)
    found = capsys.readouterr()
    assert isinstance(ended.value.code, int)
    return ended.value.code, found.out, found.err


@pytest.mark.parametrize("command", ["build", "check"])
def test_sarif_holds_every_fault_at_its_place(capsys: Captured, command: str) -> None:
    code, out, err = run(capsys, command, "--format", "sarif")
    log = json.loads(out)
    jsonschema.validate(log, LOG, cls=jsonschema.Draft202012Validator)
    results = log["runs"][0]["results"]
    assert (code, len(results)) == (1, 122)
    place = results[1]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "book/small/first.md"
    assert place["region"] == {"startLine": 5, "startColumn": 6, "endColumn": 16}
    assert err.splitlines()[-1] == "121 errors, 1 warning"


@pytest.mark.parametrize("command", ["build", "check"])
def test_github_shows_a_hundred_faults_and_counts_the_rest(capsys: Captured, command: str) -> None:
    code, out, err = run(capsys, command, "--format", "github")
    lines = out.splitlines()
    assert (code, len(lines)) == (1, 101)
    assert lines[1].startswith("::error file=book/small/first.md,line=5,endLine=5,col=5,endColumn=15,title=B201%3A ")
    assert lines[-1] == "::notice::… and 22 more: 21 errors, 1 warning; --max-errors 0 tells them all"
    assert err.splitlines()[-1] == "121 errors, 1 warning"


def test_json_is_valid_and_holds_every_fault(capsys: Captured) -> None:
    code, out, _ = run(capsys, "check", "--json", "--max-errors", "1")
    report = json.loads(out)
    jsonschema.validate(report, report_schema(), cls=jsonschema.Draft202012Validator)
    assert (code, report["errors"], report["warnings"]) == (1, 121, 1)
    assert len(report["editions"][0]["diagnostics"]) == 122


@pytest.mark.parametrize(("most", "told"), [("0", 122), ("122", 122), ("7", 7)])
def test_people_choose_how_many_faults_are_shown(capsys: Captured, most: str, told: int) -> None:
    _, _, err = run(capsys, "check", "--format", "short", "--quiet", "--max-errors", most)
    lines = err.splitlines()
    assert sum("error[" in line or "warning[" in line for line in lines) == told
    assert len(lines) == told + (told < 122)


def test_a_number_of_faults_that_is_none_is_wrong_usage(capsys: Captured) -> None:
    assert run(capsys, "check", "--max-errors", "-1")[0] == 2
    assert run(capsys, "check", "--format", "xml")[0] == 2


def test_a_fault_of_usage_shows_names_of_files_harmless(capsys: Captured, faulty: Path) -> None:
    (faulty / "book/a\x1b]0;x\x07").mkdir()
    (faulty / "book/a\x1b]0;x\x07/book.yaml").write_text("", "utf-8")
    code, _, err = run(capsys, "check", "none\u202e\n::error::x")
    assert code == 2
    assert not {"\x1b", "\x07", "\u202e"} & set(err)
    assert "<U+202E>" in err
    assert not any(line.startswith("::") for line in err.splitlines())


def test_stdout_that_lacks_a_sign_is_no_fault(faulty: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "livrerouge", "check", "--format", "github", "--max-errors", "1"],
        env={**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONPATH": os.pathsep.join(sys.path)},
        cwd=faulty,
        capture_output=True,
        check=False,
    )
    assert done.returncode == 1
    assert b"::notice::\\u2026 and 121 more" in done.stdout
    assert b"121 errors, 1 warning" in done.stderr


def test_the_schema_of_the_report_is_printed(capsys: Captured) -> None:
    code, out, _ = run(capsys, "schema", "report")
    assert (code, json.loads(out)) == (0, report_schema())
