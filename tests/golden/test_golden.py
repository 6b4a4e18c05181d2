"""The booklet is as it was: page map, tags and text in both variants, and a few pages as pictures.

What changes on purpose is written anew with one command, and the difference is read in review.
"""

from __future__ import annotations

from collections.abc import Callable
from difflib import unified_diff
from pathlib import Path

import pytest
from PIL import Image, ImageChops

from e2e.bench import Bench
from e2e.booklet import VARIANTS, Booklet, Laid
from e2e.content import Wanted, full
from golden.dump import difference, page_map, picture, tags, text
from golden.recueil import FILES

HERE = Path(__file__).resolve().parent
COMMAND = "./livrerouge test tests/golden --update"
DUMPS = ("pagemap", "tags", "text")
BLOCKS = "blocks/tags.txt"
PICTURES = ("cover", "contents", "opener", "table", "figures")
TOLERANCE = 0.002
"""Share of pixels of a picture that may differ."""
LARGEST_PICTURE, LARGEST_DUMP = 40_000, 100_000
"""Bytes."""


@pytest.fixture
def update(request: pytest.FixtureRequest) -> bool:
    """Tell whether the files are to be written anew."""
    return bool(request.config.getoption("--update"))


def golden(name: str, *, update: bool, write: Callable[[Path], object]) -> Path:
    """Give the place of a golden file, after writing it anew when that is asked for."""
    file = HERE / name
    if update:
        file.parent.mkdir(exist_ok=True)
        write(file)
    assert file.exists(), f"there is no golden file {name}; make it with: {COMMAND}"
    return file


def hold(name: str, found: str, *, update: bool) -> None:
    """Hold a dump against its golden file."""
    file = golden(name, update=update, write=lambda file: file.write_text(found, "utf-8"))
    wanted = file.read_text("utf-8")
    lines = unified_diff(wanted.splitlines(), found.splitlines(), f"{name} (golden)", f"{name} (now)", lineterm="", n=1)
    assert found == wanted, "\n".join([*list(lines)[:60], f"if this is meant: {COMMAND}"])


def test_the_page_map_is_as_it_was(laid: Laid, variant: str, update: bool) -> None:
    hold(f"{variant}/pagemap.txt", page_map(laid.page_map), update=update)


def test_the_tags_are_as_they_were(booklet: Booklet, update: bool) -> None:
    hold(f"{booklet.variant}/tags.txt", tags(booklet.pdf), update=update)


def test_the_tags_of_every_kind_of_block_are_as_they_were(tmp_path: Path, update: bool) -> None:
    bench = full(Bench(tmp_path), Wanted())
    assert bench.run("build").code == 0
    hold(BLOCKS, tags(bench.pdf("full-en.pdf")), update=update)


def test_the_text_is_as_it_was(booklet: Booklet, update: bool) -> None:
    hold(f"{booklet.variant}/text.txt", text(booklet.pdf), update=update)


def position_of(name: str, laid: Laid) -> int:
    """Find the page of a picture by what stands on it."""
    asked = {
        "cover": lambda page: page.intended == "cover",
        "contents": lambda page: page.intended == "contents",
        "opener": lambda page: any(block.kind == "lead" for block in page.blocks),
        "table": lambda page: any(block.kind == "row-group" for block in page.blocks),
        "figures": lambda page: any(block.kind == "chart" for block in page.blocks),
    }[name]
    return next(page.position for page in laid.page_map.pages if asked(page))


@pytest.mark.parametrize("name", PICTURES)
@pytest.mark.parametrize("variant", ["classic"], indirect=True)
def test_a_page_looks_as_it_did(name: str, booklet: Booklet, laid: Laid, update: bool) -> None:
    found = picture(booklet.pdf, position_of(name, laid))
    file = golden(f"classic/{name}.png", update=update, write=lambda file: found.save(file, optimize=True))
    with Image.open(file) as wanted:
        share = difference(found, wanted)
    assert share <= TOLERANCE, f"{share:.1%} of the page {name} looks different; if this is meant: {COMMAND}"


@pytest.mark.parametrize("variant", ["classic"], indirect=True)
def test_a_page_that_looks_different_would_be_noticed(booklet: Booklet, laid: Laid) -> None:
    pages = {name: picture(booklet.pdf, position_of(name, laid)) for name in PICTURES}
    for name, page in pages.items():
        assert difference(page, page) == 0
        moved = ImageChops.offset(page.convert("RGB"), 0, 2)
        assert difference(page, moved) > TOLERANCE, name
        assert all(difference(page, other) > TOLERANCE for other in pages.values() if other is not page)


def test_no_golden_file_is_unused_or_too_large(update: bool) -> None:
    used = {f"{variant}/{name}.txt" for variant in VARIANTS for name in DUMPS}
    used |= {f"classic/{name}.png" for name in PICTURES} | FILES | {BLOCKS}
    found = {
        file.relative_to(HERE).as_posix(): file
        for variant in HERE.iterdir()
        if variant.is_dir()
        for file in variant.iterdir()
        if variant.name != "__pycache__"
    }
    unused = found.keys() - used
    if update:
        for name in unused:
            found[name].unlink()
        unused = set()
    assert not unused, f"nothing asks for {', '.join(sorted(unused))}; remove with: {COMMAND}"
    for name, file in found.items():
        if name in used:
            assert file.stat().st_size < (LARGEST_PICTURE if name.endswith(".png") else LARGEST_DUMP), name
