"""WeasyPrint alone: lay out the documents of a folder, each once, and write one tagged PDF of all their pages.

    python peer.py FOLDER OUTPUT.pdf

The folder is what `livrerouge build --keep-html` wrote: the same HTML, the same style sheets, the same typefaces.
"""

from __future__ import annotations

import sys
from pathlib import Path

from weasyprint import HTML
from weasyprint.text.fonts import FontConfiguration


def main(folder: Path, output: Path) -> None:
    """Lay out and write."""
    fonts = FontConfiguration()
    documents = [HTML(filename=file).render(font_config=fonts) for file in sorted(folder.glob("*.html"))]
    pages = [page for document in documents for page in document.pages]
    documents[0].copy(pages).write_pdf(output, pdf_variant="pdf/ua-1")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
