"""Faults of the text that leave the book whole, and faults that would only be told again."""

from __future__ import annotations

from pathlib import Path

import pytest

from livrerouge.build import build
from livrerouge.codes import accessibility, catalogue, inline, layout, publication, reference, sheet, structure
from livrerouge.codes.whole import WHOLE, leaves_whole, unsaid
from livrerouge.diagnostic import Severity
from minimal import write

MISSING_NOTE = inline.UNDEFINED_NOTE.at(None, key="a")
UNCALLED_NOTE = inline.UNCALLED_NOTE.at(None, key="a")
RAW_HTML = inline.RAW_HTML.at(None, tag="<b>")


@pytest.mark.parametrize(
    ("found", "whole"),
    [
        ((), True),
        ((MISSING_NOTE,), True),
        ((UNCALLED_NOTE,), True),
        ((RAW_HTML,), False),
        ((MISSING_NOTE, RAW_HTML), False),
    ],
)
def test_pages_are_judged_unless_something_is_missing_from_them(found: tuple, whole: bool) -> None:  # type: ignore[type-arg]
    assert leaves_whole(found) is whole


def test_only_errors_of_the_text_are_listed() -> None:
    listed = [catalogue()[name] for name in WHOLE]
    assert {code.severity for code in listed} == {Severity.ERROR}
    assert {code.id[0] for code in listed} == {"A", "B", "T"}


def test_what_only_tells_a_fault_again_is_left_out() -> None:
    nowhere = reference.UNKNOWN_TARGET.at(None, target="x")
    link = layout.DANGLING_LINK.at(None, target="x")
    assert unsaid([nowhere], [link, MISSING_NOTE]) == (MISSING_NOTE,)
    assert unsaid([MISSING_NOTE], [link]) == (link,)
    assert unsaid([], [link]) == (link,)
    assert unsaid([accessibility.NO_ALT.at(None, path="x")], [accessibility.ALT_LOST.at(None)]) == ()
    assert unsaid([sheet.CSS_SYNTAX.at(None, problem="x")], [layout.SYNTAX.at(None, said="x")]) == ()


def test_nothing_is_said_of_the_whole_book_when_part_of_it_was_not_read() -> None:
    idle = publication.IDLE_ABBREVIATION.at(None, short="OIM")
    assert unsaid([RAW_HTML], [idle]) == ()
    assert unsaid([MISSING_NOTE], [idle]) == (idle,)


def told(root: Path, *edits: tuple[str, str, str], **files: str) -> list[str]:
    """Build the minimal publication with changes, and give the codes of what is told, in order."""
    write(root)
    for path, old, new in edits:
        text = (root / path).read_text("utf-8")
        assert old in text
        (root / path).write_text(text.replace(old, new), "utf-8")
    for path, text in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, "utf-8")
    built = build(root, "small")
    assert built.pdf is None
    return [fault.code.id for fault in built.diagnostics]


TEXT = "book/small/first.md"
SETTINGS = "book/small/book.yaml"


def test_faults_of_text_and_paper_are_told_in_one_run(tmp_path: Path) -> None:
    assert told(tmp_path, (TEXT, "a note.[^one]", "a note[^one] 漢 and another.[^two]")) == ["L206", "B107"]


def test_faults_of_text_and_style_are_told_in_one_run(tmp_path: Path) -> None:
    css = "p { colr: red }\nq { color: var(--none) }\n"
    files = {
        "styles/own/style.yaml": "title: Own\nextends: livre-rouge\nsheets: [own.css]\n",
        "styles/own/css/own.css": css,
    }
    edits = [(SETTINGS, "livre-rouge", "own"), (TEXT, "A head", "A <b>head</b>")]
    assert told(tmp_path, *edits, **files) == ["B101", "L102", "S123"]


def test_a_book_with_something_missing_is_not_laid_out(tmp_path: Path) -> None:
    assert told(tmp_path, (TEXT, "Another paragraph", "Another 漢 <b>paragraph</b>")) == ["B101"]


def test_a_book_with_an_option_that_does_nothing_is_not_laid_out(tmp_path: Path) -> None:
    quote = "\n:::{quote}\n:sorce: us\n\nA 漢 word.\n:::\n\n[^one]:"
    assert told(tmp_path, (TEXT, "\n[^one]:", quote)) == ["B141"]


def test_a_publication_without_a_matter_lets_its_style_be_judged(tmp_path: Path) -> None:
    files = {
        "styles/own/style.yaml": "title: Own\nextends: livre-rouge\nsheets: [own.css]\n",
        "styles/own/css/own.css": "p { colr: red }",
    }
    edits = [(SETTINGS, "livre-rouge", "own"), (SETTINGS, "matter:\n  body: [first]\n", "")]
    assert told(tmp_path, *edits, **files) == ["B021", "L102"]


def test_a_publication_without_a_language_lets_its_style_be_judged(tmp_path: Path) -> None:
    files = {
        "styles/own/style.yaml": "title: Own\nextends: livre-rouge\nsheets: [own.css]\n",
        "styles/own/css/own.css": "p { colr: red }",
    }
    edits = [(SETTINGS, "livre-rouge", "own"), (SETTINGS, "language: en\n", "")]
    assert told(tmp_path, *edits, **files) == ["B021", "L102"]


def test_what_the_checks_found_in_a_pdf_is_not_told_again_by_the_audit() -> None:
    found = accessibility.FIGURE_WITHOUT_ALT.at(None, page=1)
    again, other = structure.NO_ALT.at(None), structure.SUSPECTS.at(None)
    assert unsaid((found,), (again, other)) == (other,)
    assert unsaid((), (again, other)) == (again, other)
