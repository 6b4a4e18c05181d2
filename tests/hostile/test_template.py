"""What a style's templates cannot do: reach anything of Python, grow without end, run for ever."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from hostile.stranger import CHAPTER
from livrerouge.model.fragment import Placement
from livrerouge.model.page import Side
from livrerouge.model.style import Style
from livrerouge.place import Source
from livrerouge.render import Composer, fragments, sandbox
from toypages import book, section
from toypages import style as toy

REACHES = {
    "class": "{{ ''.__class__ }}",
    "filter attr": "{{ ''|attr('__class__') }}",
    "subscript": "{{ ''['__class__'] }}",
    "format": "{{ '{0.__class__}'.format(1) }}",
    "format of a field": "{{ section.name.format() }}",
    "format_map": "{{ '{a}'.format_map({'a': 1}) }}",
    "filter format": "{{ '%s'|format(1) }}",
    "lipsum": "{{ lipsum.__globals__ }}",
    "cycler": "{{ cycler.__init__.__globals__ }}",
    "joiner": "{{ joiner.__init__ }}",
    "dict": "{{ dict(a=1) }}",
    "function": "{{ blocks.__globals__ }}",
    "method": "{{ blocks.__func__ }}",
    "object of a method": "{{ blocks.__self__ }}",
    "macro": "{% macro a() %}{% endmacro %}{{ a._func }}",
    "namespace": "{{ namespace().__init__.__globals__ }}",
    "model": "{{ section.__class__ }}",
    "slots": "{{ section.__slots__ }}",
    "map": "{{ [section]|map(attribute='__class__')|list }}",
    "selectattr": "{{ [section]|selectattr('__class__')|list }}",
    "sum": "{{ [section]|sum(attribute='__class__') }}",
    "join": "{{ [section, section]|join('', attribute='__class__') }}",
    "template": "{{ self._TemplateReference__context }}",
    "loop": "{% for a in [1] %}{{ loop._iterator }}{% endfor %}",
    "caller": "{{ self.__init__ }}",
    "config": "{{ config }}",
    "encode": "{{ 'a'.encode('idna') }}",
    "translate": "{{ 'a'.maketrans('a', 'b') }}",
    "list changed": "{{ [1].append(2) }}",
    "xmlattr": "{{ {'a b': 1}|xmlattr }}",
    "pprint": "{{ section|pprint }}",
    "file": "{% include '/etc/passwd' %}",
    "file by dots": "{% include '../../../book/small/first.md' %}",
    "generator": "{{ (section for section in [1]) }}",
}
GROWS = {
    "centred": "{{ 'x'|center(1000000000) }}",
    "method that centres": "{{ 'x'.center(1000000000) }}",
    "method that fills": "{{ 'x'.zfill(1000000000) }}",
    "indented": "{{ 'x'|indent(1000000000, true) }}",
    "times": "{{ 'x' * 1000000000 }}",
    "times a list": "{{ [1] * 1000000000 }}",
    "to the power": "{{ 10 ** 10 ** 10 ** 10 }}",
    "to the power of a large number": "{{ 999999999 ** 99999 }}",
    "pattern": "{{ '%1000000000d' % 1 }}",
    "plus": "{{ 'x' + 'y' }}",
    "range": "{{ range(1000000000)|list }}",
    "batch": "{{ [1]|batch(1000000000, 'x')|list }}",
    "written": "{% for a in range(99999) %}{% for b in range(99999) %}0123456789{% endfor %}{% endfor %}",
    "digits": "{{ " + "9" * 10_000 + " }}",
}
CIRCLES = {
    "macro": "{% macro a() %}{{ a() }}{% endmacro %}{{ a() }}",
    "macros": "{% macro a() %}{{ b() }}{% endmacro %}{% macro b() %}{{ a() }}{% endmacro %}{{ a() }}",
    "include": "{% include 'chapter' %}",
    "extends": "{% extends 'chapter' %}",
    "import": "{% import 'chapter' as c %}",
    "block": "{% block a %}{{ self.a() }}{% endblock %}",
    "brackets": "{{ " + "(" * 5000 + "1" + ")" * 5000 + " }}",
    "loops": "{% for a in [1] %}" * 60 + "{% endfor %}" * 60,
    "conditions": "{% if 1 %}" * 3000 + "{% endif %}" * 3000,
}
ENDLESS = {
    "loops": "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}",
    "sums": "{% for a in range(99999) %}{% set x = range(99999)|sum %}{% endfor %}",
}


def styled(template: str) -> Style:
    """Give a style with a template for chapters."""
    made = toy()
    source = Source.of(CHAPTER, "first line\n" + template)
    return Style(**{**{name: getattr(made, name) for name in made.__slots__}, "templates": {"chapter": source}})


def compose(template: str) -> list[tuple[str, str, str]]:
    """Write a chapter with a template; give code, place and message of each fault."""
    made = book(section("one", 1))
    composer = Composer(made, styled(template))
    found = list(composer.check())
    if not found:
        outcome = composer.compose(fragments(made)[0], Placement(1, Side.RECTO, {}, {}))
        found = list(outcome.diagnostics)
        assert bool(found) == (outcome.value == ""), "what fails gives nothing"
    return [(one.code.id, one.span.at if one.span else "", one.message) for one in found]


@pytest.mark.parametrize("name", REACHES)
def test_nothing_of_python_can_be_reached(name: str) -> None:
    (fault,) = compose(REACHES[name])
    assert fault[0] in ("S301", "S302", "S303"), fault
    assert fault[1].startswith("styles/"), fault


@pytest.mark.parametrize("name", GROWS)
def test_nothing_grows_beyond_what_a_fragment_can_be(name: str) -> None:
    (fault,) = compose(GROWS[name])
    assert fault[0] in ("S302", "S303"), fault
    assert fault[1].startswith(CHAPTER), fault


@pytest.mark.parametrize("name", CIRCLES)
def test_what_goes_round_in_circles_or_too_deep_is_told_at_the_template(name: str) -> None:
    (fault,) = compose(CIRCLES[name])
    assert fault[0] in ("S302", "S303"), fault
    assert fault[1].startswith(CHAPTER), fault


@pytest.mark.parametrize("name", ENDLESS)
def test_what_runs_for_ever_is_ended_at_its_line(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setattr(sandbox, "SECONDS", 0.2)
    ((code, place, message),) = compose(ENDLESS[name])
    assert (code, place) == ("S303", f"{CHAPTER}:2:1")
    assert "runs for more than 0.2 s" in message


def test_what_is_needed_for_a_page_can_be_done() -> None:
    template = (
        "{% set n = namespace(x=1) %}{% for a in [1, 2] %}{% set n.x = n.x + a * 2 %}{{ loop.index }}{% endfor %}"
        "{{ n.x }}{{ 'abc'|upper }}{{ section.name.upper() }}{{ words.page|capitalize }}{{ [1] + [2] }}"
        "{{ {'a': 1}.items()|list }}{{ range(3)|join('-') }}{{ section.start.value }}"
        "{% macro m(x) %}<{{ x }}>{% endmacro %}{{ m('&') }}"
    )
    assert compose(template) == []


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux keeps to a bound of memory")
def test_a_text_that_doubles_is_a_fault_of_the_template_when_memory_ends() -> None:
    doubling = "{% set n = namespace(x='0123456789') %}{% for a in range(99) %}{% set n.x = n.x ~ n.x %}{% endfor %}"
    script = (
        f"import sys; sys.path[:0] = {[str(Path(__file__).parents[1]), *sys.path]!r}\n"
        "from hostile.test_template import compose\n"
        "import resource; resource.setrlimit(resource.RLIMIT_AS, (600 << 20, 600 << 20))\n"
        f"print(compose({doubling!r}))"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=60, check=False)
    assert "S303" in done.stdout, done.stderr[-500:]
    assert "memory" in done.stdout
