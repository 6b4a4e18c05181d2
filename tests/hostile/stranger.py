"""What strangers send: publications and styles that try something, laid over the minimal publication."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

# Loaded before a child is made, so that its time is that of the build alone, whatever else the machine does.
import livrerouge.check
import livrerouge.emit
import livrerouge.load
import livrerouge.paginate
import livrerouge.parse
import livrerouge.render
import livrerouge.resolve
import livrerouge.seal
import livrerouge.style
import livrerouge.typeset  # noqa: F401
from livrerouge.cli.child import MEGABYTE, Bounds
from livrerouge.cli.edition import Edition, Order, make
from minimal import MINIMAL

SECTION = "book/small/first.md"
SETTINGS = "book/small/book.yaml"
SHEET = "styles/evil/css/evil.css"
CHAPTER = "styles/evil/templates/chapter.html.j2"
LIMITS = Bounds(seconds=60, step=30)


def memory(more: int) -> int:
    """Give a bound of memory: what the tests have taken already, which a child shares, and some megabytes more."""
    taken = int(Path("/proc/self/statm").read_text("utf-8").split()[0]) * os.sysconf("SC_PAGE_SIZE")
    return taken + more * MEGABYTE


@dataclass(frozen=True, slots=True)
class Stranger:
    """A project in a folder, to which a stranger has added something."""

    root: Path

    def send(self, files: Mapping[str, str | bytes]) -> None:
        """Write the minimal publication, with what the stranger has changed."""
        for path, content in {**MINIMAL, **files}.items():
            file = self.root / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8", "surrogatepass"))

    def build(self, bounds: Bounds = LIMITS) -> Edition:
        """Build the publication as the command does, in a child with narrow bounds."""
        return make(Order(self.root, "small", "classic", None, bounds), lambda stage, fragment: None)


def text(body: str, front: str = "title: The first chapter") -> dict[str, str | bytes]:
    """Make a section of some Markdown."""
    return {SECTION: f"---\n{front}\n---\n\n{body}\n"}


def style(css: str = "", **templates: str) -> dict[str, str | bytes]:
    """Make a style that adds a sheet and replaces templates of the house style, and use it."""
    files: dict[str, str | bytes] = {
        SETTINGS: MINIMAL[SETTINGS].replace("livre-rouge", "evil"),
        "styles/evil/style.yaml": "title: Evil\nextends: livre-rouge\n" + ("sheets: [evil.css]\n" if css else ""),
    }
    if css:
        files[SHEET] = css
    for name, template in templates.items():
        files[f"styles/evil/templates/{name}.html.j2"] = template
    return files


def page(body: str, head: str = "") -> dict[str, str | bytes]:
    """Make a style whose chapters hold some HTML, with its place."""
    html = (
        f'<html lang="en" data-page="chapter"><head><title>t</title>{head}</head><body>'
        f'<section id="{{{{ section.id }}}}" data-at="{{{{ section.span.at }}}}" data-kind="section">{body}'
        "{{ blocks(fragment.blocks) }}</section></body></html>"
    )
    return style(chapter=html)
