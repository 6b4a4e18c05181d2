"""Faults of the family B: pictures."""

from __future__ import annotations

from livrerouge.diagnostic import Code, Severity

BAD_PICTURE = Code(
    id="B060",
    severity=Severity.ERROR,
    title="picture that cannot be printed",
    message="the picture {path} cannot be printed: {reason}",
    hint="export it again from the program it was drawn with, as plain SVG, PNG, JPEG or WebP",
    explanation=(
        "The file is damaged, is not what its name says, is larger than any page needs, or names other files. "
        "A picture must be whole in itself, or the publication would look different on another machine."
    ),
    example='<image href="https://example.org/map.png"/> in art/map.svg',
    remedy="the map inside art/map.svg",
)

UNKNOWN_PICTURE = Code(
    id="B061",
    severity=Severity.ERROR,
    title="unknown picture",
    message="the publication has no picture {path}",
    hint="put the picture, as .svg, .png, .jpg or .webp, into the folder {folder}",
    explanation=(
        "Pictures are named by their path from the publication's folder. No picture of a kind that can be printed "
        "is at this one; capital and small letters are not the same."
    ),
    example=":::{figure} art/voice.svg",
    remedy=":::{figure} art/voix.svg",
)

OUTSIDE_PICTURE = Code(
    id="B062",
    severity=Severity.ERROR,
    title="picture from elsewhere",
    message="{path} is not a picture in the publication's folder",
    hint="copy the picture into the folder {folder} and name it from there: art/map.svg",
    explanation=(
        "Nothing is fetched from the network or from other folders when a publication is built: on another day or "
        "another machine it would look different, or could not be built at all."
    ),
    example=":::{figure} https://example.org/map.svg",
    remedy=":::{figure} art/map.svg",
)

UNKNOWN_LETTERING = Code(
    id="B063",
    severity=Severity.WARNING,
    title="typeface of a picture that the style does not have",
    message="the text of this picture is set in “{name}”, which is no typeface of the style",
    hint="set it in {known}, or convert the text to paths in the program it was drawn with",
    explanation=(
        "No font of the machine is ever used, in pictures neither. Text of a picture in another typeface than the "
        "style's comes out in one of those, with other widths, and may run over what stands beside it."
    ),
    example='<text font-family="Arial">2001</text>',
    remedy='<text font-family="Barlow">2001</text>',
)
