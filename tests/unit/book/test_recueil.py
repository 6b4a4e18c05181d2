"""The recueil: its figures and pictures are what their scripts make, and it says that they are invented."""

from __future__ import annotations

import importlib.util
import json
import re
import sys
from collections import Counter
from itertools import pairwise
from pathlib import Path
from types import ModuleType
from xml.etree import ElementTree

import openpyxl
import pytest
import yaml

ROOT = Path(__file__).resolve().parents[3]
BOOK, DATA = ROOT / "book" / "recueil", ROOT / "data" / "recueil"
BY_HAND = {"guide.yaml"}


def script(name: str, file: Path) -> ModuleType:
    """Load a script of the publication."""
    spec = importlib.util.spec_from_file_location(name, file)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    # Frozen dataclasses look their module up while they are made.
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def generate() -> ModuleType:
    return script("generate_recueil", DATA / "generate.py")


@pytest.fixture(scope="module")
def draw() -> ModuleType:
    return script("draw_recueil", BOOK / "art" / "draw.py")


def test_running_the_generator_again_changes_no_byte(generate: ModuleType) -> None:
    made = generate.files()
    assert made == generate.files()
    found = {file.name: file.read_bytes() for file in DATA.iterdir() if file.is_file() and file.suffix != ".py"}
    assert {name: content for name, content in found.items() if name not in BY_HAND} == made


def test_another_seed_would_change_every_file(generate: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    first = generate.files()
    monkeypatch.setattr(generate, "SEED", 1)
    assert all(content != first[name] for name, content in generate.files().items())


def test_the_register_has_six_hundred_sessions_in_three_levels(generate: ModuleType) -> None:
    sessions = generate.sessions()
    assert len(sessions) == 600
    themes = list(dict.fromkeys((one.year, one.theme) for one in sessions))
    assert len(themes) == 100
    assert set(Counter((one.year, one.theme) for one in sessions).values()) == {6}
    assert all(a.day <= b.day for a, b in pairwise(sessions))
    assert all(one.day.year == one.year for one in sessions)


def test_its_notes_are_all_called_and_some_many_times(generate: ModuleType) -> None:
    calls = Counter(one.call for one in generate.sessions() if one.call)
    assert set(calls) == {key for key, _ in generate.MARKED}
    assert min(calls.values()) > 1
    assert max(calls.values()) > 20
    defined = yaml.safe_load((BOOK / "tables/registre.yaml").read_text("utf-8"))["notes"]
    assert len(defined) == 12
    assert set(calls) < set(defined)


def test_the_totals_given_are_those_of_the_places() -> None:
    regions = yaml.safe_load((DATA / "presences.yaml").read_text("utf-8"))["regions"]
    keys = ("femmes_place", "hommes_place", "femmes_loin", "hommes_loin")
    for region in regions:
        assert all(sum(place[key] for place in region["lieu"]) == region["total"][key] for key in keys)
    given = yaml.safe_load((BOOK / "tables/presences.yaml").read_text("utf-8"))["total"]
    assert all(sum(region["total"][key] for region in regions) == given[key] for key in keys)


def test_the_workbook_has_formulas_with_their_values() -> None:
    formulas = openpyxl.load_workbook(DATA / "budget.xlsx")["Budget 2024"]
    values = openpyxl.load_workbook(DATA / "budget.xlsx", data_only=True)["Budget 2024"]
    assert formulas["E4"].value == "=D4-C4"
    rows = list(values.iter_rows(min_row=4, values_only=True))
    assert len(rows) == 16
    assert all(row[4] == row[3] - row[2] for row in rows)


def test_no_year_of_the_crossings_is_missing() -> None:
    regions = json.loads((DATA / "passages.json").read_text("utf-8"))["regions"]
    rows = [row for region in regions for row in region["bateau"]]
    assert len(rows) == 36
    assert {key for row in rows for key in row} - {"title", "notes"} == {f"a{year}" for year in range(2011, 2025)}


def test_the_publication_says_that_its_figures_are_invented() -> None:
    for name in ("imprint", "presentation", "credits", "back-cover"):
        assert re.search("inventé", (BOOK / f"{name}.md").read_text("utf-8"), re.IGNORECASE), name
    for file in (BOOK / "tables").glob("*.yaml"):
        source = yaml.safe_load(file.read_text("utf-8")).get("source", "")
        assert "inventées" in source or file.stem == "guide", file.name


def test_every_picture_is_the_one_the_script_draws(draw: ModuleType) -> None:
    drawn = draw.pictures()
    assert {path.stem: path.read_text("utf-8") for path in (BOOK / "art").glob("*.svg")} == drawn


def test_the_covers_show_a_line_for_each_year_and_each_chapter_some_more(draw: ModuleType) -> None:
    assert draw.covers().count("<path") == 20
    counts = [draw.opener(chapter).count("<path") for chapter in range(1, 8)]
    assert counts == sorted(set(counts))
    assert counts[-1] == 20


def test_a_line_is_hidden_where_one_before_it_stands_higher(draw: ModuleType) -> None:
    front = ((0.0, 10.0), (1.0, 10.0), (2.0, 4.0), (3.0, 10.0), (4.0, 10.0))
    behind = tuple((float(x), 7.0) for x in range(5))
    seen, hidden = draw.drawn([front, behind])
    assert seen == [front]
    assert hidden == [((0.0, 7.0), (1.0, 7.0), (1.5, 7.0)), ((2.5, 7.0), (3.0, 7.0), (4.0, 7.0))]


def test_pictures_are_plain_svg_without_transparency(draw: ModuleType) -> None:
    for svg in draw.pictures().values():
        tags = {element.tag.split("}")[1] for element in ElementTree.fromstring(svg).iter()}
        assert tags == {"svg", "g", "path"}
        assert "opacity" not in svg
