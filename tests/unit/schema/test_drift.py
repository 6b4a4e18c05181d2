"""Tables and decoders say the same: each key of a table is asked for, as its kind, and no other key is.

What the decoders ask is heard on the project's own publications and style, which have every set of keys there is.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from livrerouge.diagnostic import has_errors
from livrerouge.fields import Fields
from livrerouge.load import load, load_style
from livrerouge.model.style import Variant
from livrerouge.parse import parse
from livrerouge.schema import key as kinds
from livrerouge.schema.book import ABBREVIATION, BOOK, COVER, MATTER, SERIES
from livrerouge.schema.house import HOUSE
from livrerouge.schema.key import Brief, Group, Keys, Listed, Named
from livrerouge.schema.section import SECTION
from livrerouge.schema.style import ACCESSIBLE, FORMAT, STYLE, SWATCH, TYPEFACE
from livrerouge.schema.table import COLUMN, TABLE
from livrerouge.style import read_style
from unit.parse.written import FRONT, publication
from unit.schema.values import objections
from unit.style.styles import loaded, read

ROOT = Path(__file__).resolve().parents[3]
NAMED = {
    "book": BOOK,
    "series": SERIES,
    "cover": COVER,
    "matter": MATTER,
    "abbreviation": ABBREVIATION,
    "section": SECTION,
    "table": TABLE,
    "column": COLUMN,
    "house": HOUSE,
    "style": STYLE,
    "format": FORMAT,
    "typeface": TYPEFACE,
    "swatch": SWATCH,
}
"""The tables whose keys are read by themselves; those of the accessible variant are read laid over the style's."""

GETTERS: dict[str, tuple[type, ...]] = {
    "text": (kinds.Text,),
    "scalar": (kinds.Text,),
    "words": (kinds.Words,),
    "integer": (kinds.Whole,),
    "flag": (kinds.Flag,),
    "choice": (kinds.Choice,),
    "date": (kinds.Text,),
    "length": (kinds.Text,),
    "id": (kinds.Text,),
    "language": (kinds.Text,),
    "localised": (kinds.Prose,),
    "fields": (Group,),
    "mapping_of": (Group, Named),
    "sequence": (Listed, kinds.Again),
    # What these give is looked at by the decoder itself.
    "node": (object,),
    "entry": (object,),
    "has": (object,),
}
ALIKE = {"date": kinds.DATE.pattern, "length": kinds.LENGTH.pattern, "id": kinds.ID.pattern}


@dataclass(slots=True)
class Spy:
    """What was asked: table, key, getter and the getter's further arguments."""

    asked: list[tuple[Keys | None, str, str, tuple[Any, ...]]] = field(default_factory=list)
    finished: list[Fields] = field(default_factory=list)
    inside: bool = False

    def names(self, keys: Keys) -> set[str]:
        """Name the keys that were asked for by a table."""
        return {name for table, name, _, _ in self.asked if table is keys}


def spied(getter: str, original: Callable[..., Any], spy: Spy) -> Callable[..., Any]:
    """Wrap a getter; what it asks of the others in turn is not heard."""

    def heard(own: Fields, key: str, *rest: Any, **named: Any) -> Any:  # noqa: ANN401 - whatever it takes and gives
        outermost, spy.inside = not spy.inside, True
        if outermost:
            spy.asked.append((own.keys, key, getter, rest))
        try:
            return original(own, key, *rest, **named)
        finally:
            spy.inside = not outermost

    return heard


@pytest.fixture(scope="module")
def spy() -> Spy:
    """Read the publications and the house style, in both variants, and hear what is asked."""
    spy = Spy()
    with pytest.MonkeyPatch.context() as patch:
        for getter in GETTERS:
            patch.setattr(Fields, getter, spied(getter, getattr(Fields, getter), spy))
        required, finish = Fields.required, Fields.finish

        def demanded(own: Fields, *names: str) -> bool:
            spy.inside = True
            try:
                return required(own, *names)
            finally:
                spy.inside = False

        def finished(own: Fields, *known: Any) -> None:  # noqa: ANN401 - what it takes
            spy.finished.append(own)
            finish(own, *known)

        patch.setattr(Fields, "required", demanded)
        patch.setattr(Fields, "finish", finished)
        books = [load(ROOT, name).value for name in ("idm", "recueil")]
        chain = load_style(ROOT, "livre-rouge").value
        templates = frozenset(name for style in chain for name in style.templates if not name.startswith("_"))
        parsed = [parse(book, templates) for book in books if book is not None]
        assert len(parsed) == len(books)
        outcomes = [*parsed, *(read_style(chain, variant, None) for variant in Variant)]
        assert not any(has_errors(outcome.diagnostics) for outcome in outcomes)
    return spy


@pytest.mark.parametrize("name", NAMED)
def test_every_key_of_a_table_is_asked_for_and_no_other(spy: Spy, name: str) -> None:
    assert spy.names(NAMED[name]) == set(NAMED[name].names)


def test_what_a_variant_may_replace_is_asked_of_the_style(spy: Spy) -> None:
    assert set(ACCESSIBLE.names) < spy.names(STYLE)


