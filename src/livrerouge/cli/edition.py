"""Editions: one publication built apart, and what the command can say of it."""

from __future__ import annotations

import os
import re
import signal
from collections.abc import Callable
from dataclasses import astuple, dataclass, field, replace
from time import perf_counter
from types import FrameType
from typing import TYPE_CHECKING, Any

from livrerouge.cli.account import write_account
from livrerouge.cli.bounds import MEGABYTE
from livrerouge.cli.child import End, Send, packed, relieve, run_apart, unpacked
from livrerouge.cli.fault import diagnose, facts_of
from livrerouge.cli.inputs import Inputs
from livrerouge.cli.order import Edition, Order
from livrerouge.codes import machine
from livrerouge.diagnostic import Diagnostic
from livrerouge.place import Sheet, Span
from livrerouge.report import Entry, entries, from_record, record

if TYPE_CHECKING:
    from livrerouge.build import Built, Find
    from livrerouge.cli.unchanged.witness import Witness

STAGE, PLACE, FACTS, PDF, PROOF, FAULT = b"S", b"A", b"R", b"P", b"H", b"F"
"""Kinds of frames: the stage that begins, the place of what is worked on, what came of the build, the PDF, the
report on it, an exception."""
_DOING = {
    "": "the start",
    "load": "the reading of the files",
    "parse": "the reading of the text",
    "resolve": "the numbering",
    "typeset": "the typesetting",
    "render": "the reading of the style",
    "paginate": "the layout",
    "emit": "the drawing of the pages",
    "bind": "the binding of the pages",
    "seal": "the sealing of the PDF",
    "check": "the checks",
    "audit": "the judging of the PDF",
    "proof": "the making of the report",
}
"""What a stage does, in the words of who waits for it."""
NO_MEMORY = re.compile(
    r"failed to allocate|out of memory|bad_alloc|cannot allocate|MemoryError|GLib-ERROR.*creating thread", re.IGNORECASE
)
"""What libraries say when they end a program for want of memory."""


@dataclass(slots=True)
class _Heard:
    """What the child has said so far."""

    told: Callable[[str, str], None]
    stage: str = ""
    fragment: str = ""
    place: dict[str, Any] = field(default_factory=dict)
    """Fields of the entry of a fault here; empty for as long as no place is known."""
    facts: dict[str, Any] = field(default_factory=dict)
    fault: dict[str, str] | None = None
    pdf: bytes | None = None
    proof: bytes | None = None

    def hear(self, kind: bytes, content: bytes) -> bool:
        """Take one frame; tell whether a step begins: a stage, or another fragment."""
        if kind == STAGE:
            stage, fragment, self.place = unpacked(content)
            begins = (stage, fragment) != (self.stage, self.fragment)
            self.stage, self.fragment = stage, fragment
            self.told(stage, fragment)
            return begins
        if kind == PLACE:
            self.place = unpacked(content)
        elif kind == FACTS:
            self.facts = unpacked(content)
        elif kind == PDF:
            self.pdf = content
        elif kind == PROOF:
            self.proof = content
        elif kind == FAULT:
            self.fault = unpacked(content)
        return False

    @property
    def position(self) -> str:
        """Where the build stands, in words."""
        doing = _DOING.get(self.stage, self.stage)
        return f"{doing} of fragment “{self.fragment}”" if self.fragment else doing


def make(order: Order, told: Callable[[str, str], None], tick: Callable[[], None] = lambda: None) -> Edition:
    """Build an edition in a child; `told` hears each stage and fragment.

    Diagnostics: those of the build, M101 to M103 what the machine lacks, M104 no room for the work, M110 to M121
    builds that did not end well, M130 remarks of libraries.
    """
    start = perf_counter()
    heard = _Heard(told)
    end = run_apart(lambda send: _Building(order, send).run(), order.bounds, heard.hear, tick)
    found = tuple(from_record(values) for values in heard.facts.get("diagnostics", ()))
    own = _ended(order, heard, end)
    return Edition(
        publication=order.publication,
        variant=order.variant,
        language=heard.facts.get("language", ""),
        pages=heard.facts.get("pages", 0),
        pdf=heard.pdf if not any(item.severity == "error" for item in own) else None,
        entries=(*found, *own),
        timings=tuple((name, seconds) for name, seconds in heard.facts.get("timings", ())),
        seconds=perf_counter() - start,
        traceback=heard.fault["traceback"] if heard.fault else "",
        proof=heard.proof,
        passes=tuple(tuple(values) for values in heard.facts.get("passes", ())),
        record=heard.facts.get("record", {}),
        evidence=heard.facts.get("evidence", {}),
        doubt=heard.facts.get("doubt", ""),
    )


