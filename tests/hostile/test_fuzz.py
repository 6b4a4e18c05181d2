"""Whatever stands in the files, faults are told and nothing is raised.

A longer run: `pytest tests/hostile --fuzz 20000`.
What goes through the pipeline as far as the layout: load, parse, style, resolve, typeset, render.
"""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from e2e.bench import ROOT
from hostile.grammar import mutated
from hostile.stranger import SECTION, SETTINGS, Stranger
from livrerouge.diagnostic import Diagnostic, Outcome
from livrerouge.load import load, load_style, style_name, style_span
from livrerouge.model.fragment import Placement
from livrerouge.model.page import Side
from livrerouge.model.style import Variant
from livrerouge.parse import parse
from livrerouge.render import Composer, fragments, stylesheet
from livrerouge.report import entries, human, short
from livrerouge.resolve import resolve
from livrerouge.style import read_style
from livrerouge.typeset import typeset
from minimal import MINIMAL

SHARES = 4
"""Tests among which the inputs are divided, so that two cores can share them."""


def read(root: Path, name: str, *, written: bool = True) -> list[Diagnostic]:
    """Take a publication from its files to typeset text, or to its HTML; nothing may be raised, whatever they hold."""
    found: list[Diagnostic] = []

    def take(outcome: Outcome[Any]) -> Any:  # noqa: ANN401 - the value of any stage
        found.extend(outcome.diagnostics)
        return outcome.value

    loaded = take(load(root, name))
    if loaded is None:
        return found
    chain = take(load_style(root, style_name(loaded), style_span(loaded)))
    templates = frozenset(name for style in chain for name in style.templates if not name.startswith("_"))
    manuscript = take(parse(loaded, templates))
    size = manuscript.publication.format if manuscript is not None else None
    style = take(read_style(chain, Variant.CLASSIC, size)) if chain else None
    if style is not None:
        take(stylesheet(style))
    if manuscript is None:
        return found
    book = take(typeset(take(resolve(manuscript))))
    if style is not None and written:
        composer = Composer(book, style)
        found.extend(composer.check())
        for fragment in fragments(book):
            take(composer.compose(fragment, Placement(1, Side.RECTO, {}, {})))
    return found


def check(found: list[Diagnostic]) -> None:
    """Check that what is told can be told, and has a place in its file."""
    for fault in found:
        if fault.span is not None:
            assert 0 <= fault.span.start <= fault.span.end <= len(fault.span.source.text), fault
    flat = entries(found)
    assert bool(human(flat)) == bool(flat)
    assert short(flat).count("\n") == len(flat)


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the project's content with each section as a publication of its own, so that one is read quickly."""
    root = tmp_path_factory.mktemp("project")
    for part in ("book", "data", "styles"):
        shutil.copytree(ROOT / part, root / part)
    for section in sorted((root / "book/idm").glob("*.md")):
        folder = root / "book" / f"only-{section.stem}"
        shutil.copytree(root / "book/idm/tables", folder / "tables")
        for art in re.findall(r"art/[\w.-]+", section.read_text("utf-8")):
            (folder / "art").mkdir(exist_ok=True)
            shutil.copy(root / "book/idm" / art, folder / art)
        shutil.copy(section, folder / section.name)
        settings = MINIMAL[SETTINGS].replace("language: en", "language: fr").replace("[first]", f"[{section.stem}]")
        (folder / "book.yaml").write_text(settings, "utf-8")
    return root


def targets(root: Path) -> list[Path]:
    """List the files that are changed: texts of the publications, their data and pictures, and the style."""
    kinds = (".md", ".yaml", ".csv", ".css", ".j2", ".svg")
    return sorted(file for file in root.rglob("*") if file.suffix in kinds and file.parent.name != "idm")


def read_by(root: Path, file: Path, chance: Random) -> str:
    """Name the publication that reads a file."""
    above = file.relative_to(root).parts
    return above[1] if above[0] == "book" else chance.choice(("only-themes", "only-structure"))


@pytest.mark.timeout(0)
@pytest.mark.parametrize("share", range(SHARES))
def test_the_booklet_changed_at_random_is_read_without_an_exception(
    project: Path, share: int, request: pytest.FixtureRequest
) -> None:
    files = targets(project)
    assert len(files) > 60
    for turn in range(share, request.config.getoption("--fuzz"), SHARES):
        chance = Random(turn)
        file = chance.choice(files)
        sound = file.read_bytes()
        written = file.is_relative_to(project / "styles") or chance.random() < 0.1
        try:
            file.write_bytes(mutated(sound.decode(), chance))
            check(read(project, read_by(project, file, chance), written=written))
        except Exception as fault:
            raise AssertionError(f"turn {turn} on {file.relative_to(project)}") from fault
        finally:
            file.write_bytes(sound)


_bytes = st.one_of(
    st.binary(max_size=200), st.text(max_size=200).map(lambda text: text.encode("utf-8", "surrogatepass"))
)


@given(settings_=_bytes, section=_bytes, table=_bytes, rows=_bytes, sheet=_bytes, template=_bytes)
@settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
def test_files_of_any_bytes_are_read_without_an_exception(
    tmp_path_factory: pytest.TempPathFactory,
    settings_: bytes,
    section: bytes,
    table: bytes,
    rows: bytes,
    sheet: bytes,
    template: bytes,
) -> None:
    stranger = Stranger(tmp_path_factory.mktemp("any"))
    base = {
        SECTION: b"---\ntitle: x\n---\n" + section,
        "book/small/tables/t.yaml": table,
        "data/r.csv": rows,
        "styles/evil/style.yaml": b"title: x\nextends: livre-rouge\n" + settings_,
        "styles/evil/css/evil.css": sheet,
        "styles/evil/templates/chapter.html.j2": template,
    }
    stranger.send(base)
    check(read(stranger.root, "small"))
    stranger.send({**base, SETTINGS: settings_})
    check(read(stranger.root, "small"))
    shutil.rmtree(stranger.root)


def test_the_grammar_changes_what_it_is_given_and_says_the_same_again() -> None:
    text = "one two three\nfour: five\n" * 20
    made = [mutated(text, Random(seed)) for seed in range(200)]
    assert len(set(made)) > 150
    assert made == [mutated(text, Random(seed)) for seed in range(200)]