@pytest.mark.parametrize("name", NAMED)
def test_a_key_is_asked_for_as_what_its_table_says(spy: Spy, name: str) -> None:
    asked = [call for call in spy.asked if call[0] is NAMED[name]]
    for _, key, getter, rest in asked:
        value = NAMED[name].value(key)
        assert isinstance(value, GETTERS[getter]), f"{key} is read by {getter}"
        if isinstance(value, kinds.Choice) and getter == "choice":
            assert rest[0] is value.kinds
        if isinstance(value, kinds.Text) and getter in ALIKE:
            assert value.pattern == ALIKE[getter]
    by_key = defaultdict(set)
    for _, key, getter, _ in asked:
        by_key[key].add(getter)
    unread = {key for key, getters in by_key.items() if getters <= {"has"}}
    assert not unread, "only looked for"


def test_no_set_of_keys_is_read_without_its_table(spy: Spy) -> None:
    rows = [own for own in spy.finished if own.mapping.span.source.path.startswith("data/")]
    others = [own for own in spy.finished if own not in rows]
    assert len(others) > len(NAMED)
    assert [own.mapping.span for own in others if own.keys is None] == []


def test_every_table_is_held_against_its_decoder() -> None:
    def within(keys: Keys) -> Iterator[Keys]:
        yield keys
        for key in keys:
            match key.value:
                case Group(own) | Named(Group(own) | Brief(own)) | Listed(own):
                    yield from within(own)

    reached = {id(keys) for top in (BOOK, SECTION, TABLE, STYLE, HOUSE) for keys in within(top)}
    partial = {id(keys) for keys in within(ACCESSIBLE)}
    assert reached - partial == {id(keys) for keys in NAMED.values()}


Json = dict[str, Any]
FULL_BOOK: Json = {
    "title": "A",
    "subtitle": "B",
    "series": {"name": "C", "number": 1},
    "language": "fr",
    "publisher": "D",
    "date": "2026-11-24",
    "identifier": "E",
    "rights": "F",
    "keywords": ["g"],
    "style": "s",
    "house": "un",
    "format": "A5",
    "multiple": 4,
    "abbreviations": {"OIM": {"expansion": "H", "language": "en"}},
    "cover": {"art": "art/a.svg", "back": "art/a.svg"},
    "matter": {"front": ["cover"], "body": ["one"], "back": ["back-cover"]},
}
FULL_SECTION: Json = {
    "title": "A",
    "short": "B",
    "lead": "C",
    "summary": "D",
    "art": "art/a.svg",
    "start": "recto",
    "numbered": True,
    "contents": True,
    "template": "chapter",
    "id": "e",
}
FULL_TABLE: Json = {
    "title": "A",
    "headnote": "B",
    "general": "B",
    "source": "C",
    "rows": "r.yaml",
    "from": "years",
    "decimal": "comma",
    "where": {"k": {"from": "a"}, "v": ["1,5", 2]},
    "order": ["-k", "v"],
    "group": ["k"],
    "totals": {"k": "Total {}", "table": "All"},
    "total": {"label": "All", "v": "1,5"},
    "carried": True,
    "house": "eu",
    "marks": "letters",
    "notes-at": "frame",
    "notes": {"n": "D"},
    "width": "natural",
    "turned": True,
    "size": "7.5pt",
    "keep": 3,
    "whole": "60%",
    "columns": [
        {
            "key": "k",
            "head": "E",
            "role": "stub",
            "type": "text",
            "unique": False,
            "width": "20mm",
            "empty": "F",
            "empty-text": "G",
        },
        {
            "head": "S",
            "columns": [
                {
                    "key": "v",
                    "head": "V",
                    "type": "currency",
                    "currency": "EUR",
                    "decimals": 2,
                    "unit": "x",
                    "sum": True,
                    "bar": True,
                    "swatches": {"red": -1.5},
                },
            ],
        },
    ],
}
FULL_HOUSE: Json = {
    "title": "A",
    "place": "foot",
    "marks": "roman",
    "order": ["source", "notes"],
    "sides": {"en": "before"},
    "space": "thin",
    "raised": True,
    "repeated": False,
    "general": {"en": "Note:"},
    "source": {"en": "Source:"},
}
FULL_STYLE: Json = {
    "title": "Plain",
    "format": "A5",
    "leading": "14pt",
    "formats": {
        "A5": {
            "head": "56pt", "foot": "63pt", "inner": "18mm", "outer": "24mm", "leading": "13pt", "tokens": {"a": "1pt"},
        },
    },
    "typefaces": {"Spectral": {"package": "fontpkg-spectral", "cuts": [400, "400 italic"]}},
    "swatches": {"red": {"srgb": "#9b1b22", "cmyk": [0, 1, 2, 3]}},
    "tokens": {"a": "2pt", "b": "var(--a) var(--red) var(--b2)", "b2": 3},
    "sheets": ["a.css"],
    "continuous": False,
    "accessible": {"continuous": True, "leading": "17pt", "tokens": {"b2": 4}, "sheets": ["b.css"]},
}  # fmt: skip
SHEETS = {"a.css": "p { margin: var(--b) }", "b.css": "p { color: var(--red) }"}
FULL: dict[str, Json] = {
    "book": FULL_BOOK,
    "section": FULL_SECTION,
    "table": FULL_TABLE,
    "style": FULL_STYLE,
    "house": FULL_HOUSE,
}


