"""Sealing as a whole: the same bytes every time, sound, and what an accessible PDF must be."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import page
import pikepdf
import pytest

from livrerouge.check import check
from livrerouge.diagnostic import Severity
from livrerouge.model.attachment import Attachment
from livrerouge.seal import REPAIRS, seal
from livrerouge.seal.repair import Work
from unit.check.builders import style
from unit.seal.press import draw
from unit.seal.sample import BODY, CSS, sample_book, sample_map


@pytest.fixture(scope="module")
def sealed(drawn: bytes) -> bytes:
    return seal(drawn, sample_book(), sample_map()).value


def test_sealing_twice_changes_nothing(sealed: bytes) -> None:
    assert seal(sealed, sample_book(), sample_map()).value == sealed


def test_sealing_again_gives_the_same_bytes(drawn: bytes, sealed: bytes) -> None:
    assert seal(drawn, sample_book(), sample_map()).value == sealed


def test_the_seed_and_the_time_zone_do_not_show(drawn: bytes, sealed: bytes, tmp_path: Path) -> None:
    (tmp_path / "drawn.pdf").write_bytes(drawn)
    program = (
        "import sys; sys.path[:0] = sys.argv[2].split('|')\n"
        "from livrerouge.seal import seal; from unit.seal.sample import sample_book, sample_map\n"
        "data = open(sys.argv[1], 'rb').read()\n"
        "sys.stdout.buffer.write(seal(data, sample_book(), sample_map()).value)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, tmp_path / "drawn.pdf", "|".join(sys.path)],
        capture_output=True,
        env={"PYTHONHASHSEED": "7", "TZ": "Asia/Tokyo"},
        cwd=tmp_path,
        check=True,
        timeout=60,
    )
    assert done.stdout == sealed


def test_drawing_and_sealing_anew_gives_the_same_bytes(sealed: bytes, tmp_path: Path) -> None:
    assert seal(draw(BODY, tmp_path, css=CSS), sample_book(), sample_map()).value == sealed


def test_an_epoch_changes_the_dates_and_with_them_the_identity(drawn: bytes, sealed: bytes) -> None:
    other = seal(drawn, sample_book(), sample_map(), 1_700_000_000).value
    with pikepdf.open(BytesIO(sealed)) as first, pikepdf.open(BytesIO(other)) as second:
        assert bytes(first.trailer.ID[1]) != bytes(second.trailer.ID[1])


def test_a_sealed_file_takes_the_changes_of_its_book(sealed: bytes) -> None:
    renamed = replace(sample_book(), publication=replace(sample_book().publication, rights="Tous droits réservés"))
    assert b"Tous droits" in _packet(seal(sealed, renamed, sample_map()).value)


def test_every_repair_finds_something_to_mend_in_what_the_engine_writes(drawn: bytes) -> None:
    book = replace(sample_book(), attachments=(Attachment("t", "a\r\n"),))
    with pikepdf.open(BytesIO(drawn)) as pdf:
        work = Work(pdf, book, sample_map())
        idle = [name for name, repair in REPAIRS if not repair(work)]
    assert idle == ["page boxes"]


def test_the_file_is_sound(sealed: bytes) -> None:
    with pikepdf.open(BytesIO(sealed)) as pdf:
        assert pdf.check_pdf_syntax() == []


def test_the_file_conforms_to_pdf_ua(sealed: bytes) -> None:
    report = page.validate_pdf_bytes(sealed, profile=page.ValidationProfile.PDF_UA_1)
    assert [failure.message for failure in report.failures] == []
    assert report.is_compliant


@pytest.mark.parametrize(("data", "profile"), [((), "PDF_A_2A"), (("a,b\r\n1,2\r\n",), "PDF_A_3A")])
def test_the_file_is_fit_for_an_archive(drawn: bytes, data: tuple[str, ...], profile: str) -> None:
    book = replace(sample_book(), attachments=tuple(Attachment("t", text) for text in data))
    archived = seal(drawn, book, sample_map(), variant="classic").value
    assert seal(archived, book, sample_map(), variant="classic").value == archived
    report = page.validate_pdf_bytes(archived, profile=page.ValidationProfile[profile])
    assert [f"{failure.rule_id} {failure.message}" for failure in report.failures] == []
    assert report.rules.total > 150
    assert page.validate_pdf_bytes(archived, profile=page.ValidationProfile.PDF_UA_1).is_compliant


def test_the_checks_are_content_with_what_sealing_mends(drawn: bytes, sealed: bytes) -> None:
    def found(pdf: bytes) -> set[str]:
        faults = check(pdf, sample_book(), sample_map(), style())
        return {fault.code.id for fault in faults if fault.severity is Severity.ERROR}

    mended = {"A107", "A109"}
    assert mended <= found(drawn)
    assert not mended & found(sealed)


def _packet(data: bytes) -> bytes:
    with pikepdf.open(BytesIO(data)) as pdf:
        return pdf.Root.Metadata.read_bytes()
