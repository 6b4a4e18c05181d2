"""Places in a PDF: the way from the trailer to an object, as PDF writes it and in words for people."""

from __future__ import annotations

Step = tuple[str, int | None]
"""A key (`/Contents`) or an index (`[3]`), and the number of the page it leads to."""

_WORDS = {
    "/Contents": "drawing",
    "/Annots": "link",
    "/MediaBox": "size",
    "/TrimBox": "size",
    "/BleedBox": "bleed",
    "/XObject": "picture",
    "/Font": "typeface",
    "/ToUnicode": "characters of a typeface",
    "/Encoding": "codes of a typeface",
    "/FontFile2": "letters of a typeface",
    "/FontFile3": "letters of a typeface",
    "/StructTreeRoot": "tags",
    "/Outlines": "bookmarks",
    "/Metadata": "what the file says of itself",
    "/Info": "what the file says of itself",
    "/EmbeddedFiles": "attached data",
    "/AF": "attached data",
    "/Dests": "places that links lead to",
    "/PageLabels": "page labels",
    "/OutputIntents": "meaning of the colours",
    "/ViewerPreferences": "how the file opens",
    "/PageMode": "how the file opens",
    "/PageLayout": "how the file opens",
    "/Lang": "language",
    "/Title": "title",
    "/Subject": "subtitle",
    "/Keywords": "keywords",
    "/Producer": "name of the program",
    "/Creator": "name of the program",
    "/CreationDate": "date",
    "/ModDate": "date",
    "/Alt": "alternative text",
    "/Pages": "number of pages",
}
"""What is behind a key; of several on the way the last one counts."""
_PARTS = ("/StructTreeRoot", "/Outlines", "/Info")
"""Parts of the file of which what is inside is told behind their own name."""


def written(path: tuple[Step, ...]) -> str:
    """Write a way as keys and indexes: `/Root/Pages/Kids[3]/Contents`."""
    return "".join(key for key, _ in path)


def in_words(path: tuple[Step, ...]) -> str:
    """Tell a way in words: page 4, drawing."""
    pages = [page for _, page in path if page is not None]
    keys = [key for key, _ in path]
    if pages:
        # What stands before the page tells only that there are pages.
        start = max(index for index, (_, page) in enumerate(path) if page is not None)
        words = _last(keys[start + 1 :])
        return f"page {pages[-1]}" + (f", {words}" if words else "")
    part = next((_WORDS[key] for key in keys if key in _PARTS), "")
    words = _last(keys)
    return f"{part}, {words}" if part and words != part else words or "the file's root"


def _last(keys: list[str]) -> str:
    """Give the word of the last key that has one; what a link says is no drawing."""
    if "/Annots" in keys:
        return _WORDS["/Annots"]
    return next((_WORDS[key] for key in reversed(keys) if key in _WORDS), "")
