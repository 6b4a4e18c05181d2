"""Faults of the family A: fonts, pictures, places and colours of a PDF (A240)."""

from __future__ import annotations

from livrerouge.diagnostic import Code, Severity

NOT_EMBEDDED = Code(
    id="A240",
    severity=Severity.ERROR,
    title="font that is not in the file",
    message="the font {font} is not in the file",
    hint="let the program that makes the PDF embed all fonts",
    explanation=(
        "On a machine without the font another one is shown, with other widths and perhaps without some letters."
    ),
    example="<< /Type /FontDescriptor /FontName /Barlow >>",
    remedy="<< /Type /FontDescriptor /FontName /Barlow /FontFile2 9 0 R >>",
)

NO_UNICODE = Code(
    id="A241",
    severity=Severity.ERROR,
    title="letters that are only drawings",
    message="codes of the font {font} that stand for no known characters: {count}{words}",
    hint="let the font have a complete ToUnicode",
    explanation="Without characters a text can be seen and neither read aloud nor found nor copied.",
    example="<< /Type /Font /Subtype /Type0 >>",
    remedy="<< /Type /Font /Subtype /Type0 /ToUnicode 9 0 R >>",
)

BAD_UNICODE = Code(
    id="A242",
    severity=Severity.ERROR,
    title="letters that stand for what is no character",
    message="the font {font} maps a code to {character}",
    hint="map it to the character it shows",
    explanation="U+0000, U+FEFF and U+FFFE are no characters. What is mapped to them is silent.",
    example="<01> <0000>",
    remedy="<01> <0041>",
)

NOTDEF = Code(
    id="A243",
    severity=Severity.ERROR,
    title="character drawn as an empty box",
    message="the font {font} has no glyph for a character of “{words}”",
    hint="use a font that has it",
    explanation="The glyph of missing characters is shown: a box, or nothing.",
    example="<0000> Tj",
    remedy="<0024> Tj",
)

CID = Code(
    id="A244",
    severity=Severity.ERROR,
    title="font whose glyphs cannot be found",
    message="the font {font} does not say surely which glyphs its codes show: {fault}",
    hint="write CIDToGIDMap (Identity) into the CIDFont",
    explanation="Without the map, which glyph is shown is left to each reader.",
    example="<< /Subtype /CIDFontType2 >>",
    remedy="<< /Subtype /CIDFontType2 /CIDToGIDMap /Identity >>",
)

COARSE = Code(
    id="A250",
    severity=Severity.WARNING,
    title="picture of too few pixels",
    message="a picture has {density} pixels an inch, fewer than {least}",
    hint="use one with more pixels, or print it smaller",
    explanation="Who enlarges the page, as many readers must, sees squares.",
    example="200 pixels across 148 mm",
    remedy="1200 pixels across 148 mm",
)

INTERPOLATED = Code(
    id="A251",
    severity=Severity.ERROR,
    title="picture smoothed by the reader",
    message="a picture is to be smoothed by who shows it (Interpolate)",
    hint="write Interpolate false",
    explanation="PDF/A wants the same picture everywhere, and each program smooths differently.",
    example="/Interpolate true",
    remedy="/Interpolate false",
)

SCAN = Code(
    id="A252",
    severity=Severity.WARNING,
    title="page that is only a picture",
    message="the page is one picture without text",
    hint="recognise the text and tag it, or write the page anew",
    explanation="A scanned page can be seen and not read aloud, found or enlarged in lines.",
    example="/Im0 Do",
    remedy="/Im0 Do and the text in mode 3",
)

OFF_PAGE = Code(
    id="A260",
    severity=Severity.ERROR,
    title="text off the page",
    message="the text “{words}” stands off the page",
    hint="move it onto the page, or take it out",
    explanation="It is read aloud and cannot be seen, or is cut by the edge.",
    example="1 0 0 1 900 900 Tm (Lost) Tj",
    remedy="1 0 0 1 90 600 Tm (Found) Tj",
)

OVERLAPPING = Code(
    id="A261",
    severity=Severity.WARNING,
    title="links one over the other",
    message="the link to “{one}” lies over that to “{other}”",
    hint="let each link have a place of its own",
    explanation="Who clicks gets one of the two, and not always the one meant.",
    example="/Rect [10 10 90 20] and /Rect [50 10 120 20]",
    remedy="/Rect [10 10 50 20] and /Rect [50 10 120 20]",
)

CONTRAST = Code(
    id="A270",
    severity=Severity.ERROR,
    title="text too pale to be read",
    message="the text “{words}” has a contrast of {ratio}:1 with what lies behind it, less than {least}:1",
    hint="make it darker, or what lies behind it lighter",
    explanation=(
        "Who sees little, or reads in the sun, cannot tell it from its ground. Small text needs 4.5:1, that of "
        "18 pt, or bold of 14 pt, 3:1 (WCAG 1.4.3)."
    ),
    example="0.7 g (pale) Tj",
    remedy="0.2 g (dark) Tj",
)

BLEND = Code(
    id="A271",
    severity=Severity.ERROR,
    title="transparency that PDF/A does not know",
    message="{fault}",
    hint="use the blend modes of ISO 32000-1 and give the page a group with a colour space",
    explanation="What is mixed otherwise looks different in each program, and PDF/A forbids it.",
    example="/BM /Glow",
    remedy="/BM /Multiply",
)

DEVICE = Code(
    id="A272",
    severity=Severity.ERROR,
    title="colours of no certain look",
    message="{colours} is painted, and the file does not say how it looks",
    hint="give the file an output intent with a profile of these colours",
    explanation="Without a profile the same numbers are another colour on each machine, and PDF/A forbids it.",
    example="1 0 0 rg without OutputIntents",
    remedy="1 0 0 rg with /OutputIntents [<< /S /GTS_PDFA1 … >>]",
)
