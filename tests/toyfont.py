"""A toy font of boxes, made when a test needs it: every character is half an em wide, so that positions are whole."""

from __future__ import annotations

from pathlib import Path

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen

CHARACTERS = "".join(chr(code) for code in range(0x20, 0x7F)) + "\u00a0àâçèéêëîïôùûœ«»’–—…•\u2010\u2011\u202f"
UNITS, WIDTH, ASCENT, DESCENT = 1000, 500, 800, 200


def make_font(folder: Path, family: str = "Toy") -> Path:
    """Write the font into a folder and give its path."""
    names = [".notdef", *(f"c{ord(character):04x}" for character in CHARACTERS)]
    builder = FontBuilder(UNITS, isTTF=True)
    builder.setupGlyphOrder(names)
    builder.setupCharacterMap({ord(character): f"c{ord(character):04x}" for character in CHARACTERS})
    spaces = {f"c{ord(character):04x}" for character in CHARACTERS if character.isspace()}
    builder.setupGlyf({name: TTGlyphPen(None).glyph() if name in spaces else _box() for name in names})
    builder.setupHorizontalMetrics(dict.fromkeys(names, (WIDTH, 50)))
    builder.setupHorizontalHeader(ascent=ASCENT, descent=-DESCENT)
    builder.setupNameTable({"familyName": family, "styleName": "Regular", "psName": f"{family}-Regular"})
    builder.setupOS2(
        sTypoAscender=ASCENT, sTypoDescender=-DESCENT, usWinAscent=ASCENT, usWinDescent=DESCENT, sxHeight=500
    )
    builder.setupPost()
    # The dates in the file are of no use, and would make it another file each time.
    builder.updateHead(created=3_600_000_000, modified=3_600_000_000)
    builder.font.recalcTimestamp = False
    path = folder / f"{family}.ttf"
    builder.save(path)
    return path


def _box() -> object:
    pen = TTGlyphPen(None)
    pen.moveTo((50, 0))
    for point in ((50, 700), (450, 700), (450, 0)):
        pen.lineTo(point)
    pen.closePath()
    return pen.glyph()
