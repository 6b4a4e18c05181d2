"""The command, as its users meet it: words, exit codes, what is written and what is not."""

from __future__ import annotations

import json
import os
import pty
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
import yaml

from e2e.bench import ROOT, Bench, minimal

STAGES = ["load", "parse", "resolve", "typeset", "render", "paginate", "emit", "bind", "seal", "check", "audit"]
UNCALLED = "\n[^two]: A note that nothing calls.\n"
"""A warning when it stands at the end of the text."""


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    """Give a project with one small publication."""
    return minimal(tmp_path)


def grown(bench: Bench, name: str) -> Bench:
    """Add a publication like the small one."""
    for file in ("book.yaml", "first.md"):
        bench.write(f"book/{name}/{file}", (bench.root / "book/small" / file).read_bytes())
    return bench


def broken(bench: Bench) -> None:
    """Take from the publication the note it calls."""
    bench.edit("book/small/first.md", "[^one]: The note.", "")


def files(bench: Bench) -> set[str]:
    """Give all files of the project but those the program keeps for itself."""
    found = (path.relative_to(bench.root) for path in bench.root.rglob("*") if path.is_file())
    return {path.as_posix() for path in found if path.parts[0] != ".livrerouge"}


def test_build_writes_a_pdf_named_after_publication_and_language(bench: Bench) -> None:
    before = files(bench)
    run = bench.run("build", "small")
    assert run.code == 0, run.stderr
    assert files(bench) - before == {"build/small-en.pdf"}
    assert bench.pdf("small-en.pdf").read_bytes().startswith(b"%PDF-1.7")
    assert run.stdout == ""
    assert run.stderr.splitlines()[-1] == "0 errors, 0 warnings"
    assert run.stderr.splitlines()[-2].startswith("build/small-en.pdf: 1 page, ")
    assert oct(bench.pdf("small-en.pdf").stat().st_mode)[-3:] == oct(0o666 & ~mask())[-3:]


def mask() -> int:
    """Give the user's mask for new files."""
    found = os.umask(0)
    os.umask(found)
    return found


def test_the_accessible_variant_is_a_file_of_its_own(bench: Bench) -> None:
    run = bench.run("build", "small", "--variant", "accessible")
    assert run.code == 0, run.stderr
    assert [path.name for path in (bench.root / "build").iterdir()] == ["small-en-accessible.pdf"]


def test_all_publications_are_built_when_none_is_named_and_a_faulty_one_does_not_stop_the_others(bench: Bench) -> None:
    grown(bench, "another")
    grown(bench, "third")
    broken(bench)
    run = bench.run("build", "--json")
    assert run.code == 1
    told = {edition["publication"]: edition["file"] for edition in run.facts["editions"]}
    assert told == {"another": "build/another-en.pdf", "small": None, "third": "build/third-en.pdf"}
    assert {path.name for path in (bench.root / "build").iterdir()} == {"another-en.pdf", "third-en.pdf"}


def test_publications_that_are_named_are_built_once_each_in_the_order_of_their_names(bench: Bench) -> None:
    grown(bench, "another")
    grown(bench, "third")
    run = bench.run("check", "third", "small", "third", "--json")
    assert run.code == 0
    assert [edition["publication"] for edition in run.facts["editions"]] == ["third", "small"]


def test_an_unknown_publication_is_wrong_usage_with_a_question(bench: Bench) -> None:
    run = bench.run("build", "smal")
    assert run.code == 2
    assert "there is no publication “smal”" in run.stderr
    assert "did you mean “small”?" in run.stderr
    assert not (bench.root / "build").exists()


def test_a_folder_without_publications_is_wrong_usage(tmp_path: Path) -> None:
    run = Bench(tmp_path).run("build")
    assert run.code == 2
    assert "book/NAME/book.yaml" in run.stderr


@pytest.mark.parametrize(
    "words",
    [
        ("buidl",),
        ("build", "--nonsense"),
        ("build", "--variant", "large"),
        ("build", "--timeout", "0"),
        ("build", "--quiet", "--verbose"),
        ("check", "--keep-html", "kept"),
        ("explain", "B1077"),
    ],
    ids=" ".join,
)
def test_words_that_mean_nothing_are_wrong_usage(bench: Bench, words: tuple[str, ...]) -> None:
    run = bench.run(*words)
    assert run.code == 2
    assert "Error" in run.stderr
    assert "Traceback" not in run.stderr
    assert not (bench.root / "build").exists()


def test_a_time_of_the_build_that_is_none_is_wrong_usage(bench: Bench) -> None:
    run = bench.run("build", environment={"SOURCE_DATE_EPOCH": "yesterday"})
    assert run.code == 2
    assert "SOURCE_DATE_EPOCH" in run.stderr


