"""Mend: what is certain is put right in the author's files, and nothing else is touched."""

from __future__ import annotations

from pathlib import Path

import pytest

from livrerouge.cli.correct import corrected
from livrerouge.codes.typography import LIGATURE
from livrerouge.diagnostic import Diagnostic
from livrerouge.fix import mend
from livrerouge.load import load, reload
from livrerouge.loaded import Loaded
from unit.fix.mended import HEAD, SETTINGS, mended, mended_text, written
from unit.load.rows.workbooks import sheet

PROJECT = Path(__file__).resolve().parents[3]

FIXED = {
    "ligature": ("Le coeur.\n", "Le cœur.\n"),
    "capital": ("Les Etats, l'EGLISE.\n", "Les États, l'ÉGLISE.\n"),
    "preposition": ("A cette session.\n", "À cette session.\n"),
    "double space": ("Deux   ateliers.\n", "Deux ateliers.\n"),
    "etcetera": ("La santé, etc...\n", "La santé, etc.\n"),
    "ordinals": ("La 82ème, la 1ère et les 3èmes.\n", "La 82e, la 1re et les 3es.\n"),
    "space that hid a capital": ("Fin.  A cette session.\n", "Fin. À cette session.\n"),
    "space inside etcetera": ("La santé, etc  ...\n", "La santé, etc.\n"),
    "several lines": ("Un coeur\nd'Etat et\nune oeuvre.\n", "Un cœur\nd'État et\nune œuvre.\n"),
    "emphasis": ("Un *coeur* **d'Etat**.\n", "Un *cœur* **d'État**.\n"),
    "words of a link": ("[Le coeur](https://exemple.org/coeur).\n", "[Le cœur](https://exemple.org/coeur).\n"),
    "heading": ("## Le coeur {#coeur}\n\nMots.\n", "## Le cœur {#coeur}\n\nMots.\n"),
    "list": ("- Le coeur\n  - l'Etat\n", "- Le cœur\n  - l'État\n"),
    "definition": ("Coeur\n: Une oeuvre.\n", "Cœur\n: Une œuvre.\n"),
    "quotation": ("> Le coeur.\n> L'Etat.\n", "> Le cœur.\n> L'État.\n"),
    "note": ("Mot[^coeur].\n\n[^coeur]: Une oeuvre.\n", "Mot[^coeur].\n\n[^coeur]: Une œuvre.\n"),
    "title and source of blocks": (
        ":::{note} Le coeur\nMots.\n:::\n\n:::{quote}\n:source: Un Etat\n\nMots.\n:::\n",
        ":::{note} Le cœur\nMots.\n:::\n\n:::{quote}\n:source: Un État\n\nMots.\n:::\n",
    ),
    "beside an entity": ("Sel &amp; oeufs.\n", "Sel &amp; œufs.\n"),
}

KEPT = {
    "code": "Mot `coeur  Etat 2ème etc...`.\n",
    "block of code": "```\ncoeur  Etat\n```\n\n    coeur  Etat\n",
    "bare address": "<https://exemple.org/coeur> ou https://exemple.org/oeuvre ou coeur@exemple.org.\n",
    "path": "Voir art/coeur.svg et /coeur/oeuvre.\n",
    "foreign words": "Mot [Etat coeur  fin]{lang=en} et [A cette oeuvre]{lang=fr}.\n",
    "foreign quotation": ":::{quote}\n:lang: en\n\nTwo  words, the coeur.\n:::\n",
    "id": "## Tête {#coeur}\n\n[](#coeur){ref=page}\n",
    "language of its own": "[Zwei  Wörter]{lang=de}\n",
    "word across markup": "Un co*eur* d'une\nE*tat*.\n",
    "word with an escape": "Un co\\eur, un c&#111;eur, deux&#32; mots.\n",
    "lines ended by spaces": "Un mot  \nou deux.\n",
    "no remedy": "« Un mot.\n",
}


@pytest.mark.parametrize("name", FIXED)
def test_what_has_one_remedy_is_corrected(tmp_path: Path, name: str) -> None:
    before, after = FIXED[name]
    assert mended_text(tmp_path, before) == after


