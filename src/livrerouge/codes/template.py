"""Faults of the family S: what a publication asks of its style, and the templates of styles."""

from __future__ import annotations

from livrerouge.diagnostic import Code, Severity

NO_TEMPLATE = Code(
    id="S301",
    severity=Severity.ERROR,
    title="template missing",
    message="the style “{style}” has no template “{name}” for {purpose}",
    hint="add templates/{name}.html.j2 to the style, or let it extend a style that has it",
    explanation=(
        "Each page and each kind of block is written by a template of the style. Without one its text would stand "
        "on no page."
    ),
    example="title: Plain                # a style with no templates/_table.html.j2, of a book with tables",
    remedy="title: Plain\nextends: livre-rouge",
)

TEMPLATE_SYNTAX = Code(
    id="S302",
    severity=Severity.ERROR,
    title="template that cannot be read",
    message="this template cannot be read: {problem}",
    hint="look for a tag that is not closed on this line or above it",
    explanation="Templates are written in Jinja. The grammar is broken here, so no page can be made with it.",
    example="{% for block in fragment.blocks %}{{ blocks(block }}",
    remedy="{% for block in fragment.blocks %}{{ blocks([block]) }}{% endfor %}",
)

TEMPLATE_FAILED = Code(
    id="S303",
    severity=Severity.ERROR,
    title="template that fails",
    message="the template failed on the fragment “{fragment}”: {problem}",
    hint="templates know only what they are given; see the handbook, or the templates of livre-rouge",
    explanation=(
        "The template asks for something that does not exist, or that templates may not do: they read the values of "
        "the book and write them down, and have no access to the program, the machine or its files."
    ),
    example="{{ section.titel }}",
    remedy="{{ text(section.title) }}",
)

NO_SWATCH = Code(
    id="S304",
    severity=Severity.ERROR,
    title="colour that the style does not have",
    message="the style “{style}” has no swatch “{name}”",
    hint="its swatches are: {names}",
    explanation=(
        "A column names the colours of the squares that stand beside its numbers. They are swatches of the style, so "
        "that another style, and the press, have their own inks for them."
    ),
    example="- {key: dose, head: Dose, type: decimal, swatches: {orange: 50}}    # livre-rouge has no orange",
    remedy="- {key: dose, head: Dose, type: decimal, swatches: {rose: 50}}",
)
