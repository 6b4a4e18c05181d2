"""Schemas: the JSON Schema of each kind of file, and of the report, as text."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

import click

from livrerouge.report import document, report_schema
from livrerouge.schema.document import TABLES, file_schema
from livrerouge.suggest import did_you_mean


def _schemas() -> Mapping[str, Callable[[], dict[str, Any]]]:
    """Give what makes each schema, by its name."""
    return {**{name: partial(file_schema, name) for name in TABLES}, "report": report_schema}


def schema(name: str) -> str:
    """Write a schema; an unknown one is a fault of usage, with the nearest that exists."""
    known = _schemas()
    if name not in known:
        question = did_you_mean(name, known)
        raise click.UsageError(f"there is no schema “{name}”; " + (question or f"there are: {', '.join(known)}"))
    return document(known[name]())


def overview() -> str:
    """List the schemas, each with what it describes."""
    return "".join(f"{name:<8}  {make()['description']}\n" for name, make in _schemas().items())
