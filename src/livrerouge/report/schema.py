"""The schema of the JSON form, for programs that read it: JSON Schema, draft 2020-12."""

from __future__ import annotations

from typing import Any

from livrerouge.diagnostic import Severity

DRAFT = "https://json-schema.org/draft/2020-12/schema"

_Schema = dict[str, Any]


def report_schema() -> _Schema:
    """Give the schema of what `--format json` writes."""
    return {
        "$schema": DRAFT,
        "title": "Report of livrerouge",
        "description": "What `livrerouge build --format json` and `livrerouge check --format json` write to stdout.",
        **_object(
            {
                "version": {"const": 1, "description": "Of this form; another number means another form."},
                "errors": _count("Errors in all editions."),
                "warnings": _count("Warnings in all editions."),
                "editions": {"type": "array", "items": {"$ref": "#/$defs/edition"}},
                "diagnostics": {**_diagnostics(), "description": "What is told of no edition; absent when empty."},
                "validators": {
                    "type": "array",
                    "items": {"$ref": "#/$defs/validator"},
                    "description": "What other validators say of the file of `check --pdf`; absent when none is asked.",
                },
            },
            optional=("diagnostics", "validators"),
        ),
        "$defs": {"edition": _edition(), "diagnostic": _diagnostic(), "validator": _validator()},
    }


def _edition() -> _Schema:
    """Describe one publication in one variant."""
    # Of the model the other forms need nothing.
    from livrerouge.model.style import Variant

    return {
        "description": "A publication in one variant, built or checked.",
        **_object(
            {
                "publication": _text("Name of its folder in book/."),
                "language": _text_or_none("Its language; null when the text could not be read that far."),
                "variant": {"enum": [variant.value for variant in Variant]},
                "file": _text_or_none("The PDF from the project's root; null when none was written."),
                "pages": _count("Pages laid out."),
                "bytes": {"type": ["integer", "null"], "minimum": 0, "description": "Size of the PDF; null without."},
                "seconds": {"type": "number", "minimum": 0, "description": "Wall time."},
                "timings": {
                    "type": "object",
                    "additionalProperties": {"type": "number", "minimum": 0},
                    "description": "Wall time of each stage in seconds, in the order of the pipeline.",
                },
                "errors": _count("Errors of this edition."),
                "warnings": _count("Warnings of this edition."),
                "diagnostics": _diagnostics(),
                "unchanged": {
                    "const": True,
                    "description": "Nothing changed since it was built, and nothing was built; absent otherwise.",
                },
            },
            optional=("unchanged",),
        ),
    }


def _validator() -> _Schema:
    """Describe what another validator said."""
    return {
        "description": "Another validator, asked by one standard.",
        **_object(
            {
                "validator": _text("Its name and version."),
                "standard": _text("PDF/UA-1, PDF/A-2a, …"),
                "said": _text("How many rules it asked, or why it did not run."),
                "ran": {"type": "boolean", "description": "False where it did not judge the file."},
            }
        ),
    }


def _diagnostic() -> _Schema:
    """Describe one diagnostic."""
    return {
        "description": "A fault or a remark. Lines and columns count from 1, columns in characters (code points).",
        **_object(
            {
                "file": _text_or_none("The file from the project's root; null for what has no place."),
                "line": _count("0 for what has no place."),
                "column": _count("0 for what has no place."),
                "length": _count("Characters meant, on that line; 0 for a place between two."),
                "text": {"type": "string", "description": "The line of the file; of a very long one, a part."},
                "severity": {"enum": [severity.value for severity in Severity]},
                "code": {
                    "type": "string",
                    "pattern": "^[BTYSLPAM][0-9]{3}$",
                    "description": "Explained by `livrerouge explain CODE`.",
                },
                "message": _text("What is wrong, in one sentence."),
                "hint": {"type": "string", "description": "The remedy; may be empty."},
                "pages": {
                    "type": "array",
                    "items": {"type": "integer", "minimum": 1},
                    "description": "Pages where it shows, counted from the cover; empty before layout.",
                },
                "offset": _count("Characters of the line before “text”; absent when there are none."),
                "units": _count("The same in UTF-16 code units."),
                "cell": _text("The cell of a workbook, Sheet1:C12; line and column are its row and column."),
                "shift": _count("Characters of “text”, the row of the cell, before the fault."),
            },
            optional=("offset", "units", "cell", "shift"),
        ),
    }


def _object(keys: dict[str, _Schema], optional: tuple[str, ...] = ()) -> _Schema:
    """Describe an object that has these keys and no others."""
    required = [key for key in keys if key not in optional]
    return {"type": "object", "properties": keys, "required": required, "additionalProperties": False}


def _diagnostics() -> _Schema:
    return {"type": "array", "items": {"$ref": "#/$defs/diagnostic"}}


def _count(description: str) -> _Schema:
    return {"type": "integer", "minimum": 0, "description": description}


def _text(description: str) -> _Schema:
    return {"type": "string", "minLength": 1, "description": description}


def _text_or_none(description: str) -> _Schema:
    return {"type": ["string", "null"], "minLength": 1, "description": description}
