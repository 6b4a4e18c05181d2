"""verify: the same to the byte, or what differs first; and what a manifest holds."""

from __future__ import annotations

import json
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from e2e.bench import Bench, minimal
from e2e.pdf import attached, findings

TABLE = """\
title: Who came
rows: came.csv
attach: true
columns:
  - {key: year, head: Year, role: stub}
  - {key: people, head: People, type: integer}
"""


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    """Give a project whose small publication is built, with its manifest."""
    made = minimal(tmp_path)
    run = made.run("build", "small", "--manifest", "small.json")
    assert run.code == 0, run.stderr
    return made


def codes(bench: Bench, *words: str) -> tuple[int, list[str]]:
    """Verify, and give how it ended and the codes that were told."""
    run = bench.run("verify", *words, "--json")
    return run.code, [found["code"] for found in run.facts.get("diagnostics", ())]


def manifest(bench: Bench) -> dict[str, Any]:
    values: dict[str, Any] = json.loads((bench.root / "small.json").read_text("utf-8"))
    return values


def test_a_pdf_that_was_just_built_is_the_same(bench: Bench) -> None:
    run = bench.run("verify", "build/small-en.pdf")
    assert run.code == 0, run.stderr
    assert run.stdout == ""
    assert run.stderr.splitlines()[-2].startswith("build/small-en.pdf: the same to the byte, ")
    assert bench.run("verify", "../../build/small-en.pdf", "small", folder="book/small").code == 0


def test_nothing_is_written(bench: Bench) -> None:
    before = {file: file.stat().st_mtime_ns for file in bench.root.rglob("*")}
    bench.run("verify", "build/small-en.pdf")
    bench.run("verify", "small.json")
    assert {file: file.stat().st_mtime_ns for file in bench.root.rglob("*")} == before


def test_variant_and_time_of_the_build_are_taken_from_the_file(bench: Bench) -> None:
    later = {"SOURCE_DATE_EPOCH": "1893456000"}
    assert bench.run("build", "small", "--variant", "accessible", environment=later).code == 0
    assert codes(bench, "build/small-en-accessible.pdf") == (0, [])


def test_a_changed_text_is_told_with_its_page(bench: Bench) -> None:
    bench.edit("book/small/first.md", "a few words", "some words")
    run = bench.run("verify", "build/small-en.pdf")
    assert run.code == 1
    assert "error[M140]" in run.stderr
    assert "page 1, drawing differs first (/Root/Pages/Kids[0]/Contents)" in run.stderr


def test_a_changed_title_is_told_with_both(bench: Bench) -> None:
    bench.edit("book/small/book.yaml", "title: A small book", "title: A smaller book")
    run = bench.run("verify", "build/small-en.pdf")
    assert "“A small book”, and “A smaller book” is built" in run.stderr


def test_the_same_objects_written_otherwise_are_told_as_that(bench: Bench) -> None:
    file = bench.pdf("small-en.pdf")
    with pikepdf.open(file) as pdf:
        pdf.save(out := BytesIO(), object_stream_mode=pikepdf.ObjectStreamMode.disable, fix_metadata_version=False)
    file.write_bytes(out.getvalue())
    run = bench.run("verify", "build/small-en.pdf")
    assert run.code == 1
    assert "the way it is written, all its objects being the same" in run.stderr


def test_a_publication_that_does_not_build_cannot_be_compared(bench: Bench) -> None:
    bench.edit("book/small/first.md", "[^one]: The note.", "")
    run = bench.run("verify", "build/small-en.pdf")
    assert run.code == 1
    assert "error[B107]" in run.stderr
    assert "builds no PDF to compare it with" in run.stderr


def test_files_that_say_nothing_are_told(bench: Bench) -> None:
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(bench.root / "blank.pdf")
    bench.write("broken.pdf", b"%PDF-1.7\n" + b"0 0 obj << /Length " * 99)
    bench.write("list.json", "[]")
    bench.write("other.json", '{"editions": 7}')
    bench.write("deep.json", '{"a":' * 100_000)
    for name in ("blank.pdf", "broken.pdf", "list.json", "other.json", "deep.json", "book/small/first.md"):
        assert codes(bench, name) == (1, ["M142"]), name
    assert codes(bench, "blank.pdf", "small") == (1, ["M142"])


def test_wrong_usage_is_wrong_usage(bench: Bench) -> None:
    assert bench.run("verify").code == 2
    assert bench.run("verify", "nowhere.pdf").code == 2
    assert bench.run("verify", "build").code == 2
    assert bench.run("verify", "build/small-en.pdf", "smal").code == 2
    assert "did you mean" in bench.run("verify", "build/small-en.pdf", "smal").stderr


# Manifests


