"""The part of the schema of SARIF 2.1.0 (OASIS, errata 01) that reports use, written out by hand.

Objects refuse keys the standard does not have, as those of the standard's own schema do; keys that it has and reports
do not use are left out here, and so are refused too.
"""

from __future__ import annotations

from typing import Any

Schema = dict[str, Any]

LEVEL: Schema = {"enum": ["none", "note", "warning", "error"]}
INDEX: Schema = {"type": "integer", "minimum": 0}
FROM_ONE: Schema = {"type": "integer", "minimum": 1}
TEXT: Schema = {"type": "string"}
BAG: Schema = {"type": "object"}


def closed(required: list[str], **keys: Schema) -> Schema:
    """Describe an object that has these keys and no others."""
    return {"type": "object", "properties": keys, "required": required, "additionalProperties": False}


def listed(item: Schema, **more: object) -> Schema:
    """Describe a list."""
    return {"type": "array", "items": item, **more}


MESSAGE = closed(["text"], text=TEXT)
ARTIFACT = closed(["uri"], uri={"type": "string", "format": "uri-reference", "pattern": "^[!-~]+$"}, uriBaseId=TEXT)
REGION = closed(["startLine"], startLine=FROM_ONE, startColumn=FROM_ONE, endColumn=FROM_ONE)
PHYSICAL = closed(["artifactLocation"], artifactLocation=ARTIFACT, region=REGION)
RULE = closed(
    ["id"],
    id=TEXT,
    shortDescription=MESSAGE,
    fullDescription=MESSAGE,
    help=MESSAGE,
    defaultConfiguration=closed([], level=LEVEL),
)
RESULT = closed(
    ["message"],
    ruleId=TEXT,
    ruleIndex=INDEX,
    level=LEVEL,
    message=MESSAGE,
    locations=listed(closed([], physicalLocation=PHYSICAL)),
    properties=BAG,
)
DRIVER = closed(["name"], name=TEXT, version=TEXT, semanticVersion=TEXT, rules=listed(RULE, uniqueItems=True))
RUN = closed(
    ["tool"],
    tool=closed(["driver"], driver=DRIVER),
    invocations=listed(closed(["executionSuccessful"], executionSuccessful={"type": "boolean"})),
    originalUriBaseIds={"type": "object", "additionalProperties": closed([], description=MESSAGE)},
    columnKind={"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
    newlineSequences=listed(TEXT, minItems=1, uniqueItems=True),
    results=listed(RESULT),
)
LOG: Schema = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    **closed(
        ["version", "runs"],
        **{"$schema": {"type": "string", "format": "uri"}},
        version={"const": "2.1.0"},
        runs=listed(RUN),
    ),
}
