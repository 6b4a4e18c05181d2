"""Nothing changed, nothing built: and whatever did change is noticed."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from hashlib import sha256
from pathlib import Path

import pytest

from e2e.bench import ROOT, Bench, Run, minimal

UNCALLED = "\n[^two]: A note that nothing calls.\n"
FILES = {
    "book/small/tables/came.yaml": "title: Who came\nrows: came.csv\nhouse: ours\ncolumns:\n"
    "  - {key: year, head: Year, role: stub}\n  - {key: people, head: People, type: integer}\n",
    "data/came.csv": "year,people\n2001,12\n2002,34\n",
    "book/small/art/dot.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M1 1h7v7H1z"/></svg>',
    "styles/own/style.yaml": "title: Own\nextends: livre-rouge\n",
    "styles/own/css/own.css": "p { orphans: 2 }\n",
    "styles/own/templates/_quote-mark.html.j2": "<!-- nothing -->",
    "styles/houses/ours.yaml": (ROOT / "styles/houses/un.yaml").read_text("utf-8"),
}
"""Laid over the minimal publication, so that it has files of every kind."""
BODY = """
:::{figure} art/dot.svg
:id: fig-dot
:alt: A square.
:credit: Us.
A square.
:::

:::{table} came
:id: tbl-came
:::
"""
RECALL = """
import sys
from pathlib import Path
from livrerouge.cli.order import Order
from livrerouge.cli.bounds import Bounds
from livrerouge.cli.unchanged.recall import Memory
found = Memory().recall(Order(Path.cwd(), "small", sys.argv[1], None, Bounds()), output=True)
sys.stdout.write(found if isinstance(found, str) else "")
"""
HEAVY = ("weasyprint", "jinja2", "pikepdf", "PIL", "babel", "openpyxl", "markdown_it", "yaml", "rich", "pydyf")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Bench:
    """Give a project that was built, with a warning; tests copy it, times and all."""
    bench = minimal(tmp_path_factory.mktemp("built"))
    for path, text in FILES.items():
        bench.write(path, text)
    bench.edit("book/small/book.yaml", "style: livre-rouge", "style: own")
    bench.edit("book/small/first.md", "[^one]: The note.", f"{BODY}\n[^one]: The note.\n{UNCALLED}")
    run = bench.run("build", "--verbose")
    assert run.code == 0, run.stderr
    assert "younger" not in run.stderr, run.stderr
    return bench


@pytest.fixture
def bench(built: Bench, tmp_path: Path) -> Bench:
    """Give a copy of it, as a backup would make it."""
    shutil.copytree(built.root, tmp_path / "copy", symlinks=True)
    return Bench(tmp_path / "copy")


def why(bench: Bench, variant: str = "classic", **environment: str) -> str:
    """Say why the publication has to be built; empty when it has not."""
    clean = {key: value for key, value in os.environ.items() if key != "SOURCE_DATE_EPOCH"}
    done = subprocess.run(
        [sys.executable, "-c", RECALL, variant],
        cwd=bench.root,
        env={**clean, "PYTHONPATH": str(ROOT / "src"), **environment},
        capture_output=True,
        encoding="utf-8",
        check=True,
        timeout=60,
    )
    return done.stdout


def is_unchanged(run: Run) -> bool:
    """Tell whether nothing was built."""
    return "unchanged" in run.stderr and "load …" not in run.stderr


def record(bench: Bench) -> Path:
    """Give the record of the only build."""
    (file,) = (bench.root / ".livrerouge/builds").iterdir()
    return file


def test_what_did_not_change_is_told_again_and_not_built(bench: Bench) -> None:
    before = bench.pdf("small-en.pdf").stat()
    run = bench.run("build")
    assert is_unchanged(run), run.stderr
    assert run.code == 0
    assert "warning[B108]" in run.stderr
    assert run.stderr.splitlines()[-2].startswith("build/small-en.pdf: ")
    assert run.stderr.splitlines()[-2].endswith(" KB, unchanged")
    after = bench.pdf("small-en.pdf").stat()
    assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)
    assert bench.run("build", "--strict").code == 1
    assert bench.run("build", folder="book/small").stderr == run.stderr
    assert "   unchanged " in bench.run("build", "--timings").stderr


@pytest.mark.parametrize("form", ["json", "github", "sarif", "short"])
def test_every_form_tells_what_a_build_tells(bench: Bench, form: str) -> None:
    known, built = bench.run("build", "--format", form), bench.run("build", "--format", form, "--force")
    assert is_unchanged(known)
    assert not is_unchanged(built)
    if form == "json":
        first, second = known.facts["editions"][0], built.facts["editions"][0]
        assert first.pop("unchanged") is True
        for edition in (first, second):
            del edition["seconds"], edition["timings"]
        assert first == second
        return
    assert known.stdout == built.stdout
    if form == "short":
        first, second = ([line for line in run.stderr.splitlines() if "warning[" in line] for run in (known, built))
        assert first == second != []


def test_check_tells_the_same_without_the_pdf(bench: Bench) -> None:
    bench.pdf("small-en.pdf").unlink()
    run = bench.run("check")
    assert is_unchanged(run)
    assert "warning[B108]" in run.stderr
    assert "no PDF written, unchanged" in run.stderr


def inputs() -> list[str]:
    """Name every file of the project that is read."""
    return ["book/small/book.yaml", "book/small/first.md", *FILES]


@pytest.mark.parametrize("path", inputs())
def test_a_byte_that_changed_is_noticed_with_its_time_and_without(bench: Bench, path: str) -> None:
    assert why(bench) == ""
    file = bench.root / path
    content, status = file.read_bytes(), file.stat()
    os.utime(file)
    assert why(bench) == "", "another time is no change"
    file.write_bytes(content[:-1] + b" ")
    os.utime(file, ns=(status.st_atime_ns, status.st_mtime_ns))
    assert file.stat().st_size == status.st_size
    assert why(bench) == f"“{inner(path)}” has changed"
    file.write_bytes(content)
    assert why(bench) == ""
    file.unlink()
    assert why(bench) != ""


def inner(path: str) -> str:
    """Give a path from the folder that it is told from."""
    return path.removeprefix("book/small/").removeprefix("data/").removeprefix("styles/")


@pytest.mark.parametrize(
    "path",
    [
        "book/small/second.md",
        "book/small/art/deep/new.svg",
        "book/small/tables/new.yaml",
        "styles/livre-rouge/style.yaml",
        "styles/own/templates/chapter.html.j2",
        "styles/own/css/more.css",
        "styles/houses/un.yaml",
    ],
)
def test_a_new_file_that_would_be_found_is_noticed(bench: Bench, path: str) -> None:
    bench.write(path, "")
    assert why(bench) == "a file is there that was not, or is gone"


def test_a_hidden_file_and_a_file_of_data_that_nobody_asks_for_are_none(bench: Bench) -> None:
    bench.write("book/small/.first.md.swp", "an editor's")
    bench.write("data/other.csv", "a,b\n")
    bench.write("notes.txt", "")
    assert why(bench) == ""


@pytest.mark.parametrize("path", ["data/came.csv", "book/small/art/dot.svg"])
def test_a_link_in_the_place_of_a_file_is_noticed(bench: Bench, path: str) -> None:
    file = bench.root / path
    file.rename(file.with_name("moved"))
    file.symlink_to("moved")
    assert why(bench) != ""


def test_a_folder_that_is_a_link_is_not_proved(bench: Bench) -> None:
    (bench.root / "book/small/tables").rename(bench.root / "elsewhere")
    (bench.root / "book/small/tables").symlink_to(bench.root / "elsewhere")
    assert "is a link" in why(bench)


def test_a_pdf_that_is_gone_or_otherwise_is_built_again(bench: Bench) -> None:
    pdf = bench.pdf("small-en.pdf")
    content, status = pdf.read_bytes(), pdf.stat()
    pdf.write_bytes(content[:-1] + b" ")
    os.utime(pdf, ns=(status.st_atime_ns, status.st_mtime_ns))
    assert why(bench) == "“small-en.pdf” has changed"
    pdf.unlink()
    assert why(bench) == "“small-en.pdf” is gone"
    assert not is_unchanged(bench.run("build"))
    assert pdf.read_bytes() == content
    assert is_unchanged(bench.run("build"))


def test_a_variant_has_a_record_of_its_own_and_another_time_is_another_build(bench: Bench) -> None:
    assert "no record" in why(bench, "accessible")
    run = bench.run("build", environment={"SOURCE_DATE_EPOCH": "1893456000"})
    assert not is_unchanged(run)
    assert is_unchanged(bench.run("build", environment={"SOURCE_DATE_EPOCH": "1893456000"}))
    assert not is_unchanged(bench.run("build"))


@pytest.mark.parametrize("name", ["LC_ALL", "PANGOCAIRO_BACKEND", "LIVREROUGE_ANY", "LD_BIND_NOW"])
def test_another_environment_is_noticed(bench: Bench, name: str) -> None:
    assert why(bench, **{name: "C.UTF-8"}) == "the environment is another one"


def test_a_module_that_stands_before_another_one_is_noticed(bench: Bench) -> None:
    bench.write("jinja2.py", "")
    assert why(bench, PYTHONPATH=os.pathsep.join((str(bench.root), str(ROOT / "src")))) == "modules are found elsewhere"
    (bench.root / "jinja2.py").unlink()
    assert why(bench, PYTHONPATH=os.pathsep.join((str(bench.root), str(ROOT / "src")))) == ""


def changed(bench: Bench, **values: object) -> None:
    """Change the record as someone would who may write it: its time is kept."""
    file = record(bench)
    known = json.loads(file.read_bytes())
    file.write_text(json.dumps({**known, **values}), "utf-8")
    os.utime(file, ns=(known["time"], known["time"]))


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"[]", b"{}", b"null", b"\xff\xfe", b"[" * 100_000, b'{"version":1}'],
    ids=["empty", "cut", "list", "bare", "null", "bytes", "deep", "short"],
)
def test_a_damaged_record_is_none(bench: Bench, content: bytes) -> None:
    record(bench).write_bytes(content)
    assert why(bench) == "there is no record of a build"


@pytest.mark.parametrize("number", range(0, 200_000, 19_997))
def test_a_record_cut_anywhere_is_none(bench: Bench, number: int) -> None:
    file = record(bench)
    content, moment = file.read_bytes(), file.stat().st_mtime_ns
    file.write_bytes(content[:number])
    os.utime(file, ns=(moment, moment))
    assert (why(bench) == "") == (number >= len(content))


@pytest.mark.parametrize(
    "values",
    [
        {"version": 2},
        {"files": [{"../../../../etc/hostname": [1, "0"]}, {}, {}, {}]},
        {"files": []},
        {"files": 7},
        {"standing": None},
        {"language": "../../x"},
        {"pages": "many"},
        {"output": {}},
        {"diagnostics": [{}]},
        {"diagnostics": [7]},
        {"given": {"/etc": [None, "x", {}]}},
        {"given": {"/etc": [None, None, {"passwd": [1, 1, 1, 1, "x"]}]}},
        {"given": {"/usr/../etc": [None, None, {}]}},
        {"given": [1]},
        {"names": 3},
    ],
    ids=str,
)
def test_a_record_that_says_something_else_leads_nowhere(bench: Bench, values: dict[str, object]) -> None:
    changed(bench)
    assert why(bench) == "", "what is written again with the same time is the same record"
    changed(bench, **values)
    assert why(bench) != ""


def test_a_record_that_comes_with_a_repository_is_none(bench: Bench) -> None:
    """A copy is as old as the checkout: it cannot vouch for a PDF that comes along with it."""
    forged = b"%PDF-1.7 forged"
    bench.pdf("small-en.pdf").write_bytes(forged)
    output = {"bytes": len(forged), "sha256": sha256(forged).hexdigest()}
    file = record(bench)
    file.write_text(json.dumps({**json.loads(file.read_bytes()), "output": output}), "utf-8")
    assert why(bench) == "there is no record of a build"
    run = bench.run("build")
    assert run.code == 0
    assert bench.pdf("small-en.pdf").read_bytes() != forged


def test_a_build_with_errors_is_not_remembered_and_leaves_the_record_it_finds(bench: Bench) -> None:
    content = (bench.root / "book/small/first.md").read_bytes()
    bench.edit("book/small/first.md", "[^one]: The note.", "")
    assert bench.run("build").code == 1
    assert bench.run("build").code == 1
    bench.write("book/small/first.md", content)
    assert why(bench) == ""


def test_what_is_wanted_besides_is_built(bench: Bench) -> None:
    for words in (("--force",), ("--manifest", "m.json"), ("--keep-html", "kept")):
        assert not is_unchanged(bench.run("build", *words)), words
    assert (bench.root / "m.json").exists()
    assert why(bench) == ""


def test_a_store_that_cannot_be_written_keeps_nobody_from_building(bench: Bench) -> None:
    shutil.rmtree(bench.root / ".livrerouge")
    bench.write(".livrerouge", "a file where the folder should be")
    run = bench.run("build")
    assert run.code == 0
    assert "0 errors, 2 warnings" in run.stderr
    assert not is_unchanged(bench.run("build"))


def test_the_store_keeps_itself_out_of_repositories(bench: Bench) -> None:
    assert (bench.root / ".livrerouge/.gitignore").read_text("utf-8") == "*\n"


def test_clean_removes_the_store_and_nothing_else(bench: Bench) -> None:
    kept = {path for path in bench.root.rglob("*") if ".livrerouge" not in path.parts}
    run = bench.run("clean", folder="book")
    assert run.code == 0
    assert run.stderr.startswith(".livrerouge: 2 files, ")
    assert set(bench.root.rglob("*")) == kept
    assert bench.run("clean").stderr == ".livrerouge: there is nothing to remove\n"
    outside = bench.write("outside/file", "x")
    (bench.root / ".livrerouge").symlink_to(outside.parent)
    assert bench.run("clean").code == 0
    assert outside.exists()
    assert not (bench.root / ".livrerouge").is_symlink()


def test_nothing_is_written_through_a_store_that_is_a_link(bench: Bench) -> None:
    shutil.rmtree(bench.root / ".livrerouge")
    (bench.root / "outside").mkdir()
    (bench.root / ".livrerouge").symlink_to("outside")
    assert bench.run("build").code == 0
    assert list((bench.root / "outside").iterdir()) == []


def test_two_builds_at_once_leave_a_record_of_the_pdf_that_is_there(bench: Bench) -> None:
    bench.edit("book/small/first.md", "a few words", "some words")
    words = [sys.executable, "-m", "livrerouge", "build", "--quiet"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    both = [subprocess.Popen(words, cwd=bench.root, env=environment, stderr=subprocess.DEVNULL) for _ in range(2)]
    assert [one.wait(120) for one in both] == [0, 0]
    assert why(bench) == ""


@pytest.mark.parametrize("after", [0.3, 1.5, 3.0])
def test_a_killed_build_leaves_no_wrong_record(bench: Bench, after: float) -> None:
    bench.edit("book/small/first.md", "a few words", "some words")
    words = [sys.executable, "-m", "livrerouge", "build", "--quiet"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    child = subprocess.Popen(words, cwd=bench.root, env=environment, start_new_session=True, stderr=subprocess.DEVNULL)
    time.sleep(after)
    os.kill(child.pid, signal.SIGKILL)
    child.wait(60)
    assert bench.run("build").code == 0
    kept = bench.pdf("small-en.pdf").read_bytes()
    assert bench.run("build", "--force").code == 0
    assert bench.pdf("small-en.pdf").read_bytes() == kept


def test_the_proof_imports_nothing_of_the_pipeline(bench: Bench) -> None:
    code = (
        "import sys\nfrom livrerouge.cli import main\n"
        "try:\n    main(['build'])\nexcept SystemExit as end:\n    assert end.code == 0\n"
        "print(*sorted({name.partition('.')[0] for name in sys.modules}\n"
        "     | {name for name in sys.modules if name.startswith('livrerouge.')}))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=bench.root,
        env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
        capture_output=True,
        encoding="utf-8",
        check=True,
        timeout=60,
    )
    loaded = set(done.stdout.split())
    assert "small-en.pdf" in done.stderr
    assert "unchanged" in done.stderr
    assert loaded.isdisjoint(HEAVY)
    stages = ("build", "load", "parse", "style", "resolve", "typeset", "render", "paginate", "emit", "seal", "check")
    assert loaded.isdisjoint(f"livrerouge.{stage}" for stage in stages)
