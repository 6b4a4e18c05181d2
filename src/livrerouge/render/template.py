"""Templates: a style's Jinja sources in a sandbox, with tokens put in as text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from traceback import walk_tb

from jinja2 import BaseLoader, Environment, TemplateError, TemplateNotFound, TemplateSyntaxError

from livrerouge.codes import template as codes
from livrerouge.codes.style import UNDEFINED_TOKEN
from livrerouge.diagnostic import Diagnostic
from livrerouge.model.style import Style
from livrerouge.place import Source, Span
from livrerouge.render.sandbox import Sandbox, TooMuch, in_time
from livrerouge.suggest import did_you_mean

_TOKEN = re.compile(r"var\(\s*--([\w-]+)\s*\)")
_LINK = re.compile(
    r"""\{%[-+]?\s*(?:extends|include|import|from)\s+(["'])(?P<name>[^"'\n]*)\1(?P<may>\s+ignore\s+missing)?"""
)
_QUOTED = re.compile(r"'([^']+)'")

_KNOWN = {
    RecursionError: "it is nested too deeply, or calls or includes itself",
    MemoryError: "it takes more memory than there is",
}

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
    return Sandbox(_Loader(sources))


def syntax_faults(jinja: Environment, style: Style) -> Iterator[Diagnostic]:
    """Find templates that cannot be read (S302)."""
    for name, source in sorted(style.templates.items()):
        try:
            with in_time():
                jinja.get_template(name)
        except TemplateSyntaxError as fault:
            yield codes.TEMPLATE_SYNTAX.at(_line(source, fault.lineno), problem=_said(fault))
        except Exception as fault:
            # Whatever the grammar lets through and Python does not: loops in loops, brackets in brackets.
            yield codes.TEMPLATE_SYNTAX.at(_line(source, getattr(fault, "lineno", None) or 1), problem=_said(fault))


def token_faults(style: Style) -> Iterator[Diagnostic]:
    """Find tokens that templates use and nobody defines (S123)."""
    for _, source in sorted(style.templates.items()):
        for match in _TOKEN.finditer(source.text):
            if match[1] not in style.tokens and match[1] not in style.spoilt:
                hint = did_you_mean(match[1], sorted(style.tokens))
                span = source.span(match.start(1) - len("--"), match.end(1))
                yield UNDEFINED_TOKEN.at(span, hint=hint, name=match[1])


def link_faults(style: Style) -> Iterator[Diagnostic]:
    """Find templates that others extend, include or import and that are not there (S301), at their names."""
    known = sorted(style.templates)
    for user, source in sorted(style.templates.items()):
        for match in _LINK.finditer(source.text):
            if match["name"] not in style.templates and not match["may"]:
                hint = did_you_mean(match["name"], known)
                span = source.span(*match.span("name"))
                yield codes.NO_TEMPLATE.at(
                    span, hint=hint, style=style.name, name=match["name"][:60], purpose=f"“{user}”"
                )


def failure(fault: Exception, style: Style, fragment: str) -> Diagnostic:
    """Make the diagnostic of a template that failed while it was written (S303), at the line where it did."""
    if isinstance(fault, TemplateNotFound):
        return codes.NO_TEMPLATE.at(None, style=style.name, name=str(fault), purpose=f"the fragment “{fragment}”")
    paths = {source.path: source for source in style.templates.values()}
    span = Source.of(f"styles/{style.name}/style.yaml", "").span(0, 0)
    if isinstance(fault, TooMuch) and fault.path in paths:
        span = _line(paths[fault.path], 1)
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
    for kind, words in _KNOWN.items():
        if isinstance(fault, kind):
            return words
    text = (fault.message if isinstance(fault, TemplateError) else None) or str(fault) or type(fault).__name__
    return _QUOTED.sub("“\\1”", " ".join(text.split())).rstrip(".")[:200]
