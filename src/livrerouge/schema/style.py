"""The keys of style.yaml: the formats, typefaces, swatches and tokens of a style."""

from __future__ import annotations

from livrerouge.model.numbering import FrontFolios
from livrerouge.schema.book import FORMAT as SIZE
from livrerouge.schema.key import Choice, Flag, Group, Key, Keys, Named, Numbers, Text, Whole, Words

MEASURE = r"([0-9]{1,4}(?:\.[0-9]{1,6})?|\.[0-9]{1,6})(mm|cm|in|pt|pc)"
"""A length, its number and its unit apart."""
LENGTH = Text(rf"\s*{MEASURE}\s*")
MARGIN = Text(rf"\s*(?:0|{MEASURE})\s*", number=Whole(0, 0))

PACKAGE = Text("fontpkg-[a-z0-9]+(?:-[a-z0-9]+)*")
CUT = Text("([1-9][0-9]{0,2}|1000)( italic)?", usual=("400", "400 italic", "700"), number=Whole(1, 1000))
COLOUR = Text("#(?:[0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})")
TOKEN_NAME = "[a-z][a-z0-9-]{0,79}"
TOKENS = Named(Text(blank=False), TOKEN_NAME)

FORMAT = Keys(
    "The margins of one size of page.",
    (
        Key("head", MARGIN, "Margin above the text.", required=True),
        Key("foot", MARGIN, "Margin below the text; it takes what a whole number of lines leaves.", required=True),
        Key("inner", MARGIN, "Margin at the spine.", required=True),
        Key("outer", MARGIN, "Margin at the edge.", required=True),
        Key("leading", LENGTH, "Distance of two lines of text on pages of this size, 4pt at least."),
        Key("tokens", TOKENS, "Tokens with other values on pages of this size."),
    ),
)

TYPEFACE = Keys(
    "One family of type.",
    (
        Key("package", PACKAGE, "Python package that holds its fonts.", required=True),
        Key("cuts", Words(CUT), "Cuts in use: a weight, or a weight and “italic”.", required=True),
    ),
)

SWATCH = Keys(
    "One colour.",
    (
        Key("srgb", COLOUR, 'The colour on the screen, in quotes: "#9b1b22".', required=True),
        Key("cmyk", Numbers(4, 100), "The colour in ink: cyan, magenta, yellow and black in percent."),
    ),
)

_OWN = (
    Key("leading", LENGTH, "Distance of two lines of text, 4pt at least.", required=True),
    Key("continuous", Flag(), "Sections follow on the next page, whatever its side, and no blank page is added."),
    Key(
        "front-folios",
        Choice(FrontFolios),
        "Folios of the front matter: “roman” makes them i, ii, iii, and the body begins anew with 1 on a recto.",
    ),
    Key("formats", Named(Group(FORMAT), SIZE.pattern), "Margins by size of page; others follow in proportion.", True),
    Key("swatches", Named(Group(SWATCH), TOKEN_NAME), "Colours by name; each is a token too."),
    Key("tokens", TOKENS, "Values by name; sheets and other tokens use them as var(--name)."),
    Key("sheets", Words(), "Sheets of css/ in the order of the cascade; all by name when absent."),
)

ACCESSIBLE = Keys("What the accessible variant replaces or adds.", _OWN).partial()

STYLE = Keys(
    "A style of livrerouge: styles/NAME/style.yaml.",
    (
        Key("title", Text(), "Name of the style, for people.", required=True),
        Key("extends", Text(blank=False), "Style that this one builds on; what is said here wins, key by key."),
        Key("format", SIZE, "Size of the page when a publication names none.", required=True),
        Key("typefaces", Named(Group(TYPEFACE)), "Families by the name the fonts give themselves.", required=True),
        *_OWN,
        Key("accessible", Group(ACCESSIBLE), ACCESSIBLE.says),
    ),
    unless="extends",
)
