"""Lettering: the operators that show text (ISO 32000-1, 9.3 and 9.4)."""

from __future__ import annotations

from collections.abc import Sequence
from math import hypot

from pikepdf import Object

from livrerouge.audit.canvas import Canvas, Glyph, matrix_of, values_of
from livrerouge.audit.font import NO_FONT, Font, read_font
from livrerouge.audit.geometry import Box, Matrix, around, corners, times
from livrerouge.audit.objects import entry, items, name, number, octets
from livrerouge.audit.page import Run


class Lettering(Canvas):
    """A canvas on which texts are shown."""

    def begin_text(self, _: Sequence[Object]) -> None:
        """Begin a text (BT)."""
        self._place.begin()

    def set_text(self, operands: Sequence[Object], *, what: str) -> None:
        """Set one of the measures of text (Tc, Tw, Tz, TL, Ts, Tr)."""
        value = number(operands[0])
        setattr(self._state, what, value / 100 if what == "scale" else int(value) if what == "mode" else value)

    def set_font(self, operands: Sequence[Object]) -> None:
        """Choose a font and its size (Tf)."""
        font = entry(entry(self._resources, "/Font"), f"/{name(operands[0])}")
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

    def place_text(self, operands: Sequence[Object]) -> None:
        """Set the text matrix (Tm)."""
        self._place.put(matrix_of(operands))

    def move_text(self, operands: Sequence[Object], *, leads: bool = False) -> None:
        """Go to another line (Td, TD)."""
        x, y = values_of(operands, 2)
        if leads:
            self._state.leading = -y
        self._place.move(x, y)

    def next_line(self, _: Sequence[Object]) -> None:
        """Go to the next line (T*)."""
        self._place.move(0, -self._state.leading)

    def show_on_next_line(self, operands: Sequence[Object]) -> None:
        """Show a string on the next line (' and \")."""
        if len(operands) == 3:
            self._state.words, self._state.letters = number(operands[0]), number(operands[1])
        self.next_line(())
        self.show_text(operands[-1:])

    def show_text(self, operands: Sequence[Object]) -> None:
        """Show a string, or strings with the spaces between them (Tj, TJ)."""
        self._spent.runs += 1
        state, start = self._state, self._place.matrix
        known, letters, untold, empty = self._known(state.font), [], set(), set()
        spaced = state.words if not state.font.composite else 0.0
        moved = 0.0
        for item in items(operands[0]):
            string = octets(item)
            if not string:
                moved -= number(item) / 1000 * state.size
                continue
            for code in state.font.codes(string):
                glyph = known.get(code)
                if glyph is None:
                    glyph = known[code] = Glyph.of(state.font, code)
                letters.append(glyph.shown)
                moved += glyph.width * state.size + state.letters + (spaced if code == 32 else 0.0)
                if glyph.untold:
                    untold.add(code)
                if glyph.empty:
                    empty.add(code)
        self._place.go_on(moved * state.scale)
        if letters:
            self._add_run("".join(letters), start, tuple(sorted(untold)), tuple(sorted(empty)))

    def _known(self, font: Font) -> dict[int, Glyph]:
        """Give the glyphs of a font that were shown before."""
        return self._spent.glyphs.setdefault(font, {})

    def _add_run(self, said: str, start: Matrix, untold: tuple[int, ...], empty: tuple[int, ...]) -> None:
        state = self._state
        along = self._place.matrix[4] - start[4], self._place.matrix[5] - start[5]
        length = hypot(*along) / (hypot(start[0], start[1]) or 1)
        up = (state.font.descent * state.size + state.rise, state.font.ascent * state.size + state.rise)
        whole = times(start, state.matrix)
        box = around(corners(Box(0, min(up), length, max(up)), whole))
        if box is None:
            return
        stroke = state.mode in (1, 5)
        seen = state.mode not in (3, 7) and box.grown(0.01).common(state.clip) is not None
        ratio = None
        if seen:
            self._paints(stroke)
        if seen and not state.blended and said.strip():
            colour, alpha = (state.stroke, state.stroke_alpha) if stroke else (state.fill, state.fill_alpha)
            ratio = self._backdrop.ratio(box.common(state.clip) or box, colour, alpha)
        size = abs(state.size) * hypot(whole[2], whole[3])
        font = state.font
        self.found.runs.append(
            Run(
                said, box, self._standing(), font.name, font.ref, size, font.bold or state.mode == 2, seen,
                untold, empty, ratio,
            )
        )  # fmt: skip
