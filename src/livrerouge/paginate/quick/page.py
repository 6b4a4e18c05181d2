"""Page styles: pages for which the same rules hold have the same styles, and so have their margin boxes."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from livrerouge.paginate.quick.replaced import Function, replaced


@contextmanager
def page_styles_shared() -> Iterator[None]:
    """Wrap `layout.page.set_page_type_computed_styles`.

    The engine computes the styles of each page and of its margin boxes anew, by going through those of all pages
    before. They depend on the declarations that hold for the page and, in units of the first page's size, on that; a
    page with the same ones, the very same objects of the sheets, gets the same styles. What the engine changes in them
    for a page (its counters, how it overflows) it would change alike for the others. The first page, which gives the
    size, is left to the engine. Brings the layout of one section of 191 pages to 0.83 of its time, and nothing where
    sections are short: those of the first booklet and of the recueil have a page or a few.
    """

    def share(own: Function) -> Function:
        def set_page_type_computed_styles(page_type: Any, html: Any, style_for: Any) -> None:  # noqa: ANN401
            before, style_for._cascaded_styles = style_for._cascaded_styles, {}
            try:
                _share(own, page_type, html, style_for)
            finally:
                style_for._cascaded_styles = before

        return set_page_type_computed_styles

    with replaced("set_page_type_computed_styles", share):
        yield


def _share(own: Function, page_type: Any, html: Any, style_for: Any) -> None:  # noqa: ANN401 - the engine's
    """Give a page the styles of an earlier one for which the same declarations hold, or those the engine computes."""
    if not page_type.index:
        own(page_type, html, style_for)
        return
    style_for.add_page_declarations(page_type)
    cascaded, computed = style_for._cascaded_styles, style_for._computed_styles
    declared = tuple(
        (pseudo, *((name, id(value), repr(weight)) for name, (value, weight) in declarations.items()))
        for (_, pseudo), declarations in cascaded.items()
    )
    key = (*style_for.initial_page_sizes.values(), declared)
    shared = style_for.__dict__.setdefault("_page_styles", {})
    known = shared.get(key)
    if known is None:
        own(page_type, html, style_for)
        pseudos = (None, *(pseudo for _, pseudo in cascaded))
        # The declarations are kept with it, so that no other object takes the identity of one of theirs.
        shared[key] = {pseudo: computed[page_type, pseudo] for pseudo in pseudos}, cascaded
    else:
        computed.update({(page_type, pseudo): style for pseudo, style in known[0].items()})
