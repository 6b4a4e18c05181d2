"""Again: files are read with other texts, the rest is as it was."""

from __future__ import annotations

from pathlib import Path

import pytest

from livrerouge.load import load, reload
from livrerouge.loaded import Loaded, Rows
from livrerouge.node import Mapping, Scalar

FILES = {
    "book/p/book.yaml": "title: T\nlanguage: fr\nstyle: s\nmatter: {body: [one]}\n",
    "book/p/one.md": "---\ntitle: Un\n---\n\nMot.\n",
    "book/p/two.md": "---\ntitle: Deux\n---\n\nMot.\n",
    "book/p/tables/t.yaml": "title: T\nrows: r.csv\n",
    "book/p/tables/u.yaml": "title: U\nrows: s.yaml\n",
    "book/p/tables/v.yaml": "title: V\nrows: r.csv\ncolumns: []\n",
    "book/p/tables/w.yaml": "title: W\nrows: r.csv\ndelimiter: ;\n",
    "book/p/tables/x.yaml": "title: X\nrows: q.json\n",
    "data/r.csv": "a,b\n1,2\n",
    "data/s.yaml": "rows: [1]\n",
    "data/q.json": "[1]\n",
}


@pytest.fixture
def loaded(tmp_path: Path) -> Loaded:
    """Load a publication of two sections and two tables."""
    for path, text in FILES.items():
        file = tmp_path / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    found = load(tmp_path, "p").value
    assert found is not None
    return found


def test_without_new_texts_everything_is_the_same(loaded: Loaded) -> None:
    assert reload(loaded, {}) == loaded


def test_the_same_texts_give_the_same_values(loaded: Loaded) -> None:
    assert reload(loaded, FILES) == loaded


def test_each_kind_of_file_is_read_with_its_new_text(loaded: Loaded) -> None:
    new = reload(
        loaded,
        {
            "book/p/book.yaml": "title: V\n",
            "book/p/one.md": "---\ntitle: Trois\n---\n\nMots.\n",
            "book/p/tables/t.yaml": "title: W\nrows: r.csv\n",
            "data/r.csv": "a,b\n3,4\n",
            "data/s.yaml": "rows: [2, 3]\n",
        },
    )
    assert new is not None
    assert (title(new.settings), title(new.sections["one"].front), title(new.tables["t"])) == ("V", "Trois", "W")
    assert new.sections["one"].blocks[0].children[0].content == "Mots."
    rows = new.rows["t"]
    assert isinstance(rows, Rows)
    assert [cell for cell, _ in rows.rows[0]] == ["3", "4"]
    assert new.rows["v"] is rows
    other = new.rows["w"]
    assert isinstance(other, Rows)
    assert other.heads[0][0] == "a,b"
    assert new.rows["u"] != loaded.rows["u"]
    assert new.rows["x"] is loaded.rows["x"]
    assert new.sections["two"] is loaded.sections["two"]
    assert new.tables["u"] is loaded.tables["u"]


@pytest.mark.parametrize(
    "path", ["book/p/book.yaml", "book/p/tables/t.yaml", "data/s.yaml", "data/r.csv", "data/q.json"]
)
def test_a_file_that_can_no_longer_be_read_gives_nothing(loaded: Loaded, path: str) -> None:
    assert reload(loaded, {path: "" if path.endswith("csv") else "a: ["}) is None


def title(node: Mapping | None) -> str:
    """Give a title."""
    assert node is not None
    found = node.get("title")
    assert isinstance(found, Scalar)
    return found.text
