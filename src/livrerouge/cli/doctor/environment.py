"""Python itself, and the packages the program stands on: there, in range, and at the versions of the lock."""

from __future__ import annotations

import re
import sys
import tomllib
from collections.abc import Iterator, Mapping
from importlib.metadata import PackageNotFoundError, requires, version
from pathlib import Path

import livrerouge
from livrerouge.cli.doctor.finding import Finding, missing, ok, warning
from livrerouge.cli.doctor.version import Requirement, normalised, requirements, same, within
from livrerouge.engine.release import ENGINE, QUICKENED

LEAST = (3, 11)
LOCK = "requirements.lock"
_SET_UP = "run: ./livrerouge"
_PIN = re.compile(r"^([A-Za-z0-9._-]+)==([^ ;\\\n]+)( ;)?", re.MULTILINE)


def checkout() -> Path | None:
    """Give the folder of the program's own checkout; none when it is installed as a package."""
    folder = Path(livrerouge.__file__).resolve().parents[2]
    return folder if (folder / "pyproject.toml").is_file() and (folder / "src" / "livrerouge").is_dir() else None


def python() -> Iterator[Finding]:
    """Look at Python's version."""
    number = ".".join(map(str, sys.version_info[:3]))
    if sys.version_info[:2] >= LEAST:
        yield ok("Python", number)
    else:
        least = ".".join(map(str, LEAST))
        yield missing(
            "Python", f"{number} is too old: {least} or later is needed", _SET_UP + " (it finds or installs one)"
        )


def packages() -> Iterator[Finding]:
    """Look at the packages: a finding for each that is at fault, or one for all."""
    folder = checkout()
    lock = _lock(folder / LOCK) if folder is not None else {}
    needed = _needed(folder)
    faults = [*_out_of_range(needed), *_unlocked(lock, {need.name for need in needed})]
    yield from faults
    yield from _unknown_engine()
    if not faults:
        count = f"{len(needed)} packages" if not lock else f"{len(needed)} packages, at the versions of {LOCK}"
        yield ok("packages", count)


def _unknown_engine() -> Iterator[Finding]:
    """Find another release of the layout engine than the one that is quickened."""
    found = installed(ENGINE)
    if found is not None and not same(found, QUICKENED):
        told = (
            f"{ENGINE} {found} works by its own functions alone, more slowly; {QUICKENED} is the one that is quickened"
        )
        yield warning("layout engine", told, _install(f"{ENGINE}=={QUICKENED}"))


def _needed(folder: Path | None) -> tuple[Requirement, ...]:
    """Read what the program asks for: pyproject.toml of a checkout, or what was installed with it."""
    if folder is None:
        return requirements(requires("livrerouge") or ())
    project = tomllib.loads((folder / "pyproject.toml").read_text("utf-8"))["project"]
    return requirements(project["dependencies"])


def _lock(file: Path) -> Mapping[str, tuple[str, bool]]:
    """Read a lock: the version of each package, and whether it is for every machine."""
    if not file.is_file():
        return {}
    return {normalised(pin[1]): (pin[2], pin[3] is None) for pin in _PIN.finditer(file.read_text("utf-8"))}


def installed(name: str) -> str | None:
    """Give the version of a package that is installed, none when it is not."""
    try:
        return version(name)
    except PackageNotFoundError:
        return None


def _out_of_range(needed: tuple[Requirement, ...]) -> Iterator[Finding]:
    for need in needed:
        found = installed(need.name)
        if found is None:
            yield missing("packages", f"{need.name} is not installed", _install(f"{need.name}{need.range}"))
        elif not within(found, need.range):
            told = f"{need.name} {found} is installed; {need.range} is needed"
            yield missing("packages", told, _install(f"{need.name}{need.range}"))


def _unlocked(lock: Mapping[str, tuple[str, bool]], told: set[str]) -> Iterator[Finding]:
    """Find packages at another version than the lock's, and those it alone names that are not there."""
    for name, (wanted, everywhere) in lock.items():
        found = installed(name)
        if found is None and everywhere and name not in told:
            yield missing("packages", f"{name} is not installed", _install(f"{name}=={wanted}"))
        elif found is not None and not same(found, wanted):
            told_of = f"{name} {found} is installed; {LOCK} has {wanted}, so pages may come out otherwise"
            yield warning("packages", told_of, _install(f"{name}=={wanted}"))


def _install(package: str) -> str:
    """Give the command that installs a package for this Python; in a checkout the set-up script does it."""
    return _SET_UP if checkout() is not None else f'run: {sys.executable} -m pip install "{package}"'
