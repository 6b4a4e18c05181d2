"""Mended: a publication written into a folder, and what its files hold when it has been mended."""

from __future__ import annotations

from pathlib import Path

from livrerouge.cli.correct import corrected

SETTINGS = "title: T\nlanguage: fr\nstyle: s\nmatter: {body: [one]}\n"
HEAD = "---\ntitle: Un\n---\n\n"


def written(root: Path, files: dict[str, str]) -> None:
    """Write the files of a publication named p; `one.md` is the name of its section."""
    for name, text in {"book.yaml": SETTINGS, "one.md": HEAD, **files}.items():
        file = root / name if name.startswith("data/") else root / "book/p" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode())


def mended(root: Path, files: dict[str, str], *, unused: bool = False) -> dict[str, str]:
    """Give the files that are corrected, by the same names; the files are changed, too."""
    written(root, files)
    found = {}
    for file in corrected(root, "p", unused=unused):
        assert (root / file.path).read_bytes() == file.before.encode()
        (root / file.path).write_bytes(file.after.encode())
        found[file.path.removeprefix("book/p/")] = file.after
    return found


def mended_text(root: Path, text: str, *, unused: bool = False) -> str:
    """Give the text of a section when it has been mended; the same when nothing was."""
    found = mended(root, {"one.md": HEAD + text}, unused=unused)
    return found.get("one.md", HEAD + text).removeprefix(HEAD)
