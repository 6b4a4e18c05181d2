"""What holds for every text: mending is done once, keeps what is not prose, and leaves nothing certain unmended."""

from __future__ import annotations

import re
import tempfile
import unicodedata
from pathlib import Path

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from livrerouge.build import proofreader
from livrerouge.cli.correct import corrected
from livrerouge.load import load
from livrerouge.loaded import Markup

FAULTS = (
    "coeur", "Oeuvre", "L'OEUVRE", "Etat", "les Etats", "A cette", "Ca va", "EGLISE", "Ile", "82ème", "1ère",
    "etc...", "etc. …", "etc ...",
)  # fmt: skip
WORDS = ("mot", "l'ami", "Fin.", "(oui)", "«", "»", '"mot"', "2001--2018", "n° 3", ":", "?", "é", "𝒳", "—")
PRESERVED = (
    "`coeur  Etat`", "``a ` oeuvre  etc...``", "https://exemple.org/coeur", "<https://exemple.org/Etat>",
    "coeur@exemple.org", "art/coeur.svg", "[Etat  coeur]{lang=en}", "[A cette oeuvre]{lang=fr}", "[](#coeur)",
    "[^coeur]",
)  # fmt: skip
SPREAD = (
    "*",
    "**",
    "[",
    "](#coeur)",
    "](https://exemple.org/oeuvre)",
    "\\",
    "&amp;",
    "c&oelig;ur",
    "co\\eur",
    "\n",
    "\n> ",
)
_piece = st.sampled_from((*FAULTS, *WORDS, *PRESERVED))
_space = st.sampled_from((" ", " ", "  ", "   ", "\t", "\u00a0", "\n", "", " \n"))
_line = st.lists(st.tuples(_piece, _space).map("".join), min_size=1, max_size=8).map("".join)
_wild = st.lists(st.one_of(_piece, _space, st.sampled_from(SPREAD)), max_size=14).map("".join)
_text = st.one_of(_line, _line, _wild)
BLOCKS = (
    "{}\n",
    "## {} {{#coeur}}\n",
    "- {}\n",
    "> {}\n",
    "Oeuvre\n: {}\n",
    "```\nA cette  oeuvre\n```\n",
    "    A cette  oeuvre\n",
    ":::{{quote}}\n:source: Un Etat\n:lang: en\n\n{}\n:::\n",
    ":::{{tip}} Un  coeur\n:id: coeur-2\n{}\n:::\n",
    ":::{{figure}} art/coeur.svg\n:alt: Un  coeur\n:credit: Etat\n{}\n:::\n",
    "[^coeur]: {}\n",
    "[^oeuvre]: {}\n\n    Encore  un Etat.\n",
)
_block = st.tuples(st.sampled_from(BLOCKS), _text).map(lambda pair: pair[0].format(pair[1]))
_body = st.lists(_block, min_size=1, max_size=5).map("\n".join)
FRONT = "---\ntitle: Un\nid: coeur-oeuvre\n---\n\n"
SETTINGS = "title: {}\nlanguage: fr\nstyle: s\nmatter: {{body: [one]}}\n"
PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"/>'
BUDGET = settings(max_examples=40, deadline=None)


def fold(text: str) -> str:
    """Make alike what a correction may make of a text, and nothing else."""
    text = re.sub(r"\b([Ee]tc)[ \t\u00a0]*([.…][ \t\n>\u00a0.…]*)+", r"\1.", text)
    text = re.sub(r"(\d)(?:i?[èé]me|ère)(s?)\b", lambda m: m[1] + ("re" if "ère" in m[0] else "e") + m[2], text)
    text = text.replace("œ", "oe").replace("Œ", "OE")
    letters = (c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
    return re.sub(r"[ \t]+", " ", "".join(letters)).casefold()


def kept(markups: tuple[Markup, ...]) -> list[object]:
    """Give what is no prose of the author's: code, addresses, keys, ids, and words in another language."""
    found: list[object] = []
    for markup in markups:
        said = {key: value for key, value in markup.attributes.items() if not key.endswith("-at")}
        if markup.kind in ("code", "html"):
            found.append((markup.kind, markup.content))
        elif markup.kind == "option" and said["key"] in ("id", "lang"):
            found.append((said["key"], markup.content))
        elif markup.kind == "span" or said.get("bare") == "yes":
            found.append((markup.kind, markup.span.text))
        found.append((markup.kind, said))
        if markup.kind != "span":
            found.extend(kept(markup.children))
    return found


def publication(root: Path, files: dict[str, bytes]) -> None:
    """Write a publication with one section and a picture."""
    base = {"book.yaml": SETTINGS.format("T").encode(), "art/coeur.svg": PICTURE.encode()}
    for name, content in {**base, **files}.items():
        file = root / "book/p" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)


