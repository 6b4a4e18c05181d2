"""The github form: workflow commands, which GitHub Actions shows beside the lines they are about."""

from __future__ import annotations

from collections.abc import Iterable

from livrerouge.report.entry import Entry
from livrerouge.report.short import said
from livrerouge.report.width import plain


def github(found: Iterable[Entry]) -> str:
    """Give one command an entry: `::error file=…,line=…,endLine=…,col=…,endColumn=…,title=…::message`.

    Columns are counted in characters, the end is exclusive; what has no place has a title only. The message begins
    with the place, for the log shows nothing else of a command.
    """
    # The catalogue is long, and other forms do without it.
    from livrerouge.codes import catalogue

    titles = {id_: code.title for id_, code in catalogue().items()}
    return "".join(_command(entry, titles.get(entry.code, "")) for entry in found)


def notice(text: str) -> str:
    """Give a command that shows a remark of no severity."""
    return f"::notice::{_data(plain(text))}\n"


def _command(entry: Entry, title: str) -> str:
    """Write the command of one entry."""
    place: dict[str, object] = {}
    if entry.line:
        place = {
            "file": plain(entry.path),
            "line": entry.line,
            "endLine": entry.line,
            "col": entry.column,
            "endColumn": entry.end,
        }
    properties = {**place, "title": f"{entry.code}: {title}" if title else entry.code}
    listed = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
    lines = [f"{plain(entry.place)}: {said(entry)}"]
    if entry.hint:
        lines.append(f"hint: {plain(entry.hint)}")
    return f"::{entry.severity.value} {listed}::{_data(chr(10).join(lines))}\n"


def _data(text: str) -> str:
    """Escape a message as the runner reads it."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    """Escape the value of a property, which colons and commas would end."""
    return _data(text).replace(":", "%3A").replace(",", "%2C")
