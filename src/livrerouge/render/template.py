"""Templates: a style's Jinja sources in a sandbox, with tokens put in as text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from traceback import walk_tb

from jinja2 import BaseLoader, Environment, StrictUndefined, TemplateError, TemplateNotFound, TemplateSyntaxError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from livrerouge.codes import template as codes
from livrerouge.codes.style import UNDEFINED_TOKEN
from livrerouge.diagnostic import Diagnostic
from livrerouge.model.style import Style
from livrerouge.place import Source, Span
from livrerouge.suggest import did_you_mean

_TOKEN = re.compile(r"var\(\s*--([\w-]+)\s*\)")

PARTIAL = "_"
"""Begins the names of templates that are no pages: blocks, and what pages share."""


class _Loader(BaseLoader):
    """Gives the sources of a style; a template keeps the path of its file, so that faults can be placed."""

    def __init__(self, sources: dict[str, tuple[str, str]]) -> None:
        self.sources = sources

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Callable[[], bool]]:
        """Give a source with its path."""
        if template not in self.sources:
            raise TemplateNotFound(template)
        text, path = self.sources[template]
        return text, path, lambda: True


def environment(style: Style) -> Environment:
    """Make the environment of a style's templates; a token that is not known stays as it is written."""

    def value(match: re.Match[str]) -> str:
        return style.tokens.get(match[1], match[0])

    sources = {name: (_TOKEN.sub(value, source.text), source.path) for name, source in style.templates.items()}
    return ImmutableSandboxedEnvironment(
        loader=_Loader(sources),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        cache_size=-1,
    )


def syntax_faults(jinja: Environment, style: Style) -> Iterator[Diagnostic]:
    """Find templates that cannot be read (S302)."""
    for name, source in sorted(style.templates.items()):
        try:
            jinja.get_template(name)
        except TemplateSyntaxError as fault:
            yield codes.TEMPLATE_SYNTAX.at(_line(source, fault.lineno), problem=_said(fault))


def token_faults(style: Style) -> Iterator[Diagnostic]:
    """Find tokens that templates use and nobody defines (S123)."""
    for _, source in sorted(style.templates.items()):
        for match in _TOKEN.finditer(source.text):
            if match[1] not in style.tokens:
                hint = did_you_mean(match[1], sorted(style.tokens))
                yield UNDEFINED_TOKEN.at(source.span(*match.span(1)), hint=hint, name=match[1])


def failure(fault: Exception, style: Style, fragment: str) -> Diagnostic:
    """Make the diagnostic of a template that failed while it was written (S303), at the line where it did."""
    if isinstance(fault, TemplateNotFound):
        return codes.NO_TEMPLATE.at(None, style=style.name, name=str(fault), purpose=f"the fragment “{fragment}”")
    paths = {source.path: source for source in style.templates.values()}
    span = None
    for frame, line in walk_tb(fault.__traceback__):
        source = paths.get(frame.f_code.co_filename)
        if source is not None:
            span = _line(source, line)
    return codes.TEMPLATE_FAILED.at(span, fragment=fragment, problem=_said(fault))


def _line(source: Source, number: int) -> Span:
    """Give the place of a line, from 1, without its indent."""
    number = min(max(number, 1), len(source.starts))
    text = source.line(number)
    start = source.starts[number - 1] + len(text) - len(text.lstrip())
    return source.span(start, source.starts[number - 1] + len(text.rstrip()))


def _said(fault: Exception) -> str:
    text = (fault.message if isinstance(fault, TemplateError) else None) or str(fault) or type(fault).__name__
    return " ".join(text.split()).rstrip(".")[:200]
