"""Houses: those that are named are read, a project's own before the program's."""

from __future__ import annotations

from pathlib import Path

import pytest

from livrerouge.diagnostic import Diagnostic
from livrerouge.load.house import read_houses
from livrerouge.load.tree import read_mapping
from livrerouge.node import Mapping, Scalar
from livrerouge.place import Source


def read(root: Path, *texts: str) -> tuple[dict[str, Mapping], list[Diagnostic]]:
    """Read the houses that some texts name."""
    settings = [read_mapping(Source.of(f"{i}.yaml", text), []) for i, text in enumerate(texts)]
    found: list[Diagnostic] = []
    return read_houses(root, [mapping for mapping in settings if mapping is not None], found), found


def own(root: Path, name: str, content: str) -> None:
    (root / "styles" / "houses").mkdir(parents=True, exist_ok=True)
    (root / "styles" / "houses" / f"{name}.yaml").write_text(content, "utf-8")


def title(house: Mapping) -> str:
    found = house.get("title")
    assert isinstance(found, Scalar)
    return found.text


def test_the_houses_of_the_program_are_there(tmp_path: Path) -> None:
    houses, faults = read(tmp_path, "house: un\n", "house: gpo\n", "house: un\n", "title: x\n")
    assert faults == []
    assert list(houses) == ["un", "gpo"]
    assert houses["un"].span.source.path == "styles/houses/un.yaml"


def test_a_house_of_the_project_stands_before_one_of_the_program(tmp_path: Path) -> None:
    own(tmp_path, "un", "title: Ours\n")
    own(tmp_path, "never-named", ": [")
    houses, faults = read(tmp_path, "house: un\n")
    assert faults == []
    assert title(houses["un"]) == "Ours"


def test_a_house_that_is_not_there_is_told_at_each_place(tmp_path: Path) -> None:
    own(tmp_path, "verlag", "title: Ours\n")
    houses, faults = read(tmp_path, "house: verlga\n", "a: b\nhouse: ../un\n")
    assert houses == {}
    assert [(fault.code.id, fault.span.at if fault.span else "") for fault in faults] == [
        ("T140", "0.yaml:1:8"),
        ("T140", "1.yaml:2:8"),
    ]
    assert faults[0].hint == "did you mean “verlag”?"
    assert "gpo" in faults[1].hint
    assert "verlag" in faults[1].hint


@pytest.mark.parametrize("text", ["house:\n", "house: [un]\n", "house: {un: x}\n"])
def test_what_is_no_name_is_left_to_the_parser(tmp_path: Path, text: str) -> None:
    assert read(tmp_path, text) == ({}, [])


def test_a_house_that_cannot_be_read_is_told_once(tmp_path: Path) -> None:
    own(tmp_path, "bad", "- a\n")
    houses, faults = read(tmp_path, "house: bad\n", "house: bad\n")
    assert houses == {}
    assert [fault.code.id for fault in faults] == ["B016"]


def test_a_house_is_not_read_through_a_link_out_of_the_project(tmp_path: Path) -> None:
    (tmp_path / "secret.yaml").write_text("token: x\n", "utf-8")
    root = tmp_path / "project"
    own(root, "ours", "title: x\n")
    (root / "styles" / "houses" / "leak.yaml").symlink_to("../../../secret.yaml")
    houses, faults = read(root, "house: leak\n")
    assert houses == {}
    assert [fault.code.id for fault in faults] == ["B005"]
