"""Artifacts: no words are left out that stand nowhere else."""

from __future__ import annotations

from collections.abc import Iterator

from livrerouge.audit.file import File
from livrerouge.audit.page import Run, Sheet
from livrerouge.audit.rule import Finding, Rule, Where, finding, quoted
from livrerouge.codes import reading as codes

_LETTERS = 3
"""Letters at least of what counts as words."""


def words_kept(file: File) -> Iterator[Finding]:
    """Find words of artifacts that stand nowhere in the tree (A236): ISO 14289-1, 7.1; ISO 32000-1, 14.8.2.2.

    Running heads, folios and watermarks are Pagination; they are not looked at.
    """
    if not file.tree.elements:
        return
    told = _Told(file)
    for sheet in file.sheets:
        for words, run in _artifacts(sheet):
            letters = bare(words)
            if sum(letter.isalpha() for letter in letters) >= _LETTERS and not told.has(letters, sheet.position):
                where = Where(sheet.position, sheet.ref, "", run.box, words)
                yield finding(codes.LEFT_OUT, where, words=quoted(words))


class _Told:
    """All that the tree says, letters and digits only.

    What is printed again stands not far before, so that is where it is looked for first, and the same words once: to
    look through all of a long book for all of its running heads takes the square of its pages.
    """

    def __init__(self, file: File) -> None:
        said = [(file.pages.get(key, 0), bare(file.texts.get(key, ""))) for key in file.tree.owners]
        self._letters = "".join(letters for _, letters in said)
        self._ends: dict[int, int] = {}
        self._known: dict[str, bool] = {}
        end = 0
        for page, letters in said:
            end += len(letters)
            self._ends[page] = end

    def has(self, letters: str, page: int) -> bool:
        """Tell whether letters are said anywhere, asked on a page."""
        if letters not in self._known:
            before = self._letters.rfind(letters, 0, self._ends.get(page, 0))
            self._known[letters] = before >= 0 or letters in self._letters
        return self._known[letters]


def bare(text: str) -> str:
    """Give letters and digits only: how a word is broken or spaced makes no other word of it."""
    return "".join(filter(str.isalnum, text.casefold()))


def _artifacts(sheet: Sheet) -> Iterator[tuple[str, Run]]:
    """Give the words of artifacts, those that follow one another together."""
    together: list[Run] = []
    for run in (*sheet.runs, None):
        artifact = run.standing.artifact if run is not None else None
        if run is not None and artifact is not None and artifact != "Pagination":
            together.append(run)
        elif together:
            yield "".join(one.text for one in together), together[0]
            together = []


RULE = Rule(codes.LEFT_OUT, "ISO 14289-1, 7.1", (), words_kept)