def test_explain_explains_a_code_and_asks_about_one_that_does_not_exist(bench: Bench) -> None:
    run = bench.run("explain", "b107")
    assert run.code == 0
    assert run.stdout.startswith("error[B107]: ")
    assert "Example:" in run.stdout
    assert "Mended:" in run.stdout
    assert run.stderr == ""
    assert "did you mean" in bench.run("explain", "B1O7").stderr


def test_explain_lists_every_code_outside_a_project_too(tmp_path: Path) -> None:
    run = Bench(tmp_path).run("explain")
    assert run.code == 0
    lines = run.stdout.splitlines()
    assert len(lines) > 100
    codes = [line.split()[0] for line in lines]
    assert len(codes) == len(set(codes))
    assert list(dict.fromkeys(code[0] for code in codes)) == list("BTYSLPAM")


def test_help_names_the_commands_and_the_exit_codes(bench: Bench) -> None:
    run = bench.run("--help")
    assert run.code == 0
    for word in ("build", "check", "explain", "130 interrupted"):
        assert word in run.stdout
    assert bench.run("--version").stdout.startswith("livrerouge ")


def test_check_tells_the_same_faults_and_writes_nothing(bench: Bench) -> None:
    bench.edit("book/small/first.md", "[^one]: The note.", "[^one]: The note." + UNCALLED)
    before = files(bench)
    checked = bench.run("check", "--json")
    assert checked.code == 0
    assert files(bench) == before
    assert not (bench.root / "build").exists()
    (edition,) = checked.facts["editions"]
    assert edition["file"] is None
    assert edition["pages"] == 1
    assert list(edition["timings"]) == STAGES
    assert checked.codes == bench.run("build", "--json").codes == ["B108"]


def test_warnings_fail_the_command_only_under_strict(bench: Bench) -> None:
    bench.edit("book/small/first.md", "[^one]: The note.", "[^one]: The note." + UNCALLED)
    assert bench.run("check").code == 0
    run = bench.run("check", "--strict")
    assert run.code == 1
    assert "warning[B108]" in run.stderr
    assert run.stderr.endswith("0 errors, 1 warning\n")


def test_a_build_with_errors_leaves_the_last_good_pdf_untouched(bench: Bench) -> None:
    assert bench.run("build").code == 0
    pdf = bench.pdf("small-en.pdf")
    before, moment = pdf.read_bytes(), pdf.stat().st_mtime_ns
    broken(bench)
    run = bench.run("build")
    assert run.code == 1
    assert "no PDF written" in run.stderr
    assert (pdf.read_bytes(), pdf.stat().st_mtime_ns) == (before, moment)
    assert [path.name for path in pdf.parent.iterdir()] == [pdf.name]


def test_an_error_is_told_with_its_place_its_line_and_a_remedy(bench: Bench) -> None:
    broken(bench)
    run = bench.run("build")
    lines = run.stderr.splitlines()
    at = lines.index("book/small/first.md:9:32: error[B107]: note “one” is called but never defined")
    assert lines[at + 1].strip() == "9 | Another paragraph, with a note.[^one]"
    assert lines[at + 2].strip().endswith("^^^^^^")
    assert "= hint: define it" in lines[at + 3]


def test_short_diagnostics_are_a_line_each(bench: Bench) -> None:
    broken(bench)
    run = bench.run("check", "--format", "short", "--quiet")
    assert run.code == 1
    (line,) = run.stderr.splitlines()
    assert line.startswith("book/small/first.md:9:32: error[B107]: ")


def test_json_goes_to_stdout_with_all_facts_and_nothing_else(bench: Bench) -> None:
    broken(bench)
    grown(bench, "sound").edit("book/sound/first.md", "[^one]", "")
    run = bench.run("build", "--json")
    document = json.loads(run.stdout)
    assert list(document) == ["version", "errors", "warnings", "editions"]
    assert document["version"] == 1
    assert (document["errors"], document["warnings"]) == (1, 0)
    faulty, sound = document["editions"]
    assert (
        list(faulty)
        == list(sound)
        == [
            *("publication", "language", "variant", "file", "pages", "bytes", "seconds", "timings"),
            *("errors", "warnings", "diagnostics"),
        ]
    )
    assert (faulty["errors"], faulty["file"], faulty["bytes"]) == (1, None, None)
    (found,) = faulty["diagnostics"]
    assert list(found) == [
        *("file", "line", "column", "length", "text", "severity", "code", "message", "hint", "pages"),
    ]
    assert (found["file"], found["line"], found["column"]) == ("book/small/first.md", 9, 32)
    assert (found["severity"], found["code"], found["pages"]) == ("error", "B107", [])
    assert sound["bytes"] == bench.pdf("sound-en.pdf").stat().st_size
    assert (sound["publication"], sound["language"], sound["variant"]) == ("sound", "en", "classic")
    assert list(sound["timings"]) == STAGES
    assert all(seconds >= 0 for seconds in sound["timings"].values())
    assert sum(sound["timings"].values()) <= sound["seconds"]
    assert "B107" not in run.stderr


