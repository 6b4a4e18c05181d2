"""Roles: the standard structure types, and which may stand in which (ISO 32000-1, 14.8.4; ISO 14289-1, 7.2)."""

from __future__ import annotations

from collections.abc import Mapping

GROUPS = frozenset(
    ["Document", "Part", "Art", "Sect", "Div", "BlockQuote", "Caption", "TOC", "TOCI", "Index", "NonStruct", "Private"]
)  # fmt: skip
HEADS = ("H1", "H2", "H3", "H4", "H5", "H6")
BLOCKS = frozenset(("P", "H", *HEADS, "L", "LI", "Lbl", "LBody", "Table", "TR", "TH", "TD", "THead", "TBody", "TFoot"))
INLINES = frozenset(
    (
        "Span", "Quote", "Note", "Reference", "BibEntry", "Code", "Link", "Annot", "Ruby", "RB", "RT", "RP",
        "Warichu", "WT", "WP", "Figure", "Formula", "Form",
    )
)  # fmt: skip
STANDARD = GROUPS | BLOCKS | INLINES
"""ISO 32000-1, tables 333 to 340."""

OPEN = frozenset({"NonStruct", "Div", "Span", "Private"})
"""What says nothing of its own: it is looked through."""

PARENTS: Mapping[str, frozenset[str]] = {
    "TR": frozenset({"Table", "THead", "TBody", "TFoot"}),
    "TH": frozenset({"TR"}),
    "TD": frozenset({"TR"}),
    "THead": frozenset({"Table"}),
    "TBody": frozenset({"Table"}),
    "TFoot": frozenset({"Table"}),
    "LI": frozenset({"L"}),
    "LBody": frozenset({"LI"}),
    "TOCI": frozenset({"TOC"}),
    "RB": frozenset({"Ruby"}),
    "RT": frozenset({"Ruby"}),
    "RP": frozenset({"Ruby"}),
    "WT": frozenset({"Warichu"}),
    "WP": frozenset({"Warichu"}),
}
"""What each may stand in (tables 333, 336, 337 and 338)."""

KIDS: Mapping[str, frozenset[str]] = {
    "Table": frozenset({"TR", "THead", "TBody", "TFoot", "Caption"}),
    "THead": frozenset({"TR"}),
    "TBody": frozenset({"TR"}),
    "TFoot": frozenset({"TR"}),
    "TR": frozenset({"TH", "TD"}),
    "L": frozenset({"L", "LI", "Caption"}),
    "LI": frozenset({"Lbl", "LBody"}),
    "TOC": frozenset({"TOC", "TOCI", "Caption"}),
    "TOCI": frozenset({"Lbl", "Reference", "NonStruct", "P", "TOC"}),
}
"""What each may hold."""
