"""Exceptions that reached the end of a build: what the machine lacks, a bound reached, or our fault."""

from __future__ import annotations

import errno
import os
import re
import sys
import traceback
from pathlib import Path

from livrerouge.cli.account import frames_of
from livrerouge.cli.ending import reason
from livrerouge.codes import machine
from livrerouge.diagnostic import Diagnostic

_LIBRARY = re.compile(r"(?:cannot load library '|^)(lib[\w.+-]+|[\w.+-]*(?:pango|harfbuzz|fontconfig)[\w.+-]*)")

NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EROFS})
"""What the system answers when nothing can be written."""

COMMANDS = {
    "debian": "{sudo}apt-get update && {sudo}apt-get install -y --no-install-recommends "
    "libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0",
    "fedora": "{sudo}dnf install -y pango harfbuzz",
    "alpine": "{sudo}apk add pango so:libharfbuzz-subset.so.0",
    "arch": "{sudo}pacman -Sy --needed --noconfirm pango harfbuzz",
    "suse": "{sudo}zypper --non-interactive install libpango-1_0-0 libharfbuzz-subset0",
    "darwin": "brew install pango",
}
"""What installs Pango and the font subsetter, by family of systems, in the words of the set-up script."""


def facts_of(fault: BaseException, stage: str) -> dict[str, str]:
    """Take from an exception, in the child, what tells its kind: JSON values, for it will not travel."""
    kind = "other"
    subject = ""
    if isinstance(fault, MemoryError):
        kind = "memory"
    elif isinstance(fault, OSError) and fault.errno in NO_ROOM:
        kind, subject = "room", os.strerror(fault.errno).lower()
    elif isinstance(fault, OSError) and (found := _LIBRARY.search(str(fault))) and fault.errno is None:
        kind, subject = "library", found[1]
    elif isinstance(fault, ModuleNotFoundError) and fault.name and not fault.name.startswith("livrerouge"):
        # importlib.metadata's PackageNotFoundError is one of these and names the distribution.
        kind, subject = ("font" if fault.name.startswith("fontpkg") else "package"), fault.name
    return {
        "kind": kind,
        "subject": subject,
        "stage": stage,
        "reason": reason(fault),
        "traceback": "".join(traceback.format_exception(fault)),
        "frames": frames_of(fault),
    }


def diagnose(facts: dict[str, str], publication: str, memory: str, position: str, report: str) -> Diagnostic:
    """Make the diagnostic of an exception; `position` says where the build stood, `report` what to send us."""
    subject = facts["subject"]
    match facts["kind"]:
        case "memory":
            return machine.MEMORY_LIMIT.at(None, publication=publication, memory=memory, stage=position)
        case "room":
            return machine.CANNOT_WRITE.at(None, path="the temporary folder", reason=subject)
        case "library":
            return machine.MISSING_LIBRARY.at(None, library=subject, command=command())
        case "font":
            return machine.MISSING_FONT.at(None, package=subject.replace("_", "-"))
        case "package":
            return machine.MISSING_PACKAGE.at(None, package=subject.split(".")[0])
    return machine.OUR_FAULT.at(None, stage=position, reason=facts["reason"], report=report)


def command(release: Path = Path("/etc/os-release"), platform: str = sys.platform) -> str:
    """Give the command that installs the libraries on this system; the set-up script where it is unknown."""
    family = "darwin" if platform == "darwin" else _family(release)
    if family not in COMMANDS:
        return "./livrerouge"
    return COMMANDS[family].format(sudo="" if os.geteuid() == 0 else "sudo ")


def _family(release: Path) -> str:
    """Tell the family of a Linux system from the names it gives itself."""
    try:
        text = release.read_text("utf-8")
    except (OSError, UnicodeDecodeError):
        return ""
    names = set(re.findall(r"[\w-]+", " ".join(re.findall(r"^ID(?:_LIKE)?=(.*)$", text, re.M))))
    families = {
        "debian": {"debian", "ubuntu"},
        "fedora": {"fedora", "rhel", "centos"},
        "alpine": {"alpine"},
        "arch": {"arch"},
        "suse": {"suse", "opensuse"},
    }
    return next((family for family, known in families.items() if names & known), "")
