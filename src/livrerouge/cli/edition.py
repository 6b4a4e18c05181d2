"""Editions: one publication built apart, and what the command can say of it."""

from __future__ import annotations

import signal
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter
from typing import Any

from livrerouge.cli.child import GIGABYTE, Bounds, End, Send, packed, run_apart, unpacked
from livrerouge.cli.fault import diagnose, facts_of
from livrerouge.codes import machine
from livrerouge.diagnostic import Diagnostic
from livrerouge.report import Entry, entries, from_record, record

STAGE, FACTS, PDF, FAULT = b"S", b"R", b"P", b"F"
"""Kinds of frames: the stage that begins, what came of the build, the PDF, an exception."""


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be built."""

    root: Path
    publication: str
    variant: str
    epoch: int | None
    bounds: Bounds
    keep_html: Path | None = None


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

    @property
    def file_name(self) -> str:
        """Name of the PDF: `idm-fr.pdf`, `idm-fr-accessible.pdf`."""
        suffix = "" if self.variant == "classic" else f"-{self.variant}"
        return f"{self.publication}-{self.language}{suffix}.pdf"


@dataclass(slots=True)
class _Heard:
    """What the child has said so far."""

    told: Callable[[str, str], None]
    stage: str = ""
    fragment: str = ""
    facts: dict[str, Any] = field(default_factory=dict)
    fault: dict[str, str] | None = None
    pdf: bytes | None = None

    def hear(self, kind: bytes, content: bytes) -> None:
        """Take one frame."""
        if kind == STAGE:
            self.stage, self.fragment = unpacked(content)
            self.told(self.stage, self.fragment)
        elif kind == FACTS:
            self.facts = unpacked(content)
        elif kind == PDF:
            self.pdf = content
        elif kind == FAULT:
            self.fault = unpacked(content)

    @property
    def position(self) -> str:
        """Where the build stands, in words."""
        return f"{self.stage or 'start'}, fragment “{self.fragment}”" if self.fragment else self.stage or "start"


def make(order: Order, told: Callable[[str, str], None], tick: Callable[[], None] = lambda: None) -> Edition:
    """Build an edition in a child; `told` hears each stage and fragment.

    Diagnostics: those of the build, M101 to M103 what the machine lacks, M110 to M121 builds that did not end
    well, M130 remarks of libraries.
    """
    start = perf_counter()
    heard = _Heard(told)
    end = run_apart(lambda send: _work(order, send), order.bounds, heard.hear, tick)
    found = tuple(from_record(values) for values in heard.facts.get("diagnostics", ()))
    own = _ended(order, heard, end)
    return Edition(
        publication=order.publication,
        variant=order.variant,
        language=heard.facts.get("language", ""),
        pages=heard.facts.get("pages", 0),
        pdf=heard.pdf if not any(item.severity == "error" for item in own) else None,
        entries=(*found, *entries(own)),
        timings=tuple((name, seconds) for name, seconds in heard.facts.get("timings", ())),
        seconds=perf_counter() - start,
        traceback=heard.fault["traceback"] if heard.fault else "",
    )


def _work(order: Order, send: Send) -> None:
    """Build, in the child, and send what came of it."""
    stage = ""

    def told(name: str, fragment: str) -> None:
        nonlocal stage
        stage = name
        send(STAGE, packed([name, fragment]))

    try:
        from livrerouge.build import build
        from livrerouge.model.style import Variant

        built = build(order.root, order.publication, variant=Variant(order.variant), epoch=order.epoch, progress=told)
        if order.keep_html is not None and built.typesetting is not None:
            from livrerouge.cli.keep import keep

            keep(built.typesetting, order.root, order.keep_html)
        facts = {
            "language": built.book.publication.language if built.book else "",
            "pages": len(built.page_map.pages) if built.page_map else 0,
            "diagnostics": [record(entry) for entry in entries(built.diagnostics)],
            "timings": built.timings,
        }
        if built.pdf is not None:
            send(PDF, built.pdf)
        send(FACTS, packed(facts))
    except BrokenPipeError:
        raise
    except Exception as fault:
        send(FAULT, packed(facts_of(fault, stage)))


def _ended(order: Order, heard: _Heard, end: End) -> list[Diagnostic]:
    """Say what the way the child ended means."""
    name, position = order.publication, heard.position
    found: list[Diagnostic] = []
    if end.late:
        found.append(machine.TIME_LIMIT.at(None, publication=name, seconds=f"{order.bounds.seconds:g}", stage=position))
    elif heard.fault is not None:
        found.append(diagnose(heard.fault, name, order.bounds.memory // GIGABYTE, position))
    elif not heard.facts:
        ended_by = signal.Signals(end.signal).name if end.signal else "without a signal"
        found.append(machine.ENDED_ABRUPTLY.at(None, publication=name, signal=ended_by, stage=position))
    remark = next((line.strip() for line in end.remarks.splitlines() if line.strip()), "")
    if remark:
        found.append(machine.LIBRARY_SAID.at(None, text=remark))
    return found