def test_a_manifest_tells_what_was_read_and_what_came_of_it(bench: Bench) -> None:
    (edition,) = manifest(bench)["editions"]
    assert (edition["publication"], edition["language"], edition["variant"]) == ("small", "en", "classic")
    data = bench.pdf("small-en.pdf").read_bytes()
    assert edition["output"] == {
        "file": "build/small-en.pdf",
        "bytes": len(data),
        "sha256": sha256(data).hexdigest(),
    }
    paths = [item["path"] for item in edition["inputs"]]
    assert paths == sorted(paths)
    assert {"book/small/book.yaml", "book/small/first.md", "program:livre-rouge/style.yaml"} <= set(paths)
    assert all(path.startswith(("book/small/", "program:livre-rouge/")) for path in paths)
    text = (bench.root / "book/small/first.md").read_bytes()
    (own,) = [item for item in edition["inputs"] if item["path"] == "book/small/first.md"]
    assert own == {"path": "book/small/first.md", "bytes": len(text), "sha256": sha256(text).hexdigest()}
    assert edition["styles"] == ["livre-rouge"]
    assert edition["versions"]["weasyprint"].startswith("70.")
    assert {font["package"] for font in edition["fonts"]} == {"fontpkg-barlow", "fontpkg-spectral"}
    assert str(bench.root) not in (bench.root / "small.json").read_text("utf-8")


def test_a_manifest_is_the_same_in_any_folder(bench: Bench, tmp_path: Path) -> None:
    other = minimal(tmp_path / "far away" / "éditions")
    run = other.run("build", "--manifest", "small.json", environment={"TZ": "Asia/Tokyo", "PYTHONHASHSEED": "7"})
    assert run.code == 0, run.stderr
    assert (other.root / "small.json").read_bytes() == (bench.root / "small.json").read_bytes()


def test_a_manifest_whose_inputs_are_as_they_were_is_verified(bench: Bench) -> None:
    bench.pdf("small-en.pdf").unlink()
    assert codes(bench, "small.json") == (0, [])


def test_inputs_that_changed_are_named(bench: Bench) -> None:
    bench.edit("book/small/first.md", "a few words", "some words")
    run = bench.run("verify", "small.json", "--json")
    assert run.code == 1
    told = [(found["code"], found["file"]) for found in run.facts["diagnostics"]]
    assert told == [("M141", "book/small/first.md"), ("M144", None)]


def test_an_input_that_is_new_and_one_that_is_gone_are_named(bench: Bench) -> None:
    bench.edit("book/small/book.yaml", "[first]", "[second]")
    (bench.root / "book/small/first.md").rename(bench.root / "book/small/second.md")
    run = bench.run("verify", "small.json")
    assert "“book/small/first.md” is gone since" in run.stderr
    assert "“book/small/second.md” is read, and was not, since" in run.stderr


def test_another_version_alone_is_a_warning(bench: Bench) -> None:
    values = manifest(bench)
    values["editions"][0]["versions"]["weasyprint"] = "69.0"
    bench.write("small.json", json.dumps(values))
    assert codes(bench, "small.json") == (0, ["M143"])
    assert codes(bench, "small.json", "--strict") == (1, ["M143"])


def test_a_manifest_is_not_written_when_a_publication_has_errors(bench: Bench) -> None:
    bench.edit("book/small/first.md", "[^one]: The note.", "")
    assert bench.run("build", "--manifest", "new.json").code == 1
    assert not (bench.root / "new.json").exists()


def test_a_manifest_that_cannot_be_written_is_told(bench: Bench) -> None:
    run = bench.run("build", "--manifest", "nowhere/new.json")
    assert run.code == 3
    assert "error[M104]: new.json cannot be written" in run.stderr


# Data


def test_a_table_that_asks_has_its_data_in_the_pdf_and_its_tags(bench: Bench) -> None:
    bench.write("book/small/tables/came.yaml", TABLE)
    bench.write("data/came.csv", "year,people\n2001,12500\n2002,7\n")
    bench.edit("book/small/first.md", "## A head", ":::{table} came\n:::\n\n## A head")
    run = bench.run("build", "small")
    assert run.code == 0, run.stderr
    file = bench.pdf("small-en.pdf")
    assert attached(file) == {"came.csv": b"Year,People\r\n2001,12500\r\n2002,7\r\n"}
    assert findings(file.read_bytes(), "PDF_A_3A") == []
    assert findings(file.read_bytes()) == []
    with pikepdf.open(file) as pdf:
        tables = [item for item in pdf.objects if isinstance(item, pikepdf.Dictionary) and item.get("/S") == "/Table"]
        assert [str(table.AF[0].UF) for table in tables] == ["came.csv"]
    assert codes(bench, "build/small-en.pdf") == (0, [])


def test_a_changed_number_is_told_as_a_change_of_the_page_first(bench: Bench) -> None:
    test_a_table_that_asks_has_its_data_in_the_pdf_and_its_tags(bench)
    bench.edit("data/came.csv", "12500", "12600")
    run = bench.run("verify", "build/small-en.pdf")
    assert "page 1, drawing differs first" in run.stderr
