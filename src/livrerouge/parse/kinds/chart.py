"""`:::{chart} table`: a picture drawn from the rows of a table."""

from __future__ import annotations

from livrerouge.codes import accessibility as codes
from livrerouge.model.block import Chart
from livrerouge.parse.directive import Directive, Kind
from livrerouge.parse.kinds.table import table_name
from livrerouge.parse.room import CREDIT

_FORMS = ("lollipop", "bars")


def _read(directive: Directive) -> Chart | None:
    """Read a chart; diagnostic A002 when nobody is credited."""
    table = table_name(directive)
    form, name = directive.choice("kind", _FORMS, _FORMS[0]), directive.id()
    credit = directive.run("credit", CREDIT)
    if not directive.has("credit"):
        shown = directive.argument.content if directive.argument is not None else "the chart"
        directive.reading.report(codes.CREDIT_MISSING.at(directive.line, name=shown))
    caption = directive.paragraph("its caption, in one paragraph")
    return Chart(table, form, name, caption, credit, directive.span) if table is not None else None


CHART = Kind(_read, options=("id", "kind", "credit"), argument="the name of a table")
