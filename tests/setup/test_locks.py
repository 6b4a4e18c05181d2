"""The locks: they hold what pyproject.toml asks for and what that needs, each package once, and nothing else."""

from __future__ import annotations

import re
import tomllib
from importlib.metadata import requires
from pathlib import Path

import pytest
from packaging.markers import Marker
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
RUN = [Requirement(line) for line in PROJECT["dependencies"]]
TEST = [Requirement(line) for line in PROJECT["optional-dependencies"]["test"]]
PIN = re.compile(
    r"^(?P<name>[a-z0-9-]+)==(?P<version>[^ ;]+)(?: ; (?P<marker>[^\\\n]+?))?"
    r"(?: \\\n    --hash=sha256:[0-9a-f]{64})+$",
    re.MULTILINE,
)


def pins(name: str) -> dict[str, re.Match[str]]:
    """Read a lock: package to pin."""
    text = (ROOT / name).read_text("utf-8")
    found = {pin["name"]: pin for pin in PIN.finditer(text)}
    rest = [line for line in PIN.sub("", text).splitlines() if line and not line.startswith("#")]
    assert rest == [], "lines that pin nothing, or without hashes"
    return found


def reached(wanted: list[Requirement], known: dict[str, re.Match[str]]) -> set[str]:
    """Name the packages that requirements lead to in this environment."""
    names: set[str] = set()
    waiting = [(canonicalize_name(need.name), frozenset(need.extras)) for need in wanted]
    seen = set(waiting)
    while waiting:
        name, extras = waiting.pop()
        names.add(name)
        assert name in known, f"{name} is needed and not locked"
        for line in requires(name) or ():
            need = Requirement(line)
            if need.marker is None or any(need.marker.evaluate({"extra": extra}) for extra in ("", *extras)):
                step = (canonicalize_name(need.name), frozenset(need.extras))
                if step not in seen:
                    seen.add(step)
                    waiting.append(step)
    return names


def applies(pin: re.Match[str]) -> bool:
    """Tell whether a pin is for this environment."""
    return pin["marker"] is None or Marker(pin["marker"]).evaluate()


@pytest.mark.parametrize(
    ("lock", "needs"), [("requirements.lock", RUN), ("requirements-test.lock", TEST)], ids=["run", "test"]
)
def test_each_requirement_is_locked_at_a_version_it_allows(lock: str, needs: list[Requirement]) -> None:
    locked = pins(lock)
    for need in needs:
        pin = locked[canonicalize_name(need.name)]
        assert need.specifier.contains(pin["version"]), need


def test_nothing_is_locked_that_nothing_needs() -> None:
    run, test = pins("requirements.lock"), pins("requirements-test.lock")
    needed = reached(RUN, run)
    assert {name for name, pin in run.items() if applies(pin)} == needed
    assert {name for name, pin in test.items() if applies(pin)} == reached(RUN + TEST, run | test) - needed


def test_a_package_has_one_place() -> None:
    assert not pins("requirements.lock").keys() & pins("requirements-test.lock").keys()


@pytest.mark.parametrize(
    "name", ["livrerouge", "requirements.lock", "requirements-test.lock", "pyproject.toml", ".ci/run", ".ci/lock"]
)
def test_no_address_of_an_index_is_written(name: str) -> None:
    text = (ROOT / name).read_text("utf-8")
    assert "://" not in text
    assert not re.search(r"--(extra-)?index|find-links", text)


@pytest.mark.parametrize("name", ["requirements.lock", "requirements-test.lock"])
def test_a_lock_tells_how_it_is_made(name: str) -> None:
    head = (ROOT / name).read_text("utf-8").splitlines()[:2]
    command = head[1].removeprefix("#").strip()
    assert (ROOT / command).stat().st_mode & 0o100
