"""Files: what is read, and what is refused."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from livrerouge.diagnostic import Diagnostic
from livrerouge.load.file import TEXT_LIMIT, decode, read_bytes, read_text, within
from livrerouge.place import Source


def ids(found: list[Diagnostic]) -> list[str]:
    return [fault.code.id for fault in found]


@pytest.mark.parametrize("content", [b"a\nb\n", b"a\r\nb\r\n", b"a\rb\r", b"\xef\xbb\xbfa\r\nb\n"])
def test_line_ends_are_made_alike_and_the_byte_order_mark_goes(content: bytes) -> None:
    found: list[Diagnostic] = []
    source = decode(content, "a.md", found)
    assert source is not None
    assert (source.text, source.starts, found) == ("a\nb\n", (0, 2, 4), [])


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_a_byte_that_is_not_utf8_is_told_with_its_line_and_column(mark: bytes) -> None:
    found: list[Diagnostic] = []
    assert decode(mark + "é\r\nab".encode() + b"\xe9 fin\nx", "book/x/a.md", found) is None
    assert ids(found) == ["B003"]
    assert found[0].message == "book/x/a.md is not UTF-8 text: the byte E9 means nothing here"
    span = found[0].span
    assert span is not None
    assert span.at == "book/x/a.md:2:3"
    assert found[0].hint == "save the file as UTF-8 in your editor; in Windows-1252 this byte is “é”"
    assert span.source.line(2) == "ab\ufffd fin"


def test_control_characters_are_reported_and_blanked() -> None:
    found: list[Diagnostic] = []
    source = decode("a\tb\x0bc\u2028d\nx\ufeffy".encode(), "a.md", found)
    assert source is not None
    assert source.text == "a\tb c d\nx y"
    assert [fault.span.at for fault in found if fault.span] == ["a.md:1:4", "a.md:1:6", "a.md:2:2"]
    assert [fault.message for fault in found] == [
        "the character U+000B VERTICAL TAB cannot be printed",
        "the character U+2028 LINE SEPARATOR cannot be printed",
        "the character U+FEFF ZERO WIDTH NO-BREAK SPACE cannot be printed",
    ]


def test_a_style_sheet_may_hold_what_prose_may_not() -> None:
    found: list[Diagnostic] = []
    source = decode(b"/*" + b"x" * 600 + b"\x0c*/", "a.css", found, prose=False)
    assert source is not None
    assert "\x0c" in source.text
    assert found == []


def test_a_word_of_500_characters_is_taken_and_a_longer_one_reported_once() -> None:
    found: list[Diagnostic] = []
    decode(b"a " + b"x" * 500 + b" b", "a.md", found)
    assert found == []
    decode(b"a " + b"x" * 1200 + b" b", "a.md", found)
    assert [(fault.code.id, fault.message) for fault in found] == [("B006", "a word of 1200 characters cannot be set")]
    assert found[0].span is not None
    assert found[0].span.column == 3


def test_no_more_than_twenty_places_of_a_kind_are_told() -> None:
    found: list[Diagnostic] = []
    decode(b"\x07 " * 1000, "a.md", found)
    assert ids(found) == ["B007"] * 20


def test_a_file_that_is_not_there_is_told_where_it_is_named(tmp_path: Path) -> None:
    found: list[Diagnostic] = []
    named = Source.of("book.yaml", "rows: x.csv").span(6, 11)
    assert read_text(tmp_path / "x.csv", tmp_path, "x.csv", found, named=named) is None
    assert [(fault.code.id, fault.span) for fault in found] == [("B001", named)]


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    (tmp_path / "x.md").mkdir()
    found: list[Diagnostic] = []
    assert read_text(tmp_path / "x.md", tmp_path, "x.md", found) is None
    assert [fault.message for fault in found] == ["the file x.md cannot be read: it is not an ordinary file"]


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "x.md")
    found: list[Diagnostic] = []
    assert read_text(tmp_path / "x.md", tmp_path, "x.md", found) is None
    assert ids(found) == ["B002"]


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "x.md").write_bytes(b"x " * (TEXT_LIMIT // 2 + 1))
    found: list[Diagnostic] = []
    assert read_text(tmp_path / "x.md", tmp_path, "x.md", found) is None
    assert [fault.message for fault in found] == ["x.md has 2.0 MB; at most 2 MB are read"]


def test_links_are_followed_but_not_out_of_the_folder(tmp_path: Path) -> None:
    bound = tmp_path / "book"
    bound.mkdir()
    (tmp_path / "secret.md").write_text("secret")
    (bound / "real.md").write_text("real")
    (bound / "in.md").symlink_to("real.md")
    (bound / "out.md").symlink_to("../secret.md")
    found: list[Diagnostic] = []
    assert read_bytes(bound / "in.md", bound, "in.md", 100, found) == b"real"
    assert read_bytes(bound / "out.md", bound, "out.md", 100, found) is None
    assert read_bytes(bound / ".." / "secret.md", bound, "up.md", 100, found) is None
    assert ids(found) == ["B005", "B005"]


def test_a_link_to_nothing_and_links_in_a_circle_are_told_without_paths_of_the_machine(tmp_path: Path) -> None:
    (tmp_path / "nothing.md").symlink_to("nowhere.md")
    (tmp_path / "a.md").symlink_to("b.md")
    (tmp_path / "b.md").symlink_to("a.md")
    found: list[Diagnostic] = []
    for name in ("nothing.md", "a.md"):
        assert read_text(tmp_path / name, tmp_path, name, found) is None
    assert ids(found) == ["B001", "B002"]
    assert str(tmp_path).lower() not in "".join(fault.message for fault in found).lower()


def test_a_name_too_long_for_the_system_is_no_fault_of_the_program(tmp_path: Path) -> None:
    found: list[Diagnostic] = []
    assert read_text(tmp_path / ("x" * 300), tmp_path, "x", found) is None
    assert read_text(tmp_path / "a\0b", tmp_path, "a", found) is None
    assert ids(found) == ["B002", "B002"]


def test_what_cannot_be_followed_is_not_inside(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to("/")
    assert within(tmp_path / "b", tmp_path)
    assert not within(tmp_path / "a", tmp_path)
    assert not within(tmp_path / "a\0", tmp_path)
