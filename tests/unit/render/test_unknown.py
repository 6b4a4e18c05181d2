"""What a template asks for in vain is told in words without Python in them."""

from __future__ import annotations

import pytest
from jinja2 import Environment, UndefinedError

from livrerouge.model.trim import Trim
from livrerouge.render.unknown import Unknown


@pytest.mark.parametrize(
    ("template", "told"),
    [
        ("{{ trim.widht }}", "a trim has no “widht”; did you mean “width”?"),
        ("{{ trim.title }}", "a trim has no “title”"),
        ("{{ words.title_ }}", "a text has no “title_”; did you mean “title”?"),
        ("{{ numbers.none }}", "a list has no “none”"),
        ("{{ numbers[9] }}", "a list has no “9”"),
        ("{{ trin }}", "nothing here is called “trin”"),
        ("{{ trin.width }}", "nothing here is called “trin”"),
        ("{% for x in trim.widths %}{% endfor %}", "a trim has no “widths”; did you mean “width”?"),
    ],
)
def test_what_is_not_known_is_told_with_what_was_meant(template: str, told: str) -> None:
    jinja = Environment(undefined=Unknown, autoescape=True)
    with pytest.raises(UndefinedError) as fault:
        jinja.from_string(template).render(trim=Trim(148, 210), words="a", numbers=(1, 2))
    assert fault.value.message == told


def test_what_is_not_known_may_be_asked_after() -> None:
    jinja = Environment(undefined=Unknown, autoescape=True)
    assert jinja.from_string("{{ trin is defined }}").render() == "False"
