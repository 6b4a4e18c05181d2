"""The engine's levers save time and change no byte: the booklet with them and without.

The recueil is held to it by `test_reproducible`.
"""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from e2e.bench import copied
from e2e.booklet import NAMES, Booklet


def test_the_booklet_is_the_same_to_the_byte_by_the_plain_engine(tmp_path: Path, booklet: Booklet) -> None:
    bench = copied(tmp_path)
    run = bench.run("build", "idm", "--variant", booklet.variant, "--plain-engine")
    assert run.code == 0, run.stderr
    assert digest(bench.pdf(NAMES[booklet.variant])) == digest(booklet.pdf)


def digest(file: Path) -> str:
    """Give the sum of a file, which is told in a line when it differs."""
    return sha256(file.read_bytes()).hexdigest()