def test_timings_tell_each_stage_once(bench: Bench) -> None:
    run = bench.run("check", "--timings")
    told = [line.split() for line in run.stderr.splitlines() if line.startswith("   ") and line.endswith(" s")]
    assert [words[0] for words in told] == [*STAGES, "start"]
    assert all(float(words[-2]) >= 0 for words in told)


def test_where_there_is_no_terminal_progress_is_plain_lines_without_escape_codes(bench: Bench) -> None:
    broken(bench)
    run = bench.run("build", environment={"TERM": "xterm-256color", "CI": "true"})
    assert "\x1b" not in run.stderr + run.stdout
    assert "\r" not in run.stderr
    assert "small: parse …" in run.stderr.splitlines()


def test_color_can_be_had_where_there_is_no_terminal(bench: Bench) -> None:
    broken(bench)
    run = bench.run("check", "--color", "always", environment={"NO_COLOR": "1"})
    assert "\x1b[" in run.stderr
    assert "\x1b" not in bench.run("check", "--color", "never").stderr


def test_a_terminal_gets_color_unless_no_color_is_set(bench: Bench) -> None:
    broken(bench)
    quiet = {"CI": "true", "TERM": "xterm-256color"}
    assert "\x1b[" in on_terminal(bench, quiet)
    assert "\x1b" not in on_terminal(bench, {**quiet, "NO_COLOR": "1"})


def on_terminal(bench: Bench, environment: dict[str, str]) -> str:
    """Run a check with a terminal to write on, and give what was written."""
    try:
        reader, terminal = pty.openpty()
    except OSError:
        pytest.skip("this system has no terminals to give, as a bare root has none")
    child = started(bench, "check", environment=environment, stderr=terminal)
    os.close(terminal)
    said = b""
    try:
        while piece := os.read(reader, 4096):
            said += piece
    except OSError:
        pass  # the terminal is gone when the command has ended
    finally:
        os.close(reader)
    assert child.wait(60) == 1
    return said.decode()


def started(
    bench: Bench, *words: str, environment: dict[str, str] | None = None, stderr: int = subprocess.PIPE
) -> subprocess.Popen[bytes]:
    """Start the command in a group of its own, as a terminal does."""
    clean = {key: value for key, value in os.environ.items() if key not in ("SOURCE_DATE_EPOCH", "NO_COLOR", "CI")}
    return subprocess.Popen(
        [sys.executable, "-m", "livrerouge", *words],
        cwd=bench.root,
        env={**clean, "PYTHONPATH": str(ROOT / "src"), **(environment or {})},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=stderr,
        start_new_session=True,
    )


def test_quiet_says_nothing_but_faults(bench: Bench) -> None:
    run = bench.run("build", "--quiet")
    assert (run.code, run.stdout, run.stderr) == (0, "", "")
    broken(bench)
    told = bench.run("build", "--quiet").stderr
    assert told.startswith("book/small/first.md:9:32: error[B107]")
    assert len(told.strip().splitlines()) == 4


def test_verbose_tells_each_fragment(bench: Bench) -> None:
    assert "small: paginate first …" in bench.run("check", "--verbose").stderr.splitlines()


def test_the_project_is_found_from_any_folder_of_it(bench: Bench) -> None:
    run = bench.run("build", folder="book/small")
    assert run.code == 0, run.stderr
    assert bench.pdf("small-en.pdf").exists()
    assert not (bench.root / "book/small/build").exists()


def test_keep_html_writes_what_the_engine_was_given(bench: Bench) -> None:
    (bench.root / "elsewhere").mkdir()
    run = bench.run("build", "--keep-html", "kept", folder="elsewhere")
    assert run.code == 0, run.stderr
    kept = bench.root / "elsewhere/kept/small"
    html = (kept / "01-first.html").read_text("utf-8")
    assert "This is a paragraph of a few words" in html
    sheets = [name for name in os.listdir(kept) if name.endswith(".css")]
    assert "00-faces.css" in sheets
    style = yaml.safe_load((ROOT / "styles/livre-rouge/style.yaml").read_text("utf-8"))
    tokens = {*style["tokens"], *style["swatches"], "leading", "measure", "page-width"}
    for name in sheets:
        assert f'href="{name}"' in html
        # What a table alone knows stays a property of its own; the style's tokens are text by now.
        assert tokens.isdisjoint(re.findall(r"var\(--([\w-]+)", (kept / name).read_text("utf-8")))
        assert "livrerouge:/" not in (kept / name).read_text("utf-8")


