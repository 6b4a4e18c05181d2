"""Language: of all that is read aloud, it is known in which language it is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from livrerouge.audit.file import File
from livrerouge.audit.rule import Finding, Rule, Where, at_annotation, at_content, at_element, at_sheet, finding
from livrerouge.codes import reading as codes


def language_told(file: File) -> Iterator[Finding]:
    """Find words without language (A230): ISO 14289-1, 7.2; ISO 32000-1, 14.9.2; WCAG 3.1.1.

    The file says it for all, or the elements of the structure for what stands in them. Each kind of words is told
    once, at the first place.
    """
    if file.language.strip():
        return
    missing: dict[str, Callable[[], Where]] = {}
    for what, where in _words(file):
        missing.setdefault(what, where)
    for what, where in missing.items():
        yield finding(codes.NO_LANGUAGE, where(), what=what)


def _words(file: File) -> Iterator[tuple[str, Callable[[], Where]]]:
    """Give all words whose language is not known, by kind, and what finds their place."""
    for sheet in file.sheets:
        for key, words in sheet.texts().items():
            owner = file.tree.owners.get(key)
            known = key in sheet.languages or (owner is not None and file.spoken(owner))
            if words.strip() and not known:
                yield "it is written", partial(at_content, file, key, sheet.position)
        if any(run.standing.key is None and run.standing.artifact is None for run in sheet.runs):
            yield "it is written", partial(at_sheet, sheet)
    owners = {}
    for element in file.tree.elements:
        owners.update(dict.fromkeys(element.annotations, element.index))
        said = element.alt or element.actual or element.expansion
        if said and not file.spoken(element.index):
            yield "its alternative texts are", partial(at_element, file, element.index)
    if file.bookmarks:
        yield "its bookmarks are", Where
    for annotation in file.annotations:
        owner = owners.get(annotation.ref)
        if owner is None or not file.spoken(owner):
            if annotation.words:
                yield "the words of its annotations are", partial(at_annotation, annotation)
            if annotation.field_words:
                yield "the words of its fields are", partial(at_annotation, annotation)
    if file.metadata_title and not file.metadata_spoken:
        yield "its metadata are", Where


RULE = Rule(
    codes.NO_LANGUAGE,
    "ISO 14289-1, 7.2",
    ("11-001", "11-002", "11-003", "11-004", "11-005", "11-006"),
    language_told,
)
