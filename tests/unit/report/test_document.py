"""JSON as it is written: valid, and harmless on a terminal."""

from __future__ import annotations

import json
import unicodedata

import jsonschema
import pytest

from livrerouge.report import document, record, report_schema
from unit.report.faults import EVIL, at, evil, nowhere


def test_what_is_written_is_read_as_it_was() -> None:
    values = {"a": ["é漢😀\t\n\x1b\u202e\u2028##[x]", 1, None], "b": {}}
    assert json.loads(document(values)) == values
    assert json.loads(document(values, ascii_only=True)) == values


def test_letters_stay_letters() -> None:
    assert "é漢😀" in document(["é漢😀"])
    assert document(["é漢😀"], ascii_only=True).isascii()


@pytest.mark.parametrize("ascii_only", [False, True])
def test_no_character_commands_a_terminal_or_a_runner(ascii_only: bool) -> None:
    text = document([EVIL, record(evil())], ascii_only=ascii_only)
    assert not {c for c in text if c != "\n" and unicodedata.category(c) in ("Cc", "Cf", "Cs", "Zl", "Zp")}
    assert "##[" not in text
    assert not any(line.lstrip().startswith("::") for line in text.splitlines())


def test_half_a_surrogate_pair_is_replaced() -> None:
    assert json.loads(document("a\ud800b\udfffc")) == "a\ufffdb\ufffdc"
    document("a\ud800").encode("utf-8")


def report(*entries: object) -> dict[str, object]:
    """Make a report without editions."""
    return {"version": 1, "errors": 0, "warnings": 0, "editions": [], "diagnostics": list(entries)}


def test_the_schema_is_one() -> None:
    jsonschema.Draft202012Validator.check_schema(report_schema())


@pytest.mark.parametrize("entry", [at("voir x", "x", (1, 2)), nowhere(), evil()], ids=["placed", "nowhere", "evil"])
def test_records_are_valid(entry: object) -> None:
    jsonschema.validate(json.loads(document(report(record(entry)))), report_schema())  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("key", "value"),
    [("line", -1), ("severity", "info"), ("code", "X1"), ("pages", [0]), ("file", ""), ("column", "1"), ("more", 1)],
)
def test_the_schema_refuses_records_of_another_form(key: str, value: object) -> None:
    wrong = {**record(at("x", "x")), key: value}
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(report(wrong), report_schema())


def test_the_schema_asks_for_every_key() -> None:
    for key in record(at("x", "x")):
        lacking = {name: value for name, value in record(at("x", "x")).items() if name != key}
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate(report(lacking), report_schema())
