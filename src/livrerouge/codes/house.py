"""Faults of the family T: house rules for the notes of tables."""

from __future__ import annotations

from livrerouge.diagnostic import Code, Severity

UNKNOWN_HOUSE = Code(
    id="T140",
    severity=Severity.ERROR,
    title="unknown house",
    message="there are no house rules “{name}”",
    hint="the houses are: {known}",
    explanation=(
        "A house is a file in styles/houses, in the project or among those that come with livrerouge. It says where "
        "the notes of tables stand, how they are marked and in which order. None has this name."
    ),
    example="house: onu",
    remedy="house: un",
)
