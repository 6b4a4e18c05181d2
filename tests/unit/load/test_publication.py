"""Publications: found, and read with all their files."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from livrerouge.diagnostic import Diagnostic
from livrerouge.load import load, style_name, style_span
from livrerouge.loaded import Loaded, Rows
from livrerouge.node import Mapping
from livrerouge.project import find_root, publications
from unit.load.rows.workbooks import sheet


def project(root: Path, files: dict[str, str | bytes]) -> Path:
    for path, content in {"book/x/book.yaml": "title: X\nstyle: s\n", **files}.items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content.encode() if isinstance(content, str) else content)
    return root


def read(root: Path, files: dict[str, str | bytes]) -> tuple[Loaded | None, list[tuple[str, str]]]:
    """Give what was loaded, and the code and the place of each fault."""
    outcome = load(project(root, files), "x")
    return outcome.value, [told(fault) for fault in outcome.diagnostics]


def told(fault: Diagnostic) -> tuple[str, str]:
    return fault.code.id, fault.span.at if fault.span else ""


def test_publications_are_the_folders_with_a_book(tmp_path: Path) -> None:
    project(tmp_path, {"book/b/book.yaml": "", "book/a/book.yaml": "", "book/c/other.yaml": "", "book/book.yaml": ""})
    assert publications(tmp_path) == ("a", "b", "x")
    assert publications(tmp_path / "nowhere") == ()


def test_the_root_is_found_from_anywhere_inside(tmp_path: Path) -> None:
    project(tmp_path, {"book/x/art/deep/a.txt": ""})
    root = tmp_path.resolve()
    assert find_root(tmp_path / "book" / "x" / "art" / "deep") == root
    assert find_root(tmp_path) == root
    assert find_root(Path(tmp_path.anchor)) is None


def test_a_publication_is_read_whole(tmp_path: Path) -> None:
    loaded, faults = read(
        tmp_path,
        {
            "book/x/one.md": "---\ntitle: One\n---\nText\n",
            "book/x/.#one.md": b"\xff",
            "book/x/notes.txt": b"\xff",
            "book/x/tables/t.yaml": "title: T\nrows: r.csv\n",
            "book/x/tables/u.yaml": "title: U\nrows: deep/r.yaml\n",
            "book/x/tables/v.yaml": "title: V\nrows: r.csv\nhouse: own\n",
            "book/x/tables/w.yaml": "title: W\nrows: r.csv\ndelimiter: ;\n",
            "book/x/tables/x.yaml": "title: X\nrows: r.json\n",
            "book/x/tables/y.yaml": "title: Y\nrows: r.XLSX\n",
            "book/x/art/a.svg": '<svg viewBox="0 0 4 3"/>',
            "data/r.csv": "a,b\n1,2\n",
            "data/deep/r.yaml": "years: []\n",
            "data/r.json": '{"years": []}',
            "data/r.XLSX": sheet([["a"], [1]]),
            "styles/houses/own.yaml": "title: Own\n",
            "data/unused.csv": b"\xff",
        },
    )
    assert faults == []
    assert loaded is not None
    assert (loaded.name, loaded.folder, list(loaded.sections), list(loaded.tables)) == (
        "x",
        "book/x",
        ["one"],
        ["t", "u", "v", "w", "x", "y"],
    )
    assert isinstance(loaded.rows["t"], Rows)
    assert isinstance(loaded.rows["u"], Mapping)
    assert loaded.rows["v"] is loaded.rows["t"]
    assert isinstance(loaded.rows["w"], Rows)
    assert [head for head, _ in loaded.rows["w"].heads] == ["a,b"]
    assert isinstance(loaded.rows["x"], Mapping)
    assert isinstance(loaded.rows["y"], Rows)
    assert loaded.rows["y"].heads[0][1].at == "data/r.XLSX!Sheet1:A1"
    assert list(loaded.houses) == ["own"]
    assert list(loaded.pictures) == ["art/a.svg"]
    assert loaded.sections["one"].source.path == "book/x/one.md"
    title = loaded.settings.entries[0].value
    assert [piece.kind for piece in loaded.inline("*a*", title.span)] == ["emphasis"]


def test_the_style_is_named_with_its_place(tmp_path: Path) -> None:
    loaded, _ = read(tmp_path, {})
    assert loaded is not None
    span = style_span(loaded)
    assert (style_name(loaded), span.at if span else "") == ("s", "book/x/book.yaml:2:8")


@pytest.mark.parametrize("settings", ["title: X\n", "style:\n", "style: ~\n", "style: [a]\n"])
def test_no_style_has_no_name(tmp_path: Path, settings: str) -> None:
    loaded, faults = read(tmp_path, {"book/x/book.yaml": settings})
    assert faults == []
    assert loaded is not None
    assert style_name(loaded) == ""


@pytest.mark.parametrize(
    ("settings", "fault"),
    [
        ("- a\n", ("B016", "book/x/book.yaml:1:1")),
        ("", ("B016", "book/x/book.yaml:1:1")),
        ("a: b: c\n", ("B010", "book/x/book.yaml:1:5")),
        (b"a: \xe9\n", ("B003", "book/x/book.yaml:1:4")),
    ],
)
def test_without_settings_there_is_no_publication(tmp_path: Path, settings: str, fault: tuple[str, str]) -> None:
    assert read(tmp_path, {"book/x/book.yaml": settings}) == (None, [fault])


def test_a_publication_that_is_not_there_is_told(tmp_path: Path) -> None:
    outcome = load(tmp_path, "x")
    assert (outcome.value, [told(fault) for fault in outcome.diagnostics]) == (None, [("B001", "book/x/book.yaml:1:1")])


def test_all_faults_of_all_files_are_found_in_one_run(tmp_path: Path) -> None:
    loaded, faults = read(
        tmp_path,
        {
            "book/x/a.md": "---\ntitle: A\n",
            "book/x/b.md": b"\xff",
            "book/x/c.md": "one\x07two\n",
            "book/x/tables/t.yaml": "- a\n",
            "book/x/tables/u.yaml": "rows: r.csv\n",
            "book/x/art/a.svg": "<svg/>",
            "data/r.csv": "a,b\n1\n",
        },
    )
    assert loaded is not None
    assert sorted(faults) == [
        ("B003", "book/x/b.md:1:1"),
        ("B007", "book/x/c.md:1:4"),
        ("B016", "book/x/tables/t.yaml:1:1"),
        ("B040", "book/x/a.md:1:1"),
        ("B060", "book/x/art/a.svg:1:1"),
        ("T103", "data/r.csv:2:1"),
    ]


@pytest.mark.parametrize(
    ("rows", "code"),
    [
        ("../secret.csv", "B008"),
        ("/etc/passwd.csv", "B008"),
        (".", "B008"),
        ("deep/../r.csv", "B008"),
        ('"a\\0.csv"', "B007"),
        ("r.ods", "B009"),
        ("r.json.txt", "B009"),
        (".csv", "B009"),
        ("~", "B009"),
        ("r", "B009"),
        ("12", "B009"),
        ("missing.csv", "B001"),
        ("x" * 400 + ".csv", "B001"),
        ("folder.csv", "B002"),
        ("empty.yaml", "B016"),
        ("empty.csv", "T101"),
        ("link.csv", "B005"),
    ],
)
def test_rows_that_cannot_be_had_are_told(tmp_path: Path, rows: str, code: str) -> None:
    project(
        tmp_path, {"secret.csv": "a\n", "data/r.csv": "a\n", "data/empty.yaml": "# nothing\n", "data/empty.csv": ""}
    )
    (tmp_path / "data" / "folder.csv").mkdir()
    (tmp_path / "data" / "link.csv").symlink_to("../secret.csv")
    loaded, faults = read(tmp_path, {"book/x/tables/t.yaml": f"rows: {rows}\n"})
    assert loaded is not None
    assert loaded.rows == {}
    assert faults[0][0] == code
    if code in ("B001", "B002", "B005", "B008", "B009"):
        assert faults == [(code, "book/x/tables/t.yaml:1:7")]


def test_a_name_nearly_right_is_guessed(tmp_path: Path) -> None:
    project(tmp_path, {"data/themes.yaml": "a: b\n", "book/x/tables/t.yaml": "rows: temes.yaml\n"})
    assert [fault.hint for fault in load(tmp_path, "x").diagnostics] == ["did you mean “themes.yaml”?"]


def test_files_are_not_read_through_links_out_of_the_publication(tmp_path: Path) -> None:
    project(
        tmp_path,
        {".git/config": "token: secret\n", "book/x/real.md": "Text\n", "book/x/tables/t.yaml": "rows: r.yaml\n"},
    )
    (tmp_path / "book" / "x" / "leak.md").symlink_to("../../.git/config")
    (tmp_path / "book" / "x" / "inner.md").symlink_to("real.md")
    (tmp_path / "book" / "x" / "tables" / "u.yaml").symlink_to("../../../.git/config")
    (tmp_path / "book" / "x" / "a.svg").symlink_to("../../.git/config")
    (tmp_path / "data").symlink_to("/etc")
    outcome = load(tmp_path, "x")
    assert outcome.value is not None
    assert list(outcome.value.sections) == ["inner", "real"]
    assert sorted(told(fault) for fault in outcome.diagnostics) == [
        ("B005", "book/x/a.svg:1:1"),
        ("B005", "book/x/leak.md:1:1"),
        ("B005", "book/x/tables/u.yaml:1:1"),
        ("B008", "book/x/tables/t.yaml:1:7"),
    ]


def test_a_publication_behind_a_link_out_of_the_project_is_not_read(tmp_path: Path) -> None:
    project(tmp_path / "elsewhere", {})
    (tmp_path / "here" / "book").mkdir(parents=True)
    (tmp_path / "here" / "book" / "x").symlink_to(tmp_path / "elsewhere" / "book" / "x")
    outcome = load(tmp_path / "here", "x")
    assert (outcome.value, [told(fault) for fault in outcome.diagnostics]) == (None, [("B005", "book/x/book.yaml:1:1")])


def test_a_book_behind_a_link_to_another_file_of_the_project_is_not_read(tmp_path: Path) -> None:
    project(tmp_path, {".git/config": "token: secret\n"})
    (tmp_path / "book" / "x" / "book.yaml").unlink()
    (tmp_path / "book" / "x" / "book.yaml").symlink_to("../../.git/config")
    outcome = load(tmp_path, "x")
    assert (outcome.value, [told(fault) for fault in outcome.diagnostics]) == (None, [("B005", "book/x/book.yaml:1:1")])


def test_a_name_that_is_not_utf8_can_be_printed(tmp_path: Path) -> None:
    project(tmp_path, {})
    try:
        file = os.path.join(os.fsencode(tmp_path), b"book/x/\xff.md")
        with open(file, "wb") as content:
            content.write(b"\xff")
    except OSError:
        pytest.skip("this file system takes UTF-8 names only")
    (fault,) = load(tmp_path, "x").diagnostics
    assert told(fault) == ("B003", "book/x/\ufffd.md:1:1")
    assert fault.message.encode()


def test_words_of_data_are_also_parted_by_what_parts_values(tmp_path: Path) -> None:
    long = "x" * 501
    _, faults = read(
        tmp_path,
        {
            **{f"book/x/tables/{name}.yaml": f"rows: {name}.csv\n" for name in ("r", "s")},
            "data/r.csv": ";".join("abcdefgh" for _ in range(100)) + "\n",
            "data/s.csv": f"a;b\n1;{long}\n",
        },
    )
    assert faults == [("B006", "data/s.csv:2:3")]


def test_data_may_be_larger_than_texts(tmp_path: Path) -> None:
    _, faults = read(
        tmp_path, {"book/x/tables/r.yaml": "rows: r.csv\n", "data/r.csv": "a,b\n" + "1,two words\n" * 200_000}
    )
    assert faults == []
    _, faults = read(tmp_path, {"data/r.csv": b"a,b\n" * 5_100_000})
    assert faults == [("B004", "book/x/tables/r.yaml:1:7")]
