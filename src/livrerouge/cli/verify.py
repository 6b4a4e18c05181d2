"""Verify: build again what a PDF or a manifest says, and tell whether the same comes of it."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import click

from livrerouge.cli.bounds import Bounds
from livrerouge.cli.child import Send, packed, run_apart, unpacked
from livrerouge.cli.edition import make
from livrerouge.cli.ending import LACKING, exit_code
from livrerouge.cli.manifest import described
from livrerouge.cli.order import Edition, Order
from livrerouge.cli.run import Wishes, bounds_of, chosen, ended_by_terminate
from livrerouge.cli.screen import Screen
from livrerouge.codes import identity as codes
from livrerouge.codes import machine
from livrerouge.diagnostic import Diagnostic
from livrerouge.identity.manifest import Change, changes, readable
from livrerouge.model.style import Variant
from livrerouge.place import Source
from livrerouge.report import Entry, entries, plain_line

FILE_LIMIT = 256 * 1024 * 1024
"""Bytes of a file that is verified."""
_PDF = b"%PDF-"
_MANIFEST = b"{"
_SAID = b"V"
"""Kind of the frame in which the child that looks into a PDF answers."""
_BROKEN = "it is broken"


@dataclass(slots=True)
class _Case:
    """A file that is verified, and what was found so far."""

    wishes: Wishes
    file: str
    data: bytes
    screen: Screen
    found: list[Entry] = field(default_factory=list)

    @property
    def bounds(self) -> Bounds:
        """How much a build, or a look into the file, may take."""
        return bounds_of(self.wishes)

    def tell(self, told: tuple[Entry, ...]) -> None:
        """Tell diagnostics, and keep them for the exit code."""
        self.screen.tell(told)
        self.found.extend(told)

    def fails(self, reason: str) -> None:
        """Tell that the file cannot be verified."""
        self.tell(entries([codes.UNKNOWN_FILE.at(None, file=self.file, reason=reason)]))

    def close(self, words: str) -> None:
        """Say in one line what was found."""
        if not self.wishes.quiet:
            sys.stderr.write(plain_line(words) + "\n")

    def make(self, root: Path, name: str, variant: str, epoch: int | None, *, records: bool = False) -> _Made:
        """Build a publication again, and tell what was wrong with it."""
        order = Order(root, name, variant, epoch, self.bounds, None, records, plain=self.wishes.plain_engine)
        with self.screen.following(name) as watch:
            edition = make(order, watch.told, watch.tick)
        self.tell(edition.entries)
        return _Made(order, edition)


@dataclass(frozen=True, slots=True)
class _Made:
    """What was built, and what of."""

    order: Order
    edition: Edition


def verify(wishes: Wishes, file: str) -> int:
    """Verify a file and give the exit code.

    Diagnostics: M140 to M144, M105 no bounds on this system, and those of each build.
    """
    if wishes.quiet and wishes.verbose:
        raise click.UsageError("--quiet and --verbose cannot both be met")
    screen = Screen(wishes.form, wishes.color, wishes.quiet, wishes.verbose, wishes.timings, wishes.max_errors)
    if not hasattr(os, "fork"):
        screen.tell(entries([machine.NO_CHILD.at(None)]))
        screen.close()
        return LACKING
    case = _Case(wishes, file, _content(file), screen)
    with ended_by_terminate():
        if case.data.startswith(_PDF):
            _verify_pdf(case)
        elif case.data.lstrip().startswith(_MANIFEST):
            _verify_manifest(case)
        else:
            case.fails("it is neither a PDF nor a manifest")
    screen.close()
    return exit_code(case.found, strict=wishes.strict)


def _content(file: str) -> bytes:
    with Path(file).open("rb") as opened:
        return opened.read(FILE_LIMIT)


# PDF


def _verify_pdf(case: _Case) -> None:
    """Build the publication that a PDF was made from, and compare it."""
    said = _apart(case, _read_origin)
    if said is None:
        return case.fails(_BROKEN)
    name = case.wishes.publications[0] if case.wishes.publications else said["publication"]
    if not name:
        return case.fails("it does not say from which publication it was made; name it behind the file")
    if said["variant"] not in list(Variant):
        return case.fails("it does not say in which variant it was made")
    root, _ = chosen((name,))
    made = case.make(root, name, said["variant"], said["epoch"])
    built = made.edition.pdf
    if built is None:
        return case.close(f"{case.file}: “{name}” builds no PDF to compare it with")
    if built == case.data:
        return case.close(f"{case.file}: the same to the byte, {made.edition.seconds:.1f} s")
    found = _apart(case, lambda data: _compare(data, built))
    case.tell(entries([_differing(case.file, name, found)]))
    return case.close(f"{case.file}: not the same, {made.edition.seconds:.1f} s")


def _read_origin(data: bytes) -> dict[str, Any]:
    from livrerouge.identity.origin import origin

    return asdict(origin(data))


def _compare(data: bytes, built: bytes) -> dict[str, Any]:
    from livrerouge.identity.difference import difference

    found = difference(data, built)
    return asdict(found) if found is not None else {}


def _apart(case: _Case, look: Any) -> dict[str, Any] | None:  # noqa: ANN401 - a function of bytes
    """Look into the file in a child, for it may be a stranger's; none when the child did not come to an end."""
    answers: list[dict[str, Any]] = []

    def work(send: Send) -> None:
        send(_SAID, packed(look(case.data)))

    def hear(_: bytes, content: bytes) -> bool:
        answers.append(unpacked(content))
        return False

    run_apart(work, case.bounds, hear)
    return answers[0] if answers else None


