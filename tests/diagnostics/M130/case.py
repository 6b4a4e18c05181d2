"""Which remarks the libraries write depends on their versions, so one is written in their place."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from diagnostics.command import told
from livrerouge.diagnostic import Outcome
from livrerouge.model.fragment import Fragment, Placement
from livrerouge.render import Composer
from livrerouge.report import Entry


def make(root: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Entry, ...]:
    """Let a library write to the terminal when layout begins."""
    compose = Composer.compose

    def remarking(composer: Composer, fragment: Fragment, placement: Placement) -> Outcome[str]:
        os.write(2, b"Pango-WARNING **: failed to create cairo scaled font\n")
        return compose(composer, fragment, placement)

    monkeypatch.setattr(Composer, "compose", remarking)
    return told(root, monkeypatch)