@pytest.mark.parametrize("name", FIXED)
def test_a_second_time_there_is_nothing_to_do(tmp_path: Path, name: str) -> None:
    assert mended(tmp_path, {"one.md": HEAD + FIXED[name][0]})
    assert corrected(tmp_path, "p") == ()


@pytest.mark.parametrize("name", KEPT)
def test_what_is_not_the_authors_own_prose_is_left_alone(tmp_path: Path, name: str) -> None:
    assert mended_text(tmp_path, KEPT[name]) == KEPT[name]


def test_the_picture_keeps_its_path_and_gets_its_words_right(tmp_path: Path) -> None:
    block = ":::{{figure}} art/coeur.svg\n:id: coeur\n:alt: {0}\n:credit: {0}\n{0}\n:::\n"
    art = {"art/coeur.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"/>'}
    found = mended(tmp_path, {**art, "one.md": HEAD + block.format("coeur")})
    assert found == {"one.md": HEAD + block.format("cœur")}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("title: Le coeur  d'un # coeur", "title: Le cœur d'un # coeur"),
        ("title: 'L''Etat du coeur'", "title: 'L''État du cœur'"),
        ('title: "Le \\"coeur\\" d\'un Etat\\u0021"', 'title: "Le \\"cœur\\" d\'un État\\u0021"'),
        ('title: "Le c\\u0153ur, l\'oeuvre"', 'title: "Le c\\u0153ur, l\'œuvre"'),
        ('title: "co\\x65ur"', 'title: "co\\x65ur"'),
        ("title: >-\n  Le coeur\n  d'un Etat", "title: >-\n  Le cœur\n  d'un État"),
        ("title: |\n  Le coeur\n  d'un Etat", "title: |\n  Le cœur\n  d'un État"),
        ("title: Le coeur\n  d'un Etat", "title: Le cœur\n  d'un État"),
        ("title: {fr: Le coeur, en: The coeur}", "title: {fr: Le cœur, en: The coeur}"),
        ("title: T\nrights: 'Un coeur'", "title: T\nrights: 'Un cœur'"),
        ("title: T\nseries: {name: Coeur, number: 2ème}", "title: T\nseries: {name: Cœur, number: 2ème}"),
        ("title: T\nidentifier: coeur\nkeywords: [coeur]", "title: T\nidentifier: coeur\nkeywords: [coeur]"),
    ],
)
def test_values_of_yaml_are_corrected_inside_their_quotes(tmp_path: Path, before: str, after: str) -> None:
    rest = SETTINGS.removeprefix("title: T\n")
    found = mended(tmp_path, {"book.yaml": f"{before}\n{rest}"})
    assert found.get("book.yaml", f"{before}\n{rest}") == f"{after}\n{rest}"


def test_front_matter_keeps_its_keys_and_ids(tmp_path: Path) -> None:
    front = "---\ntitle: {0}\nid: coeur\nlead: {0}\n---\n\nMots.\n"
    assert mended(tmp_path, {"one.md": front.format("coeur")}) == {"one.md": front.format("cœur")}


TABLE = "title: Un {0}\nrows: coeur.{1}\ncolumns:\n  - {{key: coeur, head: {0}, empty: {0}}}\n  - {{key: b, head: B}}\n"
PLACE = "Mots.\n\n:::{table} t\n:::\n"


def test_tables_and_their_rows_are_corrected_without_their_keys(tmp_path: Path) -> None:
    rows = "rows:\n  - {{coeur: {0}, b: 'L''{1}', notes: oeuvre}}\nnotes: {{oeuvre: Une {2}.}}\n"
    files = {
        "one.md": HEAD + PLACE,
        "tables/t.yaml": TABLE.format("coeur", "yaml") + "from: rows\n",
        "data/coeur.yaml": rows.format("coeur", "Etat", "oeuvre"),
    }
    assert mended(tmp_path, files) == {
        "tables/t.yaml": TABLE.format("cœur", "yaml") + "from: rows\n",
        "data/coeur.yaml": rows.format("cœur", "État", "œuvre"),
    }


def test_rows_in_json_are_corrected_inside_their_quotes(tmp_path: Path) -> None:
    rows = '[{{"coeur": "Un \\"{0}\\" \\u00e9", "b": "L\'{1}"}}]\n'
    files = {
        "one.md": HEAD + PLACE,
        "tables/t.yaml": TABLE.format("cœur", "json"),
        "data/coeur.json": rows.format("coeur", "Etat"),
    }
    assert mended(tmp_path, files) == {"data/coeur.json": rows.format("cœur", "État")}


