"""Notes and their calls."""

from __future__ import annotations

from e2e.tree import Branch, Target
from unit.tag.toytags import shape, tagged, tree

NOTE = "<span class='note' data-note='k' data-number='1' data-at='n:1:1'>n</span>"
TABLE = (
    "<div data-kind='table' data-whole='t' data-at='t:1:1'>{}"
    "<div class='part' data-part='1'>"
    "<table><tbody data-whole='w'><tr><td>b<span data-call='k'>*</span></td></tr></table>"
    "<p data-note='k'><span data-role='Lbl'>*</span>n</p></div></div>"
)
PART = (
    "<div class='part' data-part='0'>"
    "<table><tbody data-whole='w'><tr><td>a<span data-call='k'>*</span></td></tr></table>"
    "<p data-note='k'><span data-role='Lbl'>*</span>n</p></div>"
)


def target(link: Branch) -> Target:
    """Give the annotation of a link."""
    (found,) = (kid for kid in link.kids if isinstance(kid, Target))
    return found


def test_a_footnote_stands_behind_the_paragraph_that_calls_it() -> None:
    found = tree(f"<p>a{NOTE} b</p><p>c</p>")
    assert shape(found) == "P“a b”(Reference(Link“1”)) Note(Lbl(Link“1. ”) P“n”) P“c”"
    assert found.all("Note")[0].id == "note-1"


def test_calls_and_notes_are_linked_both_ways() -> None:
    found = tree(f"<p>a{NOTE}</p>")
    call, back = map(target, found.all("Link"))
    assert (call.contents, back.contents) == ("Note 1", "Note 1, retour au texte")
    assert (call.flags, back.flags) == (4, 4)
    assert call.goal is not None
    assert back.goal is not None
    assert (call.page, call.goal[0]) == (0, 0)
    # The call stands above the note, and each link leads to the height of the other.
    assert float(back.goal[1]) > float(call.goal[1])
    assert back.goal[1] == max(call.rectangle[1], call.rectangle[3])


def test_one_note_may_have_many_calls() -> None:
    body = f"<section data-whole='s'><p>a{NOTE}</p><p>b<span data-call='k'>1</span></p></section>"
    found = tree(body)
    assert len(found.all("Note")) == 1
    first, _, second = map(target, found.all("Link"))
    assert first.goal == second.goal
    assert second.contents == "Note 1"


def test_a_key_belongs_to_its_section() -> None:
    section = "<section data-whole='{}'><p>a" + NOTE + "</p></section>"
    assert len(tree(section.format("x") + section.format("y")).all("Note")) == 2


def test_a_note_in_a_cell_or_a_head_has_its_place() -> None:
    assert shape(tree(f"<h1>a{NOTE}</h1><p>b</p>")) == "H1“a”(Reference(Link“1”)) Note(Lbl(Link“1. ”) P“n”) P“b”"
    table = tree(f"<table><tr><td>a{NOTE}</td></tr></table>").all("TD")[0]
    assert shape(table) == "P“a”(Reference(Link“1”)) Note(Lbl(Link“1. ”) P“n”)"


def test_a_note_printed_on_several_pages_is_one_and_each_call_leads_to_its_own_page() -> None:
    found, told = tagged(TABLE.format(PART))
    (note,) = found.document.all("Note")
    assert note.text == "*n"
    calls = [target(link) for reference in found.document.all("Reference") for link in reference.all("Link")]
    assert [(call.page, call.goal[0] if call.goal else None) for call in calls] == [(0, 0), (1, 1)]
    assert "*n" in "".join(words for _, kind, words in found.artifacts if kind == "/Artifact /Pagination")
    assert told.lacking == ()


def test_the_notes_of_a_table_stand_behind_it() -> None:
    assert shape(tree(TABLE.format(PART))).endswith("Note(Lbl(Link“*”) P“n”))")


def test_a_call_without_its_note_is_told() -> None:
    body = "<section data-whole='s'><p data-at='p:1:1'>a<span data-call='k' data-at='c:1:1'>1</span></p></section>"
    tree_, told = tagged(body)
    assert [(lacking.lack, lacking.at) for lacking in told.lacking] == [("note", "c:1:1")]
    assert shape(tree_.document) == "Sect(P“a”(Reference(Link“1”)))"


def test_a_note_called_in_a_term_is_read_before_its_definition() -> None:
    found = tree(f"<dl><dt>a{NOTE}</dt><dd><p>b</p></dd></dl>")
    assert shape(found) == "L(LI(Lbl“a”(Reference(Link“1”)) LBody(Note(Lbl(Link“1. ”) P“n”) P“b”)))"


def test_a_note_of_several_paragraphs_has_them_all() -> None:
    note = NOTE.replace("n</span>", "n<span style='display: block' data-role='P'>m</span></span>")
    assert shape(tree(f"<p>a{note}</p>")) == "P“a”(Reference(Link“1”)) Note(Lbl(Link“1. ”) P“n” P“m”)"
