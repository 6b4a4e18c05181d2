"""What installs the libraries: the words of the set-up script, on every system it knows."""

from __future__ import annotations

import os
import re
import subprocess
from pathlib import Path

import pytest

from livrerouge.cli.fault import COMMANDS, command

SCRIPT = Path(__file__).resolve().parents[3] / "livrerouge"
INSTALLERS = {
    "debian": "apt-get",
    "fedora": "dnf",
    "alpine": "apk",
    "arch": "pacman",
    "suse": "zypper",
    "darwin": "brew",
}


def of_the_script(installer: str, prefix: str) -> str:
    """Give the command the set-up script prints where it may not install Pango itself."""
    text = SCRIPT.read_text("utf-8")
    functions = [re.search(rf"^{name}\(\) {{.*?^}}$", text, re.M | re.S) for name in ("packages_of", "install_line")]
    lines = "\n".join(found[0] for found in functions if found is not None)
    line = f'install_line {installer} "{prefix}" $(packages_of {installer} pango)'
    done = subprocess.run(["sh", "-c", f"{lines}\n{line}"], capture_output=True, text=True, check=True)
    return done.stdout.strip()


@pytest.mark.parametrize("sudo", ["", "sudo "])
@pytest.mark.parametrize("family", COMMANDS)
def test_the_command_is_that_of_the_set_up_script(family: str, sudo: str) -> None:
    assert COMMANDS[family].format(sudo=sudo) == of_the_script(INSTALLERS[family], sudo)


@pytest.mark.parametrize(
    ("release", "family"),
    [
        ("ID=debian\n", "debian"),
        ('ID=linuxmint\nID_LIKE="ubuntu debian"\n', "debian"),
        ('ID="rocky"\nID_LIKE="rhel centos fedora"\n', "fedora"),
        ("ID=alpine\n", "alpine"),
        ("ID=arch\n", "arch"),
        ('ID="opensuse-leap"\nID_LIKE="suse opensuse"\n', "suse"),
    ],
)
@pytest.mark.parametrize(("user", "sudo"), [(0, ""), (1000, "sudo ")])
def test_the_command_is_that_of_this_system_and_user(
    release: str, family: str, user: int, sudo: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "os-release").write_text(release, "utf-8")
    monkeypatch.setattr(os, "geteuid", lambda: user)
    assert command(tmp_path / "os-release", "linux") == COMMANDS[family].format(sudo=sudo)


def test_a_system_nobody_knows_is_left_to_the_script(tmp_path: Path) -> None:
    (tmp_path / "os-release").write_text("ID=plan9\n", "utf-8")
    assert command(tmp_path / "os-release", "linux") == "./livrerouge"
    assert command(tmp_path / "none", "linux") == "./livrerouge"
    assert command(tmp_path / "none", "darwin") == "brew install pango"
