"""Files as an editor's validator sees them: nodes become plain values, and a schema's objections one line each."""

from __future__ import annotations

from typing import Any

from jsonschema import Draft202012Validator

from livrerouge.diagnostic import Diagnostic
from livrerouge.load.tree import read_mapping
from livrerouge.node import Mapping, Node, Scalar
from livrerouge.place import Source
from livrerouge.schema.document import file_schema


def read(text: str) -> Mapping:
    """Read a YAML text that has no fault."""
    found: list[Diagnostic] = []
    mapping = read_mapping(Source.of("a.yaml", text), found)
    assert mapping is not None, found
    assert found == []
    return mapping


def values(node: Node) -> Any:  # noqa: ANN401 - what YAML holds
    """Give the value of a node."""
    if isinstance(node, Scalar):
        return node.value
    if isinstance(node, Mapping):
        return {entry.key.text: values(entry.value) for entry in node.entries}
    return [values(item) for item in node.items]


def objections(kind: str, content: object) -> list[str]:
    """Say where a schema objects, as paths from the top: `$.series.name`."""
    found = Draft202012Validator(file_schema(kind)).iter_errors(content)
    return sorted({error.json_path for error in found})
