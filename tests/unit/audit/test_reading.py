"""Reading: what is read in haste, many things at once, is read as one by one; and a long file page by page."""

from __future__ import annotations

import pytest
from pikepdf import Array, Dictionary, Name

from livrerouge.audit import audit
from livrerouge.audit.backdrop import Area, Backdrop
from livrerouge.audit.bounds import BOUNDS
from livrerouge.audit.file import Annotation, File
from livrerouge.audit.geometry import Box, put
from livrerouge.audit.page import Run, Sheet, Standing
from livrerouge.audit.reading.artifacts import words_kept
from livrerouge.audit.structure import calls
from livrerouge.audit.tree import Element, Tree
from toypdf import Toy, make, shown


def run(operators: bytes, text: str = "Words") -> Run:
    """Give the text of a page on which some operators show it."""

    def mar(toy: Toy) -> None:
        toy.contents.append(b"/Artifact BMC BT /F0 12 Tf 1 0 0 1 200 300 Tm " + operators + b" ET EMC")

    (found,) = (run for _, run in audit(make(mar)).file.runs if run.text == text and run.box.left == 200)
    return found


def literal(words: str) -> bytes:
    """Write words as a string between parentheses."""
    codes = bytes.fromhex(shown(words)[1:-1].decode())
    return b"(" + b"".join(b"\\%03o" % code for code in codes) + b")"


def test_a_string_is_the_same_in_parentheses_and_in_digits() -> None:
    assert run(literal("Words") + b" Tj") == run(shown("Words") + b" Tj")


def test_strings_of_both_kinds_and_the_spaces_between_them_are_read_in_order() -> None:
    apart = b"[" + literal("Wo") + b" -500 " + shown("rds") + b" 250.5 " + literal("") + b"] TJ"
    found, whole = run(apart), run(shown("Words") + b" Tj")
    assert found.text == whole.text
    assert found.box.right == pytest.approx(whole.box.right + 12 * (0.5 - 0.2505))


def test_what_is_no_number_among_the_operands_leaves_the_others_as_they_are() -> None:
    assert run(b"(x) Tc " + shown("Words") + b" Tj") == run(shown("Words") + b" Tj")


def test_a_picture_in_the_stream_leaves_the_texts_around_it_as_they_are() -> None:
    picture = b"BI /W 1 /H 1 /BPC 8 /CS /G ID x EI"
    plain = audit(make()).file.runs
    found = audit(make(lambda toy: toy.contents.insert(0, b"/Artifact BMC q " + picture + b" Q EMC"))).file
    assert found.runs == tuple((found.sheets[0], run) for _, run in plain)
    assert [item.pixels for item in found.sheets[0].pictures] == [(1, 1), (320, 240)]


def test_an_element_goes_before_its_classes() -> None:
    def classes(toy: Toy) -> None:
        toy.tree.ClassMap = Dictionary(wide=Dictionary(O=Name.Table, ColSpan=2, RowSpan=3))
        cell = toy.elements["cell10"]
        cell.C, cell.A = Name.wide, Array([Dictionary(O=Name.Table, RowSpan=2), Dictionary(O=Name.List)])

    elements = audit(make(classes)).file.tree.elements
    assert {(2, 2)} == {(e.attributes.columns, e.attributes.rows) for e in elements if e.attributes.columns > 1}


def test_a_matrix_puts_a_box_where_it_puts_its_corners() -> None:
    assert put(Box(1, 2, 3, 4), (0, 2, -1, 0, 10, 20)) == Box(6, 22, 8, 26)


def test_what_lies_behind_a_text_is_not_sought_in_all_of_the_page(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Box] = []
    backdrop = Backdrop(BOUNDS)
    for at in range(500):
        box = Box(0, 20 * at, 100, 20 * at + 20)
        outline = ((0.0, box.bottom), (100.0, box.bottom), (100.0, box.top), (0.0, box.top))
        backdrop.paint(Area(box, (outline,), False, (0.0, 0.0, 0.0), 1.0))
    meets = Box.meets
    monkeypatch.setattr(Box, "meets", lambda self, other: asked.append(self) or meets(self, other))
    assert backdrop.ratio(Box(10, 402, 50, 414), (1.0, 1.0, 1.0), 1.0) == pytest.approx(21)
    assert len(asked) < 5


def noted(count: int) -> File:
    """Make a file of so many notes, each with its call on the same page, linked both ways."""
    elements, links = [], []
    for number in range(count):
        page, index = number + 1, 2 * number
        for at, role in enumerate(("Reference", "Note")):
            ref = f"{role} {number}"
            elements.append(Element(index + at, -1, 0, role, role, ref, page, annotations=(f"link {ref}",)))
            links.append(Annotation(page, f"link {ref}", "Link", None, "", 4, "", True, lands_on=page))
    return File(tree=Tree(tuple(elements), tuple(range(2 * count))), annotations=tuple(links))


def test_each_note_is_held_against_the_calls_of_its_page_only(monkeypatch: pytest.MonkeyPatch) -> None:
    held: list[object] = []
    lands = calls._lands
    monkeypatch.setattr(calls, "_lands", lambda link, area: held.append(link) or lands(link, area))
    found = list(calls.notes_reached(noted(300)))
    assert {finding.message.count("Lbl") for finding in found} == {1}
    assert not any("call" in finding.message for finding in found)
    assert len(held) == 600


def test_words_of_an_artifact_may_be_said_before_it_or_after_it() -> None:
    def sheet(position: int, *said: tuple[str, str | None]) -> Sheet:
        box, key = Box(0, 0, 9, 9), (f"page {position}", 0)
        runs = (Run(words, box, Standing(None if kind else key, kind), "", "", 9, False, True) for words, kind in said)
        return Sheet(position, "", box, "", "S", tuple(runs), keys={key: ""})

    sheets = (
        sheet(1, ("Once upon", None), ("Once upon", "Layout")),
        sheet(2, ("a time", None), ("Once upon", "Layout")),
        sheet(3, ("there was", None), ("and then", "Layout")),
        sheet(4, ("nowhere", "Layout"), ("and then", None), ("a time the", "Layout")),
    )
    tree = Tree((Element(0, -1, 0, "P", "P", "", 1),), owners={(f"page {n}", 0): 0 for n in range(1, 5)})
    assert [found.where.words for found in words_kept(File(tree=tree, sheets=sheets))] == ["nowhere"]