def test_cells_of_a_workbook_are_left_to_the_author(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data/coeur.xlsx").write_bytes(sheet([["coeur", "b"], ["Un coeur", "L'Etat"]]))
    files = {"one.md": HEAD + PLACE, "tables/t.yaml": TABLE.format("coeur", "xlsx")}
    assert mended(tmp_path, files) == {"tables/t.yaml": TABLE.format("cœur", "xlsx")}


def test_rows_in_csv_are_corrected_inside_their_quotes(tmp_path: Path) -> None:
    rows = 'coeur,b\r\n"Un ""{0}"", oui",{1}\r\n'
    files = {
        "one.md": HEAD + PLACE,
        "tables/t.yaml": TABLE.format("x", "csv"),
        "data/coeur.csv": rows.format("coeur", "Etat"),
    }
    assert mended(tmp_path, files) == {"data/coeur.csv": rows.format("cœur", "État")}


def test_a_publication_with_errors_is_corrected_where_it_can_be_read(tmp_path: Path) -> None:
    assert mended_text(tmp_path, "Le coeur[^a] [](#b).\n\n:::{tip\n") == "Le cœur[^a] [](#b).\n\n:::{tip\n"


def test_a_publication_that_cannot_be_read_has_nothing_to_correct(tmp_path: Path) -> None:
    assert mended(tmp_path, {"book.yaml": "title: [", "one.md": HEAD + "Le coeur.\n"}) == {}
    assert mended(tmp_path, {"book.yaml": "title: Le coeur\n", "one.md": HEAD + "Le coeur.\n"}) == {}


def test_english_has_its_own_rules(tmp_path: Path) -> None:
    files = {"book.yaml": SETTINGS.replace("fr", "en-GB"), "one.md": HEAD + "Two  words, the coeur etc...\n"}
    assert mended(tmp_path, files) == {"one.md": HEAD + "Two words, the coeur etc...\n"}


def read(root: Path, text: str) -> Loaded:
    """Load a publication with one section."""
    written(root, {"one.md": HEAD + text})
    loaded = load(root, "p").value
    assert loaded is not None
    return loaded


def telling(*pairs: tuple[str, str]) -> object:
    """Make a proofreader that offers corrections of texts wherever they stand, right or wrong."""

    def proofread(loaded: Loaded) -> tuple[Diagnostic, ...]:
        source = loaded.sections["one"].source
        found = []
        for old, new in pairs:
            at = source.text.find(old)
            if at >= 0:
                found.append(Diagnostic(LIGATURE, "", source.span(at, at + len(old)), correction=new))
        return tuple(found)

    return proofread


def test_an_edit_that_would_change_more_than_words_is_left_out_and_the_others_stay(tmp_path: Path) -> None:
    loaded = read(tmp_path, "Un *mot* coeur oeuvre noeud.\n\nEncore `code`, [ici](#la) là.\n")
    wrong = (("*mot", "mot"), ("code", "kode"), ("#la", "#ici"), ("\n\nEncore", " Encore"), ("Un: ", ""))
    right = (("coeur", "cœur"), ("oeuvre", "œuvre"), ("noeud", "nœud"))
    (edits,) = mend(loaded, telling(*wrong, *right), reload)  # type: ignore[arg-type]
    assert [edit.text for edit in edits] == ["cœur", "œuvre", "nœud"]


def test_an_edit_that_brings_a_new_error_is_left_out(tmp_path: Path) -> None:
    loaded = read(tmp_path, "Un mot.\n")
    told = telling(("mot", "mots"))

    def proofread(text: Loaded) -> tuple[Diagnostic, ...]:
        from livrerouge.codes.inline import RAW_HTML

        error = RAW_HTML.at(None, tag="") if "mots" in text.sections["one"].source.text else None
        return (*told(text), *([error] if error else []))  # type: ignore[operator]

    assert mend(loaded, proofread, reload) == ()


def test_the_booklet_has_nothing_to_correct() -> None:
    assert corrected(PROJECT, "idm", unused=True) == ()
