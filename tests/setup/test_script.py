"""The set-up script, run by a plain shell on made-up machines: a PATH with nothing but what the test puts on it."""

from __future__ import annotations

import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parents[2] / "livrerouge"
TOOLS = ("basename", "cat", "chmod", "cp", "dirname", "mkdir", "mv", "readlink", "rm", "rmdir", "sh", "touch", "uname")

PYTHON = """#!/bin/sh
# A stand-in for Python that answers what the script asks, from files beside the machine.
echo "$(basename "$0") $*" >>"$MACHINE/asked"
case "$*" in
    *version_info*) [ ! -f "$MACHINE/old" ] || exit 1; p=$MACHINE/bin/python3.12; [ -e "$p" ] || p=$0; echo "$p" ;;
    *ensurepip*) [ ! -f "$MACHINE/no-venv" ] ;;
    -) cat >/dev/null; cat "$MACHINE/missing" 2>/dev/null || true ;;
    '-m venv'*) for last; do :; done; mkdir -p "$last/bin"; cp "$0" "$last/bin/python" ;;
    '-m pip --version') [ ! -f "$MACHINE/no-pip" ] || { rm "$MACHINE/no-pip"; exit 1; } ;;
    '-m pip install'*)
        [ ! -f "$MACHINE/no-network" ] || exit 1
        [ ! -f "$MACHINE/killed" ] || kill -KILL $$
        [ ! -f "$MACHINE/ended" ] || kill -TERM $PPID
        [ ! -f "$MACHINE/slow" ] || /bin/sleep 1
        ;;
    '-P -m livrerouge'*|'-m pytest'*) echo "ran $*"; echo "in $PWD"; echo "path $PYTHONPATH" ;;
esac
"""

APT = """#!/bin/sh
echo "apt-get $*" >>"$MACHINE/asked"
echo "noise of apt-get"
case "$*" in
    *libharfbuzz*) rm -f "$MACHINE/missing" ;;
esac
case "$*" in
    *python3*-venv*) rm -f "$MACHINE/no-venv" "$MACHINE/old" ;;
esac
"""

APT_INSTALL = "apt-get install -y --no-install-recommends"
PANGO = "libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"


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

    @property
    def installs(self) -> list[str]:
        """What was asked of pip so far."""
        return [line for line in self.asked if "pip install" in line]

    def has(self, name: str, content: str = "") -> None:
        """Put a file beside the machine that changes how its programs answer."""
        (self.folder / name).write_text(content)

    def lacks(self, name: str) -> None:
        """Take such a file away."""
        (self.folder / name).unlink()

    def program(self, name: str, content: str) -> None:
        """Put a program on the PATH."""
        file = self.folder / "bin" / name
        file.write_text(content)
        file.chmod(0o755)

    def start(self, *words: str, cwd: Path | None = None, script: Path | None = None) -> subprocess.Popen[str]:
        """Start the script with nothing of the true machine's PATH."""
        return subprocess.Popen(
            [script or self.checkout / "livrerouge", *words],
            cwd=cwd or self.checkout,
            env={"PATH": str(self.folder / "bin"), "MACHINE": str(self.folder)},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def run(self, *words: str, cwd: Path | None = None, script: Path | None = None) -> subprocess.CompletedProcess[str]:
        """Run the script to its end."""
        started = self.start(*words, cwd=cwd, script=script)
        try:
            out, err = started.communicate(timeout=30)
        finally:
            started.kill()
        return subprocess.CompletedProcess(started.args, started.returncode, out, err)


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    """A machine with Python and apt-get, run by root."""
    made = Machine(tmp_path)
    (tmp_path / "bin").mkdir()
    made.checkout.mkdir()
    shutil.copy(SCRIPT, made.checkout)
    (made.checkout / "requirements.lock").write_text("one==1\n")
    (made.checkout / "requirements-test.lock").write_text("two==2\n")
    for tool in TOOLS:
        found = shutil.which(tool)
        assert found is not None
        (tmp_path / "bin" / tool).symlink_to(found)
    made.program("python3", PYTHON)
    made.program("apt-get", APT)
    made.program("id", "#!/bin/sh\necho 0\n")
    # Time goes faster on these machines: a lock nobody signs is inherited after a second.
    made.program("sleep", "#!/bin/sh\nexec /bin/sleep 0.1\n")
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
        "ran -P -m livrerouge build --json two words",
        f"in {machine.checkout}",
        f"path {machine.checkout}/src",
    ]
    assert len(machine.installs) == 1
    assert "--require-hashes --only-binary :all:" in machine.installs[0]
    assert not (machine.checkout / ".venv.lock").exists()


