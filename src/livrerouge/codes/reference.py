"""Faults of the family B: references inside the book."""

from __future__ import annotations

from livrerouge.diagnostic import Code, Severity

UNKNOWN_TARGET = Code(
    id="B201",
    severity=Severity.ERROR,
    title="reference to nothing",
    message="nothing in the publication has the id “{target}”",
    hint="give the figure, table, heading or section that id, or correct the reference",
    explanation=(
        "A reference prints the number or the page of what it points to and links to it. "
        "Without a target there is neither, and the reader would be sent nowhere."
    ),
    example="See [](#fig-anual).",
    remedy="See [](#fig-annual).",
)

DUPLICATE_ID = Code(
    id="B202",
    severity=Severity.ERROR,
    title="id given twice",
    message="the id “{id}” is already given at {first}",
    hint="give one of the two another id",
    explanation=(
        "An id names one thing in the whole publication, sections, heads, figures, tables and callouts together. "
        "Given twice, a reference to it could mean either."
    ),
    example="## Workshops {#events}\n\nTwo a year.\n\n## Conferences {#events}\n\nOne a year.",
    remedy="## Workshops {#workshops}\n\nTwo a year.\n\n## Conferences {#conferences}\n\nOne a year.",
)

NOT_NUMBERED = Code(
    id="B203",
    severity=Severity.ERROR,
    title="reference to something without a label",
    message="“{target}” has neither a number nor a title to print",
    hint="write the words of the link yourself: [words](#{target})",
    explanation=(
        "A reference without words of its own prints the label of its target: “figure 2”, or the title of a head. "
        "This target has none, so the reference would print nothing."
    ),
    example="The drawing on [](#cover) shows a table.",
    remedy="The drawing on [the cover](#cover) shows a table.",
)
