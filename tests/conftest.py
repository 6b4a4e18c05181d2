"""What tests of whole publications share: the booklet, built once in each variant, and the option for golden files."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from e2e.booklet import VARIANTS, Booklet, Laid, built, laid_out


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the option that writes the golden files anew, and the number of inputs made at random."""
    parser.addoption("--fuzz", type=int, default=150, metavar="N", help="read N publications changed at random")
    parser.addoption("--update", action="store_true", help="write the golden files anew, and remove unused ones")


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a folder that all workers of a test session share."""
    own = tmp_path_factory.getbasetemp()
    return own.parent if "PYTEST_XDIST_WORKER" in os.environ else own


@pytest.fixture(scope="session", params=VARIANTS)
def variant(request: pytest.FixtureRequest) -> str:
    """Give each variant of the style in turn."""
    return str(request.param)


@pytest.fixture(scope="session")
def booklet(shared: Path, variant: str) -> Booklet:
    """Give the booklet as the command builds it."""
    return built(shared, variant)


@pytest.fixture(scope="session")
def classic(shared: Path) -> Booklet:
    """Give the booklet in the classic variant."""
    return built(shared, "classic")


@pytest.fixture(scope="session")
def laid(shared: Path, variant: str) -> Laid:
    """Give what the program itself knows of the booklet: its model and its page map."""
    return laid_out(shared, variant)
