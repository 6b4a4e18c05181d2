"""The author's words on the pages of a PDF, to the space and the hyphen, as a reader nobody here wrote finds them.

PDFium gives the characters that the file says, but for four things of its own: it ends a line where the drawing goes
on elsewhere, also before raised letters; it leaves out the space at such an end; where a line ends with a hyphen, soft
or the author's, it puts U+FFFE; and beside a space that does not break it puts plain ones where the line is wide. Two
things are the style's: a capital that opens a chapter is drawn apart, and the short words of a title are bound. Nothing
else may differ.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from livrerouge.model.inline import Code, Inline, Inlines, LineBreak, NoteCall, Reference, Superscript, Text

BROKEN = "\ufffe"
"""What PDFium puts for a hyphen at the end of a line."""
_HYPHENS = "-\u2010\u2011"
_BOUND = "\u00a0\u202f"


def stretches(content: Inlines) -> tuple[str, ...]:
    """Give the author's characters between what the program prints by itself: calls of notes and references."""
    parts = [""]

    def gather(inlines: Sequence[Inline]) -> None:
        for inline in inlines:
            match inline:
                case Text(value=value) | Code(value=value) | Superscript(value=value):
                    parts[-1] += value
                case LineBreak():
                    parts[-1] += " "
                case NoteCall() | Reference(children=()):
                    parts.append("")
                case _:
                    gather(inline.children)

    gather(content)
    return tuple(part.strip() for part in parts if part.strip())


def found(words: str, pages: Sequence[str]) -> bool:
    """Tell whether words stand on pages; they may be broken over two, each line of which may be the last or first."""
    return any(_ends(words, page, at) == () for page in pages for at in _starts(words, page)) or any(
        _over(words, page, after) for page, after in pairwise(pages)
    )


def opens(words: str, pages: Sequence[str]) -> bool:
    """Tell whether words stand on pages behind a capital drawn apart, alone on its line."""
    return any(f"\n{words[0]}\n" in f"\n{page}\n" for page in pages) and found(words[1:].lstrip(), pages)


def _starts(words: str, page: str) -> Iterator[int]:
    at = page.find(words[0])
    while at >= 0:
        yield at
        at = page.find(words[0], at + 1)


def _over(words: str, page: str, after: str) -> bool:
    """Tell whether words begin on a page and go on at the beginning of a line of the next."""
    lines = [0, *(index + 1 for index, character in enumerate(after) if character == "\n")]
    for at in _starts(words, page):
        for rest in _ends(words, page, at):
            if any(_ends(words[rest:].lstrip(), after, line) == () for line in lines):
                return True
    return False


def _ends(words: str, page: str, at: int) -> tuple[int, ...]:
    """Follow words from a place: nothing when they come to their end, else how much stood before each line's end."""
    index, ends = 0, []
    while index < len(words):
        if at == len(page) or page[at] == "\n":
            ends.append(index)
        if at == len(page):
            break
        if page[at] == words[index]:
            index, at = index + 1, at + 1
        elif page[at] == BROKEN:
            # It stands for a hyphen of the author, or for one that is there for the line only.
            index, at = index + (words[index] in _HYPHENS), at + 1
        elif page[at] == "\n":
            index, at = index + (words[index] == " "), at + 1
        elif page[at] == " " and ({page[at - 1], page[at + 1 : at + 2]} & set(_BOUND)):
            at += 1
        else:
            break
    return () if index == len(words) else tuple(ends) or (-1,)
