"""The screen: what is said in each form, to whom, and that nothing a stranger wrote commands a terminal."""

from __future__ import annotations

import json
import re
import sys
import unicodedata
from dataclasses import replace
from io import BytesIO, TextIOWrapper

import jsonschema
import pytest

from livrerouge.cli.edition import Edition
from livrerouge.cli.output import Written
from livrerouge.cli.screen import FORMS, Screen
from livrerouge.report import Entry, report_schema
from unit.report.faults import EVIL, at, evil, nowhere, warning
from unit.report.sarif_schema import LOG

DATA = ("json", "github", "sarif")
Captured = pytest.CaptureFixture[str]


def edition(*entries: Entry, name: str = "idm", pdf: bytes | None = None, traceback: str = "") -> Edition:
    """Make an edition."""
    return Edition(name, "classic", "fr", 2, pdf, entries, (("load", 0.01), ("parse", 0.02)), 0.5, traceback)


def said(
    capsys: Captured,
    form: str,
    *editions: Edition,
    color: str = "auto",
    quiet: bool = False,
    verbose: bool = False,
    timings: bool = False,
    most: int = 0,
) -> tuple[str, str]:
    """Tell editions, and give what was written to stdout and to stderr."""
    screen = Screen(form, color, quiet, verbose, timings, most)
    for one in editions:
        with screen.following(one.publication) as watch:
            watch.told("load", "")
            watch.told("paginate", "first")
            watch.tick()
        screen.show(one, Written("build/x.pdf" if one.pdf else None, one.entries))
    screen.close()
    found = capsys.readouterr()
    return found.out, found.err


@pytest.mark.parametrize("form", FORMS)
def test_diagnostics_for_people_go_to_stderr_and_those_for_programs_to_stdout(capsys: Captured, form: str) -> None:
    out, err = said(capsys, form, edition(at("x", "x")))
    assert ("B201" in out, "B201" in err) == (form in DATA, form not in DATA)
    assert err.splitlines()[-2:] == ["idm: 2 pages, no PDF written, 0.5 s", "1 error, 0 warnings"]
    assert "idm: load …" in err.splitlines()


@pytest.mark.parametrize("form", FORMS)
def test_a_quiet_command_says_nothing_but_faults(capsys: Captured, form: str) -> None:
    out, err = said(capsys, form, edition(at("x", "x")), quiet=True, timings=True)
    assert err == "" if form in DATA else err.startswith("book/idm/a.md:1:1: error[B201]")
    assert "no PDF" not in err + out
    assert "1 error, 0" not in err
    clean = said(capsys, form, edition(), quiet=True)
    assert clean[1] == ""
    assert (clean[0] == "") == (form not in ("json", "sarif"))


@pytest.mark.parametrize("form", FORMS)
def test_a_verbose_command_tells_every_step_and_the_way_to_our_faults(capsys: Captured, form: str) -> None:
    broken = edition(nowhere(), traceback="Traceback:\n  ::error::x\x1b[1m\n")
    out, err = said(capsys, form, broken, verbose=True)
    assert "idm: paginate first …" in err.splitlines()
    assert "Traceback:\n  <U+003A>:error::x<U+001B>[1m\n" in err
    assert "Traceback" not in out
    assert "paginate" not in said(capsys, form, broken)[1]
    assert "Traceback" not in said(capsys, form, broken)[1]


@pytest.mark.parametrize("form", FORMS)
def test_color_is_for_the_human_form_only(capsys: Captured, form: str) -> None:
    plain = said(capsys, form, edition(at("x", "x")), color="never")
    colored = said(capsys, form, edition(at("x", "x")), color="always")
    assert "\x1b" not in "".join(plain) + colored[0]
    assert ("\x1b[" in colored[1]) == (form == "human")
    assert re.sub(r"\x1b\[[\d;]*m", "", colored[1]) == plain[1]
    assert said(capsys, form, edition(at("x", "x"))) == plain


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("verbose", [False, True])
def test_nothing_a_stranger_wrote_commands_a_terminal(capsys: Captured, form: str, verbose: bool) -> None:
    named = edition(evil(), name=f"::error::{EVIL}", traceback=EVIL)
    for text in said(capsys, form, named, edition(evil(), name="b", pdf=b"x"), verbose=verbose):
        lines = text.replace("\n", "")
        assert not {c for c in lines if unicodedata.category(c) in ("Cc", "Cf", "Cs", "Zl", "Zp")}
        assert "##[" not in text
        starts = [line.lstrip().partition(" ")[0] for line in text.splitlines() if line.lstrip().startswith("::")]
        assert starts == (["::error", "::error"] if form == "github" and starts else [])


