"""Text: what is drawn says the characters it stands for, wherever it stands.

The engine shows glyphs by their numbers and notes of each the characters of its first use. Where a glyph stands for
others too, the first use wins: a space that does not break, or a narrow one, comes out as a plain space or the other
way round, and a hyphen set at the end of a line as one of the author's. Therefore a glyph's own number means what the
face's file says of it (`emit.sfnt`), and each line is read back as soon as it is drawn. Where it does not say its
words, the glyph gets a code of its own for these characters: fonts that have such codes are encoded by a CMap (ISO
32000-1, 9.7.5.3), and their ToUnicode tells the characters of each (9.10.3).

Which code that is follows from the glyph and the characters alone, so that pieces drawn apart agree on it. Where they
do not (two such codes fall together, or a glyph that stands for no character by itself means one thing here, another
there), `bind` sees it and gives the piece an encoding of its own.

What is private in the engine here is held by `tests/unit/emit/test_text.py`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Set
from contextlib import contextmanager
from dataclasses import dataclass, field
from hashlib import blake2b
from typing import Any

from livrerouge.emit.sfnt import known

SOFT_HYPHEN = "\u00ad"
"""What stands for a hyphen that is there for the end of the line only (ISO 32000-1, 14.8.2.2.3)."""
_HIGHEST = 0xFFFE
"""The highest code."""
_MOST_GLYPHS = 0xE000
"""A font with more glyphs leaves no codes to give."""
_SHOWN = re.compile(rb"/(\w+) \S+ Tf|<([0-9a-f]+)>")
_PLAIN = {"\u00a0": " ", "\u202f": " ", "\u2009": " ", "\u2010": "-", "\u2011": "-", SOFT_HYPHEN: "-"}
"""The characters that own a glyph which these share: most lines need no codes then."""
_SHARING = re.compile(f"[{''.join(_PLAIN)}]")

_Draw = Callable[..., Any]


@dataclass(frozen=True, slots=True)
class Shown:
    """A glyph of a line and the characters it stands for there."""

    font: Any
    code: int
    text: str


@dataclass(slots=True)
class Codes:
    """The codes given to glyphs beside their own, by font."""

    given: dict[int, dict[tuple[int, str], int]] = field(default_factory=dict)
    """By the identity of the engine's font: of each glyph and text, the code."""

    def of(self, shown: Shown) -> int:
        """Give the code by which a glyph is shown where it stands for some characters."""
        font, code, text = shown.font, shown.code, shown.text
        own = font.to_unicode.get(code)
        if not text or own == text or font.bitmap or font.glyph_count > _MOST_GLYPHS or code in font.missing.values():
            return code
        given = self.given.setdefault(id(font), {})
        if (code, text) not in given:
            given[code, text] = free(font, f"{code} {text}", set(given.values()))
        return given[code, text]


def free(font: Any, said: str, given: Set[int] = frozenset()) -> int:  # noqa: ANN401 - the engine's
    """Give a code above the glyphs of a font that follows from what is said; the next one where that is taken."""
    room = _HIGHEST + 1 - font.glyph_count
    at = int.from_bytes(blake2b(said.encode(), digest_size=8).digest()) % room
    taken = {*given, *font.missing.values()}
    while font.glyph_count + at in taken:
        at = (at + 1) % room
    return int(font.glyph_count + at)


@contextmanager
def true_text() -> Iterator[Codes]:
    """Let the engine write text that says its words, as long as the pages are drawn; gives the codes it makes."""
    from weasyprint.draw import text as drawing  # type: ignore[import-untyped]
    from weasyprint.pdf import stream as streams  # type: ignore[import-untyped]

    codes = Codes()
    draw, font = drawing.draw_first_line, streams.Font

    def line(stream: Any, textbox: Any, *rest: Any) -> Any:  # noqa: ANN401 - the engine's
        return draw_line(draw, codes, stream, textbox, *rest)

    drawing.draw_first_line, streams.Font = line, told_by_its_file(font)
    try:
        yield codes
    finally:
        drawing.draw_first_line, streams.Font = draw, font


def draw_line(draw: _Draw, codes: Codes, stream: Any, textbox: Any, *rest: Any) -> Any:  # noqa: ANN401 - the engine's
    """Draw a line as the engine does, read it back, and give codes to what does not say its words."""
    start, before, current = len(stream.stream), _known(stream), stream._current_font
    emojis = draw(stream, textbox, *rest)
    written = stream.stream[start:]
    if _known(stream) != before and _SHARING.search(textbox.text):
        for shown in glyphs(stream, textbox):
            meanings = shown.font.to_unicode
            if shown.code not in shown.font.characters and meanings.get(shown.code) == shown.text:
                meanings[shown.code] = _PLAIN.get(shown.text, shown.text)
    wanted = words(textbox)
    drawn = list(_drawn(b"\n".join(written), stream, current[0] if current else ""))
    if "".join([font.to_unicode.get(code, "") for font, code in drawn]) != wanted:
        told = iter([codes.of(shown) for shown in aligned(drawn, wanted) or glyphs(stream, textbox)])
        stream.stream[start:] = [_recoded(entry, told) if entry.endswith(b"TJ") else entry for entry in written]
    return emojis


