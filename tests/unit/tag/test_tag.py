"""What is told of what was written."""

from __future__ import annotations

import subprocess
import sys
from io import BytesIO

import pikepdf
import pytest

from unit.tag.toytags import drawn, tagged


def test_elements_are_counted_by_role() -> None:
    counts = tagged("<h1>a</h1><p>b</p><p>c</p>")[1].counts
    assert dict(counts) == {"Document": 1, "H1": 1, "P": 2}


def test_a_field_of_a_form_is_told() -> None:
    told = drawn("<p data-at='a:1:1'>x <input name=n style='appearance: auto'></p>")[1]
    assert [(lacking.lack, lacking.at) for lacking in told.lacking] == [("field", "a:1:1")]


def test_a_link_that_is_no_element_of_its_own_is_told() -> None:
    told = drawn("<p data-at='a:1:1'><a href='https://example.org/' data-role=None>x</a></p>")[1]
    assert [(lacking.lack, lacking.at) for lacking in told.lacking] == [("link", "a:1:1")]


def test_the_file_says_that_it_is_tagged() -> None:
    with pikepdf.open(BytesIO(drawn("<p>a</p>")[0])) as pdf:
        assert pdf.Root.MarkInfo.Marked
        assert pdf.Root.ViewerPreferences.DisplayDocTitle
        assert pdf.pages[0].obj.Tabs == pikepdf.Name.S
        assert pdf.Root.StructTreeRoot.ParentTreeNextKey == 1


def test_names_of_heads_and_notes_are_in_a_tree_in_their_order() -> None:
    note = "<span class='note' data-note='{0}' data-number='1'>n</span>"
    body = f"<p>a{note.format('k')}</p><table><tr><th>h</th></tr><tr><td>b{note.format('l')}</td></tr></table>"
    with pikepdf.open(BytesIO(drawn(body)[0])) as pdf:
        names = [str(name) for name in list(pdf.Root.StructTreeRoot.IDTree.Names)[::2]]
    assert names == ["note-1", "note-2", "t1-r1-c1"]


def test_a_document_without_anything_has_an_empty_tree() -> None:
    assert dict(tagged("")[1].counts) == {"Document": 1}


@pytest.mark.parametrize("name", ["weasyprint", "pikepdf"])
def test_tags_are_read_without_the_layout_engine(name: str) -> None:
    code = f"import sys; sys.path[:] = {sys.path!r}; import livrerouge.tag; sys.exit({name!r} in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
