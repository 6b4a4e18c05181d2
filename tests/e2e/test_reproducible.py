"""The same content gives the same bytes: in another folder, time zone, locale, and with another hash seed."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from pikepdf import Name, Object, Stream

from e2e.bench import Bench, copied, minimal
from e2e.booklet import NAMES, Booklet
from e2e.recueil import recueil

EAST = {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONHASHSEED": "1", "PYTHONUTF8": "0"}
WEST = {"TZ": "America/Los_Angeles", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "2", "COLUMNS": "40"}


def test_the_booklet_is_the_same_to_the_byte_wherever_it_is_built(tmp_path: Path, booklet: Booklet) -> None:
    near = copied(tmp_path / "a")
    far = copied(tmp_path / "a folder – of another depth" / "éditions" / "2026")
    words = ("build", "idm", "--variant", booklet.variant)
    assert near.run(*words, environment=EAST).code == 0
    assert far.run(*words, environment=WEST, folder="book/idm").code == 0
    first, second = (bench.pdf(NAMES[booklet.variant]).read_bytes() for bench in (near, far))
    assert first == second
    assert first == booklet.pdf.read_bytes()


@pytest.mark.slow
def test_the_recueil_is_verified_elsewhere_and_by_the_engine_alone(tmp_path: Path, shared: Path) -> None:
    far = copied(tmp_path / "ailleurs")
    file = far.write("recueil.pdf", recueil(shared).pdf.read_bytes())
    run = far.run("verify", file.name, "--plain-engine", environment=WEST)
    assert run.code == 0, run.stderr
    assert "the same to the byte" in run.stderr


def test_dates_come_from_the_publication_and_source_date_epoch_changes_nothing_but_them(tmp_path: Path) -> None:
    bench = minimal(tmp_path)
    plain = built(bench, {})
    assert built(bench, {"SOURCE_DATE_EPOCH": ""}) == plain
    later = built(bench, {"SOURCE_DATE_EPOCH": "1893456000", "TZ": "Asia/Tokyo"})
    assert "2030" not in metadata(plain)
    # A publication has a day, a build a time.
    assert metadata(later).replace("2030-01-01T00:00:00Z", "2026-01-02") == metadata(plain)
    assert differing(plain, later) == {"/Metadata", "dates of the document"}


def built(bench: Bench, environment: dict[str, str]) -> bytes:
    """Build the small publication and give its bytes."""
    run = bench.run("build", environment=environment)
    assert run.code == 0, run.stderr
    return bench.pdf("small-en.pdf").read_bytes()


def metadata(data: bytes) -> str:
    """Give the metadata of a PDF."""
    with pikepdf.open(BytesIO(data)) as pdf:
        return pdf.Root.Metadata.read_bytes().decode()


def differing(one: bytes, other: bytes) -> set[str]:
    """Name what differs between two PDFs: objects by their type, dates for what only they make differ."""
    with pikepdf.open(BytesIO(one)) as first, pikepdf.open(BytesIO(other)) as second:
        assert len(first.objects) == len(second.objects)
        found = {kind(mine) for mine, yours in zip(first.objects, second.objects, strict=True) if not same(mine, yours)}
        if first.docinfo != second.docinfo:
            assert first.docinfo.keys() == second.docinfo.keys()
            found -= {kind(first.docinfo)}
            found |= {
                "dates of the document" if key in ("/CreationDate", "/ModDate") else key
                for key in first.docinfo.keys()  # noqa: SIM118 - no mapping
                if first.docinfo[key] != second.docinfo[key]
            }
    return found


def same(one: Object, other: Object) -> bool:
    """Tell whether two objects are the same; those that only hold others for storage always are."""
    if isinstance(one, Stream) and one.get("/Type") in (Name.ObjStm, Name.XRef):
        return True
    streams = isinstance(one, Stream) and isinstance(other, Stream)
    return one.unparse() == other.unparse() and (not streams or one.read_bytes() == other.read_bytes())


def kind(item: Object) -> str:
    """Name an object by its type."""
    return str(item.get("/Type", "without a type")) if hasattr(item, "get") else "a value"
