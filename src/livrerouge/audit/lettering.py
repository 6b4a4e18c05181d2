"""Lettering: the operators that show text (ISO 32000-1, 9.3 and 9.4)."""

from __future__ import annotations

from collections.abc import Sequence
from math import hypot

from pikepdf import Object

from livrerouge.audit.canvas import Canvas, matrix_of, values_of
from livrerouge.audit.font import NO_FONT, Font, read_font
from livrerouge.audit.geometry import Box, Matrix, put, times
from livrerouge.audit.glyphs import Glyphs, Word
from livrerouge.audit.objects import name, number
from livrerouge.audit.page import Run


class Lettering(Canvas):
    """A canvas on which texts are shown."""

    def begin_text(self, _: Sequence[object] = ()) -> None:
        """Begin a text (BT)."""
        self._place.begin()

    def set_text(self, operands: Sequence[object], *, what: str) -> None:
        """Set one of the measures of text (Tc, Tw, Tz, TL, Ts, Tr)."""
        value = number(operands[0])
        setattr(self._state, what, value / 100 if what == "scale" else int(value) if what == "mode" else value)

    def set_font(self, operands: Sequence[object]) -> None:
        """Choose a font and its size (Tf)."""
        font = self._resources.named("Font", name(operands[0]))
        self._state.font, self._state.size = self._font(font), number(operands[1])

    def _font(self, value: object) -> Font:
        if not isinstance(value, Object):
            return NO_FONT
        key = value.objgen
        if key == (0, 0):
            return read_font(value, self._bounds)
        if key not in self._spent.fonts:
            self._spent.fonts[key] = read_font(value, self._bounds)
        return self._spent.fonts[key]

    def place_text(self, operands: Sequence[object]) -> None:
        """Set the text matrix (Tm)."""
        self._place.put(matrix_of(operands))

    def move_text(self, operands: Sequence[object], *, leads: bool = False) -> None:
        """Go to another line (Td, TD)."""
        x, y = values_of(operands, 2)
        if leads:
            self._state.leading = -y
        self._place.move(x, y)

    def next_line(self, _: Sequence[object] = ()) -> None:
        """Go to the next line (T*)."""
        self._place.move(0, -self._state.leading)

    def show_on_next_line(self, operands: Sequence[object]) -> None:
        """Show a string on the next line (' and \")."""
        if len(operands) == 3:
            self._state.words, self._state.letters = number(operands[0]), number(operands[1])
        self.next_line()
        self.show_text(operands[-1:])

    def show_text(self, operands: Sequence[object]) -> None:
        """Show a string, or strings with the spaces between them (Tj, TJ)."""
        self._spent.runs += 1
        state, start = self._state, self._place.matrix
        size, letters = state.size, state.letters
        words: list[Word] = []
        moved = 0.0
        for item in self._glyphs(state.font).shown(operands[0]):
            if isinstance(item, Word):
                words.append(item)
                for width, spaced in item.steps:
                    moved += width * size + letters + (state.words if spaced else 0.0)
            else:
                moved -= item / 1000 * size
        self._place.go_on(moved * state.scale)
        if words:
            faulty = [word for word in words if word.untold or word.empty]
            untold = {code for word in faulty for code in word.untold}
            empty = {code for word in faulty for code in word.empty}
            said = "".join([word.shown for word in words])
            self._add_run(said, start, tuple(sorted(untold)), tuple(sorted(empty)))

    def _glyphs(self, font: Font) -> Glyphs:
        """Give what was shown of a font before."""
        known = self._spent.glyphs.get(font)
        if known is None:
            known = self._spent.glyphs[font] = Glyphs(font)
        return known

    def _add_run(self, said: str, start: Matrix, untold: tuple[int, ...], empty: tuple[int, ...]) -> None:
        state = self._state
        along = self._place.matrix[4] - start[4], self._place.matrix[5] - start[5]
        length = hypot(*along) / (hypot(start[0], start[1]) or 1)
        up = (state.font.descent * state.size + state.rise, state.font.ascent * state.size + state.rise)
        whole = times(start, state.matrix)
        box = put(Box(0, min(up), length, max(up)), whole)
        stroke = state.mode in (1, 5)
        whole_seen = state.clip.surrounds(box)
        seen = state.mode not in (3, 7) and (whole_seen or box.grown(0.01).meets(state.clip))
        ratio = None
        if seen:
            self._paints(stroke)
        if seen and not state.blended and said.strip():
            colour, alpha = (state.stroke, state.stroke_alpha) if stroke else (state.fill, state.fill_alpha)
            ratio = self._backdrop.ratio(box if whole_seen else box.common(state.clip) or box, colour, alpha)
        size = abs(state.size) * hypot(whole[2], whole[3])
        font = state.font
        self.found.runs.append(
            Run(
                said, box, self._standing(), font.name, font.ref, size, font.bold or state.mode == 2, seen,
                untold, empty, ratio,
            )
        )  # fmt: skip