def test_a_later_run_asks_nothing_but_the_command(machine: Machine) -> None:
    machine.run("--help")
    machine.forget()
    done = machine.run("--help")
    assert machine.asked == ["python -P -m livrerouge --help"]
    assert done.stderr == ""


def test_a_changed_lock_is_installed(machine: Machine) -> None:
    machine.run()
    (machine.checkout / "requirements.lock").write_text("one==2\n")
    machine.forget()
    machine.run()
    assert len(machine.installs) == 1


def test_an_installation_that_failed_is_tried_again(machine: Machine) -> None:
    machine.has("no-network")
    failed = machine.run()
    assert (failed.returncode, failed.stdout) == (3, "")
    assert "could not be installed" in failed.stderr
    machine.lacks("no-network")
    machine.forget()
    assert machine.run().returncode == 0
    assert len(machine.installs) == 1


def test_a_half_made_environment_is_made_again(machine: Machine) -> None:
    (machine.checkout / ".venv" / "bin").mkdir(parents=True)
    machine.program("../checkout/.venv/bin/python", PYTHON)
    machine.has("no-pip")
    assert machine.run().returncode == 0
    assert any("-m venv" in line for line in machine.asked)


def test_an_environment_whose_python_is_gone_is_made_again(machine: Machine) -> None:
    machine.run()
    python = machine.checkout / ".venv" / "bin" / "python"
    python.unlink()
    python.symlink_to(machine.folder / "gone")
    machine.forget()
    assert machine.run().returncode == 0
    assert any("-m venv" in line for line in machine.asked)


def test_an_environment_is_made_with_the_python_of_an_exact_name(machine: Machine) -> None:
    machine.program("python3.12", PYTHON)
    assert machine.run().returncode == 0
    assert f"python3.12 -m venv {machine.checkout}/.venv" in machine.asked


def test_an_environment_of_another_machine_is_brought_up_to_date(machine: Machine) -> None:
    machine.run()
    machine.lacks("bin/uname")
    machine.program("uname", "#!/bin/sh\necho Plan9 m68k\n")
    machine.forget()
    assert machine.run().returncode == 0
    assert len(machine.installs) == 1


def test_after_pip_was_killed_the_environment_is_made_anew(machine: Machine) -> None:
    machine.run()
    (machine.checkout / "requirements.lock").write_text("one==2\n")
    machine.has("killed")
    assert machine.run().returncode == 3
    machine.lacks("killed")
    machine.forget()
    assert machine.run().returncode == 0
    assert any("-m venv" in line for line in machine.asked)
    assert len(machine.installs) == 1


def test_a_set_up_that_was_ended_is_begun_again(machine: Machine) -> None:
    machine.has("ended")
    assert machine.run().returncode == 143
    assert not (machine.checkout / ".venv.lock").exists()
    machine.lacks("ended")
    machine.forget()
    assert machine.run().returncode == 0
    assert any("-m venv" in line for line in machine.asked)


def test_pip_that_gives_up_leaves_the_environment_of_before(machine: Machine) -> None:
    machine.run()
    (machine.checkout / "requirements.lock").write_text("one==2\n")
    machine.has("no-network")
    assert machine.run().returncode == 3
    machine.forget()
    machine.lacks("no-network")
    assert machine.run().returncode == 0
    assert not any("-m venv" in line for line in machine.asked)


def test_of_two_runs_one_sets_up_and_the_other_waits(machine: Machine) -> None:
    machine.has("slow")
    runs = [machine.start("build"), machine.start("check"), machine.start("test")]
    said = [run.communicate(timeout=30) for run in runs]
    assert [run.returncode for run in runs] == [0, 0, 0], said
    assert sum("-m venv" in line for line in machine.asked) == 1
    assert any("waiting" in err for _, err in said)
    assert not (machine.checkout / ".venv.lock").exists()


def test_the_command_runs_while_the_packages_of_the_tests_are_added(machine: Machine) -> None:
    machine.run()
    machine.has("slow")
    tests = machine.start("test")
    while len(machine.installs) < 2:
        assert tests.poll() is None
    done = machine.run("build")
    assert (done.returncode, done.stderr) == (0, "")
    assert tests.poll() is None
    assert tests.wait(30) == 0


