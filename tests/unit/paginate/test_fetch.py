"""Fetching: the publication's files, the style's and its fonts, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from livrerouge.paginate.fetch import Fetcher, Grounds


@pytest.fixture
def project(tmp_path: Path) -> Path:
    for path in ("book/b/art/x.svg", "book/other/y.svg", "data/rows.yaml", "secret.txt", "styles/toy/art/z.png"):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(f"<{path}>" if path.endswith("svg") else path, encoding="utf-8")
    (tmp_path / "font.ttf").write_bytes(b"font")
    (tmp_path / "book/b/link.txt").symlink_to("../../secret.txt")
    (tmp_path / "book/b/inner.svg").symlink_to("art/x.svg")
    return tmp_path


@pytest.fixture
def fetcher(project: Path) -> Fetcher:
    styles = (str(project / "styles/toy"),)
    return Fetcher(Grounds(str(project), ("book/b", "data"), styles, (str(project / "font.ttf"),)))


@pytest.mark.parametrize(
    ("address", "content", "kind"),
    [
        ("livrerouge:/project/book/b/art/x.svg", b"<book/b/art/x.svg>", "image/svg+xml"),
        ("livrerouge:/project/book/b/inner.svg", b"<book/b/art/x.svg>", "image/svg+xml"),
        ("livrerouge:/project/data/rows.yaml", b"data/rows.yaml", None),
        ("livrerouge:/style/toy/art/z.png", b"styles/toy/art/z.png", None),
        ("livrerouge:/font/0", b"font", None),
        ("data:text/plain,hello", b"hello", None),
        ("DATA:,%3Csvg/%3E", b"<svg/>", "image/svg+xml"),
    ],
)
def test_what_belongs_to_the_publication_is_given(
    fetcher: Fetcher, address: str, content: bytes, kind: str | None
) -> None:
    response = fetcher.fetch(address)
    assert response.read() == content
    assert kind is None or response.content_type == kind
    assert fetcher.take_refused() == {}


@pytest.mark.parametrize(
    "address",
    [
        "livrerouge:/project/book/other/y.svg",
        "livrerouge:/project/secret.txt",
        "livrerouge:/project/book/b/link.txt",
        "livrerouge:/project/book/b/../../secret.txt",
        "livrerouge:/project/book/b/%2e%2e/%2E%2E/secret.txt",
        "livrerouge:/project//etc/passwd",
        "livrerouge:/project/book/b/art",
        "livrerouge:/project/book/b/none.svg",
        "livrerouge:/project/book/b/a%00b",
        "livrerouge:/style/toy/../../secret.txt",
        "livrerouge:/style/other/art/z.png",
        "livrerouge:/font/1",
        "livrerouge:/font/-1",
        "livrerouge:/elsewhere/x",
        "file:///etc/passwd",
        "http://127.0.0.1:9/x",
        "FILE:///etc/passwd",
        "relative.png",
    ],
)
def test_anything_else_is_refused_and_noted(fetcher: Fetcher, address: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        fetcher.fetch(address)
    assert list(fetcher.take_refused()) == [address]
    assert fetcher.take_refused() == {}


def test_what_is_no_picture_is_refused_but_for_fonts(project: Path) -> None:
    grounds = Grounds(str(project), ("book/b", "data"), (), (str(project / "font.ttf"),))
    fetcher = Fetcher(grounds, lambda content: "" if content.startswith(b"<") else "it is no picture")
    assert fetcher.fetch("livrerouge:/project/book/b/art/x.svg").read() == b"<book/b/art/x.svg>"
    assert fetcher.fetch("livrerouge:/font/0").read() == b"font"
    for address in ("livrerouge:/project/data/rows.yaml", "data:text/css,p{}"):
        with pytest.raises(ValueError, match="it is no picture"):
            fetcher.fetch(address)
    assert len(fetcher.take_refused()) == 2


def test_a_hard_link_is_the_file_itself(fetcher: Fetcher, project: Path) -> None:
    (project / "book/b/hard.svg").hardlink_to(project / "book/other/y.svg")
    assert fetcher.fetch("livrerouge:/project/book/b/hard.svg").read() == b"<book/other/y.svg>"


def test_a_file_that_is_too_large_is_refused(fetcher: Fetcher, project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("livrerouge.paginate.fetch._LARGEST", 3)
    with pytest.raises(ValueError, match="MB"):
        fetcher.fetch("livrerouge:/project/book/b/art/x.svg")