class _Building:
    """The build, in the child: works, and says where it stands and what came of it."""

    def __init__(self, order: Order, send: Send) -> None:
        self.order = order
        self.stage = ""
        self._pipe = send
        self._find: Find = lambda at: None
        self._speaking = False

    def run(self) -> None:
        """Build, and send what came of it."""
        signal.signal(signal.SIGUSR1, self._late)
        try:
            inputs = Inputs() if self.order.records else None
            witness = self._witness()
            from livrerouge.build import build
            from livrerouge.model.style import Variant

            order = self.order
            variant = Variant(order.variant)
            built = build(
                order.root,
                order.publication,
                variant=variant,
                epoch=order.epoch,
                progress=self._told,
                plain=order.plain,
            )
            if order.keep_html is not None and built.typesetting is not None:
                from livrerouge.cli.keep import keep

                keep(built.typesetting, order.root, order.keep_html)
            if built.pdf is not None:
                self._send(PDF, built.pdf)
            facts = {
                "language": built.book.publication.language if built.book else "",
                "pages": len(built.page_map.pages) if built.page_map else 0,
                "diagnostics": [record(entry) for entry in entries(built.diagnostics)],
                "timings": built.timings,
                "passes": [astuple(passes) for passes in built.passes],
            }
            if witness is not None and built.pdf is not None:
                facts["evidence"] = witness.evidence()
                facts["doubt"] = witness.doubt
            if inputs is not None:
                from livrerouge.cli.manifest import recorded

                facts["record"] = recorded(inputs, order.root, built.typesetting.style if built.typesetting else None)
            self._send(FACTS, packed(facts))
            if order.report and built.sealed is not None:
                self._prove(built)
        except BrokenPipeError:
            raise
        except Exception as fault:
            relieve()
            from livrerouge.engine.standing import innermost

            self._stands(innermost(fault.__traceback__))
            self._send(FAULT, packed(facts_of(fault, self.stage)))

    def _witness(self) -> Witness | None:
        """Let a witness see what the build is made of, where that is wanted."""
        if self.order.since is None:
            return None
        from livrerouge.cli.unchanged.witness import Witness

        return Witness(self.order)

    def _prove(self, built: Built) -> None:
        """Make the report on the PDF, that of a publication with errors too."""
        from livrerouge.audit import audit
        from livrerouge.proof import proof

        self._told("proof", "", self._find)
        data = built.sealed or b""
        told = entries(built.diagnostics)
        page = proof(data, audit(data, opinion=True), told, self.order.publication)
        self._send(PROOF, page.encode("utf-8", "replace"))

    def _told(self, stage: str, fragment: str, find: Find) -> None:
        self.stage, self._find = stage, find
        self._send(STAGE, packed([stage, fragment, _placed(find(""))]))

    def _send(self, kind: bytes, content: bytes) -> None:
        self._speaking = True
        self._pipe(kind, content)
        self._speaking = False

    def _stands(self, frame: FrameType | None) -> None:
        """Say at which block the build stands, where that can be known."""
        from livrerouge.engine.standing import standing

        for at in standing(frame):
            self._send(PLACE, packed(_placed(self._find(at))))
            return

    def _late(self, _: int, frame: FrameType | None) -> None:
        """Be told that time is up."""
        # In the middle of a frame there is no room for another.
        if not self._speaking:
            self._stands(frame)
        os._exit(1)


def _placed(span: Span | None) -> dict[str, Any]:
    """Give the fields of an entry that tell a place."""
    if span is None:
        return {}
    source = span.source
    line, column = source.locate(span.start)
    text, before = source.line(line), span.start - source.starts[line - 1]
    length = max(1, min(span.end - span.start, len(text) - before))
    inside = {"cell": source.cell(span.start), "shift": before} if isinstance(source, Sheet) else {}
    return {"path": source.path, "line": line, "column": column, "length": length, "text": text, **inside}


def _ended(order: Order, heard: _Heard, end: End) -> tuple[Entry, ...]:
    """Say what the way the child ended means."""
    name, position = order.publication, heard.position
    memory = f"{order.bounds.memory // MEGABYTE} MB"
    place = heard.place or {"path": f"book/{name}/book.yaml", "line": 1, "column": 1, "length": 1}
    found: list[Diagnostic] = []
    if heard.fault is not None:
        found.append(diagnose(heard.fault, name, memory, position, _account(order, heard, place)))
    elif end.late:
        option = "--timeout" if end.late == order.bounds.seconds else "--limit-time"
        late = f"{end.late:g}"
        found.append(machine.TIME_LIMIT.at(None, publication=name, seconds=late, stage=position, option=option))
    elif not heard.facts and NO_MEMORY.search(end.remarks):
        found.append(machine.MEMORY_LIMIT.at(None, publication=name, memory=memory, stage=position))
    elif not heard.facts:
        ended_by = signal.Signals(end.signal).name if end.signal else "without a signal"
        found.append(machine.ENDED_ABRUPTLY.at(None, publication=name, signal=ended_by, stage=position))
    told = tuple(replace(entry, **place) if entry.code in machine.PLACED else entry for entry in entries(found))
    remark = next((line.strip() for line in end.remarks.splitlines() if line.strip()), "")
    if any(entry.code == machine.MEMORY_LIMIT.id for entry in told):
        # Without memory everything has something to remark.
        remark = ""
    return (*told, *entries([machine.LIBRARY_SAID.at(None, text=remark)] if remark else []))


def _account(order: Order, heard: _Heard, place: dict[str, Any]) -> str:
    """Write the account of a fault of our own; of another fault there is none."""
    if heard.fault is None or heard.fault["kind"] != "other":
        return ""
    at = f"{place['path']}:{place['line']}:{place['column']}"
    return write_account(order.root, heard.fault["frames"], heard.position, at)
