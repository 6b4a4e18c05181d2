"""The command `schema`: what it prints, and what it says of names nobody knows."""

from __future__ import annotations

import json

import click
import pytest
from jsonschema import Draft202012Validator

from livrerouge.cli import main
from livrerouge.cli.schema import overview, schema
from livrerouge.schema.document import TABLES

NAMES = (*TABLES, "report")


@pytest.mark.parametrize("name", NAMES)
def test_a_schema_is_printed_as_json(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["schema", name])
    assert ended.value.code == 0
    told = capsys.readouterr()
    Draft202012Validator.check_schema(json.loads(told.out))
    assert told.err == ""


def test_without_a_name_all_are_listed() -> None:
    assert [line.split()[0] for line in overview().splitlines()] == list(NAMES)


def test_an_unknown_name_is_a_fault_of_usage() -> None:
    with pytest.raises(click.UsageError, match="did you mean “section”"):
        schema("sections")
    with pytest.raises(click.UsageError, match="there are: book, style, section, table, house, report"):
        schema("index")
