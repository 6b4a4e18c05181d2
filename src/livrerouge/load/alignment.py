"""Alignment: where in the file each character of a value was written."""

from __future__ import annotations

from livrerouge.place import Source, Span

Offsets = list[int]
"""For each character of a text its offset in the source, and one more for its end."""

_QUOTE = '"'
_ESCAPES = {"x": 2, "u": 4, "U": 8}
"""Figures that follow the letter of an escape in double quotes."""


def straight(start: int, length: int) -> Offsets:
    """Give the offsets of a text that stands in the source as it is."""
    return list(range(start, start + length + 1))


def of_value(text: str, span: Span) -> Offsets:
    """Align the text of a YAML or JSON value or of a cell with the characters between its quotes, folds and indents."""
    written = span.text
    if written == text:
        return straight(span.start, len(text))
    mark = written[:1]
    inside = span.start + 1
    if mark in ("|", ">"):
        return _walk(text, span, span.start + written.find("\n") + 1, "")
    if written.startswith(_QUOTE) and written[1:-1].replace(_QUOTE * 2, _QUOTE).startswith(text):
        # A cell of a CSV file: a backslash is one, and only quotes are written twice.
        return _walk(text, span, inside, _QUOTE)
    if mark in ("'", _QUOTE):
        return _walk(text, span, inside, mark, escapes=mark == _QUOTE)
    return _walk(text, span, span.start, "")


def _walk(text: str, span: Span, position: int, mark: str, *, escapes: bool = False) -> Offsets:
    """Go through text and source side by side; white space may have been folded, quotes escaped."""
    source, end = span.source.text, span.end
    offsets: Offsets = []
    for character in text:
        folded = not character.isspace() and source[position : position + 1] != character
        if folded or (escapes and source[position : position + 2] == "\\\n"):
            position = _skip_space(source, position, end)
        offsets.append(min(position, end))
        if escapes and source[position : position + 1] == "\\":
            position += 2 + _ESCAPES.get(source[position + 1 : position + 2], 0)
            if character > "\uffff" and source[position : position + 2] == "\\u":
                # JSON escapes it in two halves.
                position += 6
        elif mark and source[position : position + 2] == mark * 2 and character == mark:
            position += 2
        elif source[position : position + 1] == character or (
            character.isspace() and source[position : position + 1].isspace()
        ):
            position += 1
    offsets.append(min(position, end))
    return offsets


def _skip_space(source: str, position: int, end: int) -> int:
    """Skip a fold: white space, and a backslash that ends a line in double quotes."""
    while position < end and (source[position].isspace() or source[position : position + 2] == "\\\n"):
        position += 1
    return position


def of_lines(content: str, source: Source, first: int) -> Offsets:
    """Align the text of a Markdown block with the lines it was taken from; `first` is its first line, from 0.

    Marks and indents at the beginning of lines are not part of the text; a line's end is, so lines are matched at
    their ends.
    """
    offsets: Offsets = []
    lines = content.split("\n")
    # Lines of nothing but no-break spaces count as text, but were taken from the beginning.
    while first + 1 < len(source.starts) and lines[0].strip() not in source.line(first + 1):
        first += 1
    for number, line in enumerate(lines, first + 1):
        start = _column(line, source, number)
        offsets.extend(range(start, start + len(line) + 1))
    return offsets


def _column(line: str, source: Source, number: int) -> int:
    """Find a line of a block's text in its line of the source."""
    if number > len(source.starts):
        return len(source.text)
    written = source.line(number)
    start = source.starts[number - 1]
    if written.endswith(line):
        return start + len(written) - len(line)
    found = written.rfind(line.strip())
    indent = len(line) - len(line.lstrip())
    return start + max(0, found - indent) if found >= 0 else start
