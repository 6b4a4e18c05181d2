"""The PDF that the engine draws of the sample, once for all tests of the folder, and one without tags."""

from __future__ import annotations

import pytest

from unit.seal.press import ART, draw
from unit.seal.sample import BODY, CSS


@pytest.fixture(scope="session")
def drawn(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return draw(BODY, tmp_path_factory.mktemp("sample"), css=CSS)


@pytest.fixture(scope="session")
def untagged(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    body = f'''<p id="a">Texte <a href="#a" style="display: block"><b style="display: block">lien</b></a>
    <img src="{ART}" alt="Un carré"></p>'''
    return draw(body, tmp_path_factory.mktemp("untagged"), variant="")


@pytest.fixture(scope="session")
def inked(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """Give a PDF with words in ink."""
    body = "<p style='color: device-cmyk(0 1 1 0)'>Rouge</p>"
    return draw(body, tmp_path_factory.mktemp("inked"))