def _known(stream: Any) -> int:  # noqa: ANN401 - the engine's
    """Count the glyphs that have characters."""
    return sum([len(font.to_unicode) for font in stream._fonts.values()])


def words(textbox: Any) -> str:  # noqa: ANN401 - the engine's
    """Give the characters of a line: a hyphen that the engine set at its end is a soft one."""
    text = str(textbox.pango_layout.text)
    hyphen = textbox.style["hyphenate_character"]
    if not text.endswith(hyphen) or not hyphen:
        return text
    element = getattr(textbox, "element", None)
    own = "".join(element.itertext()) if element is not None else hyphen
    return text if hyphen in own else text[: -len(hyphen)] + SOFT_HYPHEN


def _drawn(content: bytes, stream: Any, current: str) -> Iterator[tuple[Any, int]]:  # noqa: ANN401 - the engine's
    """Give the fonts and codes that were drawn, in their order; the current font is not named anew."""
    fonts = {font.hash.encode(): font for font in stream._fonts.values()}
    font = fonts.get(current.encode())
    for name, shown in _SHOWN.findall(content):
        if name:
            font = fonts[name]
        elif font is not None:
            digits = 2 if font.bitmap else 4
            for index in range(0, len(shown), digits):
                yield font, int(shown[index : index + digits], 16)


def aligned(drawn: list[tuple[Any, int]], wanted: str) -> list[Shown]:
    """Lay what glyphs say by themselves along the words, where only signs that share a glyph differ; else nothing."""
    found: list[Shown] = []
    at = 0
    for font, code in drawn:
        own = font.to_unicode.get(code, "")
        text = own if own and wanted.startswith(own, at) else wanted[at : at + 1]
        if text != own and _PLAIN.get(text) != own:
            return []
        found.append(Shown(font, code, text))
        at += len(text)
    return found if at == len(wanted) else []


def glyphs(stream: Any, textbox: Any) -> Iterator[Shown]:  # noqa: ANN401 - the engine's
    """Give the glyphs of a line in the order in which they are drawn, each with its characters."""
    from weasyprint.text.ffi import ffi, pango  # type: ignore[import-untyped]

    line, _ = textbox.pango_layout.get_first_line()
    raw, text = textbox.pango_layout.text.encode(), words(textbox)
    last = len(text.encode()) if text.endswith(SOFT_HYPHEN) else -1
    run = line.runs[0]
    while run != ffi.NULL:
        item, run = run.data, run.next
        font, _ = stream.add_font(item.item.analysis.font)
        count, length, offset = item.glyphs.num_glyphs, item.item.length, item.item.offset
        backwards = item.item.analysis.level % 2
        starts = item.glyphs.log_clusters[0:count]
        for index in range(count):
            code = item.glyphs.glyphs[index].glyph
            if code == pango.PANGO_GLYPH_EMPTY:
                continue
            if code & pango.PANGO_GLYPH_UNKNOWN_FLAG:
                code = font.get_unused_glyph_id(code - pango.PANGO_GLYPH_UNKNOWN_FLAG)
            after = index - 1 if backwards else index + 1
            end = starts[after] if 0 <= after < count else length
            characters = raw[offset + starts[index] : offset + end].decode()
            at_end = last >= 0 and offset + end == len(raw)
            yield Shown(font, code, SOFT_HYPHEN if at_end and characters else characters)


def _recoded(entry: bytes, told: Iterator[int]) -> bytes:
    """Write the glyphs of one operator by other codes."""

    def codes(match: re.Match[bytes]) -> bytes:
        shown = match[0][1:-1]
        return b"<" + b"".join(b"%04x" % next(told) for _ in range(0, len(shown), 4)) + b">"

    return re.sub(rb"<[0-9a-f]*>", codes, entry)


class _Widths(dict[int, int]):
    """The widths of the glyphs that are drawn: what the engine notes is that of its file, if that tells it."""

    def __init__(self, told: tuple[int, ...]) -> None:
        super().__init__()
        self.told = told

    def __setitem__(self, glyph: int, width: int) -> None:
        # The first glyph is what is missing, whose width the engine makes up.
        super().__setitem__(glyph, self.told[glyph] if 0 < glyph < len(self.told) else width)


def told_by_its_file(font: Any) -> Any:  # noqa: ANN401 - the engine's
    """Make a class of fonts whose glyphs mean, and take, what their file says, whatever is drawn first and how large.

    The engine takes the width of a glyph from its first size, rounded, and gives numbers to characters that have no
    glyph in the order in which they come. Glyphs that are drawn are those that have a width.
    """

    class Told(font):  # type: ignore[misc]
        def __init__(self, *given: Any) -> None:  # noqa: ANN401
            super().__init__(*given)
            file = known(self.file_content, self.index)
            self.characters = {} if self.bitmap else file.characters
            if not self.bitmap:
                self.to_unicode, self.widths = dict(file.characters), _Widths(file.widths)

        def get_unused_glyph_id(self, codepoint: int) -> int:
            if codepoint not in self.missing and self.glyph_count <= _MOST_GLYPHS:
                self.missing[codepoint] = free(self, f"missing {codepoint}")
            return int(super().get_unused_glyph_id(codepoint))

    return Told
