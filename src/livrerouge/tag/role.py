"""Roles: what an HTML element is in the structure tree (ISO 32000-1, 14.8.4)."""

from __future__ import annotations

from typing import Any

SVG = "{http://www.w3.org/2000/svg}svg"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"

ROLES = {
    "section": "Sect",
    "article": "Art",
    "aside": "Aside",
    "p": "P",
    "pre": "P",
    "blockquote": "BlockQuote",
    "ul": "L",
    "ol": "L",
    "dl": "L",
    "li": "LI",
    "dt": "Lbl",
    "dd": "LBody",
    "table": "Table",
    "thead": "THead",
    "tbody": "TBody",
    "tfoot": "TFoot",
    "tr": "TR",
    "th": "TH",
    "td": "TD",
    "caption": "Caption",
    "figcaption": "Caption",
    "q": "Quote",
    "code": "Code",
    "em": "Em",
    "strong": "Strong",
    "math": "Formula",
    **{f"h{level}": f"H{level}" for level in range(1, 7)},
}
STANDARD = {"Em": "Span", "Strong": "Span", "Aside": "Sect"}
"""Names of PDF 2.0, each with the type of PDF 1.7 it is mapped to."""
GROUPING = frozenset({"Document", "Part", "Sect", "Art", "Div", "Aside", "BlockQuote", "TOC", "TOCI"})
"""Hold blocks only."""
FLEXIBLE = frozenset({"LBody", "TD", "TH", "Note", "Caption"})
"""Hold text, or blocks."""
INLINE = frozenset({"Span", "Em", "Strong", "Code", "Link", "Reference", "Quote", "Formula"})
LEAVES = frozenset({"P", *(f"H{level}" for level in range(1, 7))})
"""Hold text only."""
ROW_GROUPS = ("THead", "TBody", "TFoot")

_WRAPPERS = frozenset({"div", "header", "footer", "nav", "main", "address", "body"})
"""Say nothing by themselves: they are there to be styled."""
_INLINE_TAGS = frozenset(
    {"a", "abbr", "b", "br", "cite", "code", "em", "i", "q", "small", "span", "strong", "sub", "sup", "u"}
)


def role_of(element: Any) -> str:  # noqa: ANN401 - the engine's
    """Give the role of an element, empty for one that says nothing; `data-role` comes first, `None` is none."""
    said = element.get("data-role")
    if said:
        return "" if said == "None" else str(said)
    tag = element.tag
    if "data-note" in element.attrib:
        return "Note"
    if "data-call" in element.attrib:
        return "Reference"
    if tag == "a":
        return "Link" if element.get("href") else ""
    if tag in ("abbr", "span") and element.get("title"):
        return "Span"
    if tag == "figure":
        return "Figure" if the_picture(element) is not None else "Div"
    if is_picture(element):
        return "Figure"
    if tag == "div" and element.get("data-kind") == "table":
        return "Div"
    return _wrapper(element) if tag in _WRAPPERS else ROLES.get(tag, "")


def _wrapper(element: Any) -> str:  # noqa: ANN401
    """Tell what a wrapper is: a paragraph when it holds text, nothing when it holds blocks."""
    kids = [kid for kid in element if isinstance(kid.tag, str)]
    texts = (element.text, *(kid.tail for kid in kids))
    loose = any(text and text.strip() for text in texts) or any(kid.tag in _INLINE_TAGS for kid in kids)
    if not loose:
        return ""
    return "P" if all(kid.tag in _INLINE_TAGS for kid in kids) else "Div"


def is_picture(element: Any) -> bool:  # noqa: ANN401
    """Tell whether an element is a picture."""
    return element.tag in ("img", SVG)


def is_decoration(element: Any) -> bool:  # noqa: ANN401
    """Tell whether an element is a rule, or a picture that says nothing."""
    if element.tag == "hr" or element.get("data-artifact") == "layout":
        return True
    return element.tag == "img" and (element.get("alt") == "" or element.get("role") in ("presentation", "none"))


def the_picture(figure: Any) -> Any:  # noqa: ANN401
    """Give the only picture of a figure, or none: several are figures of their own."""
    found = [inner for inner in figure.iter() if is_picture(inner) and not is_decoration(inner)]
    return found[0] if len(found) == 1 and figure.find(".//table") is None else None


def alternative(element: Any) -> str:  # noqa: ANN401
    """Give the words that stand for a picture, or for the only picture of a figure."""
    picture = the_picture(element) if element.tag == "figure" else element
    if picture is None:
        return str(element.get("aria-label") or "")
    title = picture.find(SVG.replace("}svg", "}title"))
    said = picture.get("alt") or picture.get("aria-label") or element.get("aria-label")
    return str(said or (title.text if title is not None else "") or "")


def numbering(element: Any) -> str:  # noqa: ANN401
    """Give the numbering of a list (ISO 32000-1, table 347), empty where its labels are words."""
    if element.tag == "ul":
        return "Disc"
    if element.tag == "ol":
        kinds = {"a": "LowerAlpha", "A": "UpperAlpha", "i": "LowerRoman", "I": "UpperRoman"}
        return kinds.get(element.get("type", ""), "Decimal")
    return ""


def inline(element: Any) -> bool:  # noqa: ANN401
    """Tell whether an element stands in a line of text."""
    return element.tag in _INLINE_TAGS
