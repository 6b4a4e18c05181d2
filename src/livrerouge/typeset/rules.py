"""The rules of each language, in the order in which they are applied."""

from __future__ import annotations

from collections.abc import Mapping

from livrerouge.typeset.common.double_spaces import double_spaces
from livrerouge.typeset.common.ellipsis import ellipsis
from livrerouge.typeset.common.ranges import ranges
from livrerouge.typeset.common.runts import runts
from livrerouge.typeset.common.unpaired_quotes import unpaired_quotes
from livrerouge.typeset.english.dashes import dashes as english_dashes
from livrerouge.typeset.english.labels import labels as english_labels
from livrerouge.typeset.english.quotes import double_quotes, single_quotes
from livrerouge.typeset.english.units import units as english_units
from livrerouge.typeset.french.apostrophes import apostrophes
from livrerouge.typeset.french.capitals import capitals
from livrerouge.typeset.french.counted import counted
from livrerouge.typeset.french.dashes import dashes
from livrerouge.typeset.french.etcetera import etcetera
from livrerouge.typeset.french.guillemets import guillemets
from livrerouge.typeset.french.labels import labels
from livrerouge.typeset.french.ligatures import ligatures
from livrerouge.typeset.french.numbers import products, thousands, units
from livrerouge.typeset.french.ordinal_endings import ordinal_endings
from livrerouge.typeset.french.ordinals import ordinals
from livrerouge.typeset.french.punctuation import colons, thin_spaces
from livrerouge.typeset.french.quotes import quotes
from livrerouge.typeset.french.single_letters import single_letters
from livrerouge.typeset.passage import Rule

Rules = Mapping[str, tuple[tuple[str, Rule], ...]]
"""Named rules by base language tag."""

RULES: Rules = {
    "fr": (
        # What is only reported comes first: it reads what the author typed.
        ("ligatures", ligatures),
        ("capitals", capitals),
        ("ordinal-endings", ordinal_endings),
        ("unpaired-quotes", unpaired_quotes),
        ("double-spaces", double_spaces),
        ("etcetera", etcetera),
        ("quotes", quotes),
        ("apostrophes", apostrophes),
        ("ellipsis", ellipsis),
        ("guillemets", guillemets),
        ("ranges", ranges),
        ("dashes", dashes),
        ("thousands", thousands),
        ("units", units),
        ("products", products),
        ("ordinals", ordinals),
        ("labels", labels),
        ("counted", counted),
        ("thin-spaces", thin_spaces),
        ("colons", colons),
        ("single-letters", single_letters),
        ("runts", runts),
    ),
    "en": (
        ("unpaired-quotes", unpaired_quotes),
        ("double-spaces", double_spaces),
        ("double-quotes", double_quotes),
        ("single-quotes", single_quotes),
        ("ellipsis", ellipsis),
        ("ranges", ranges),
        ("dashes", english_dashes),
        ("labels", english_labels),
        ("units", english_units),
        ("runts", runts),
    ),
}
"""Text in any other language is left as typed."""
