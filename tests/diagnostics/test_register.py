"""Each code has its folder, each folder its code, and each fault is told in the very words of its folder.

`pytest tests/diagnostics --update` writes the words anew.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from diagnostics.register import PARTS, Case, folders
from livrerouge.build import build
from livrerouge.codes import catalogue
from livrerouge.report import human
from minimal import MINIMAL, write

CODES = catalogue()
CASES = sorted(set(folders()) & set(CODES))


def test_the_minimal_publication_is_built_without_a_word(tmp_path: Path) -> None:
    write(tmp_path)
    built = build(tmp_path, "small")
    assert built.diagnostics == ()
    assert built.pdf is not None


def test_each_code_has_a_folder() -> None:
    assert sorted(set(CODES) - set(folders())) == []


def test_each_folder_has_a_code() -> None:
    assert sorted(set(folders()) - set(CODES)) == []


@pytest.mark.parametrize("code", CASES)
def test_a_fault_is_told_in_these_words(
    code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> None:
    case = Case(code)
    found = case.told(tmp_path, monkeypatch)
    assert {entry.code for entry in found} == {code, *case.companions}
    text = human(found)
    assert str(tmp_path) not in text, "a folder of the machine is told"
    if request.config.getoption("--update"):
        case.expected.write_text(text, "utf-8")
    assert text == case.expected.read_text("utf-8")


@pytest.mark.parametrize("code", CASES)
def test_a_folder_holds_a_fault_and_nothing_else(code: str) -> None:
    case = Case(code)
    parts = {file.name for file in case.folder.iterdir()} - {"__pycache__"}
    assert parts <= PARTS
    assert "expected.txt" in parts
    assert parts & {"project", "remove.txt", "case.py"}, "nothing makes the fault"
    for path, content in case.overlay.items():
        assert path not in MINIMAL or MINIMAL[path].encode() != content, f"{path} changes nothing"
    assert set(case.removed) <= set(MINIMAL)
    assert set(case.companions) <= set(CODES) - {code}
    assert all(case.companions.values()), "a companion without a reason"


@pytest.mark.parametrize("code", CODES)
def test_an_example_differs_from_its_remedy(code: str) -> None:
    assert CODES[code].example.strip() != CODES[code].remedy.strip()
