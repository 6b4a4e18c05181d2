"""Metadata: what a library, a search engine or a desktop says of the file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from xml.sax.saxutils import escape

import pikepdf
from pikepdf import Dictionary, Name, String

from livrerouge import __version__
from livrerouge.model.book import Publication
from livrerouge.model.inline import Inlines, plain
from livrerouge.seal.repair import Work

_PACKET = """\
<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" \
xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" \
xmlns:xmp="http://ns.adobe.com/xap/1.0/">
{properties}
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>"""

_SEALER = ", pikepdf "
_CLAIM = re.compile(rb"pdfuaid:part(?:>|\s*=\s*[\"'])\s*(\d)")


@dataclass(frozen=True, slots=True)
class Facts:
    """What the file says of itself."""

    publication: Publication
    claim: str
    """Part of PDF/UA the engine wrote for; empty when it did not."""
    date: str
    """ISO 8601 date, or date and time."""
    creator: str
    producer: str


def describe_publication(work: Work) -> int:
    """Write the information dictionary and one XMP packet that says the same (ISO 16684-1)."""
    facts = Facts(
        publication=work.book.publication,
        claim=_claim(work.pdf),
        date=_date(work),
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


def _date(work: Work) -> str:
    if work.epoch is None:
        return work.book.publication.date
    return datetime.fromtimestamp(work.epoch, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def is_sealed(pdf: pikepdf.Pdf) -> bool:
    """Tell whether a file names its sealer."""
    return _SEALER in str(pdf.docinfo.get("/Producer", ""))


def _producer(pdf: pikepdf.Pdf) -> str:
    """Name who wrote the pages and who wrote the file."""
    engine = str(pdf.docinfo.get("/Producer", "")).split(_SEALER)[0]
    return f"{engine}{_SEALER}{pikepdf.__version__}" if engine else _SEALER.lstrip(", ") + pikepdf.__version__


def _properties(facts: Facts) -> Iterator[str]:
    """Give the packet's properties, one a line; what the publication does not say is left out."""
    publication = facts.publication
    if facts.claim:
        yield f"<pdfuaid:part>{facts.claim}</pdfuaid:part>"
    yield "<dc:format>application/pdf</dc:format>"
    yield from _translated("dc:title", _flat(publication.title), publication.language)
    yield from _translated("dc:description", _flat(publication.subtitle), publication.language)
    yield from _listed("dc:language", "Bag", (publication.language,))
    yield from _listed("dc:publisher", "Bag", (_flat(publication.publisher),))
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
    stamp = _stamp(facts.date)
    entries = {
        "/Title": _flat(publication.title),
        "/Subject": _flat(publication.subtitle),
        "/Keywords": ", ".join(publication.keywords),
        "/Creator": facts.creator,
        "/Producer": facts.producer,
        "/CreationDate": stamp,
        "/ModDate": stamp,
    }
    pdf.trailer.Info = pdf.make_indirect(Dictionary({key: String(value) for key, value in entries.items() if value}))


def _stamp(date: str) -> str:
    """Write an ISO 8601 date as PDF does: `D:20261124`, `D:20261124120000Z`."""
    digits = re.sub(r"[-:T]", "", date)
    return f"D:{digits}" if re.fullmatch(r"\d{4,14}Z?", digits) else ""
