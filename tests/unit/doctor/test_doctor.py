"""The doctor: each thing a build needs is taken away, and it says so, with what to do and the right exit code."""

from __future__ import annotations

import resource
import shutil
import sys
import sysconfig
from pathlib import Path

import pytest

from unit.doctor.patient import ROOT, examined, project

PACKAGES = Path(sysconfig.get_path("purelib"))
linux = pytest.mark.skipif(sys.platform != "linux", reason="the linker of Linux is told where to look")


def test_a_machine_that_has_all_is_well(tmp_path: Path) -> None:
    report = examined(project(tmp_path), "--json")
    assert (report.code, report.stderr, report.faults) == (0, "", [])
    assert [found["topic"] for found in report.findings] == [
        "Python", "packages", "Pango", "font subsetter", "typefaces", "typefaces", "output", "temporary folder",
        "child", "memory limit", "encoding",
    ]  # fmt: skip
    assert all(found["remedy"] == "" for found in report.findings)


def test_people_read_a_line_a_finding_and_a_count(tmp_path: Path) -> None:
    lines = examined(project(tmp_path)).stdout.splitlines()
    assert lines[0].split() == ["ok", "Python", ".".join(map(str, sys.version_info[:3]))]
    assert lines[-1] == "0 missing, 0 warnings"
    assert len(lines) == 12


def test_outside_of_a_project_the_machine_is_looked_at_all_the_same(tmp_path: Path) -> None:
    report = examined(tmp_path, "--json")
    assert (report.code, report.faults) == (0, ["warning project"])
    assert len(report.of("typefaces")) == 2


@linux
@pytest.mark.parametrize("library", ["pango-1.0.so.0", "fontconfig.so.1"])
def test_a_library_that_cannot_be_loaded_is_missing(tmp_path: Path, library: str) -> None:
    broken = tmp_path / "libraries"
    broken.mkdir()
    (broken / f"lib{library}").write_bytes(b"")
    report = examined(project(tmp_path), "--json", environment={"LD_LIBRARY_PATH": str(broken)})
    assert report.code == 3
    assert "missing Pango" in report.faults
    (found,) = report.of("Pango")
    assert f"lib{library.split('.so')[0]}" in found[1]
    (remedy,) = {found["remedy"] for found in report.findings if found["topic"] == "Pango"}
    assert remedy.startswith("run: ")


@linux
def test_without_the_subsetter_a_build_is_only_slower(tmp_path: Path) -> None:
    broken = tmp_path / "libraries"
    broken.mkdir()
    (broken / "libharfbuzz-subset.so.0").write_bytes(b"")
    report = examined(project(tmp_path), "--json", environment={"LD_LIBRARY_PATH": str(broken)})
    assert (report.code, report.faults) == (0, ["warning font subsetter"])


def only(folder: Path, *names: str) -> dict[str, str]:
    """Give an environment in which nothing is installed but a few packages."""
    folder.mkdir()
    for name in names:
        for part in PACKAGES.glob(f"{name}*"):
            (folder / part.name).symlink_to(part)
    return {"PYTHONPATH": f"{ROOT / 'src'}:{folder}"}


def test_packages_that_are_not_installed_are_missing_and_nothing_breaks(tmp_path: Path) -> None:
    environment = only(tmp_path / "packages", "click")
    report = examined(project(tmp_path), "--json", environment=environment, options=("-S",))
    assert (report.code, report.stderr) == (3, "")
    told = [words for state, words in report.of("packages") if state == "missing"]
    assert {"weasyprint is not installed", "pyyaml is not installed", "cffi is not installed"} <= set(told)
    assert "click is not installed" not in told
    assert [state for state, _ in report.of("typefaces")] == ["warning"]
    assert report.of("project") == []
    assert report.of("output")[0][0] == "ok"


