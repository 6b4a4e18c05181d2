"""Faults of the family S: style: pages, colours, typefaces, tokens and style sheets."""

from __future__ import annotations

from livrerouge.diagnostic import Code, Severity

# Pages, colours, typefaces -------------------------------------------------------------------------------------

BAD_MEASURE = Code(
    id="S101",
    severity=Severity.ERROR,
    title="not a measure of the page",
    message="“{key}” is {value}; it must be {wanted}",
    hint="write a number with its unit (mm, cm, in, pt, pc): 18mm",
    explanation=(
        "Margins and leading make the page, so they are lengths that mean the same everywhere. "
        "A percentage or a number without unit would leave their size to guesswork."
    ),
    example="leading: 14",
    remedy="leading: 14pt",
)

BAD_COLOUR = Code(
    id="S102",
    severity=Severity.ERROR,
    title="not a colour",
    message="“{value}” is not a colour",
    hint='write red, green and blue in hexadecimal figures, in quotes: "#9b1b22"',
    explanation=(
        "A swatch has its colour for the screen as # and six figures (or three). "
        "The quotes are needed because YAML takes what follows a bare # for a comment."
    ),
    example="red: {srgb: darkred}",
    remedy='red: {srgb: "#9b1b22"}',
)

BAD_INKS = Code(
    id="S103",
    severity=Severity.ERROR,
    title="not four inks",
    message="the inks of a swatch are four numbers from 0 to 100",
    hint="write cyan, magenta, yellow and black in percent: [22, 100, 92, 22]",
    explanation="The press prints with four inks, and each covers between nothing and all of the paper.",
    example="cmyk: [0.22, 1, 0.92]",
    remedy="cmyk: [22, 100, 92, 22]",
)

NOT_A_FORMAT = Code(
    id="S104",
    severity=Severity.ERROR,
    title="not a format of a style",
    message="“{value}” is not the format of a page",
    hint="write A4, A5, A6, B5 or width x height in millimetres, from 74 to 420: 170x240",
    explanation=(
        "A format is the size of the trimmed page, by its name or as width x height. "
        "Smaller pages hold no text, and larger ones no press or office printer takes."
    ),
    example="formats:\n  pocket: {head: 12mm, foot: 15mm, inner: 12mm, outer: 14mm}",
    remedy="formats:\n  110x178: {head: 12mm, foot: 15mm, inner: 12mm, outer: 14mm}",
)

SAME_FORMAT = Code(
    id="S105",
    severity=Severity.ERROR,
    title="format given twice",
    message="“{name}” is the same size as “{other}”, which has its margins already",
    hint="keep one of the two",
    explanation="Formats are told apart by their size, whatever they are called. One of the two would have no effect.",
    example="A5: {…}\n148x210: {…}",
    remedy="A5: {…}",
)

NOT_A_CUT = Code(
    id="S106",
    severity=Severity.ERROR,
    title="not a cut of a typeface",
    message="“{value}” is not a cut",
    hint="write the weight from 1 to 1000, with “italic” behind it for the italic: 400 italic",
    explanation="A cut of a family is known by its weight and its slant, as style sheets know it.",
    example="cuts: [regular, bold]",
    remedy="cuts: [400, 700]",
)

UNKNOWN_CUT = Code(
    id="S107",
    severity=Severity.ERROR,
    title="cut that the typeface does not have",
    message="{family} has no cut “{cut}”",
    hint="its cuts are: {known}",
    explanation=(
        "The package of the typeface has no font of this weight and slant. "
        "Another cut in its place, thickened or slanted by the machine, would be a forgery of the typeface."
    ),
    example="Spectral: {package: fontpkg-spectral, cuts: [900]}",
    remedy="Spectral: {package: fontpkg-spectral, cuts: [800]}",
)

UNKNOWN_FAMILY = Code(
    id="S108",
    severity=Severity.ERROR,
    title="family that the package does not hold",
    message="{package} does not hold the family “{family}”",
    hint="it holds: {known}",
    explanation=(
        "A family is named as its fonts name themselves. Only static fonts count: one file a cut. "
        "Variable ones are slow to subset, and their PDFs are not alike everywhere."
    ),
    example="Spektral: {package: fontpkg-spectral, cuts: [400]}",
    remedy="Spectral: {package: fontpkg-spectral, cuts: [400]}",
)

