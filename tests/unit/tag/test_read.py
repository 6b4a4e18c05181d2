"""What belongs to what, whatever the pages look like."""

from __future__ import annotations

from unit.tag.toytags import shape, tagged, tree

LINE = "x" * 30 + " yyy"
LINES = "<br>".join([LINE] * 40)


def test_a_paragraph_broken_over_pages_is_one_element() -> None:
    document = tree(f"<p>{LINES}</p><p>y</p>")
    assert [branch.role for branch in document.branches] == ["P", "P"]
    assert " ".join(document.branches[0].text.split()) == " ".join([LINE] * 40)


def test_a_list_and_its_item_broken_over_pages_are_one_element_each() -> None:
    (found,) = tree(f"<ul><li>a</li><li>{LINES}</li><li>b</li></ul>").branches
    assert [item.role for item in found.branches] == ["LI", "LI", "LI"]


def test_columns_are_read_one_after_the_other() -> None:
    css = "div { columns: 2; column-fill: balance }"
    assert tree("<div><p>a</p><p>b</p><p>c</p><p>d</p></div>", css).text == "abcd"


def test_what_is_drawn_elsewhere_is_read_where_it_stands() -> None:
    css = ".up { position: absolute; top: 0 } .float { float: right }"
    body = "<p>a</p><p class='up'>b</p><p>c <span class='float'>d</span> e</p><footer>f</footer>"
    assert shape(tree(body, css)) == "P“a” P“b” P“c d e” P“f”"


def test_words_behind_an_element_stay_behind_it() -> None:
    assert shape(tree("<p>a <em>b</em> c <em>d</em> e</p>")) == "P“a  c  e”(Em“b” Em“d”)"
    (paragraph,) = tree("<p>a <em>b</em> c <em>d</em> e</p>").branches
    assert paragraph.own == "a b c d e"


def test_a_drop_cap_does_not_split_its_word() -> None:
    css = ".cap { float: left; font-size: 30pt }"
    assert tree("<p><span class='cap'>U</span><span>ne voix</span> parle</p>", css).text == "Une voix parle"


def test_parts_of_a_whole_are_one_element() -> None:
    body = "<section data-whole='a'><p>b</p></section><p>c</p><section data-whole='a'><p>d</p></section>"
    assert shape(tree(body)) == "Sect(P“b” P“d”) P“c”"


def test_parts_of_the_book_are_told_by_the_root() -> None:
    assert shape(tree("<p>a</p>", root="data-matter='front'")) == "Part(P“a”)"


def test_words_in_another_language_say_so() -> None:
    document = tree(
        "<p>a <span lang='en'>b <i>c</i></span> d</p><blockquote lang='en'><p>e</p><p lang='fr'>f</p></blockquote>"
    )
    (span,) = document.all("Span")
    assert (span.said, span.text) == ({"Lang": "en"}, "b c")
    assert document.all("BlockQuote")[0].said == {"Lang": "en"}
    assert [paragraph.said.get("Lang") for paragraph in document.all("P")] == [None, "en", "fr"]


def test_running_heads_and_folios_are_artifacts_of_their_kind() -> None:
    found = tagged("<h1>Un</h1><p>a</p>")[0]
    kinds = {(kind, words) for _, kind, words in found.artifacts if words}
    assert kinds == {("/Artifact /Pagination /Header", "Un"), ("/Artifact /Pagination /Footer", "1")}
    assert found.document.text == "Una"


def test_leaders_are_artifacts() -> None:
    css = "a::after { content: leader('.') '7' }"
    found = tagged("<nav data-role='TOC'><a href='#x' data-role='TOCI'>One</a></nav><p id='x'>y</p>", css)[0]
    assert found.document.all("TOCI")[0].text == "One7"
    assert any(set(words) == {"."} for _, kind, words in found.artifacts if kind.endswith("Layout"))


def test_the_contents_have_one_link_an_entry() -> None:
    css = "a, a span { display: block }"
    entry = "<a href='#x' data-role='TOCI'><span>7</span> <span>One</span></a>"
    found = tree(f"<nav data-role='TOC'>{entry}{entry}</nav><p id='x'>y z</p>", css)
    assert shape(found) == "TOC(TOCI(Reference(Link“7 One”)) TOCI(Reference(Link“7 One”))) P“y z”"


def test_labels_stand_before_what_they_label_wherever_the_sheets_put_them() -> None:
    steps = "<div data-role='L'><div data-role='LI'><p data-role='Lbl'>a</p><p>b</p><p>c</p></div></div>"
    assert shape(tree(steps)) == "L(LI(Lbl“a” LBody(P“b” P“c”)))"
    css = "li { list-style: none } li::before { content: attr(data-number) '.' }"
    assert shape(tree("<ol><li data-number=3><p>a</p></li></ol>", css)) == "L(LI(Lbl“3.” LBody(P“a”)))"


def test_what_is_hidden_is_no_content() -> None:
    assert tree("<p>12<span style='visibility: hidden'>,0</span></p>").text == "12"
