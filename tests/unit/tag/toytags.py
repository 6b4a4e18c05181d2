"""Small bodies laid out, drawn and tagged, and their trees drawn in lines."""

from __future__ import annotations

from e2e.tree import Branch, Tree, read
from livrerouge.engine.remark import hear
from livrerouge.model.page import Side
from livrerouge.paginate.door import tagged_by
from livrerouge.tag import Drawing, Tagged, tag
from toypages import html, start
from whole import encoded


def drawn(body: str, css: str = "", root: str = "") -> tuple[bytes, Tagged]:
    """Lay a body out, draw and tag it; `root` is written into the root element."""
    page = html(body).replace("<html ", f"<html {root} ", 1)
    document = start(css).lay_out(page, 1, Side.RECTO).value
    told: list[Tagged] = []

    def write(drawing: Drawing) -> None:
        told.append(tag(drawing))

    with hear(), encoded(), tagged_by(write):
        data = document.write_pdf(pdf_variant="pdf/ua-1")
    return data, told[0]


def tagged(body: str, css: str = "", root: str = "") -> tuple[Tree, Tagged]:
    """Tag a body; give the tree as it is read from the file, and what was told of it."""
    data, told = drawn(body, css, root)
    found = read(data)
    assert found.faults == ()
    return found, told


def tree(body: str, css: str = "", root: str = "") -> Branch:
    """Give the document of a body."""
    return tagged(body, css, root)[0].document


def shape(branch: Branch) -> str:
    """Write what is in an element in one line: `P“x” L(LI(LBody“y”))`."""
    return " ".join(_one(kid) for kid in branch.branches)


def _one(branch: Branch) -> str:
    own = "".join(kid for kid in branch.kids if isinstance(kid, str))
    inner = shape(branch)
    return branch.role + (f"“{own}”" if own.strip() else "") + (f"({inner})" if inner else "")