NOT_A_FONT_PACKAGE = Code(
    id="S109",
    severity=Severity.ERROR,
    title="not a package of fonts",
    message="“{value}” is not the name of a package of fonts",
    hint="typefaces come from the packages whose names begin with fontpkg-",
    explanation=(
        "Typefaces come from Python packages of fonts at a fixed version, so that pages are alike on every machine. "
        "Other packages are out of reach of a style."
    ),
    example="Spectral: {package: spectral, cuts: [400]}",
    remedy="Spectral: {package: fontpkg-spectral, cuts: [400]}",
)

NO_TYPE_AREA = Code(
    id="S110",
    severity=Severity.ERROR,
    title="margins that leave no room for text",
    message="the margins of “{name}” leave no room for a line of text",
    hint="make the margins smaller; lengths are in mm, cm, in, pt or pc",
    explanation=(
        "Between the margins lies the type area. It must hold one line at least, and be wider than a line is high."
    ),
    example="A5: {head: 120mm, foot: 90mm, inner: 18mm, outer: 24mm}",
    remedy="A5: {head: 20mm, foot: 22mm, inner: 18mm, outer: 24mm}",
)

# Tokens --------------------------------------------------------------------------------------------------------

NOT_A_TOKEN_NAME = Code(
    id="S120",
    severity=Severity.ERROR,
    title="not the name of a token",
    message="“{value}” cannot be the name of a token or a swatch",
    hint="use small letters a to z, figures and hyphens, beginning with a letter",
    explanation="Sheets use a token as var(--name), where other signs would end the name or need escapes.",
    example="tokens: {Text Size: 10pt}",
    remedy="tokens: {text-size: 10pt}",
)

UNFIT_VALUE = Code(
    id="S121",
    severity=Severity.ERROR,
    title="value that no declaration can hold",
    message="the value of “{name}” cannot stand in a declaration: {reason}",
    hint="write the value only, as it stands between “:” and “;” in a style sheet",
    explanation=(
        "A token is put into the sheets as text. A value that ends its declaration, opens a block or is never closed "
        "would change the rules around it, far from where it is written."
    ),
    example='tokens: {rule: ".5pt solid; color: red"}',
    remedy='tokens: {rule: ".5pt solid red"}',
)

COMPUTED_TOKEN = Code(
    id="S122",
    severity=Severity.ERROR,
    title="token that follows from the page",
    message="“{name}” follows from the format and the leading, and cannot be set",
    hint="change the margins or the leading, or give the token another name",
    explanation=(
        "The measures of the page are computed for each format: page-width, page-height, the four margins, measure, "
        "type-height and leading. Set apart from it they could contradict it."
    ),
    example="tokens: {measure: 106mm}",
    remedy="formats: {A5: {head: 56pt, foot: 63pt, inner: 18mm, outer: 24mm}}",
)

UNDEFINED_TOKEN = Code(
    id="S123",
    severity=Severity.ERROR,
    title="token that is not defined",
    message="the token “{name}” is not defined",
    hint="define it in style.yaml, under tokens",
    explanation=(
        "Neither the style nor one it extends defines this token, and no rule sets it as a custom property. "
        "The declaration would be dropped without a word."
    ),
    example="color: var(--rde)",
    remedy="color: var(--red)",
)

TOKEN_CIRCLE = Code(
    id="S124",
    severity=Severity.ERROR,
    title="tokens that use one another in a circle",
    message="tokens use one another in a circle: {names}",
    hint="give one of them a value of its own",
    explanation="Each of these values is waiting for the next, so none of them has any.",
    example='tokens: {rule: "var(--edge)", edge: "var(--rule)"}',
    remedy='tokens: {rule: .5pt, edge: "var(--rule)"}',
)

UNUSED_TOKEN = Code(
    id="S125",
    severity=Severity.WARNING,
    title="token that nothing uses",
    message="nothing uses the token “{name}”",
    hint="remove it, or use it in a sheet as var(--{name})",
    explanation=(
        "No sheet, template or other token uses this one, in either variant. Whoever changes it will wonder why "
        "nothing changes on the page; most often a sheet repeats its value instead of using it."
    ),
    example="tokens: {quote-size: 15pt}        # while text.css says font-size: 15pt",
    remedy="font-size: var(--quote-size)      /* in text.css */",
)

TOKEN_AND_SWATCH = Code(
    id="S126",
    severity=Severity.ERROR,
    title="token with the name of a swatch",
    message="“{name}” is a swatch already",
    hint="give the token another name, or remove it",
    explanation="Every swatch is a token too, so var(--name) could mean either of the two.",
    example='swatches: {red: {srgb: "#9b1b22"}}\ntokens: {red: "#ff0000"}',
    remedy='swatches: {red: {srgb: "#9b1b22"}}\ntokens: {alert: "#ff0000"}',
)
