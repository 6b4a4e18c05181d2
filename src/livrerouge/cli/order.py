"""Orders and editions: what is to be built, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from livrerouge.cli.bounds import Bounds

if TYPE_CHECKING:
    from livrerouge.report import Entry

FOLDER = "build"
"""Where PDFs are written, from the project's root."""


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be built."""

    root: Path
    publication: str
    variant: str
    epoch: int | None
    bounds: Bounds
    keep_html: Path | None = None
    records: bool = False
    """What the build is made of is to be told too."""
    report: bool = False
    """A report on the PDF is wanted."""
    plain: bool = False
    """The layout engine is to work by its own functions alone."""
    since: float | None = None
    """Moment the command began, in seconds since 1970, where it is to be told what a later build can be spared by."""


@dataclass(frozen=True, slots=True)
class Edition:
    """What came of it."""

    publication: str
    variant: str
    language: str
    """Empty when the text could not be read that far."""
    pages: int
    """0 when no page was laid out."""
    pdf: bytes | None
    entries: tuple[Entry, ...]
    timings: tuple[tuple[str, float], ...]
    seconds: float
    traceback: str = ""
    proof: bytes | None = None
    """The report on the PDF, where one is wanted and there is a PDF to judge."""
    passes: tuple[tuple[str, str, int, int, int, float], ...] = ()
    """Of each table: name, place, documents laid out to measure and to print it, parts, seconds."""
    record: dict[str, Any] = field(default_factory=dict)
    """What it was made of, as JSON values; empty unless it was asked for."""
    evidence: dict[str, Any] = field(default_factory=dict)
    """What shows that a build would come out the same, as JSON values; empty unless that is known."""
    doubt: str = ""
    """Why there is no such evidence, where it was asked for."""
    unchanged: int | None = None
    """Bytes of the PDF, where nothing changed since it was built, and nothing was built."""

    @property
    def file_name(self) -> str:
        """Name of the PDF: `idm-fr.pdf`, `idm-fr-accessible.pdf`."""
        suffix = "" if self.variant == "classic" else f"-{self.variant}"
        return f"{self.publication}-{self.language}{suffix}.pdf"

    @property
    def size(self) -> int | None:
        """Bytes of the PDF; none where there is none."""
        return len(self.pdf) if self.pdf is not None else self.unchanged


@dataclass(frozen=True, slots=True)
class Written:
    """What was written, and all that there is to say of the edition."""

    path: str | None
    """Of the PDF, from the project's root; none when there is none."""
    entries: tuple[Entry, ...]
