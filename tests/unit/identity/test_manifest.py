"""What changed since a manifest was written."""

from __future__ import annotations

from typing import Any

import pytest

from livrerouge.identity.manifest import Change, changes, readable

EDITION: dict[str, Any] = {
    "publication": "idm",
    "variant": "classic",
    "epoch": None,
    "inputs": [{"path": "book/idm/a.md", "sha256": "1"}, {"path": "book/idm/b.md", "sha256": "2"}],
    "fonts": [{"name": "Spectral 400", "sha256": "3"}],
    "versions": {"weasyprint": "70.0"},
    "output": {"sha256": "4"},
}


def test_the_same_edition_has_no_changes() -> None:
    assert changes(EDITION, EDITION) == ()


def test_inputs_typefaces_and_versions_are_told_in_this_order() -> None:
    now = {
        **EDITION,
        "inputs": [{"path": "book/idm/b.md", "sha256": "9"}, {"path": "book/idm/c.md", "sha256": "5"}],
        "fonts": [{"name": "Spectral 400", "sha256": "8"}],
        "versions": {"weasyprint": "70.1", "pango": "1.50"},
    }
    assert changes(EDITION, now) == (
        Change("input", "book/idm/a.md", "1", ""),
        Change("input", "book/idm/b.md", "2", "9"),
        Change("input", "book/idm/c.md", "", "5"),
        Change("font", "Spectral 400", "3", "8"),
        Change("version", "pango", "", "1.50"),
        Change("version", "weasyprint", "70.0", "70.1"),
    )


def test_what_a_stranger_wrote_is_no_danger() -> None:
    odd = {**EDITION, "inputs": [7, None, {"path": ["x"]}], "fonts": "Spectral", "versions": [1]}
    assert {change.kind for change in changes(odd, EDITION)} == {"input", "font", "version"}


def test_a_manifest_is_known_by_its_form() -> None:
    assert readable({"version": 1, "editions": [EDITION]}) == ""


@pytest.mark.parametrize(
    ("values", "reason"),
    [
        ([], "no manifest"),
        ({}, "no manifest"),
        ({"version": 2, "editions": []}, "version 2"),
        ({"version": 1, "editions": []}, "no edition"),
        ({"version": 1, "editions": [7]}, "which it is"),
        ({"version": 1, "editions": [{"publication": 1, "variant": "x"}]}, "which it is"),
        ({"version": 1, "editions": [{**EDITION, "output": None}]}, "no output"),
        ({"version": 1, "editions": [{**EDITION, "epoch": "x"}]}, "no output"),
    ],
)
def test_what_is_none_is_told(values: object, reason: str) -> None:
    assert reason in readable(values)