def test_an_output_that_cannot_be_written_is_the_machines_fault(bench: Bench) -> None:
    bench.write("build", "a file where the folder should be")
    run = bench.run("build", "--json")
    assert run.code == 3
    assert run.codes == ["M104"]
    assert (bench.root / "build").read_text("utf-8") == "a file where the folder should be"


def test_a_package_that_is_missing_is_the_machines_lack(bench: Bench) -> None:
    run = bench.run(
        "build", "--json", environment=shadowed(bench, "pikepdf", "raise ModuleNotFoundError(name='pikepdf')")
    )
    assert run.code == 3
    assert run.codes == ["M103"]


def test_a_fault_of_our_own_is_told_as_ours_with_a_traceback_only_on_request(bench: Bench) -> None:
    environment = shadowed(bench, "pikepdf", "raise RuntimeError('nobody expected this')")
    run = bench.run("build", environment=environment)
    assert run.code == 4
    assert "error[M120]" in run.stderr
    assert "nobody expected this" in run.stderr
    assert "Traceback" not in run.stderr
    assert not (bench.root / "build").exists()
    assert "Traceback" in bench.run("build", "--verbose", environment=environment).stderr


def shadowed(bench: Bench, name: str, code: str) -> dict[str, str]:
    """Put a module before the one of that name."""
    folder = bench.write(f"shadow/{name}.py", code).parent
    return {"PYTHONPATH": os.pathsep.join((str(folder), str(ROOT / "src")))}


SLOW = {
    "styles/slow/style.yaml": "title: Slow\nextends: livre-rouge\n",
    "styles/slow/templates/_paragraph.html.j2": '{% for _ in range(16) %}<div style="display: flex">{% endfor %}'
    "<p>{{ text(block.content) }}</p>{% for _ in range(16) %}</div>{% endfor %}",
}
"""A style that keeps the engine busy for longer than anybody waits."""


def slowed(bench: Bench) -> bytes:
    """Build once, then set the publication in the slow style; give the last good PDF."""
    assert bench.run("build").code == 0
    for path, text in SLOW.items():
        bench.write(path, text)
    bench.edit("book/small/book.yaml", "style: livre-rouge", "style: slow")
    return bench.pdf("small-en.pdf").read_bytes()


def test_a_build_that_takes_too_long_is_ended_and_names_the_fragment(bench: Bench) -> None:
    good = slowed(bench)
    run = bench.run("build", "--timeout", "8", "--json")
    assert run.code == 1
    assert run.codes == ["M110"]
    (edition,) = run.facts["editions"]
    assert "fragment “first”" in edition["diagnostics"][0]["message"]
    assert "after 8 s" in edition["diagnostics"][0]["message"]
    assert 8 <= edition["seconds"] < 20
    assert bench.pdf("small-en.pdf").read_bytes() == good
    assert [path.name for path in (bench.root / "build").iterdir()] == ["small-en.pdf"]


@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 128 + signal.SIGTERM)])
def test_an_interrupted_build_ends_at_once_and_leaves_nothing_behind(
    bench: Bench, number: signal.Signals, code: int
) -> None:
    good = slowed(bench)
    scratch = bench.root / "scratch"
    scratch.mkdir()
    child = started(bench, "build", environment={"TMPDIR": str(scratch)})
    assert child.stderr is not None
    while b"paginate" not in (line := child.stderr.readline()):
        assert line, "the command ended by itself"
    child.send_signal(number)
    before = time.monotonic()
    said = child.stderr.read().decode()
    assert child.wait(30) == code
    assert time.monotonic() - before < 10
    assert "Traceback" not in said
    assert group_of(child.pid) == []
    assert bench.pdf("small-en.pdf").read_bytes() == good
    assert [path.name for path in (bench.root / "build").iterdir()] == ["small-en.pdf"]
    assert list(scratch.iterdir()) == []


def group_of(leader: int) -> list[int]:
    """Give the living members of a group of processes, where the system tells."""
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            state, _, group = stat.read_text("utf-8", "replace").rpartition(")")[2].split()[:3]
        except OSError:
            continue
        if int(group) == leader and state not in "ZX":
            found.append(int(stat.parent.name))
    return found
