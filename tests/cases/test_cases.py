"""The typesetting rules on the cases of `typeset/<language>/<rule>.md`.

A file is prose and cases; a case is a title, the input and what must come of it, parted by lines with one
full stop, and ends at an empty line. `⍽` is the no-break space, `␣` the thin one, `⏎` a line end the author
asked for, `†` a note call. Markup: `*emphasis*`, code in backticks, `<bare address>`, `@en[words]` in another
language, `^superior letters^`, `{words kept on one line}`. A line `! Y101 coeur: the hint` after the text is
a diagnostic: its code, the words it points to (`·` for each of spaces alone), its hint.

A case is tested with its rule alone. `[both]` in the title: through the whole list as well, with the same
outcome. `[whole]`: through the whole list only.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from livrerouge.diagnostic import Diagnostic
from livrerouge.model.inline import (
    Code,
    Emphasis,
    Foreign,
    Inline,
    Inlines,
    LineBreak,
    Link,
    NoBreak,
    NoteCall,
    Superscript,
    Text,
)
from livrerouge.place import Source
from livrerouge.typeset import RULES, Setter

FOLDER = Path(__file__).parent / "typeset"
LEAST = 15
_PROSE = frozenset({"runts"})
_SIGNS = str.maketrans({"⍽": "\u00a0", "␣": "\u202f"})
_SHOWN = str.maketrans({"\u00a0": "⍽", "\u202f": "␣"})
_MARKUP = re.compile(
    r"\*(?P<em>[^*]+)\*|`(?P<code>[^`]+)`|<(?P<url>https?://[^>]+)>|@(?P<lang>[a-z]{2})\[(?P<foreign>[^\]]+)\]"
    r"|\^(?P<sup>[^^]+)\^|\{(?P<kept>[^}]+)\}|(?P<call>†)|(?P<line>⏎)"
)


@dataclass(frozen=True, slots=True)
class Case:
    """One case of a file."""

    language: str
    rule: str
    title: str
    given: str
    expected: str

    @property
    def prose(self) -> bool:
        """Tell whether the text is taken for a paragraph."""
        return self.rule in _PROSE


def read(source: Source, start: int, end: int) -> Inlines:
    """Read the notation of the cases; every text has its exact place in the source."""
    inlines: list[Inline] = []
    at = start
    for found in _MARKUP.finditer(source.text, start, end):
        if found.start() > at:
            inlines.append(Text(source.text[at : found.start()], source.span(at, found.start())))
        inlines.append(_piece(source, found))
        at = found.end()
    if at < end:
        inlines.append(Text(source.text[at:end], source.span(at, end)))
    return tuple(inlines)


def _piece(source: Source, found: re.Match[str]) -> Inline:
    span = source.span(*found.span())
    group = str(found.lastgroup)
    inner = found.span(group)
    match group:
        case "em":
            return Emphasis(read(source, *inner), span)
        case "code":
            return Code(found[group], span)
        case "url":
            return Link(found[group], (Text(found[group], source.span(*inner)),), span, bare=True)
        case "foreign":
            return Foreign(found["lang"], read(source, *inner), span)
        case "sup":
            return Superscript(found[group], span)
        case "kept":
            return NoBreak(read(source, *inner), span)
        case "call":
            return NoteCall("note", span)
        case _:
            return LineBreak(span)


def show(inlines: Inlines) -> str:
    """Write inline content in the notation of the cases."""
    return "".join(_shown(inline) for inline in inlines).translate(_SHOWN)


def _shown(inline: Inline) -> str:
    match inline:
        case Text(value=value):
            return value
        case Code(value=value):
            return f"`{value}`"
        case Superscript(value=value):
            return f"^{value}^"
        case Emphasis(children=children):
            return f"*{show(children)}*"
        case NoBreak(children=children):
            return f"{{{show(children)}}}"
        case Foreign(language=language, children=children):
            return f"@{language}[{show(children)}]"
        case Link(url=url):
            return f"<{url}>"
        case NoteCall():
            return "†"
        case LineBreak():
            return "⏎"
        case _:
            raise AssertionError(f"no notation for {inline}")


def outcome(case: Case, setter: Setter) -> str:
    """Give what comes of a case: the text, then its diagnostics."""
    source = Source.of("case.md", case.given.translate(_SIGNS))
    tree = setter.run(read(source, 0, len(source.text)), case.language, prose=case.prose)
    return "\n".join((show(tree), *(_said(diagnostic) for diagnostic in setter.diagnostics)))


def _said(diagnostic: Diagnostic) -> str:
    assert diagnostic.span is not None
    words = diagnostic.span.text.translate(_SHOWN)
    return f"! {diagnostic.code.id} {words if words.strip() else '·' * len(words)}: {diagnostic.hint}"


def files() -> list[Path]:
    """Give the case files."""
    return sorted(FOLDER.glob("*/*.md"))


def cases(path: Path) -> Iterator[Case]:
    """Read the cases of a file."""
    for block in re.split(r"\n\n+", path.read_text(encoding="utf-8").strip("\n")):
        parts = re.split(r"\n\.\n", block)
        if len(parts) == 1:
            continue
        title, given, expected = parts
        yield Case(path.parent.name, path.stem, title, given, expected)


ALL = [case for path in files() for case in cases(path)]


def _name(case: Case) -> str:
    return f"{case.language}/{case.rule}: {case.title}"


@pytest.mark.parametrize("case", [case for case in ALL if "[whole]" not in case.title], ids=_name)
def test_the_rule_alone(case: Case) -> None:
    rules = dict(RULES[case.language])
    alone = {**RULES, case.language: ((case.rule, rules[case.rule]),)}
    assert outcome(case, Setter(alone)) == case.expected


@pytest.mark.parametrize("case", [c for c in ALL if "[whole]" in c.title or "[both]" in c.title], ids=_name)
def test_the_whole_list(case: Case) -> None:
    assert outcome(case, Setter()) == case.expected


@pytest.mark.parametrize("case", ALL, ids=_name)
def test_what_is_set_stays_as_it_is(case: Case) -> None:
    text = outcome(case, Setter()).split("\n!")[0]
    again = Case(case.language, case.rule, case.title, text, text)
    assert outcome(again, Setter()).split("\n!")[0] == text


def test_every_rule_has_its_file_and_every_file_its_rule() -> None:
    rules = {f"{language}/{name}" for language, listed in RULES.items() for name, _ in listed}
    assert {f"{path.parent.name}/{path.stem}" for path in files()} == rules


@pytest.mark.parametrize("path", files(), ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_a_file_has_enough_cases_each_with_its_own_title(path: Path) -> None:
    titles = [case.title for case in cases(path)]
    assert len(titles) >= LEAST
    assert len(set(titles)) == len(titles)