def test_the_tests_are_set_up_anew_after_the_command_was(machine: Machine) -> None:
    lock = machine.checkout / "requirements.lock"
    machine.run("test")
    lock.write_text("one==2\n")
    machine.run("build")
    lock.write_text("one==1\n")
    machine.forget()
    machine.run("test")
    assert len(machine.installs) == 1


def test_a_lock_that_was_left_behind_is_inherited_by_one(machine: Machine) -> None:
    (machine.checkout / ".venv.lock").mkdir()
    (machine.checkout / ".venv.lock" / "owner").write_text("elsewhere 1\n")
    machine.has("slow")
    runs = [machine.start("build"), machine.start("check")]
    said = [run.communicate(timeout=30) for run in runs]
    assert [run.returncode for run in runs] == [0, 0], said
    assert len(machine.installs) == 1
    assert not (machine.checkout / ".venv.lock").exists()


def test_a_lock_that_cannot_be_inherited_is_named(machine: Machine) -> None:
    (machine.checkout / ".venv.lock" / "heir").mkdir(parents=True)
    done = machine.run()
    assert done.returncode == 3
    assert f"{machine.checkout}/.venv.lock can be neither made nor inherited" in done.stderr


def test_a_lock_that_cannot_be_made_ends_the_script(machine: Machine) -> None:
    machine.lacks("bin/mkdir")
    machine.program("mkdir", "#!/bin/sh\nexit 1\n")
    assert machine.run().returncode == 3
    assert machine.installs == []


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_cannot_be_written_ends_the_script(machine: Machine) -> None:
    machine.checkout.chmod(0o555)
    done = machine.run()
    machine.checkout.chmod(0o755)
    assert done.returncode == 3
    assert "cannot be written" in done.stderr


def test_a_folder_that_cannot_be_written_serves_once_it_is_set_up(machine: Machine) -> None:
    machine.run()
    machine.lacks("bin/mkdir")
    machine.program("mkdir", "#!/bin/sh\nexit 1\n")
    assert machine.run("build").returncode == 0


def test_the_tests_have_their_own_lock(machine: Machine) -> None:
    machine.run()
    machine.forget()
    done = machine.run("test", "-k", "a word")
    assert done.stdout.splitlines()[0] == "ran -m pytest -k a word"
    assert [line.split(" -r ")[1:] for line in machine.installs] == [
        [f"{machine.checkout}/requirements.lock", f"{machine.checkout}/requirements-test.lock"]
    ]
    machine.forget()
    machine.run("build")
    machine.run("test")
    assert [line.split("-m ")[1] for line in machine.asked] == ["livrerouge build", "pytest -n auto"]


def test_missing_libraries_are_installed_by_root(machine: Machine) -> None:
    machine.has("missing", "pango\n")
    done = machine.run()
    assert done.returncode == 0, done.stderr
    assert [line for line in machine.asked if line.startswith("apt-get")] == [
        "apt-get update",
        f"{APT_INSTALL} {PANGO}",
    ]
    assert "noise" not in done.stdout


def test_missing_libraries_are_installed_with_a_sudo_that_asks_nothing(machine: Machine) -> None:
    as_user(machine, '#!/bin/sh\necho "sudo $*" >>"$MACHINE/asked"\nshift\nexec "$@"\n')
    machine.program("true", "#!/bin/sh\n")
    machine.has("missing", "pango\n")
    assert machine.run().returncode == 0
    assert "sudo -n apt-get update" in machine.asked


@pytest.mark.parametrize(
    ("sudo", "command"),
    [
        (None, f"run as root: apt-get update && {APT_INSTALL} {PANGO}"),
        ("#!/bin/sh\nexit 1\n", f"run: sudo apt-get update && sudo {APT_INSTALL} {PANGO}"),
    ],
    ids=["without sudo", "sudo asks a password"],
)
def test_without_rights_the_command_is_said(machine: Machine, sudo: str | None, command: str) -> None:
    as_user(machine, sudo)
    machine.has("missing", "pango\n")
    done = machine.run("build")
    assert (done.returncode, done.stdout) == (3, "")
    assert done.stderr == (f"livrerouge: Pango, the library that lays out text, is missing\n   = hint: {command}\n")
    assert not any("apt-get" in line for line in machine.asked)
    assert not (machine.checkout / ".venv").exists()
    assert not (machine.checkout / ".venv.lock").exists()


