"""Calls: notes stay on the page of their call."""

from __future__ import annotations

import random
from contextlib import nullcontext

from livrerouge.model.page import Side
from livrerouge.paginate.calls import notes_kept
from livrerouge.paginate.facts import read
from toypages import html, start


def body(seed: int) -> str:
    """Write paragraphs of one to five lines, about half of which call a note."""
    chance = random.Random(seed)
    paragraphs = []
    for number in range(60):
        at = f"book/b/one.md:{number + 2}:1"
        note = f'<span class="note" data-at="{at}" data-kind="note" data-note="n{number}" data-number="1">aside</span>'
        words = " ".join(["words"] * chance.randint(4, 30))
        paragraphs.append(f'<p data-at="{at}" data-kind="paragraph">{words}{note * chance.randrange(2)} more words</p>')
    return "".join(paragraphs)


def put_off(seed: int, *, kept: bool) -> int:
    """Count the blocks for which notes of a body are put off."""
    with notes_kept() if kept else nullcontext():
        document = start().lay_out(html(body(seed)), 1, Side.RECTO).value
    return len(read(document, "f", 1).strays)


def test_no_note_is_put_off_to_make_room_for_a_line() -> None:
    assert sum(put_off(seed, kept=True) for seed in range(8)) == 0


def test_the_engine_alone_puts_notes_off() -> None:
    assert sum(put_off(seed, kept=False) for seed in range(8)) > 0


def test_columns_are_columns_still() -> None:
    columns = f'<div style="columns: 2">{body(1)}</div>'
    with notes_kept():
        kept = start().lay_out(html(columns), 1, Side.RECTO).value
    plain = start().lay_out(html(columns), 1, Side.RECTO).value
    assert read(kept, "f", 1).pages == read(plain, "f", 1).pages
