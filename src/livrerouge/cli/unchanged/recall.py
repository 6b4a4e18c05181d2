"""Recall: prove that an edition would come out as it did, and give what was told of it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Any

from livrerouge.cli.order import FOLDER, Edition, Order
from livrerouge.cli.unchanged import record
from livrerouge.cli.unchanged.given import check_given
from livrerouge.cli.unchanged.grounds import Unproved, check_files, standing
from livrerouge.cli.unchanged.program import environment, interpreter, search_path

if TYPE_CHECKING:
    from livrerouge.cli.order import Written

_LANGUAGE = re.compile(r"[A-Za-z0-9-]{1,40}")
_MACHINE = "M"
"""Begins the codes of what the machine, and not the publication, has to say."""
_PROGRAM = ("interpreter", "environment", "names", "search", "given")
"""What of a record is the same for all editions."""


@dataclass(slots=True)
class Memory:
    """What is remembered of earlier builds, and what of it was proved by this command."""

    proved: list[dict[str, Any]] = field(default_factory=list)
    """Programs that are as they were: those of several publications are mostly one."""

    def recall(self, order: Order, *, output: bool) -> Edition | str:
        """Give the edition as it was told when it was built, if it is proved that it would be told so again.

        Gives else the reason why it has to be built. The PDF is proved too where an `output` is wanted.
        """
        start = perf_counter()
        values = record.read(order)
        if values is None:
            return "there is no record of a build"
        try:
            self._prove(order, values)
            edition = _edition(order, values)
            if output:
                _prove_output(order.root, edition, values)
            entries = _entries(values["diagnostics"])
        except Unproved as reason:
            return str(reason)
        except OSError as fault:
            return f"something it is made of cannot be looked at: {(fault.strerror or str(fault)).lower()}"
        except (LookupError, TypeError, ValueError, AttributeError, RecursionError):
            return "its record cannot be read"
        seconds = perf_counter() - start
        return _told(edition, entries, seconds)

    def _prove(self, order: Order, values: dict[str, Any]) -> None:
        """Prove all that the edition was made of; what most likely changed comes first."""
        now = standing(order.root, order.publication)
        if list(now.values()) != values["standing"]:
            raise Unproved("a file is there that was not, or is gone")
        for ground, known in zip(now, values["files"], strict=True):
            check_files(ground, known)
        program = {name: values[name] for name in _PROGRAM}
        if program in self.proved:
            return
        if program["interpreter"] != interpreter():
            raise Unproved("the program or its Python is another one")
        if program["environment"] != environment():
            raise Unproved("the environment is another one")
        search = search_path(frozenset(program["names"]))
        if program["search"] != search:
            raise Unproved("modules are found elsewhere")
        renewed = check_given(program["given"], (str(folder) for folder, _ in search))
        self.proved.append(program)
        if renewed:
            _keep(order, values)


def note(order: Order, edition: Edition, written: Written) -> str:
    """Keep what a later build can be spared by; say why that is not possible, where it is not.

    Only of a build without errors, whose PDF was written, and to which the machine had nothing to remark.
    """
    from livrerouge.report import record as entry_record

    if written.path is None or edition.pdf is None or not edition.evidence:
        return ""
    if any(entry.severity == "error" or entry.code.startswith(_MACHINE) for entry in written.entries):
        return ""
    from livrerouge.cli.inputs import summed

    values = {
        **edition.evidence,
        "language": edition.language,
        "pages": edition.pages,
        "output": summed(edition.pdf),
        "diagnostics": [entry_record(entry) for entry in written.entries],
    }
    return _keep(order, values)


def _keep(order: Order, values: dict[str, Any]) -> str:
    """Write a record; that it cannot be written harms nobody."""
    try:
        record.write(order, values)
    except OSError as fault:
        return (fault.strerror or str(fault)).lower()
    return ""


def _edition(order: Order, values: dict[str, Any]) -> Edition:
    """Make the edition; raises ValueError for what cannot have been one."""
    language, pages, size = values["language"], values["pages"], values["output"]["bytes"]
    if not isinstance(pages, int) or not isinstance(size, int) or not _LANGUAGE.fullmatch(language):
        raise ValueError("it is no edition")
    return Edition(order.publication, order.variant, language, pages, None, (), (), 0.0, unchanged=size)


def _prove_output(root: Path, edition: Edition, values: dict[str, Any]) -> None:
    """Prove that the PDF is there as it was written."""
    output = values["output"]
    folder = (root / FOLDER).resolve()
    if not folder.is_relative_to(root.resolve()):
        raise Unproved("the folder of the PDF is a link that leads out of the project")
    check_files(str(folder), {edition.file_name: [output["bytes"], output["sha256"]]})


def _entries(values: list[dict[str, Any]]) -> tuple[Any, ...]:
    """Make the entries of warnings; raises ValueError for what are none."""
    if not values:
        # Without one there is no need for what tells them.
        return ()
    from livrerouge.report import from_record

    found = tuple(from_record(entry) for entry in values)
    for entry in found:
        texts = (entry.path, entry.text, entry.code, entry.message, entry.hint, entry.cell)
        numbers = (entry.line, entry.column, entry.length, entry.offset, entry.units, entry.shift, *entry.pages)
        if not all(isinstance(text, str) for text in texts) or not all(isinstance(number, int) for number in numbers):
            raise ValueError("it is no entry")
        if entry.severity != "warning":
            raise ValueError("an edition with errors is not kept")
    return found


def _told(edition: Edition, entries: tuple[Any, ...], seconds: float) -> Edition:
    from dataclasses import replace

    return replace(edition, entries=entries, timings=(("unchanged", seconds),), seconds=seconds)
