"""The kinds of directives, by their names."""

from __future__ import annotations

from livrerouge.parse.directive import Kind
from livrerouge.parse.kinds.callout import CALLOUT
from livrerouge.parse.kinds.chart import CHART
from livrerouge.parse.kinds.credits import CREDITS
from livrerouge.parse.kinds.figure import FIGURE
from livrerouge.parse.kinds.key_figures import KEY_FIGURES
from livrerouge.parse.kinds.pull_quote import PULL_QUOTE
from livrerouge.parse.kinds.quote import QUOTE
from livrerouge.parse.kinds.steps import STEPS
from livrerouge.parse.kinds.table import TABLE

KINDS: dict[str, Kind] = {
    "quote": QUOTE,
    "pull-quote": PULL_QUOTE,
    "note": CALLOUT,
    "tip": CALLOUT,
    "caution": CALLOUT,
    "warning": CALLOUT,
    "figure": FIGURE,
    "table": TABLE,
    "chart": CHART,
    "key-figures": KEY_FIGURES,
    "steps": STEPS,
    "credits": CREDITS,
}
