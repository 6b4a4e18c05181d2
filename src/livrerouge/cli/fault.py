"""Exceptions that reached the end of a build: what the machine lacks, a bound reached, or our fault."""

from __future__ import annotations

import os
import re
import sys
import traceback
from pathlib import Path

from livrerouge.cli.ending import reason
from livrerouge.codes import machine
from livrerouge.diagnostic import Diagnostic

_LIBRARY = re.compile(r"(?:cannot load library '|^)(lib[\w.+-]+|[\w.+-]*(?:pango|harfbuzz|fontconfig)[\w.+-]*)")

COMMANDS = {
    "debian": "apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0",
    "fedora": "dnf install pango harfbuzz",
    "alpine": "apk add pango so:libharfbuzz-subset.so.0",
    "arch": "pacman -S pango harfbuzz",
    "suse": "zypper install libpango-1_0-0 libharfbuzz-subset0",
    "darwin": "brew install pango",
}
"""What installs Pango and the font subsetter, by family of systems."""


def facts_of(fault: BaseException, stage: str) -> dict[str, str]:
    """Take from an exception, in the child, what tells its kind: JSON values, for it will not travel."""
    kind = "other"
    subject = ""
    if isinstance(fault, MemoryError):
        kind = "memory"
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
    }


def diagnose(facts: dict[str, str], publication: str, gigabytes: int, position: str) -> Diagnostic:
    """Make the diagnostic of an exception; `position` says where the build stood."""
    subject = facts["subject"]
    match facts["kind"]:
        case "memory":
            return machine.MEMORY_LIMIT.at(None, publication=publication, gigabytes=gigabytes, stage=position)
        case "library":
            return machine.MISSING_LIBRARY.at(None, library=subject, command=command())
        case "font":
            return machine.MISSING_FONT.at(None, package=subject.replace("_", "-"))
        case "package":
            return machine.MISSING_PACKAGE.at(None, package=subject.split(".")[0])
    return machine.OUR_FAULT.at(None, stage=position, reason=facts["reason"])


def command(release: Path = Path("/etc/os-release"), platform: str = sys.platform) -> str:
    """Give the command that installs the libraries on this system; the set-up script where it is unknown."""
    family = "darwin" if platform == "darwin" else _family(release)
    if family not in COMMANDS:
        return "./livrerouge"
    prefix = "" if family == "darwin" or os.geteuid() == 0 else "sudo "
    return prefix + COMMANDS[family]


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
