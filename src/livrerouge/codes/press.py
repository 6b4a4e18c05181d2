"""Faults of the family P: print."""

from __future__ import annotations

from livrerouge.diagnostic import Code, Severity

PAGE_COUNT = Code(
    id="P101",
    severity=Severity.ERROR,
    title="page count that makes no whole sheets",
    message="the number of pages, {page_count}, is not a multiple of {multiple}",
    hint="{missing} more make it one, or {over} fewer; or set another multiple in book.yaml",
    explanation=(
        "A stitched booklet is made of folded sheets of four pages; a bound one of signatures of sixteen. "
        "A page too many costs a sheet, and the binder cannot guess where blank pages should go."
    ),
    example="multiple: 16",
    remedy="multiple: 4",
)

STRANGE_FONT = Code(
    id="P102",
    severity=Severity.ERROR,
    title="font that is not the style's",
    message="the PDF uses the font {font}, which is no typeface of the style “{style}”",
    hint="name the family in the style's typefaces, or use one of these: {families}",
    explanation=(
        "Fonts of the machine make pages come out otherwise elsewhere, and their licence may not allow "
        "embedding. Only the typefaces that the style names and the lock pins are used."
    ),
    example="a PDF with letters of Georgia, which the style does not name",
    remedy="a PDF with letters of the style's typefaces alone",
)

FONT_NOT_EMBEDDED = Code(
    id="P103",
    severity=Severity.ERROR,
    title="font that is not embedded",
    message="the font {font} is not embedded in the PDF",
    hint="use a typeface of a font package",
    explanation=("A printer who lacks the font gets another one in its place, with other widths, and other lines."),
    example="a PDF that names Spectral without holding its letters",
    remedy="a PDF that holds the letters of Spectral it uses",
)

PAGE_SIZE = Code(
    id="P104",
    severity=Severity.ERROR,
    title="page of another size",
    message="page {page} is trimmed to {width} × {height} mm, not to {wanted_width} × {wanted_height}",
    hint="take the size out of the style sheet: the format of book.yaml sets it",
    explanation="All pages of a bound publication are cut to one size; one that differs stops the press.",
    example="@page cover { size: A4 }",
    remedy="@page cover { margin: 0 }",
)

COARSE = Code(
    id="P105",
    severity=Severity.WARNING,
    title="picture with few pixels",
    message="“{path}” has {density:.0f} pixels an inch at its printed width of {width:.0f} mm; {least} are needed",
    hint="use a picture of at least {wanted} pixels in width, or print it smaller",
    explanation=(
        "Print shows more than a screen does. A photograph with fewer than about 220 pixels an inch looks soft on "
        "paper. Drawings are best kept as SVG, which has no pixels at all."
    ),
    example=":::{figure} art/assembly.jpg    # 640 pixels, printed 108 mm wide",
    remedy=":::{figure} art/assembly.jpg    # 1200 pixels, printed 108 mm wide",
)

TOO_COARSE = Code(
    id="P106",
    severity=Severity.ERROR,
    title="picture with too few pixels",
    message="“{path}” has {density:.0f} pixels an inch at its printed width of {width:.0f} mm; {least} are the least",
    hint="use a picture of at least {wanted} pixels in width, or print it smaller",
    explanation=(
        "Below 150 pixels an inch the pixels of a photograph can be seen on paper, and printers refuse the file. "
        "Drawings are best kept as SVG, which has no pixels at all."
    ),
    example=":::{figure} art/assembly.jpg    # 320 pixels, printed 108 mm wide",
    remedy=":::{figure} art/assembly.jpg    # 1200 pixels, printed 108 mm wide",
)

NOT_ARCHIVABLE = Code(
    id="P107",
    severity=Severity.WARNING,
    title="colours of ink in a PDF for the screen",
    message="the PDF holds colours of ink (CMYK), so it does not claim to be fit for an archive (PDF/A)",
    hint="save pictures in RGB, and name colours of the style in RGB; ink is for the press",
    explanation=(
        "A file for an archive says what its numbers of colour mean. Those of the screen are told by one profile, "
        "sRGB; numbers of ink mean nothing beside it. The PDF is as accessible as ever, but nobody can promise "
        "its colours."
    ),
    example=":::{figure} art/assembly.jpg    # a photograph saved as CMYK",
    remedy=":::{figure} art/assembly.jpg    # the same, saved as RGB",
)

STRANGE_FILE = Code(
    id="P108",
    severity=Severity.ERROR,
    title="attachment that no table asks for",
    message="the PDF holds attachments {found}; its tables ask for {wanted}",
    hint="attach nothing in templates; “attach: true” in a table's definition attaches its data",
    explanation=(
        "The only files that travel inside a PDF are the data of tables that ask for it. Any other came by a way that "
        "is not meant to exist, and a reader would be offered to open it."
    ),
    example="a PDF with a file “notes.docx” inside",
    remedy="a PDF with the data of its tables, or without files",
)
