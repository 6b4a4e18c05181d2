"""Faults of the family S: style sheets."""

from __future__ import annotations

from livrerouge.diagnostic import Code, Severity

UNKNOWN_SHEET = Code(
    id="S130",
    severity=Severity.ERROR,
    title="style sheet that does not exist",
    message="there is no sheet “{name}”",
    hint="the sheets are: {known}",
    explanation="A list of sheets names the files of the style's folder css, or of that of a style it extends.",
    example="sheets: [page.css, txet.css]",
    remedy="sheets: [page.css, text.css]",
)

SHEET_TWICE = Code(
    id="S131",
    severity=Severity.ERROR,
    title="style sheet named twice",
    message="“{name}” is in the list already",
    hint="keep one of the two",
    explanation="The order of the list is that of the cascade, where a sheet can have one place only.",
    example="sheets: [page.css, text.css, page.css]",
    remedy="sheets: [page.css, text.css]",
)

UNUSED_SHEET = Code(
    id="S132",
    severity=Severity.WARNING,
    title="style sheet that nothing reads",
    message="the sheet “{name}” is in no list, so nothing reads it",
    hint="add it to the list, or remove the file",
    explanation=(
        "Once a style lists its sheets, only those of the list count. "
        "What is written in another file has no effect on any page."
    ),
    example="sheets: [page.css]               # while css/text.css exists",
    remedy="sheets: [page.css, text.css]",
)

CSS_SYNTAX = Code(
    id="S140",
    severity=Severity.ERROR,
    title="style sheet that cannot be read",
    message="this is not CSS: {problem}",
    hint="look for a missing “;”, “:”, bracket or quotation mark here or just before",
    explanation=(
        "The sheet breaks the grammar of CSS here. Browsers and layout engines drop what they cannot read, "
        "often with the rules that follow, and say nothing."
    ),
    example="p { margin 0; color: red }",
    remedy="p { margin: 0; color: red }",
)

CSS_IMPORT = Code(
    id="S141",
    severity=Severity.ERROR,
    title="style sheet that imports another",
    message="a sheet cannot import another",
    hint="put the file in the folder css and its name in the list of sheets in style.yaml",
    explanation=(
        "The list in style.yaml is the one place that gives the order of the cascade. "
        "An import would escape it, and nothing outside the style may be read."
    ),
    example='@import "table.css";',
    remedy="sheets: [page.css, table.css]     # in style.yaml",
)

CSS_FONT_FACE = Code(
    id="S142",
    severity=Severity.ERROR,
    title="style sheet that loads a font",
    message="a sheet cannot load a font",
    hint="name the family, its package and its cuts under typefaces in style.yaml",
    explanation=(
        "Typefaces come from packages at a fixed version, named in style.yaml. The rules that load them are made "
        "from there, so that no page depends on a file nobody can trace."
    ),
    example='@font-face { font-family: Spectral; src: url("art/Spectral.ttf") }',
    remedy="typefaces: {Spectral: {package: fontpkg-spectral, cuts: [400]}}     # in style.yaml",
)

CSS_ADDRESS = Code(
    id="S143",
    severity=Severity.ERROR,
    title="address a style may not use",
    message="“{address}” cannot be shown by a style: {reason}",
    hint="put the file in the style's folder and give its path from there: art/thread.svg",
    explanation=(
        "A sheet shows the files of its own style's folder, and nothing of the machine or the network: "
        "otherwise pages would look different elsewhere, or tell others that they are being read."
    ),
    example='background: url("https://example.org/paper.png")',
    remedy='background: url("art/paper.png")',
)

MISSING_ART = Code(
    id="S144",
    severity=Severity.ERROR,
    title="file of a style that does not exist",
    message="the style “{style}” has no file “{path}”",
    hint="make the file, or correct the path; it begins in the style's folder",
    explanation="The sheet shows a file that is not there. The page would be made without it.",
    example='background: url("art/tread.svg")',
    remedy='background: url("art/thread.svg")',
)

TOKEN_SET_AGAIN = Code(
    id="S145",
    severity=Severity.ERROR,
    title="sheet that sets a token again",
    message="“{name}” is a token of style.yaml; setting it in a sheet has no effect",
    hint="change the token, or give the custom property another name",
    explanation=(
        "Tokens are put into the sheets as text before the engine reads them, so the value set here is never looked "
        "at. A property that changes from rule to rule needs a name of its own."
    ),
    example=".callout { --red: #c00 }     /* red being a swatch */",
    remedy=".callout { --edge: #c00 }",
)

UNKNOWN_FACE = Code(
    id="S146",
    severity=Severity.ERROR,
    title="typeface that the style does not have",
    message="the style has no typeface “{name}”",
    hint="its typefaces are: {known}; others are named in style.yaml, with their package and cuts",
    explanation=(
        "No font of the machine is ever used. A family that the style does not name among its typefaces would be "
        "replaced by another one without a word."
    ),
    example="h2 { font-family: Barlo, sans-serif }",
    remedy="h2 { font-family: Barlow, sans-serif }",
)
