"""A piece drawn alone, in another process, is the one drawn among others."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path

from livrerouge.emit import draw
from livrerouge.emit.unit import Unit
from livrerouge.model.page import Side
from livrerouge.paginate.pagination import Pagination, map_pages
from livrerouge.piece import Piece, store
from toypages import html, start
from unit.bind.toypieces import drawn

DRAWING = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/%3E"
DOT = (
    "data:image/png;base64,"
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)
BODY = (
    f"<h1 id=b>Two</h1><p>y 移\u00a0<a href='#a'>back</a> <img alt=z src='{DRAWING}'><img alt=d src='{DOT}'></p>"
    "<p style='opacity: .5'>x\u202fy</p><table><tr><th>h<td>c</table>"
)
SCRIPT = """
import hashlib, json, sys
sys.path[:0] = json.loads(sys.argv[1])
from livrerouge.piece import store
from unit.emit.test_alone import second
print(hashlib.sha256(store(second())).hexdigest())
"""


def second(*before: str) -> Piece:
    """Draw a section that begins on the second page, after other ones."""
    engine = start()
    nobody = Pagination(map_pages(()), ())
    for number, body in enumerate(before):
        draw(Unit(f"a{number}", (engine.lay_out(html(body), 1, Side.RECTO).value,)), "fr", nobody)
    return draw(Unit("b", (engine.lay_out(html(BODY), 2, Side.VERSO).value,)), "fr", nobody).piece


def test_it_is_the_same_after_others_and_alone_in_another_process(tmp_path: Path) -> None:
    digests = {hashlib.sha256(store(second("<p>字\u2011 é y</p>" * 9, BODY))).hexdigest()}
    for seed in ("1", "2"):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "TZ": "Asia/Tokyo"}
        command = [sys.executable, "-c", SCRIPT, json.dumps(sys.path)]
        done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, check=True, text=True)
        digests.add(done.stdout.strip())
    assert len(digests) == 1


def test_it_holds_what_is_in_it() -> None:
    piece = second()
    assert [leading.target for leading in piece.leading] == ["a"]
    assert [len(pictures) for pictures in piece.pictures] == [1]
    assert piece.counts["TH"] == 1
    assert piece.numbers == 1 + 1 + 1
    assert piece != drawn({"b": BODY}).pieces[0]
