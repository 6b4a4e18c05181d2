"""The catalogue: what a file says of itself as a whole (ISO 32000-1, 7.7.2; ISO 16684-1)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from html import unescape

from pikepdf import Dictionary, Object, Stream

from livrerouge.audit.bounds import Bounds
from livrerouge.audit.file import Attachment, Claims
from livrerouge.audit.objects import FAULTS, entry, integer, items, label, name, pairs, text, unpacked

_SPACES = {
    "pdfuaid": "http://www.aiim.org/pdfua/ns/id/",
    "pdfaid": "http://www.aiim.org/pdfa/ns/id/",
}
_TITLE = re.compile(r"<dc:title\b[^>]*>(.*?)</dc:title>", re.DOTALL)
_ITEM = re.compile(r"<rdf:li\b[^>]*>(.*?)</rdf:li>", re.DOTALL)
_LANGUAGE = re.compile(r"xml:lang\s*=\s*[\"']([^\"']*)")
_COLOURS = {1: "Gray", 3: "RGB", 4: "CMYK"}


@dataclass(frozen=True, slots=True)
class Metadata:
    """What the XMP packet says."""

    present: bool = False
    claims: Claims = field(default_factory=Claims)
    title: str = ""
    spoken: bool = False
    """The language of the title is told."""


def metadata(root: object, bounds: Bounds) -> Metadata:
    """Read the XMP packet."""
    stream = entry(root, "/Metadata")
    if not isinstance(stream, Stream):
        return Metadata()
    content = unpacked(stream, bounds)
    wide = content[:2] in (b"\xfe\xff", b"\xff\xfe")
    packet = content.decode("utf-16" if wide else "utf-8", "replace")
    ua = _said(packet, "pdfuaid", "part") if not _strange(packet) else ""
    claims = Claims(ua, _said(packet, "pdfaid", "part"), _said(packet, "pdfaid", "conformance"))
    found = _TITLE.search(packet)
    item = _ITEM.search(found[1]) if found else None
    languages = set(_LANGUAGE.findall(found[1])) - {"x-default"} if found else set()
    return Metadata(True, claims, unescape(item[1] if item else "").strip(), bool(languages))


def _strange(packet: str) -> bool:
    """Tell whether something is said of PDF/UA under another prefix than its own (ISO 14289-1, clause 5)."""
    prefixes = re.findall(rf"xmlns:([\w.-]+)\s*=\s*[\"']{re.escape(_SPACES['pdfuaid'])}", packet)
    return any(re.search(rf"<{re.escape(one)}:(part|amd|corr)\b", packet) for one in prefixes if one != "pdfuaid")


def _said(packet: str, prefix: str, key: str) -> str:
    """Find a property of a schema, as element or attribute, under whatever prefix it is bound to."""
    bound = re.search(rf"xmlns:([\w.-]+)\s*=\s*[\"']{re.escape(_SPACES[prefix])}", packet)
    if bound is None:
        return ""
    found = re.search(rf"\b{re.escape(bound[1])}:{key}(?:\s*=\s*[\"']|\s*>)\s*(\w+)", packet)
    return found[1] if found else ""


def intent(root: object) -> str:
    """Give the colours of the output intent (14.11.5)."""
    for value in items(entry(root, "/OutputIntents")):
        profile = entry(value, "/DestOutputProfile")
        if profile is not None:
            return _COLOURS.get(integer(entry(profile, "/N")) or 0, "")
    return ""


def bookmarks(root: object, bounds: Bounds) -> int:
    """Count the entries of the outline (12.3.3)."""
    stack = [entry(entry(root, "/Outlines"), "/First")]
    seen: set[str] = set()
    while stack and len(seen) < bounds.entries:
        item = stack.pop()
        if isinstance(item, Dictionary) and label(item) not in seen:
            seen.add(label(item))
            stack += [entry(item, "/Next"), entry(item, "/First")]
    return len(seen)


def scripts(root: object, acting: Sequence[Object]) -> Iterator[tuple[str, str]]:
    """Find JavaScript: in the name tree, when the file opens, in actions anywhere (12.6.4.16)."""
    if entry(entry(root, "/Names"), "/JavaScript") is not None:
        yield "the document’s scripts", label(entry(entry(root, "/Names"), "/JavaScript"))
    for value in acting:
        if entry(value, "/JS") is not None and entry(value, "/S") == "/JavaScript":
            yield "an action", label(value)
        for key, action in _actions(value):
            if not label(action) and name(entry(action, "/S")) == "JavaScript":
                yield ("the opening of the file" if key == "OpenAction" else "an action"), label(value)


def _actions(value: object) -> Iterator[tuple[str, object]]:
    """Give the actions that stand in an object itself; those apart are objects of their own."""
    if isinstance(value, Dictionary):
        yield "A", entry(value, "/A")
        yield from pairs(entry(value, "/AA"))
        yield "OpenAction", entry(value, "/OpenAction")


def forms(root: object, bounds: Bounds) -> str:
    """Tell whether the file has XFA forms, and whether they change the pages (ISO 14289-1, 7.15)."""
    value = entry(entry(root, "/AcroForm"), "/XFA")
    if value is None:
        return ""
    streams = [item for item in items(value) if isinstance(item, Stream)]
    packets = b"".join(unpacked(stream, bounds) for stream in streams)
    return "dynamic" if re.search(rb"<dynamicRender>\s*required\s*</dynamicRender>", packets) else "static"


def attachments(filed: Sequence[Object], associating: Sequence[Object]) -> Iterator[Attachment]:
    """Find the files inside the file."""
    associated = {label(item) for value in associating for item in items(entry(value, "/AF"))}
    for value in filed:
        if isinstance(entry(value, "/EF"), Dictionary):
            plain, unicode = text(entry(value, "/F")), text(entry(value, "/UF"))
            yield Attachment(
                unicode or plain or "without a name", label(value), bool(plain and unicode),
                name(entry(value, "/AFRelationship")), label(value) in associated,
            )  # fmt: skip


def layers(root: object) -> Iterator[str]:
    """Find faults of optional content (ISO 14289-1, 7.10)."""
    properties = entry(root, "/OCProperties")
    configurations = [entry(properties, "/D"), *items(entry(properties, "/Configs"))]
    for configuration in configurations if properties is not None else ():
        if not text(entry(configuration, "/Name")).strip():
            yield "a configuration of layers has no name"
        if entry(configuration, "/AS") is not None:
            yield "a configuration of layers switches them by itself (AS)"


def foreign(streams: Sequence[Stream]) -> Iterator[tuple[str, str]]:
    """Find XObjects that bring content from elsewhere (ISO 14289-1, 7.20; ISO 19005-2, 6.2.9)."""
    for value in streams:
        try:
            kinds = name(entry(value, "/Subtype")), name(entry(value, "/Subtype2"))
        except FAULTS:
            continue
        if entry(value, "/Ref") is not None and kinds[0] == "Form":
            yield "a reference to a page of another file", label(value)
        elif "PS" in kinds:
            yield "a PostScript program", label(value)
