"""Judge a PDF that is there already, whoever made it: read apart, under bounds, and told like a publication."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any

import click

from livrerouge.cli.account import write_account
from livrerouge.cli.bounds import MEGABYTE, Bounds
from livrerouge.cli.child import End, Send, packed, relieve, run_apart, unpacked
from livrerouge.cli.edition import FACTS, FAULT, NO_MEMORY, PROOF, STAGE
from livrerouge.cli.ending import LACKING, exit_code
from livrerouge.cli.fault import diagnose, facts_of
from livrerouge.cli.output import write_report
from livrerouge.cli.run import Wishes, ended_by_terminate
from livrerouge.cli.screen import Screen
from livrerouge.codes import machine
from livrerouge.diagnostic import Diagnostic
from livrerouge.report import Entry, entries, from_record, number, plain_line, record

_DOING = {"": "the start", "audit": "the reading of the PDF", "proof": "the making of the report"}


@dataclass(slots=True)
class _Heard:
    """What the child has said so far."""

    stage: str = ""
    facts: dict[str, Any] = field(default_factory=dict)
    fault: dict[str, str] | None = None
    proof: bytes | None = None

    def hear(self, kind: bytes, content: bytes) -> bool:
        """Take one frame; tell whether a step begins."""
        if kind == STAGE:
            self.stage = unpacked(content)
        elif kind == FACTS:
            self.facts = unpacked(content)
        elif kind == PROOF:
            self.proof = content
        elif kind == FAULT:
            self.fault = unpacked(content)
        return kind == STAGE


def judge(pdf: str, wishes: Wishes) -> int:
    """Ask all rules of a PDF, tell what was found, and give the exit code.

    Diagnostics: A201–A299; M104 the report cannot be written, M105 no bounds on this system, M110 to M121 what did not
    end well.
    """
    _refuse(wishes)
    report = wishes.report
    screen = Screen(wishes.form, wishes.color, wishes.quiet, wishes.verbose, wishes.timings, wishes.max_errors)
    if not hasattr(os, "fork"):
        screen.tell(entries([machine.NO_CHILD.at(None)]))
        screen.close()
        return LACKING
    heard = _Heard()
    bounds = Bounds(wishes.timeout, wishes.limit_time, wishes.limit_memory * MEGABYTE)
    with ended_by_terminate():
        end = run_apart(_work(pdf, report is not None), bounds, heard.hear)
    own = _ended(pdf, bounds, heard, end)
    found = tuple(from_record(values) for values in heard.facts.get("diagnostics", ()))
    told = (*found, *own, *_written(report, heard.proof))
    screen.ask(tuple(tuple(values) for values in heard.facts.get("opinions", ())))
    screen.tell(told)
    if not wishes.quiet:
        for line in _closing(pdf, report, heard):
            sys.stderr.write(plain_line(line) + "\n")
    screen.close()
    return exit_code(told, strict=wishes.strict)


def _refuse(wishes: Wishes) -> None:
    """Refuse words that go with publications only."""
    if wishes.quiet and wishes.verbose:
        raise click.UsageError("--quiet and --verbose cannot both be met")
    if wishes.publications:
        raise click.UsageError("--pdf checks a file; publications are checked without it")
    if wishes.fix or wishes.diff or wishes.fix_unused:
        raise click.UsageError("--fix and --diff correct the files of a publication, not a PDF")


def _work(pdf: str, wanted: bool) -> Callable[[Send], None]:
    """Give the work of the child."""

    def work(send: Send) -> None:
        try:
            _judge(pdf, wanted, send)
        except BrokenPipeError:
            raise
        except Exception as fault:
            relieve()
            send(FAULT, packed(facts_of(fault, "audit")))

    return work


def _judge(pdf: str, wanted: bool, send: Send) -> None:
    from livrerouge.audit import BOUNDS, audit, diagnostics

    send(STAGE, packed("audit"))
    with open(pdf, "rb") as file:
        data = file.read(BOUNDS.size + 1)
    made = audit(data, opinion=True)
    told = tuple(replace(entry, line=0, column=0) for entry in entries(diagnostics(made.findings, pdf)))
    facts = {
        "diagnostics": [record(entry) for entry in told],
        "pages": len(made.file.sheets),
        "rules": len(made.asked),
        "unmeasured": made.unmeasured,
        "more": made.more,
        "opinions": [[one.validator, one.standard, one.said, one.ran] for one in made.opinions],
    }
    send(FACTS, packed(facts))
    if wanted:
        from livrerouge.proof import proof

        send(STAGE, packed("proof"))
        send(PROOF, proof(data, made, told, pdf).encode("utf-8", "replace"))


def _ended(pdf: str, bounds: Bounds, heard: _Heard, end: End) -> tuple[Entry, ...]:
    """Say what the way the child ended means."""
    position, memory = _DOING.get(heard.stage, heard.stage), f"{bounds.memory // MEGABYTE} MB"
    found: list[Diagnostic] = []
    if heard.fault is not None:
        account = write_account(None, heard.fault["frames"], position)
        found.append(diagnose(heard.fault, pdf, memory, position, account))
    elif end.late:
        option = "--timeout" if end.late == bounds.seconds else "--limit-time"
        found.append(
            machine.TIME_LIMIT.at(None, publication=pdf, seconds=f"{end.late:g}", stage=position, option=option)
        )
    elif not heard.facts and NO_MEMORY.search(end.remarks):
        found.append(machine.MEMORY_LIMIT.at(None, publication=pdf, memory=memory, stage=position))
    elif not heard.facts or end.signal:
        ended_by = signal.Signals(end.signal).name if end.signal else "without a signal"
        found.append(machine.ENDED_ABRUPTLY.at(None, publication=pdf, signal=ended_by, stage=position))
    return entries(found)


def _written(report: str | None, proof: bytes | None) -> tuple[Entry, ...]:
    """Write the report."""
    return write_report(report, proof) if report is not None and proof is not None else ()


def _closing(pdf: str, report: str | None, heard: _Heard) -> list[str]:
    """Say what was asked, what was not, and what another validator says."""
    facts = heard.facts
    if not facts:
        return []
    lines = [f"{pdf}: {number(facts['pages'], 'page')}, {number(facts['rules'], 'rule')} asked"]
    if facts["unmeasured"]:
        lines.append(f"contrast not measured: {number(facts['unmeasured'], 'text')} on gradients, patterns or pictures")
    lines += [f"{code}: {count} more at least, not told" for code, count in facts["more"]]
    lines += [f"{validator}: {standard}, {said}" for validator, standard, said, _ in facts["opinions"]]
    if report is not None and heard.proof is not None:
        lines.append(f"report: {report}")
    return lines
