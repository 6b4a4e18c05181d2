"""Metadata: what a library, a search engine or a desktop says of the file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from xml.sax.saxutils import escape

import pikepdf
from pikepdf import Dictionary, Name, String

from livrerouge import __version__
from livrerouge.model.book import Publication
from livrerouge.model.inline import Inlines, plain
from livrerouge.seal.archive import archivable
from livrerouge.seal.date import moment, stamp
from livrerouge.seal.repair import Work

_PACKET = """\
<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" \
xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" \
xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" \
xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" \
xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" \
xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/">
{properties}
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>"""

_EXTENSION = """\
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 to which the file conforms</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>"""
"""What PDF/A must be told of a property it does not know (ISO 19005-2, 6.6.2.3)."""
_SEALER = ", pikepdf "
_CLAIM = re.compile(rb"pdfuaid:part(?:>|\s*=\s*[\"'])\s*(\d)")


@dataclass(frozen=True, slots=True)
class Facts:
    """What the file says of itself."""

    publication: Publication
    claim: str
    """Part of PDF/UA the engine wrote for; empty when it did not."""
    part: str
    """Part of PDF/A it conforms to, at level A; empty for none."""
    variant: str
    date: str
    """ISO 8601 date, or date and time."""
    stamp: str
    """The same as PDF writes it."""
    creator: str
    producer: str


def describe_publication(work: Work) -> int:
    """Write the information dictionary and one XMP packet that says the same (ISO 16684-1)."""
    claim = _claim(work.pdf)
    facts = Facts(
        publication=work.book.publication,
        claim=claim,
        part=_part(work) if claim else "",
        variant=work.variant,
        date=moment(work),
        stamp=stamp(work),
        creator=f"livrerouge {__version__}",
        producer=_producer(work.pdf),
    )
    lines = tuple(_properties(facts))
    packet = _PACKET.format(properties="\n".join(lines)).encode()
    stream = pikepdf.Stream(work.pdf, packet)
    stream.Type, stream.Subtype = Name.Metadata, Name.XML
    work.pdf.Root.Metadata = work.pdf.make_indirect(stream)
    _write_information(work.pdf, facts)
    return len(lines)


def _claim(pdf: pikepdf.Pdf) -> str:
    """Read the PDF/UA claim: sealing keeps it, and never makes one."""
    packet = pdf.Root.get("/Metadata")
    found = _CLAIM.search(packet.read_bytes()) if isinstance(packet, pikepdf.Stream) else None
    return found[1].decode() if found else ""


def _part(work: Work) -> str:
    """Tell which part of PDF/A the file conforms to: the third has attachments, the second has none.

    Level A needs the tags that the claim of PDF/UA stands for.
    """
    if not archivable(work.pdf):
        return ""
    return "3" if work.book.attachments else "2"


def _producer(pdf: pikepdf.Pdf) -> str:
    """Name who wrote the pages and who wrote the file."""
    engine = str(pdf.docinfo.get("/Producer", "")).split(_SEALER)[0]
    return f"{engine}{_SEALER}{pikepdf.__version__}" if engine else _SEALER.lstrip(", ") + pikepdf.__version__


def _properties(facts: Facts) -> Iterator[str]:
    """Give the packet's properties, one a line; what the publication does not say is left out."""
    publication = facts.publication
    if facts.part:
        yield f"<pdfaid:part>{facts.part}</pdfaid:part>"
        yield "<pdfaid:conformance>A</pdfaid:conformance>"
    if facts.claim:
        yield f"<pdfuaid:part>{facts.claim}</pdfuaid:part>"
        yield _EXTENSION
    yield "<dc:format>application/pdf</dc:format>"
    yield from _translated("dc:title", _flat(publication.title), publication.language)
    yield from _translated("dc:description", _flat(publication.subtitle), publication.language)
    yield from _listed("dc:language", "Bag", (publication.language,))
    yield from _listed("dc:publisher", "Bag", (_flat(publication.publisher),))
    # What the file was made from, for who wants to make it again.
    yield f"<dc:source>{escape(publication.folder)}</dc:source>"
    if facts.variant:
        yield f"<xmpMM:RenditionClass>{escape(facts.variant)}</xmpMM:RenditionClass>"
    if publication.identifier:
        yield f"<dc:identifier>{escape(publication.identifier)}</dc:identifier>"
    yield from _translated("dc:rights", publication.rights, publication.language)
    yield from _listed("dc:subject", "Bag", publication.keywords)
    yield from _listed("dc:relation", "Bag", (_series(publication),))
    yield from _listed("dc:date", "Seq", (facts.date,))
    if publication.keywords:
        yield f"<pdf:Keywords>{escape(', '.join(publication.keywords))}</pdf:Keywords>"
    yield f"<pdf:Producer>{escape(facts.producer)}</pdf:Producer>"
    yield f"<xmp:CreatorTool>{escape(facts.creator)}</xmp:CreatorTool>"
    if facts.date:
        for name in ("CreateDate", "ModifyDate", "MetadataDate"):
            yield f"<xmp:{name}>{escape(facts.date)}</xmp:{name}>"


def _translated(name: str, text: str, language: str) -> Iterator[str]:
    """Give a text with its language; readers that ask for none get the same one."""
    if text:
        items = "".join(f'<rdf:li xml:lang="{escape(tag)}">{escape(text)}</rdf:li>' for tag in ("x-default", language))
        yield f"<{name}><rdf:Alt>{items}</rdf:Alt></{name}>"


def _listed(name: str, container: str, values: tuple[str, ...]) -> Iterator[str]:
    items = "".join(f"<rdf:li>{escape(value)}</rdf:li>" for value in values if value)
    if items:
        yield f"<{name}><rdf:{container}>{items}</rdf:{container}></{name}>"


def _series(publication: Publication) -> str:
    series = publication.series
    if series is None:
        return ""
    return f"{series.name}, {series.number}" if series.number else series.name


def _flat(run: Inlines) -> str:
    return " ".join(plain(run).split())


def _write_information(pdf: pikepdf.Pdf, facts: Facts) -> None:
    """Write the information dictionary anew, so that nothing of the engine's stays that is not said here."""
    publication = facts.publication
    entries = {
        "/Title": _flat(publication.title),
        "/Subject": _flat(publication.subtitle),
        "/Keywords": ", ".join(publication.keywords),
        "/Creator": facts.creator,
        "/Producer": facts.producer,
        "/CreationDate": facts.stamp,
        "/ModDate": facts.stamp,
    }
    pdf.trailer.Info = pdf.make_indirect(Dictionary({key: String(value) for key, value in entries.items() if value}))
