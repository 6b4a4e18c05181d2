"""Faults of the family A: what a reader says of a PDF, in which order and language (A230)."""

from __future__ import annotations

from livrerouge.diagnostic import Code, Severity

NO_LANGUAGE = Code(
    id="A230",
    severity=Severity.ERROR,
    title="PDF without language",
    message="the PDF does not say in which language {what}",
    hint="write Lang in the catalogue: (fr), (en-GB)",
    explanation=(
        "A screen reader chooses its voice by the language. Without one it reads French with an English voice."
    ),
    example="<< /Type /Catalog >>",
    remedy="<< /Type /Catalog /Lang (fr) >>",
)

BAD_LANGUAGE = Code(
    id="A231",
    severity=Severity.ERROR,
    title="language that is no language",
    message="“{language}” is no name of a language",
    hint="use a language tag of BCP 47: fr, en, es-419",
    explanation="Readers know languages by their tags. Another word leaves the voice as it was.",
    example="/Lang (French)",
    remedy="/Lang (fr)",
)

NO_TITLE = Code(
    id="A232",
    severity=Severity.ERROR,
    title="PDF without title",
    message="the metadata do not give a title",
    hint="write dc:title into the XMP metadata",
    explanation=(
        "The title is the first that is said of a file, and what a window is called by. Without one it is the "
        "name of the file."
    ),
    example="<rdf:Description/>",
    remedy="<rdf:Description><dc:title>…</dc:title></rdf:Description>",
)

TITLE_HIDDEN = Code(
    id="A233",
    severity=Severity.ERROR,
    title="title that is not shown",
    message="the window shows the name of the file and not the title",
    hint="write DisplayDocTitle true among the viewer preferences",
    explanation="Who has several windows open is told them by their names. “final-3b.pdf” tells nothing.",
    example="/ViewerPreferences << >>",
    remedy="/ViewerPreferences << /DisplayDocTitle true >>",
)

TAB_ORDER = Code(
    id="A234",
    severity=Severity.ERROR,
    title="links in no order",
    message="the page has links or fields, and does not say that the tab key follows the structure",
    hint="write Tabs S on each page with annotations",
    explanation=(
        "Who uses the keyboard goes from link to link with the tab key, in the order of reading only if the "
        "page says so."
    ),
    example="<< /Type /Page /Annots […] >>",
    remedy="<< /Type /Page /Annots […] /Tabs /S >>",
)

ORDER = Code(
    id="A235",
    severity=Severity.WARNING,
    title="text read before what stands above it",
    message="“{words}” is read after “{before}”, which stands below it",
    hint="look at the order of the structure tree",
    explanation=(
        "What is read one after the other should stand one below the other, unless the page has columns. It "
        "may be meant; an editor should look."
    ),
    example="P “second”, P “first”",
    remedy="P “first”, P “second”",
)

LEFT_OUT = Code(
    id="A236",
    severity=Severity.WARNING,
    title="words left out of the reading",
    message="the words “{words}” are an artifact, and stand nowhere in the structure tree",
    hint="tag them if they say something; running heads and folios should be called Pagination",
    explanation=(
        "An artifact is passed over. That is right for what is said elsewhere or says nothing; words that "
        "stand nowhere else are lost to who listens."
    ),
    example="/Artifact BMC (Corrected edition) Tj EMC",
    remedy="/P << /MCID 0 >> BDC (Corrected edition) Tj EMC",
)

NO_CLAIM = Code(
    id="A237",
    severity=Severity.WARNING,
    title="PDF that does not say that it is accessible",
    message="the metadata do not say that the PDF conforms to PDF/UA",
    hint="write pdfuaid:part into the XMP metadata once it does",
    explanation="Libraries and readers look for the claim before they trust the tags.",
    example="<rdf:Description/>",
    remedy="<rdf:Description><pdfuaid:part>1</pdfuaid:part></rdf:Description>",
)

NO_OUTLINE = Code(
    id="A238",
    severity=Severity.WARNING,
    title="long PDF without bookmarks",
    message="the PDF has {count} pages and no bookmarks",
    hint="write an outline with the heads of the text",
    explanation="Bookmarks are how one finds a chapter without reading the pages before it (WCAG 2.4.5, PDF2).",
    example="<< /Type /Catalog >>",
    remedy="<< /Type /Catalog /Outlines 9 0 R >>",
)

NO_LABELS = Code(
    id="A239",
    severity=Severity.WARNING,
    title="long PDF without page labels",
    message="the PDF has {count} pages and no page labels",
    hint="write PageLabels that say what is printed on the pages",
    explanation="Who is told to turn to page xii must be able to ask for it by that name (WCAG 2.4.8, PDF17).",
    example="<< /Type /Catalog >>",
    remedy="<< /Type /Catalog /PageLabels << /Nums [0 << /S /r >>] >> >>",
)