def decoded(kind: str, content: Json, root: Path) -> list[str]:
    """Give the codes of the faults the program finds in a file."""
    text = json.dumps(content, indent=1) + "\n"
    if kind == "style":
        return [fault.code.id for fault in read(loaded(text, sheets=SHEETS)).diagnostics]
    files = {"one.md": FRONT}
    if kind == "house":
        files["../../styles/houses/h.yaml"] = text
    if kind == "section":
        files["one.md"] = f"---\n{text}---\n\nWords.\n"
    if kind == "table":
        files["one.md"] = FRONT + "\n:::{table} t\n:::\n"
        files["tables/t.yaml"] = text
        # Where the list is depends on the file of rows, which no schema of the table can see.
        files["data/r.yaml"] = (
            "years:\n  " if "from" in content else ""
        ) + "- {k: a, v: '1,5', notes: [n]}\n  - {k: a, v: '2', notes: [n]}\n"
    least = {key: FULL_BOOK[key] for key in ("title", "language", "style")} | {"matter": {"body": ["one"]}}
    if kind == "house":
        least["house"] = "h"
    settings = text if kind == "book" else json.dumps(least, indent=1) + "\n"
    return [fault.code.id for fault in publication(root, files, settings=settings).diagnostics]


def places(content: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:  # noqa: ANN401 - what JSON holds
    """Give the path of every value of a file, from the top."""
    if isinstance(content, dict):
        for key, value in content.items():
            yield (*path, key)
            yield from places(value, (*path, key))
    elif isinstance(content, list) and content and isinstance(content[0], dict):
        yield from places(content[0], (*path, 0))


def changed(kind: str, path: tuple[Any, ...], change: Callable[[Any, Any], None]) -> Json:
    """Change one place of a full file."""
    content: Json = json.loads(json.dumps(FULL[kind]))
    inner: Any = content
    for step in path[:-1]:
        inner = inner[step]
    change(inner, path[-1])
    return content


PLACES = [(kind, path) for kind, content in FULL.items() for path in places(content)]


def _id(value: object) -> str:
    return ".".join(map(str, value)) if isinstance(value, tuple) else str(value)


@pytest.mark.parametrize("kind", FULL)
def test_program_and_schema_accept_a_file_with_every_key(kind: str, tmp_path: Path) -> None:
    assert decoded(kind, FULL[kind], tmp_path) == []
    assert objections(kind, FULL[kind]) == []


@pytest.mark.parametrize(("kind", "path"), PLACES, ids=_id)
@pytest.mark.parametrize("wrong", [None, {"?": {"?": 1}}, [["?"]]], ids=["nothing", "keys", "lists"])
def test_program_and_schema_refuse_a_value_of_the_wrong_kind(
    kind: str, path: tuple[Any, ...], wrong: object, tmp_path: Path
) -> None:
    content = changed(kind, path, lambda inner, key: inner.update({key: wrong}))
    assert decoded(kind, content, tmp_path) != []
    assert objections(kind, content) != []


@pytest.mark.parametrize(("kind", "path"), PLACES, ids=_id)
def test_program_and_schema_agree_on_what_may_be_absent(kind: str, path: tuple[Any, ...], tmp_path: Path) -> None:
    content = changed(kind, path, lambda inner, key: inner.pop(key))
    missing = {"B021", "T202", "T252"} & set(decoded(kind, content, tmp_path))
    assert bool(missing) == bool(objections(kind, content))


@pytest.mark.parametrize(
    ("kind", "path"),
    [(k, p) for k, p in PLACES if not {"tokens", "notes", "swatches", "sides"} & set(map(str, p[:-1]))],
    ids=_id,
)
def test_program_and_schema_refuse_a_key_nobody_reads(kind: str, path: tuple[Any, ...], tmp_path: Path) -> None:
    content = changed(kind, path, lambda inner, _: inner.update({"nonsense?": {"head": 0}}))
    assert decoded(kind, content, tmp_path) != []
    assert objections(kind, content) != []


SAMPLES = (
    0, 14, 1.5, "0", " 14pt ", ".5mm", "50%", "2026-11-24", "fr-CH", "zh-Hant-TW", "a5", "170 × 240 mm", "#FfF",
    "1000 italic", "fontpkg-x", "verso", "a b", "é", {"fr": "x"}, {}, [], [400], ["a.css"],
)  # fmt: skip


@pytest.mark.parametrize(("kind", "path"), PLACES, ids=_id)
def test_the_schema_refuses_nothing_that_the_program_accepts(kind: str, path: tuple[Any, ...], tmp_path: Path) -> None:
    for number, sample in enumerate(SAMPLES):
        content = changed(kind, path, lambda inner, key, sample=sample: inner.update({key: sample}))
        if objections(kind, content):
            assert decoded(kind, content, tmp_path / str(number)) != [], sample
