"""What the tests of hostile content share: a project to which a stranger sends something."""

from __future__ import annotations

from pathlib import Path

import pytest

from hostile.stranger import Stranger


@pytest.fixture
def stranger(tmp_path: Path) -> Stranger:
    """Give a project of its own."""
    return Stranger(tmp_path)