def mend(root: Path, *, unused: bool = False) -> dict[str, str]:
    """Mend a publication on the disk; give what was written."""
    found = corrected(root, "p", unused=unused)
    for file in found:
        (root / file.path).write_bytes(file.after.encode())
    return {file.path.removeprefix("book/p/"): file.after for file in found}


def certain(root: Path) -> list[str]:
    """Give the corrections that are still offered."""
    loaded = load(root, "p").value
    assert loaded is not None
    return [d.correction for d in proofreader(root, loaded)(loaded) if d.correction is not None]


@BUDGET
@given(_body, st.sampled_from(("\n", "\r\n", "\r")), st.sampled_from(("", "\ufeff")), st.booleans())
def test_a_section_keeps_all_but_the_words_corrected(body: str, end: str, mark: str, last: bool) -> None:
    text = FRONT + (body if last else body.rstrip("\n"))
    before = mark + text.replace("\n", end)
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        publication(root, {"one.md": before.encode()})
        old = load(root, "p").value
        after = mend(root).get("one.md", before)
        new = load(root, "p").value
        assert mend(root) == {}, "a second time changes something"
        assert certain(root) == [], "what is certain is left"
    assert old is not None
    assert new is not None
    assert kept(new.sections["one"].blocks) == kept(old.sections["one"].blocks)
    assert fold(after) == fold(before)
    assert re.findall(r"\r\n|\r|\n", after) == re.findall(r"\r\n|\r|\n", before)
    assert after.startswith("\ufeff") == (mark != "")


@BUDGET
@given(_body)
def test_taking_out_unused_notes_is_done_once_and_takes_nothing_else(body: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        publication(root, {"one.md": (FRONT + body).encode()})
        old = load(root, "p").value
        mend(root, unused=True)
        new = load(root, "p").value
        assert mend(root, unused=True) == {}
    assert old is not None
    assert new is not None
    before, after = old.sections["one"].blocks, new.sections["one"].blocks
    rest = [block.kind for block in after]
    for block in before:
        if rest and rest[0] == block.kind:
            rest.pop(0)
        else:
            assert block.kind == "note"
    assert not rest
    assert [kept((block,)) for block in after if block.kind != "note"] == [
        kept((block,)) for block in before if block.kind != "note"
    ]


def _plain(text: str) -> str:
    return " ".join(text.replace("\\", "").split("\n")).strip() or "mot"


FORMS = {
    "single": lambda text: "'" + text.replace("'", "''") + "'",
    "double": lambda text: '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"',
    "escaped": lambda text: '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("t", "\\x74") + '"',
    "literal": lambda text: "|\n  " + text,
    "folded": lambda text: ">-\n  " + text.replace(". ", ".\n  "),
    "flow": lambda text: "{fr: '" + text.replace("'", "''") + "', en: 'The coeur  of Etat'}",
}


@BUDGET
@given(_text.map(_plain), st.sampled_from(sorted(FORMS)), st.sampled_from(("title", "subtitle", "publisher", "rights")))
def test_a_value_of_yaml_stays_the_value_it_was(text: str, form: str, key: str) -> None:
    value = FORMS[form](text)
    written = SETTINGS.format("T") if key != "title" else SETTINGS.format(value)
    written += f"{key}: {value}\n" if key != "title" else ""
    written += "keywords: [coeur, Etat  coeur]\nidentifier: coeur  Etat\n"
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        publication(root, {"book.yaml": written.encode(), "one.md": (FRONT + "Mot.\n").encode()})
        after = mend(root).get("book.yaml", written)
        assert mend(root) == {}
        # The rights are no Markdown; where they look like it nothing is risked.
        if load(root, "p").value is not None and key != "rights":
            assert certain(root) == []
    old, new = yaml.safe_load(written), yaml.safe_load(after)
    own = [value[key].pop("fr") if isinstance(value[key], dict) else value.pop(key) for value in (old, new)]
    assert old == new
    assert type(own[0]) is type(own[1])
    assert fold(str(own[0])) == fold(str(own[1]))


@BUDGET
@given(st.lists(st.sampled_from(FAULTS), min_size=1, max_size=6))
def test_each_fault_is_found_by_itself(faults: list[str]) -> None:
    body = "\n\n".join(f"{fault} session." for fault in faults)
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        publication(root, {"one.md": (FRONT + body).encode()})
        after = mend(root)["one.md"].removeprefix(FRONT).split("\n\n")
    assert len(after) == len(faults)
    assert all(paragraph != f"{fault} session." for paragraph, fault in zip(after, faults, strict=True))