@pytest.mark.parametrize("form", FORMS)
def test_what_is_over_the_limit_is_counted_and_data_hold_all(capsys: Captured, form: str) -> None:
    many = [at(f"{'a' * i} x", "x") for i in range(9)]
    out, err = said(capsys, form, edition(warning(), *many), edition(*many[:2], name="other"), most=3)
    rest = "… and 7 more: 6 errors, 1 warning; --max-errors 0 tells them all"
    assert err.splitlines()[-1] == "11 errors, 1 warning"
    told = out + err
    if form in ("json", "sarif"):
        assert told.count('"B201"') == 11 + (form == "sarif")
        assert "more" not in err
    else:
        assert told.count("B201") == 5
        assert told.splitlines().count(f"::notice::{rest}" if form == "github" else rest) == 1
        assert "B108" not in told


def test_the_report_is_valid_and_has_all_facts(capsys: Captured) -> None:
    out, _ = said(capsys, "json", edition(at("x", "x"), evil()), edition(name="b", pdf=b"%PDF"))
    report = json.loads(out)
    jsonschema.validate(report, report_schema(), cls=jsonschema.Draft202012Validator)
    assert (report["errors"], report["warnings"]) == (2, 0)
    faulty, sound = report["editions"]
    assert (faulty["file"], faulty["bytes"], len(faulty["diagnostics"])) == (None, None, 2)
    assert (sound["file"], sound["bytes"], sound["diagnostics"]) == ("build/x.pdf", 4, [])
    assert sound["timings"] == {"load": 0.01, "parse": 0.02}


def test_the_schema_asks_for_every_fact(capsys: Captured) -> None:
    report = json.loads(said(capsys, "json", edition())[0])
    for key in list(report["editions"][0]):
        lacking = {**report, "editions": [{k: v for k, v in report["editions"][0].items() if k != key}]}
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate(lacking, report_schema())


@pytest.mark.parametrize("form", FORMS)
def test_what_is_told_of_no_publication_is_told_and_counted(capsys: Captured, form: str) -> None:
    screen = Screen(form, "auto", quiet=False, verbose=False, timings=False)
    screen.tell((nowhere(),))
    screen.close()
    out, err = capsys.readouterr()
    assert "M104" in (out if form in DATA else err)
    assert err.splitlines()[-1] == "1 error, 0 warnings"
    if form == "json":
        jsonschema.validate(json.loads(out), report_schema())
        assert [found["code"] for found in json.loads(out)["diagnostics"]] == ["M104"]


def test_sarif_of_several_publications_is_one_valid_run(capsys: Captured) -> None:
    out, _ = said(capsys, "sarif", edition(at("x", "x")), edition(evil(), name="b"))
    log = json.loads(out)
    jsonschema.validate(log, LOG, cls=jsonschema.Draft202012Validator)
    (run,) = log["runs"]
    assert [result["properties"]["publication"] for result in run["results"]] == ["idm", "b"]


@pytest.mark.parametrize("form", ["json", "sarif"])
def test_a_terminal_that_is_not_utf_8_gets_the_same_values_in_ascii(
    monkeypatch: pytest.MonkeyPatch, capsys: Captured, form: str
) -> None:
    unicode, _ = said(capsys, form, edition(at("漢 « x »", "x")))
    stream = TextIOWrapper(BytesIO(), encoding="latin-1")
    monkeypatch.setattr(sys, "stdout", stream)
    screen = Screen(form, "auto", quiet=True, verbose=False, timings=False)
    one = edition(at("漢 « x »", "x"))
    screen.show(one, Written(None, one.entries))
    screen.close()
    written = stream.buffer.getvalue()  # type: ignore[attr-defined]
    assert written.isascii()
    assert json.loads(written) == json.loads(unicode)


def test_timings_are_told_in_a_column(capsys: Captured) -> None:
    _, err = said(capsys, "short", edition(), timings=True)
    assert "   load             0.010 s\n   parse            0.020 s\n   start and end    0.470 s\n" in err


def test_timings_tell_what_each_table_took(capsys: Captured) -> None:
    passes = (("themes", "book/idm/t.md:3:1", 1, 2, 3, 0.25), ("long", "book/idm/t.md:9:1", 4, 1, 1, 1.5))
    _, err = said(capsys, "short", replace(edition(), passes=passes), timings=True)
    assert "   table themes  measured 1 time, laid out 2 times, 3 parts, 0.250 s  (book/idm/t.md:3:1)\n" in err
    assert "   table long    measured 4 times, laid out 1 time, 1 part, 1.500 s  (book/idm/t.md:9:1)\n" in err


def test_tables_are_not_told_of_unless_asked(capsys: Captured) -> None:
    _, err = said(capsys, "short", replace(edition(), passes=(("themes", "t:1:1", 1, 2, 3, 0.25),)))
    assert "themes" not in err
