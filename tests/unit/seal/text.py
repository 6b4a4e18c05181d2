"""The characters of a PDF by its own tables: every code that is shown, by the ToUnicode of its font."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pikepdf

_PAIR = re.compile(rb"<([0-9a-f]{4})> <([0-9a-f]+)>")


def decoded(pdf: pikepdf.Pdf) -> Iterator[str]:
    """Give the characters of each code that the pages show, in the order of drawing."""
    for page in pdf.pages:
        letters: dict[int, str] = {}
        for operands, operator in pikepdf.parse_content_stream(page, "Tf TJ Tj"):
            if str(operator) == "Tf":
                table = page.obj.Resources.Font[str(operands[0])].ToUnicode.read_bytes()
                letters = {
                    int(code, 16): bytes.fromhex(text.decode()).decode("utf-16-be")
                    for code, text in _PAIR.findall(table)
                }
            else:
                shown = operands[0] if isinstance(operands[0], pikepdf.Array) else [operands[0]]
                for part in shown:
                    if isinstance(part, pikepdf.String):
                        codes = bytes(part)
                        yield from (letters[int.from_bytes(codes[i : i + 2], "big")] for i in range(0, len(codes), 2))
