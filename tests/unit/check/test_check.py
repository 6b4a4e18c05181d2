"""All checks together."""

from __future__ import annotations

import inspect
import re
from importlib import import_module

import pytest

from livrerouge.check import CHECKS, examine
from livrerouge.check.document import Bookmark
from livrerouge.check.evidence import Check, Evidence
from livrerouge.codes import accessibility, press
from livrerouge.codes import page as page_codes
from livrerouge.diagnostic import Code
from livrerouge.model.inline import Foreign
from unit.check.builders import (
    at,
    block,
    book,
    call,
    document,
    evidence,
    line,
    note,
    page,
    page_map,
    paragraph,
    section,
    text,
)


def sound() -> Evidence:
    """Give four pages with nothing wrong on them."""
    made = book(
        section("un", 1, paragraph(2, Foreign("en", text("workshops"), at(2)), call("n", 2)), notes=[note("n", 9)]),
        section("deux", 20, paragraph(21)),
    )
    full = tuple(line("Texte de la ligne", n, at(2)) for n in range(1, 20))
    other = tuple(line("Texte de la ligne", n, at(21)) for n in range(1, 20))
    pages = page_map(
        page(1, "un", *full, calls=("n",), notes=("n",), blocks=[block(at(1), "title")]),
        page(2, "un", *full),
        page(3, "deux", *other),
        page(4, "blank-1", intended="blank", printed=""),
    )
    found = document(bookmarks=(Bookmark("Un", 1, 1), Bookmark("Deux", 1, 3)), languages={(1, "en"): 1})
    return evidence(made, pages, found)


def test_sound_pages_have_no_faults() -> None:
    assert examine(sound()) == ()


def test_faults_of_all_checks_come_together_in_the_order_of_the_files() -> None:
    good = sound()
    bad = evidence(good.book, good.page_map, document(language="en", labels=("1", "2", "3")))
    found = examine(bad)
    assert {"A105", "A106", "A108", "A109"} <= {fault.code.id for fault in found}
    assert [fault.order for fault in found] == sorted(fault.order for fault in found)


@pytest.mark.parametrize(("name", "check"), CHECKS, ids=[name for name, _ in CHECKS])
def test_each_check_is_a_file_with_one_question(name: str, check: Check) -> None:
    module = import_module(check.__module__)
    public = [key for key, value in vars(module).items() if inspect.isgeneratorfunction(value) and key[0] != "_"]
    assert [key for key in public if getattr(module, key).__module__ == module.__name__] == [check.__name__]
    assert (check.__doc__ or "").startswith("Find ")


def test_every_fault_of_pages_print_and_the_pdf_is_asked_for_by_a_check() -> None:
    asked = {
        code
        for _, check in CHECKS
        for code in re.findall(r"codes\.([A-Z_]+)", inspect.getsource(import_module(check.__module__)))
    }
    known = {
        name
        for module in (page_codes, press, accessibility)
        for name, value in vars(module).items()
        if isinstance(value, Code) and not re.fullmatch(r"A0\d\d", value.id)
    }
    assert known - asked == set()
