"""The set-up script, run by a plain shell on made-up machines: a PATH with nothing but what the test puts on it."""

from __future__ import annotations

import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parents[2] / "livrerouge"
TOOLS = ("cat", "cp", "dirname", "mv", "readlink", "rm", "sh", "uname", "mkdir", "chmod", "touch")

PYTHON = """#!/bin/sh
# A stand-in for Python that answers what the script asks, from files beside the machine.
echo "$(basename "$0") $*" >>"$MACHINE/asked"
case "$*" in
    *version_info*'(3, 11)'*) [ ! -f "$MACHINE/old" ] ;;
    *version_info*) echo 3.12 ;;
    *ensurepip*) [ ! -f "$MACHINE/no-venv" ] ;;
    -) cat >/dev/null; cat "$MACHINE/missing" 2>/dev/null || true ;;
    '-m venv'*) for last; do :; done; mkdir -p "$last/bin"; cp "$0" "$last/bin/python" ;;
    '-m pip --version') [ ! -f "$MACHINE/no-pip" ] || { rm "$MACHINE/no-pip"; exit 1; } ;;
    '-m pip install'*) [ ! -f "$MACHINE/no-network" ] ;;
    '-m livrerouge'*|'-m pytest'*) echo "ran $*"; echo "in $PWD"; echo "path $PYTHONPATH" ;;
esac
"""

APT = """#!/bin/sh
echo "apt-get $*" >>"$MACHINE/asked"
echo "noise of apt-get"
case "$*" in
    *libpango*) rm -f "$MACHINE/missing" ;;
    *python3*-venv*) rm -f "$MACHINE/no-venv" ;;
esac
"""


@dataclass(frozen=True)
class Machine:
    """A machine with a checkout, and a PATH of its own."""

    folder: Path

    @property
    def checkout(self) -> Path:
        """The checkout."""
        return self.folder / "checkout"

    @property
    def asked(self) -> list[str]:
        """What was asked of Python and of the installer so far."""
        file = self.folder / "asked"
        return file.read_text().splitlines() if file.exists() else []

    def forget(self) -> None:
        """Forget what was asked."""
        (self.folder / "asked").unlink(missing_ok=True)

    def has(self, name: str, content: str = "") -> None:
        """Put a file beside the machine that changes how its programs answer."""
        (self.folder / name).write_text(content)

    def program(self, name: str, content: str) -> None:
        """Put a program on the PATH."""
        file = self.folder / "bin" / name
        file.write_text(content)
        file.chmod(0o755)

    def run(self, *words: str, cwd: Path | None = None, script: Path | None = None) -> subprocess.CompletedProcess[str]:
        """Run the script with nothing of the true machine's PATH."""
        return subprocess.run(
            [script or self.checkout / "livrerouge", *words],
            cwd=cwd or self.checkout,
            env={"PATH": str(self.folder / "bin"), "MACHINE": str(self.folder)},
            capture_output=True,
            text=True,
            timeout=30,
        )


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    """A machine with Python and apt-get, run by root."""
    made = Machine(tmp_path)
    (tmp_path / "bin").mkdir()
    made.checkout.mkdir()
    shutil.copy(SCRIPT, made.checkout)
    (made.checkout / "requirements.lock").write_text("one==1\n")
    (made.checkout / "requirements-test.lock").write_text("two==2\n")
    for tool in (*TOOLS, "basename"):
        found = shutil.which(tool)
        assert found is not None
        (tmp_path / "bin" / tool).symlink_to(found)
    made.program("python3", PYTHON)
    made.program("apt-get", APT)
    made.program("id", "#!/bin/sh\necho 0\n")
    return made


def as_user(machine: Machine, sudo: str | None = None) -> None:
    """Let the machine be run by a user, with a sudo or without."""
    machine.program("id", "#!/bin/sh\necho 1000\n")
    if sudo is not None:
        machine.program("sudo", sudo)


