"""The tables of the recueil are as they were: where they are divided, and how a page of each kind looks.

What changes on purpose is written anew with one command, and the difference is read in review.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from e2e.recueil import Recueil, recueil
from golden.dump import difference, picture
from golden.recueil import DUMP, PICTURES, position_of, tables
from golden.test_golden import COMMAND, TOLERANCE, golden, hold


@pytest.fixture(scope="module")
def made(shared: Path) -> Recueil:
    return recueil(shared)


@pytest.fixture
def update(request: pytest.FixtureRequest) -> bool:
    """Tell whether the files are to be written anew."""
    return bool(request.config.getoption("--update"))


def test_the_tables_are_divided_as_they_were(made: Recueil, update: bool) -> None:
    hold(DUMP, tables(made.printed), update=update)


@pytest.mark.parametrize("name", PICTURES)
def test_a_page_of_a_table_looks_as_it_did(name: str, made: Recueil, update: bool) -> None:
    found = picture(made.pdf, position_of(name, made.printed))
    file = golden(f"recueil/{name}.png", update=update, write=lambda file: found.save(file, optimize=True))
    with Image.open(file) as wanted:
        share = difference(found, wanted)
    assert share <= TOLERANCE, f"{share:.1%} of the page {name} looks different; if this is meant: {COMMAND}"
