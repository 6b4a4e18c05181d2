"""Contents: the operators of a page's streams and of the forms they show, read in their order (ISO 32000-1, 7.8.2)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from warnings import catch_warnings, simplefilter

import pikepdf
from pikepdf import Pdf, Stream

from livrerouge.audit.bounds import Bounds
from livrerouge.audit.canvas import Spent, matrix_of
from livrerouge.audit.geometry import Box, box_of, put, times
from livrerouge.audit.ink import CMYK, DEVICE_RGB, GRAY
from livrerouge.audit.lettering import Lettering
from livrerouge.audit.objects import Resources, TooLargeError, entry, label, name, numbers, unpacked
from livrerouge.audit.state import Path, Place

_FORMS = 20
"""How deep forms may stand in forms."""
_OBJECTS = frozenset("/([<")
"""What operands begin with that are no numbers: names, strings, arrays, dictionaries."""
_Instruction = pikepdf.ContentStreamInstruction | pikepdf.ContentStreamInlineImage


class Reader(Lettering):
    """Reads the contents of one page."""

    def __init__(self, pdf: Pdf, crop: Box, bounds: Bounds, spent: Spent) -> None:
        super().__init__(pdf, crop, bounds, spent)
        self.shown: list[str] = []
        """Forms with marked content of their own, as often as they are shown."""
        self.remarks: list[str] = []
        """What the parser said of streams that are not as they should be."""
        self._depth = 0

    def read(self, content: bytes, resources: object, owner: str) -> None:
        """Read a stream; its marked content belongs to `owner`. TooLargeError beyond the bounds."""
        self._spent.content += len(content)
        if self._spent.content > self._bounds.content or self._spent.runs > self._bounds.runs:
            raise TooLargeError
        before = self._owner, self._resources
        self._owner, self._resources = owner, Resources(resources)
        depth, marks = len(self._kept), len(self._marks)
        with catch_warnings(record=True) as remarks:
            simplefilter("always")
            instructions = pikepdf.parse_content_stream(Stream(self._pdf, content))
        self.remarks.extend(str(remark.message).rstrip(".").lower() for remark in remarks)
        for operator, operands in _read(instructions):
            act = _OPERATORS.get(operator)
            if act is not None:
                act(self, operands)
        del self._kept[depth:], self._marks[marks:]
        self._owner, self._resources = before

    def show(self, operands: Sequence[object]) -> None:
        """Show a picture or a form (Do)."""
        shown = self._resources.named("XObject", name(operands[0]))
        kind = name(entry(shown, "/Subtype"))
        if kind == "Image":
            self._show_picture(shown)
        elif kind == "Form":
            self._show_form(shown)

    def _show_form(self, form: object) -> None:
        if self._depth >= _FORMS:
            raise TooLargeError
        before, place, path = self._state.kept(), self._place, self._path
        matrix = numbers(entry(form, "/Matrix"), 6)
        if matrix is not None:
            self._state.matrix = times(matrix_of(matrix), self._state.matrix)
        box = box_of(numbers(entry(form, "/BBox"), 4))
        if box is not None:
            self._state.clip = put(box, self._state.matrix).common(self._state.clip) or Box(0, 0, 0, 0)
        self._place, self._path = Place(), Path()
        owner = self._owner
        if entry(form, "/StructParents") is not None:
            owner = f"form {label(form)}"
            self.shown.append(label(form))
        resources = entry(form, "/Resources")
        self._depth += 1
        try:
            inner = resources if resources is not None else self._resources.value
            self.read(unpacked(form, self._bounds), inner, owner)
        finally:
            self._depth -= 1
            self._state, self._place, self._path = before, place, path


def _read(instructions: Sequence[_Instruction]) -> Iterator[tuple[str, Sequence[object]]]:
    """Give operators with their operands: numbers alone as such, all else as pikepdf reads it.

    Nearly all operands are numbers. Written out again they are had in a third of the time that pikepdf takes to make
    a decimal of each; a line holds one instruction, but where a picture stands in the stream itself.
    """
    lines = pikepdf.unparse_content_stream(instructions).decode("latin-1").split("\n")
    if len(lines) != len(instructions):
        yield from ((str(one.operator), list(one.operands)) for one in instructions)
        return
    for line, instruction in zip(lines, instructions, strict=True):
        operator = line[line.rfind(" ") + 1 :]
        if not operator.isascii():
            # No operator, nor what follows it: said by an exception.
            operator = str(instruction.operator)
        if operator == line:
            yield operator, ()
        elif line[0] in _OBJECTS:
            yield operator, list(instruction.operands)
        else:
            yield operator, _numbers(line) or list(instruction.operands)


def _numbers(line: str) -> list[float] | None:
    """Read the operands of a line, all of them numbers; none when they are not."""
    try:
        return [float(word) for word in line.split(" ")[:-1]]
    except ValueError:
        return None


_Act = Callable[[Reader, Sequence[object]], None]

_OPERATORS: Mapping[str, _Act] = {
    "q": Reader.keep,
    "Q": Reader.restore,
    "cm": Reader.transform,
    "gs": Reader.set_state,
    "cs": partial(Reader.set_space, stroke=False),
    "CS": partial(Reader.set_space, stroke=True),
    **dict.fromkeys(("sc", "scn"), partial(Reader.set_colour, stroke=False)),
    **dict.fromkeys(("SC", "SCN"), partial(Reader.set_colour, stroke=True)),
    "g": partial(Reader.set_colour, stroke=False, chosen=GRAY),
    "G": partial(Reader.set_colour, stroke=True, chosen=GRAY),
    "rg": partial(Reader.set_colour, stroke=False, chosen=DEVICE_RGB),
    "RG": partial(Reader.set_colour, stroke=True, chosen=DEVICE_RGB),
    "k": partial(Reader.set_colour, stroke=False, chosen=CMYK),
    "K": partial(Reader.set_colour, stroke=True, chosen=CMYK),
    "re": Reader.rectangle,
    "m": Reader.begin_line,
    "l": Reader.draw_line,
    **{kind: partial(Reader.draw_curve, kind=kind) for kind in ("c", "v", "y")},
    "n": Reader.paint,
    **dict.fromkeys(("f", "F"), partial(Reader.paint, fill=True)),
    "f*": partial(Reader.paint, fill=True, even_odd=True),
    **dict.fromkeys(("S", "s"), partial(Reader.paint, stroke=True)),
    **dict.fromkeys(("B", "b"), partial(Reader.paint, fill=True, stroke=True)),
    **dict.fromkeys(("B*", "b*"), partial(Reader.paint, fill=True, stroke=True, even_odd=True)),
    **dict.fromkeys(("W", "W*"), Reader.clip),
    "sh": Reader.shade,
    "Do": Reader.show,
    "INLINE IMAGE": Reader.show_inline,
    **dict.fromkeys(("BMC", "BDC"), Reader.mark),
    "EMC": Reader.unmark,
    "BT": Reader.begin_text,
    "Tc": partial(Reader.set_text, what="letters"),
    "Tw": partial(Reader.set_text, what="words"),
    "Tz": partial(Reader.set_text, what="scale"),
    "TL": partial(Reader.set_text, what="leading"),
    "Ts": partial(Reader.set_text, what="rise"),
    "Tr": partial(Reader.set_text, what="mode"),
    "Tf": Reader.set_font,
    "Tm": Reader.place_text,
    "Td": Reader.move_text,
    "TD": partial(Reader.move_text, leads=True),
    "T*": Reader.next_line,
    **dict.fromkeys(("'", '"'), Reader.show_on_next_line),
    **dict.fromkeys(("Tj", "TJ"), Reader.show_text),
}
"""What each operator does; the others paint nothing."""