def test_the_first_run_sets_up_and_runs_the_command(machine: Machine) -> None:
    done = machine.run("build", "--json", "two words")
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == [
        "ran -m livrerouge build --json two words",
        f"in {machine.checkout}",
        f"path {machine.checkout}/src",
    ]
    assert any("pip install" in line and "--require-hashes" in line for line in machine.asked)


def test_a_later_run_asks_nothing_but_the_command(machine: Machine) -> None:
    machine.run("--help")
    machine.forget()
    done = machine.run("--help")
    assert machine.asked == ["python -m livrerouge --help"]
    assert done.stderr == ""


def test_a_changed_lock_is_installed(machine: Machine) -> None:
    machine.run()
    (machine.checkout / "requirements.lock").write_text("one==2\n")
    machine.forget()
    machine.run()
    assert sum("pip install" in line for line in machine.asked) == 1


def test_an_installation_that_failed_is_tried_again(machine: Machine) -> None:
    machine.has("no-network")
    failed = machine.run()
    assert (failed.returncode, failed.stdout) == (3, "")
    assert "could not be installed" in failed.stderr
    (machine.folder / "no-network").unlink()
    machine.forget()
    assert machine.run().returncode == 0
    assert sum("pip install" in line for line in machine.asked) == 1


def test_a_half_made_environment_is_made_again(machine: Machine) -> None:
    (machine.checkout / ".venv" / "bin").mkdir(parents=True)
    machine.program("../checkout/.venv/bin/python", PYTHON)
    machine.has("no-pip")
    assert machine.run().returncode == 0
    assert any("-m venv --clear" in line for line in machine.asked)


def test_an_environment_whose_python_is_gone_is_made_again(machine: Machine) -> None:
    machine.run()
    python = machine.checkout / ".venv" / "bin" / "python"
    python.unlink()
    python.symlink_to(machine.folder / "gone")
    machine.forget()
    # venv --clear empties the folder; the stand-in does not.
    machine.program("python3", PYTHON.replace("mkdir -p", 'rm -rf "$last"; mkdir -p'))
    assert machine.run().returncode == 0
    assert any("-m venv --clear" in line for line in machine.asked)


def test_the_tests_have_their_own_lock(machine: Machine) -> None:
    machine.run()
    machine.forget()
    done = machine.run("test", "-k", "a word")
    assert done.stdout.splitlines()[0] == "ran -m pytest -k a word"
    installed = [line for line in machine.asked if "pip install" in line]
    assert [line.rsplit("/", 1)[-1] for line in installed] == ["requirements.lock", "requirements-test.lock"]
    machine.forget()
    machine.run("build")
    machine.run("test")
    assert [line.split(" -m ")[1] for line in machine.asked] == ["livrerouge build", "pytest -n auto"]


def test_missing_libraries_are_installed_by_root(machine: Machine) -> None:
    machine.has("missing", "pango\n")
    done = machine.run()
    assert done.returncode == 0, done.stderr
    assert [line for line in machine.asked if line.startswith("apt-get")] == [
        "apt-get update",
        "apt-get install -y --no-install-recommends libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0",
    ]
    assert "noise" not in done.stdout


def test_missing_libraries_are_installed_with_a_sudo_that_asks_nothing(machine: Machine) -> None:
    as_user(machine, '#!/bin/sh\necho "sudo $*" >>"$MACHINE/asked"\nshift\nexec "$@"\n')
    machine.program("true", "#!/bin/sh\n")
    machine.has("missing", "pango\n")
    assert machine.run().returncode == 0
    assert "sudo -n apt-get update" in machine.asked