def installed(folder: Path, name: str, version: str) -> dict[str, str]:
    """Give an environment in which another version of a package comes first."""
    metadata = folder / f"{name}-{version}.dist-info"
    metadata.mkdir(parents=True)
    (metadata / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n", "utf-8")
    return {"PYTHONPATH": f"{ROOT / 'src'}:{folder}"}


def test_a_version_out_of_range_is_missing(tmp_path: Path) -> None:
    environment = installed(tmp_path / "packages", "pikepdf", "9.11.0")
    report = examined(project(tmp_path), "--json", environment=environment)
    assert report.code == 3
    assert ("missing", "pikepdf 9.11.0 is installed; >=10,<11 is needed") in report.of("packages")


def test_a_version_that_is_not_the_locks_is_a_warning(tmp_path: Path) -> None:
    environment = installed(tmp_path / "packages", "rich", "14.99")
    report = examined(project(tmp_path), "--json", environment=environment)
    assert (report.code, report.faults) == (0, ["warning packages"])
    ((_, told),) = report.of("packages")
    assert told.startswith("rich 14.99 is installed; requirements.lock has ")


def test_another_release_of_the_layout_engine_is_told_to_be_slower(tmp_path: Path) -> None:
    environment = installed(tmp_path / "packages", "weasyprint", "70.1")
    report = examined(project(tmp_path), "--json", environment=environment)
    assert (report.code, report.faults) == (0, ["warning packages", "warning layout engine"])
    ((_, told),) = report.of("layout engine")
    assert told == "weasyprint 70.1 works by its own functions alone, more slowly; 70.0 is the one that is quickened"


def style(folder: Path, package: str) -> None:
    """Add a style that takes a typeface from a package."""
    (folder / "styles/own").mkdir(parents=True)
    text = f"title: Own\nextends: livre-rouge\ntypefaces:\n  Toy: {{package: {package}, cuts: [400]}}\n"
    (folder / "styles/own/style.yaml").write_text(text, "utf-8")


def test_a_typeface_that_is_not_installed_is_missing(tmp_path: Path) -> None:
    style(project(tmp_path), "fontpkg-nowhere")
    report = examined(tmp_path, "--json")
    assert (report.code, report.faults) == (3, ["missing typefaces"])
    (found,) = [found for found in report.findings if found["state"] == "missing"]
    assert found["found"] == "fontpkg-nowhere, which style “own” needs, is not installed"
    assert found["remedy"] == f"run: {sys.executable} -m pip install fontpkg-nowhere"


@pytest.mark.parametrize("content", [None, b"", b"\x00\x01\x00\x00 cut short"], ids=["none", "empty", "broken"])
def test_a_typeface_that_cannot_be_read_is_missing(tmp_path: Path, content: bytes | None) -> None:
    style(project(tmp_path), "fontpkg-toy")
    package = tmp_path / "packages/fontpkg_toy"
    package.mkdir(parents=True)
    (package / "__init__.py").touch()
    if content is not None:
        (package / "Toy-Regular.ttf").write_bytes(content)
    report = examined(tmp_path, "--json", environment={"PYTHONPATH": f"{ROOT / 'src'}:{package.parent}"})
    assert (report.code, report.faults) == (3, ["missing typefaces"])
    (found,) = [found for found in report.findings if found["state"] == "missing"]
    assert found["found"] in ("Toy-Regular.ttf of fontpkg-toy cannot be read", "fontpkg-toy holds no font")
    assert "--force-reinstall fontpkg-toy" in found["remedy"]


def test_an_output_folder_that_cannot_be_written_is_missing(tmp_path: Path) -> None:
    (project(tmp_path) / "build").write_text("a file", "utf-8")
    report = examined(tmp_path, "--json")
    assert (report.code, report.faults) == (3, ["missing output"])
    assert report.of("output")[0][1].endswith("build cannot be written: not a directory")


@linux
def test_a_temporary_folder_that_cannot_be_written_is_missing(tmp_path: Path) -> None:
    # Folders of the kernel take no file, not even from root; without another, Python ends at the current one.
    code = "import tempfile; tempfile.tempdir = '/proc'; from livrerouge.cli import main; main(['doctor', '--json'])"
    report = examined(project(tmp_path), options=("-c", code))
    assert (report.code, report.faults) == (3, ["missing temporary folder"])


def test_a_system_without_children_is_told_so(tmp_path: Path) -> None:
    code = (
        "import os, sys; del os.fork; sys.modules['resource'] = None; "
        "from livrerouge.cli import main; main(['doctor', '--json'])"
    )
    report = examined(project(tmp_path), options=("-c", code))
    assert (report.code, report.stderr, report.faults) == (3, "", ["missing child"])


def limited(megabytes: int) -> None:
    """Set a limit on the memory of this process and its children."""
    resource.setrlimit(resource.RLIMIT_AS, (megabytes << 20, megabytes << 20))


@linux
def test_a_lower_limit_on_memory_is_told(tmp_path: Path) -> None:
    report = examined(project(tmp_path), "--json", before=lambda: limited(900))
    assert (report.code, report.faults) == (0, ["warning memory limit"])
    assert report.of("memory limit")[0][1].startswith("900 MB are allowed, a build may take ")


def test_a_terminal_that_cannot_show_all_letters_is_told(tmp_path: Path) -> None:
    report = examined(project(tmp_path), "--json", environment={"PYTHONIOENCODING": "ascii"})
    assert (report.code, report.faults) == (0, ["warning encoding"])
    (found,) = [found for found in report.findings if found["topic"] == "encoding"]
    assert found["found"].startswith("stderr: ascii, stdout: ascii")
    assert found["remedy"] == "run: unset PYTHONIOENCODING"


def test_names_of_folders_do_not_command_the_terminal(tmp_path: Path) -> None:
    folder = project(tmp_path / "a\x1b[31mb")
    assert "\x1b" not in examined(folder).stdout
    shutil.rmtree(folder)
