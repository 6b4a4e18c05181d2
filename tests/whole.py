"""The reference: pages drawn in one go, with nothing to be bound, fonts subset and embedded by the engine itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager, nullcontext
from typing import Any

import pydyf  # type: ignore[import-untyped]

from livrerouge.bind.cmap import glyphs
from livrerouge.emit.text import true_text
from livrerouge.engine.remark import hear
from livrerouge.paginate.door import tagged_by
from livrerouge.paginate.subset import clock_stopped
from livrerouge.tag import Drawing, tag


def whole(documents: Sequence[Any], language: str, *, tagged: bool = True) -> bytes:
    """Draw the pages of the engine's documents into one PDF, with the tags of the program or those of the engine."""
    drawn = documents[0].copy([page for document in documents for page in document.pages])
    drawn.metadata = type(drawn.metadata)(lang=language, attachments=[])

    def write(drawing: Drawing) -> None:
        tag(drawing)

    with hear(), clock_stopped(), encoded(), tagged_by(write) if tagged else nullcontext():
        return bytes(drawn.write_pdf(pdf_variant="pdf/ua-1"))


@contextmanager
def encoded() -> Iterator[None]:
    """Let the engine write true text, and the codes of it into its own fonts."""
    from weasyprint import pdf as writing  # type: ignore[import-untyped]
    from weasyprint.pdf import fonts  # type: ignore[import-untyped]

    build, describe = writing.build_fonts_dictionary, fonts._build_vector_font_dictionary
    with true_text() as codes:

        def drawn(pdf: Any, found: Any, *rest: Any) -> Any:  # noqa: ANN401 - the engine's
            for font in found.values():
                font.to_unicode = {code: text for code, text in font.to_unicode.items() if code in font.widths}
            return build(pdf, found, *rest)

        def described(entries: Any, pdf: Any, of: Any, *rest: Any) -> None:  # noqa: ANN401 - the engine's
            describe(entries, pdf, of, *rest)
            encode(entries, pdf, of, codes.given.get(id(of), {}))

        writing.build_fonts_dictionary, fonts._build_vector_font_dictionary = drawn, described
        try:
            yield
        finally:
            writing.build_fonts_dictionary, fonts._build_vector_font_dictionary = build, describe


def encode(entries: Any, pdf: Any, font: Any, given: dict[tuple[int, str], int]) -> None:  # noqa: ANN401 - the engine's
    """Write the codes of a font into its dictionary: a CMap from codes to glyphs, and the characters of each."""
    if not given:
        return
    missing = set(font.missing.values())
    glyph_of = {code: 0 if code in missing else code for code in font.to_unicode}
    glyph_of |= {code: glyph for (glyph, _), code in given.items()}
    system = {"Registry": pydyf.String("Adobe"), "Ordering": pydyf.String("Identity"), "Supplement": 0}
    extra = {"Type": "/CMap", "CMapName": "/Livrerouge-H", "CIDSystemInfo": pydyf.Dictionary(system)}
    unicode = pdf.objects[int(entries["ToUnicode"].split()[0])]
    encoding = pydyf.Stream([glyphs(glyph_of)], pydyf.Dictionary(extra), compress=unicode.compress)
    pdf.add_object(encoding)
    entries["Encoding"] = encoding.reference
    end = unicode.stream.index(b"endcmap")
    for (_, text), code in given.items():
        told = f"<{code:04x}> <{text.encode('utf-16-be').hex()}>".encode()
        unicode.stream[end:end] = [b"1 beginbfchar", told, b"endbfchar"]