@pytest.mark.parametrize("sudo", [None, "#!/bin/sh\nexit 1\n"], ids=["without sudo", "sudo asks a password"])
def test_without_rights_the_command_is_said(machine: Machine, sudo: str | None) -> None:
    as_user(machine, sudo)
    machine.has("missing", "pango\n")
    done = machine.run("build")
    assert (done.returncode, done.stdout) == (3, "")
    assert done.stderr == (
        "livrerouge: Pango, the library that lays out text, is missing\n"
        "   = hint: run: sudo apt-get update && sudo apt-get install -y --no-install-recommends "
        "libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0\n"
    )
    assert not any("apt-get" in line for line in machine.asked)
    assert not (machine.checkout / ".venv").exists()


@pytest.mark.parametrize(
    ("installer", "command"),
    [
        ("dnf", "sudo dnf install -y pango harfbuzz"),
        ("apk", "sudo apk add pango so:libharfbuzz-subset.so.0"),
        ("pacman", "sudo pacman -Sy --needed --noconfirm pango harfbuzz"),
        ("zypper", "sudo zypper --non-interactive install libpango-1_0-0 libharfbuzz-subset0"),
    ],
)
def test_each_system_is_told_its_own_command(machine: Machine, installer: str, command: str) -> None:
    as_user(machine)
    (machine.folder / "bin" / "apt-get").unlink()
    machine.program(installer, "#!/bin/sh\nexit 1\n")
    machine.has("missing", "pango\n")
    done = machine.run()
    assert (done.returncode, done.stderr.splitlines()[-1]) == (3, f"   = hint: run: {command}")


def test_a_missing_subsetter_is_only_said(machine: Machine) -> None:
    as_user(machine)
    machine.has("missing", "subset\n")
    done = machine.run()
    assert done.returncode == 0
    assert "libharfbuzz-subset is missing" in done.stderr


def test_a_library_that_stays_missing_ends_the_script(machine: Machine) -> None:
    machine.program("apt-get", "#!/bin/sh\n")
    machine.has("missing", "pango\n")
    done = machine.run()
    assert done.returncode == 3
    assert "still cannot be loaded" in done.stderr


def test_no_python_and_no_rights(machine: Machine) -> None:
    as_user(machine)
    (machine.folder / "bin" / "python3").unlink()
    done = machine.run()
    assert done.returncode == 3
    assert "no Python 3.11 or later was found" in done.stderr
    assert "install -y --no-install-recommends python3 python3-venv" in done.stderr


def test_no_python_and_no_installer(machine: Machine) -> None:
    for name in ("python3", "apt-get"):
        (machine.folder / "bin" / name).unlink()
    assert machine.run().returncode == 3


def test_an_old_python3_is_passed_over_for_a_newer_one(machine: Machine) -> None:
    machine.program("python3", "#!/bin/sh\nexit 1\n")
    machine.program("python3.12", PYTHON)
    assert machine.run().returncode == 0


def test_a_python_without_venv_gets_it(machine: Machine) -> None:
    machine.has("no-venv")
    assert machine.run().returncode == 0
    assert "apt-get install -y --no-install-recommends python3.12-venv" in machine.asked


def test_the_users_folder_is_kept_through_a_link(machine: Machine) -> None:
    elsewhere = machine.folder / "else where"
    elsewhere.mkdir()
    link = elsewhere / "lr"
    link.symlink_to(os.path.relpath(machine.checkout / "livrerouge", elsewhere))
    done = machine.run("check", cwd=elsewhere, script=link)
    assert done.stdout.splitlines()[1:] == [f"in {elsewhere}", f"path {machine.checkout}/src"]


def test_the_exit_code_of_the_command_is_kept(machine: Machine) -> None:
    machine.run()
    python = machine.checkout / ".venv" / "bin" / "python"
    python.write_text("#!/bin/sh\nexit 42\n")
    assert machine.run("build").returncode == 42


def test_no_address_of_an_index_is_written() -> None:
    for name in ("livrerouge", "requirements.lock", "requirements-test.lock", ".ci/run"):
        text = (SCRIPT.parent / name).read_text("utf-8")
        assert "://" not in text, name
        assert "--index" not in text, name
