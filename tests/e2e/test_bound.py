"""Nothing is lost by binding: a publication bound of pieces is the one drawn in one go."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from PIL import ImageChops

from e2e.bench import ROOT
from e2e.bound import Both, both
from e2e.pdf import syntax_faults
from e2e.tree import read
from golden.dump import drawn

EDITIONS = (("idm", "classic"), ("recueil", "classic"))
_NAMED = re.compile(r"(?<=[#=+])(?:[^ =+#]*/)?(note|t)-?\d+")
LARGER = 1.03
"""Times the size of the file drawn in one go."""
DIFFERENT = 0.001
"""Share of the pixels of a page."""


@pytest.fixture(scope="module", params=EDITIONS, ids="-".join)
def files(shared: Path, request: pytest.FixtureRequest) -> Both:
    """Give each edition in turn."""
    return both(shared, *request.param)


@pytest.fixture(scope="module")
def pair(files: Both) -> Iterator[tuple[pypdfium2.PdfDocument, pypdfium2.PdfDocument]]:
    with pypdfium2.PdfDocument(files.bound) as bound, pypdfium2.PdfDocument(files.whole) as whole:
        assert len(bound) == len(whole) > 20
        yield bound, whole


Pair = tuple[pypdfium2.PdfDocument, pypdfium2.PdfDocument]


def test_every_page_has_the_same_text(pair: Pair) -> None:
    texts = [[page.get_textpage().get_text_range() for page in document] for document in pair]
    assert sum(map(len, texts[0])) > 20_000
    assert [number for number, (one, other) in enumerate(zip(*texts, strict=True), 1) if one != other] == []


def test_every_page_is_the_same_picture(pair: Pair) -> None:
    for number, (one, other) in enumerate(zip(*pair, strict=True), 1):
        left, right = (page.render(scale=2).to_pil().convert("RGB") for page in (one, other))
        changed = ImageChops.difference(left, right).convert("L").histogram()
        assert sum(changed[1:]) <= DIFFERENT * left.width * left.height, f"page {number}"


def test_the_outline_is_the_same(pair: Pair) -> None:
    found = [
        [(item.level, item.get_title(), item.get_count(), item.get_dest().get_index(), item.get_dest().get_view())
         for item in document.get_toc()]
        for document in pair
    ]  # fmt: skip
    assert len(found[0]) > 10
    assert found[0] == found[1]


def test_links_stand_in_the_same_places_and_lead_to_the_same(files: Both) -> None:
    found = [links(data) for data in (files.bound, files.whole)]
    assert len(found[0]) > 30
    assert found[0] == found[1]


def links(data: bytes) -> list[tuple[object, ...]]:
    """Give page, rectangle, words and goal of each link; fails for one that leads nowhere."""
    with pikepdf.open(BytesIO(data)) as pdf:
        index = {page.obj.objgen: number for number, page in enumerate(pdf.pages)}
        names = list(pdf.Root.Names.Dests.Names)
        assert [bytes(name) for name in names[::2]] == sorted({bytes(name) for name in names[::2]})
        placed = {bytes(name): place for name, place in zip(names[::2], names[1::2], strict=True)}
        found: list[tuple[object, ...]] = []
        for number, page in enumerate(pdf.pages):
            for link in page.obj.get("/Annots", ()):
                rectangle = tuple(round(float(edge), 3) for edge in link.Rect)
                found.append((number, rectangle, str(link.Contents), _goal(link, placed, index)))
        return found


def _goal(link: pikepdf.Object, placed: dict[bytes, pikepdf.Object], index: dict[tuple[int, int], int]) -> object:
    if "/A" in link:
        return str(link.A.URI)
    place = link.Dest if isinstance(link.Dest, pikepdf.Array) else placed[bytes(link.Dest)]
    return index[place[0].objgen], round(float(place[2]), 3), round(float(place[3]), 3)


def test_the_structure_tree_is_the_same_but_for_its_names(files: Both) -> None:
    trees = [read(data) for data in (files.bound, files.whole)]
    assert trees[0].faults == trees[1].faults == ()
    assert trees[0].counts == trees[1].counts
    assert trees[0].artifacts == trees[1].artifacts
    one, other = (_NAMED.sub(r"\1", drawn(tree.document)) for tree in trees)
    assert one.count("\n") > 400
    assert one == other


def test_every_name_in_the_tree_is_that_of_one_element(files: Both) -> None:
    named = [branch.id for branch in read(files.bound).document.walk() if branch.id]
    assert len(named) == len(set(named)) > 10
    heads = {head for branch in read(files.bound).document.walk() for head in branch.said.get("Headers", ())}
    assert heads <= set(named)


def test_the_file_is_whole_and_hardly_larger(files: Both, tmp_path: Path) -> None:
    file = tmp_path / "bound.pdf"
    file.write_bytes(files.bound)
    assert syntax_faults(file) == []
    assert len(files.bound) <= LARGER * len(files.whole)


def test_each_face_and_each_picture_is_there_once(files: Both) -> None:
    with pikepdf.open(BytesIO(files.bound)) as pdf:
        dictionaries = [one for one in pdf.objects if isinstance(one, pikepdf.Dictionary)]
        streams = [one for one in pdf.objects if isinstance(one, pikepdf.Stream)]
        names = [str(one.FontName) for one in dictionaries if one.get("/Type") == "/FontDescriptor"]
        fonts = [one for one in dictionaries if one.get("/Subtype") == "/Type0"]
        pictures = [one.read_raw_bytes() for one in streams if one.get("/Subtype") == "/Image"]
    assert len(names) == len(set(names)) > 3
    assert len(fonts) == len(names), "a piece has an encoding of its own"
    assert len(pictures) == len(set(pictures))


_BIND = """
import pickle, sys, hashlib
from livrerouge.bind import bind
from livrerouge.paginate.subset import subset
from livrerouge.piece import restore
both = pickle.load(open(sys.argv[1], "rb"))
print(hashlib.sha256(bind([restore(piece) for piece in both.pieces], both.files, subset)).hexdigest())
"""


def test_stored_pieces_bound_in_other_processes_give_the_same_bytes(shared: Path, files: Both) -> None:
    (file,) = (path for path in shared.glob("both-*-classic") if path.read_bytes().count(files.bound))
    digests = set()
    for seed in ("1", "2"):
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        environment["PYTHONPATH"] = os.pathsep.join((str(ROOT / "src"), str(ROOT / "tests")))
        done = subprocess.run(
            [sys.executable, "-c", _BIND, str(file)], env=environment, capture_output=True, check=True, text=True
        )
        digests.add(done.stdout)
    assert len(digests) == 1