def _differing(file: str, name: str, found: dict[str, Any] | None) -> Diagnostic:
    """Tell where a PDF differs from what is built."""
    if not found:
        words = "the way it is written, all its objects being the same," if found is not None else "something"
        return codes.DIFFERS.at(None, file=file, publication=name, words=words, path="/", values="")
    known = found["before"] and found["after"]
    values = f": “{found['before']}”, and “{found['after']}” is built" if known else ""
    return codes.DIFFERS.at(None, file=file, publication=name, words=found["words"], path=found["path"], values=values)


# Manifest


def _verify_manifest(case: _Case) -> None:
    """Build the editions of a manifest, and tell which inputs and versions changed."""
    try:
        values = json.loads(case.data)
    except (ValueError, RecursionError):
        return case.fails("it is no JSON that can be read")
    reason = readable(values)
    if reason:
        return case.fails(reason)
    wanted = [e for e in values["editions"] if e["publication"] in (case.wishes.publications or (e["publication"],))]
    if not wanted:
        return case.fails(f"it tells of no edition of “{case.wishes.publications[0]}”")
    for edition in wanted:
        _verify_edition(case, edition)
    return None


def _verify_edition(case: _Case, then: dict[str, Any]) -> None:
    """Build one edition of a manifest again."""
    name = then["publication"]
    if then["variant"] not in list(Variant):
        return case.fails(f"there is no variant “{then['variant']}”")
    root, _ = chosen((name,))
    made = case.make(root, name, then["variant"], then["epoch"], records=True)
    now = described(made.order, made.edition, None)
    changed = changes(then, now) if made.edition.record else ()
    case.tell(entries(list(_changed(changed))))
    if made.edition.pdf is None:
        return case.close(f"{name}: builds no PDF to compare with the manifest")
    before, after = then["output"], now["output"]
    if before.get("sha256") == after["sha256"]:
        return case.close(f"{name}: the same to the byte, {made.edition.seconds:.1f} s")
    size = before.get("bytes", "unknown")
    case.tell(entries([codes.OTHER_SUM.at(None, publication=name, size=after["bytes"], before=size)]))
    return case.close(f"{name}: not the same, {made.edition.seconds:.1f} s")


def _changed(found: tuple[Change, ...]) -> Iterator[Diagnostic]:
    """Tell what changed: inputs at their files."""
    for change in found:
        if change.kind == "version":
            then, now = change.then or "not there", change.now or "not there"
            yield codes.VERSION_CHANGED.at(None, name=change.name, then=then, now=now)
            continue
        how = "has changed" if change.then and change.now else "is gone" if change.then else "is read, and was not,"
        name = f"the typeface {change.name}" if change.kind == "font" else f"“{change.name}”"
        own = change.kind == "input" and change.now and not change.name.startswith("program:")
        span = Source.of(change.name, "").span(0, 0) if own else None
        yield codes.INPUT_CHANGED.at(span, input=name, change=how)