@pytest.mark.parametrize(
    ("installer", "command"),
    [
        ("dnf", "dnf install -y pango harfbuzz"),
        ("apk", "apk add pango so:libharfbuzz-subset.so.0"),
        ("pacman", "pacman -Sy --needed --noconfirm pango harfbuzz"),
        ("zypper", "zypper --non-interactive install libpango-1_0-0 libharfbuzz-subset0"),
    ],
)
def test_each_system_is_told_its_own_command(machine: Machine, installer: str, command: str) -> None:
    as_user(machine)
    (machine.folder / "bin" / "apt-get").unlink()
    machine.program(installer, "#!/bin/sh\nexit 1\n")
    machine.has("missing", "pango\n")
    done = machine.run()
    assert (done.returncode, done.stderr.splitlines()[-1]) == (3, f"   = hint: run as root: {command}")


def test_a_missing_subsetter_is_installed_by_root(machine: Machine) -> None:
    machine.has("missing", "subset\n")
    done = machine.run()
    assert done.returncode == 0
    assert f"{APT_INSTALL} libharfbuzz-subset0" in machine.asked
    assert "more slowly" not in done.stderr


def test_a_missing_subsetter_that_cannot_be_installed_is_only_said(machine: Machine) -> None:
    machine.program("apt-get", "#!/bin/sh\nexit 100\n")
    machine.has("missing", "subset\n")
    done = machine.run()
    assert done.returncode == 0
    assert "more slowly" in done.stderr


def test_without_rights_a_missing_subsetter_is_only_said(machine: Machine) -> None:
    as_user(machine)
    machine.has("missing", "subset\n")
    done = machine.run()
    assert done.returncode == 0
    assert "libharfbuzz-subset is missing" in done.stderr
    assert not any("apt-get" in line for line in machine.asked)


def test_a_library_that_stays_missing_ends_the_script(machine: Machine) -> None:
    machine.program("apt-get", "#!/bin/sh\n")
    machine.has("missing", "pango\n")
    done = machine.run()
    assert done.returncode == 3
    assert "though its packages are installed" in done.stderr


def test_no_python_and_no_rights(machine: Machine) -> None:
    as_user(machine)
    (machine.folder / "bin" / "python3").unlink()
    done = machine.run()
    assert done.returncode == 3
    assert "no Python 3.11 or later was found" in done.stderr
    assert f"{APT_INSTALL} python3 python3-venv {PANGO}\n" in done.stderr


def test_an_old_python_asks_for_a_newer_one_by_its_version(machine: Machine) -> None:
    machine.has("old")
    done = machine.run()
    assert done.returncode == 0, done.stderr
    assert f"{APT_INSTALL} python3.11 python3.11-venv {PANGO}" in machine.asked


def test_what_shows_only_with_python_is_installed_after_it(machine: Machine) -> None:
    machine.lacks("bin/python3")
    old = "#!/bin/sh\\nexit 1\\n"
    machine.has("python", PYTHON)
    machine.program(
        "apt-get",
        APT
        + f"""case "$*" in
    *python3.11*) cp "$MACHINE/python" "$MACHINE/bin/python3.11"; chmod +x "$MACHINE/bin/python3.11" ;;
    *python3*) printf '{old}' >"$MACHINE/bin/python3"; chmod +x "$MACHINE/bin/python3" ;;
esac
""",
    )
    done = machine.run()
    assert done.returncode == 0, done.stderr
    assert [line.split("recommends ")[1] for line in machine.asked if "apt-get install" in line] == [
        f"python3 python3-venv {PANGO}",
        f"python3.11 python3.11-venv {PANGO}",
    ]


def test_no_python_and_no_installer(machine: Machine) -> None:
    for name in ("python3", "apt-get"):
        (machine.folder / "bin" / name).unlink()
    assert machine.run().returncode == 3


def test_an_old_python3_is_passed_over_for_a_newer_one(machine: Machine) -> None:
    machine.program("python3", "#!/bin/sh\nexit 1\n")
    machine.program("python3.12", PYTHON)
    assert machine.run().returncode == 0


def test_a_python_without_venv_gets_it(machine: Machine) -> None:
    machine.program("python3.12", PYTHON)
    machine.has("no-venv")
    assert machine.run().returncode == 0
    assert f"{APT_INSTALL} python3.12-venv" in machine.asked


def test_all_that_is_missing_is_said_at_once(machine: Machine) -> None:
    as_user(machine)
    machine.program("python3.12", PYTHON)
    machine.has("no-venv")
    machine.has("missing", "pango\n")
    done = machine.run()
    assert done.returncode == 3
    assert f"{APT_INSTALL} python3.12-venv {PANGO}\n" in done.stderr


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
