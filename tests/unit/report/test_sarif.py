"""SARIF: valid against its schema, places right for readers that count UTF-16, nothing lost."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import unquote

import jsonschema
import pytest

from livrerouge.codes import catalogue
from livrerouge.report import Entry, document, sarif
from unit.report.faults import at, evil, nowhere, warning
from unit.report.sarif_schema import LOG


def log(*entries: Entry) -> dict[str, Any]:
    """Give the log of some entries, through JSON, judged by the schema."""
    found: dict[str, Any] = json.loads(document(sarif([("idm", entry) for entry in entries])))
    jsonschema.validate(found, LOG, cls=jsonschema.Draft202012Validator)
    return found


def results(*entries: Entry) -> list[dict[str, Any]]:
    """Give the results of the only run."""
    (run,) = log(*entries)["runs"]
    found: list[dict[str, Any]] = run["results"]
    return found


def region(entry: Entry) -> dict[str, Any]:
    """Give the region of an entry."""
    (result,) = results(entry)
    found: dict[str, Any] = result["locations"][0]["physicalLocation"]["region"]
    return found


def test_the_schema_refuses_what_is_not_sarif() -> None:
    found = log(at("x", "x"))
    found["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"]["startColumn"] = 0
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(found, LOG)


def test_an_empty_log_has_all_rules_and_no_result() -> None:
    (run,) = log()["runs"]
    assert run["results"] == []
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == list(catalogue())
    for rule, code in zip(rules, catalogue().values(), strict=True):
        assert rule["shortDescription"]["text"] == code.title
        assert rule["fullDescription"]["text"] == code.explanation
        assert rule["defaultConfiguration"]["level"] == code.severity.value
        for line in (*code.example.splitlines(), *code.remedy.splitlines()):
            assert line in rule["help"]["text"]


def test_a_result_names_its_rule_its_place_and_its_pages() -> None:
    (result,) = results(at("un\nvoir x ici", "x", (3, 4)))
    assert (result["ruleId"], result["level"]) == ("B201", "error")
    assert list(catalogue())[result["ruleIndex"]] == "B201"
    assert result["message"]["text"].splitlines()[0] == "nothing in the publication has the id “x” (pages 3–4)"
    assert result["message"]["text"].splitlines()[2].startswith("Hint: give the figure")
    assert result["properties"]["pages"] == [3, 4]
    assert result["properties"]["publication"] == "idm"
    assert result["locations"] == [
        {
            "physicalLocation": {
                "artifactLocation": {"uri": "book/idm/a.md", "uriBaseId": "%SRCROOT%"},
                "region": {"startLine": 2, "startColumn": 6, "endColumn": 7},
            }
        }
    ]


@pytest.mark.parametrize(
    ("text", "marked"), [("voir x", "x"), ("\tx", "x"), ("😀 x", "x"), ("𝒜x", "𝒜"), ("e\u0301𝒜𝒷x ", "𝒷x"), ("😀", "😀")]
)
def test_columns_are_those_of_utf_16(text: str, marked: str) -> None:
    found = region(at(text, marked))
    units = text.encode("utf-16-le")
    start, end = (2 * (found[key] - 1) for key in ("startColumn", "endColumn"))
    assert units[start:end].decode("utf-16-le") == marked


def test_columns_are_right_in_a_line_that_is_too_long_to_be_kept() -> None:
    text = "😀 " * 9000 + "mot" + " 𝒜" * 9000
    assert region(at(text, "mot")) == {"startLine": 1, "startColumn": 27001, "endColumn": 27004}


def test_a_fault_behind_the_line_has_an_empty_region_there() -> None:
    entry = at("mot\n", "\n")
    assert region(entry) == {"startLine": 1, "startColumn": 4, "endColumn": 4}


def test_what_has_no_place_is_laid_to_the_book_and_nothing_without_a_book() -> None:
    (result,) = results(nowhere())
    assert result["locations"] == [
        {"physicalLocation": {"artifactLocation": {"uri": "book/idm/book.yaml", "uriBaseId": "%SRCROOT%"}}}
    ]
    (own,) = sarif([("", nowhere())])["runs"][0]["results"]
    assert own["locations"] == []
    assert "publication" not in own["properties"]


@pytest.mark.parametrize("path", ["book/a b/é.md", "book/a:b/%41?#.md", "book/\x1b[1m\n\u202e.md", "a:b"])
def test_a_path_is_a_relative_reference(path: str) -> None:
    (result,) = results(at("x", "x", path=path))
    uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert unquote(uri) == path
    assert not set(uri) & set(":?# \x1b\n")


@pytest.mark.parametrize(("entries", "whole"), [((at("x", "x"),), True), ((), True), ((nowhere(),), False)])
def test_a_run_that_could_not_look_at_everything_says_so(entries: tuple[Entry, ...], whole: bool) -> None:
    (invocation,) = log(*entries)["runs"][0]["invocations"]
    assert invocation["executionSuccessful"] is whole


def test_a_message_holds_no_placeholder_and_no_link() -> None:
    entry = evil()
    quoted = Entry("a.md", 1, 1, 1, "x", entry.severity, "B201", "{0} [here](https://x) [^a]", "[](#id){ref=page}", ())
    (result,) = results(quoted)
    assert result["message"]["text"] == r"{{0}} \[here](https://x) [^a]" "\n\n" r"Hint: \[](#id){{ref=page}}"


def test_warnings_are_warnings_and_a_strangers_text_is_valid_json() -> None:
    levels = [result["level"] for result in results(warning(), evil())]
    assert levels == ["warning", "error"]
