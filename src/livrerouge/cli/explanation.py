"""Explanations: what a diagnostic means, shown and mended."""

from __future__ import annotations

from textwrap import fill, indent

import click

from livrerouge.codes import catalogue
from livrerouge.diagnostic import Code
from livrerouge.suggest import did_you_mean

_MEASURE = 88


def explanation(id_: str) -> str:
    """Explain one code; an unknown one is a fault of usage, with the nearest that exists."""
    codes = catalogue()
    code = codes.get(id_.strip().strip("[]").upper())
    if code is None:
        question = did_you_mean(id_.upper(), codes)
        raise click.UsageError(
            f"there is no code “{id_}”" + (f"; {question}" if question else "; livrerouge explain lists them all")
        )
    return "\n".join(_parts(code))


def _parts(code: Code) -> list[str]:
    """Give the paragraphs of an explanation, each with its line end."""
    parts = [f"{code.severity.value}[{code.id}]: {code.title}\n", fill(code.explanation, _MEASURE) + "\n"]
    if code.example:
        parts.append("Example:\n" + indent(code.example, "    ") + "\n")
    if code.remedy:
        parts.append("Mended:\n" + indent(code.remedy, "    ") + "\n")
    return parts


def overview() -> str:
    """List every code with its severity and title."""
    return "".join(f"{code.id}  {code.severity.value:<7}  {code.title}\n" for code in catalogue().values())
