"""The second opinion: what did not run is told as not run, and is no praise."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError

import pytest

import livrerouge.audit.opinion as opinion
from livrerouge.audit import audit
from toyfaults import FAULTS
from toypdf import archive, make

pytest.importorskip("page")


def test_a_sound_file_is_sound_in_both_opinions() -> None:
    made = audit(make(), opinion=True)
    assert made.findings == ()
    (said,) = made.opinions
    assert said.ran
    assert said.standard == "PDF/UA-1"
    assert said.said.endswith("0 failed")


def test_what_another_validator_finds_is_a_finding() -> None:
    found = audit(make(FAULTS["A208"][0]), opinion=True).findings
    assert {finding.code.id for finding in found} == {"A208", "A299"}


def test_a_claim_to_be_an_archive_is_asked_too() -> None:
    assert [one.standard for one in audit(make(archive), opinion=True).opinions] == ["PDF/UA-1", "PDF/A-2a"]


def test_a_validator_that_is_not_installed_did_not_run(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(_: str) -> str:
        raise PackageNotFoundError

    monkeypatch.setattr(opinion, "version", missing)
    (said,) = audit(make(), opinion=True).opinions
    assert not said.ran
    assert said.said == "not run: it is not installed"


def test_a_validator_that_fails_did_not_run(monkeypatch: pytest.MonkeyPatch) -> None:
    import page

    def fail(*_: object, **__: object) -> None:
        raise page.PageError

    monkeypatch.setattr(page, "validate_pdf_bytes", fail)
    (said,) = audit(make(), opinion=True).opinions
    assert not said.ran
    assert said.said == "not run to its end: PageError"


def test_nobody_else_is_asked_unless_it_is_wanted() -> None:
    assert audit(make()).opinions == ()
