"""The rules, in the order in which they are told: by family, one a file."""

from __future__ import annotations

from livrerouge.audit.archive import attachments, foreign, forms, layers, locks, parts, scripts, whole, xfa
from livrerouge.audit.colour import blending, contrast, device
from livrerouge.audit.fonts import characters, embedded, glyphs, maps, unicode
from livrerouge.audit.images import interpolation, resolution, scan
from livrerouge.audit.layout import edges, overlaps
from livrerouge.audit.links import fields, flags, kinds, targets
from livrerouge.audit.links import tree as links
from livrerouge.audit.links import words as said
from livrerouge.audit.reading import artifacts, claim, labels, language, order, outline, tab, tags, title, window
from livrerouge.audit.rule import Rule
from livrerouge.audit.structure import (
    alternatives,
    apart,
    calls,
    complete,
    contents,
    figures,
    formulas,
    headers,
    levels,
    lists,
    notes,
    roles,
    rows,
    ruby,
    scopes,
    sure,
    tables,
    tagged,
    ways,
)

RULES: tuple[Rule, ...] = (
    whole.RULE,
    parts.RULE,
    tagged.RULE,
    sure.RULE,
    roles.RULE,
    complete.RULE,
    apart.RULE,
    ways.RULE,
    levels.RULE,
    alternatives.RULE,
    figures.RULE,
    rows.RULE,
    scopes.RULE,
    headers.RULE,
    tables.RULE,
    lists.RULE,
    contents.RULE,
    ruby.RULE,
    notes.RULE,
    calls.RULE,
    formulas.RULE,
    language.RULE,
    tags.RULE,
    title.RULE,
    window.RULE,
    tab.RULE,
    order.RULE,
    artifacts.RULE,
    claim.RULE,
    outline.RULE,
    labels.RULE,
    embedded.RULE,
    unicode.RULE,
    characters.RULE,
    glyphs.RULE,
    maps.RULE,
    resolution.RULE,
    interpolation.RULE,
    scan.RULE,
    edges.RULE,
    overlaps.RULE,
    contrast.RULE,
    blending.RULE,
    device.RULE,
    links.RULE,
    said.RULE,
    targets.RULE,
    flags.RULE,
    fields.RULE,
    kinds.RULE,
    locks.RULE,
    scripts.RULE,
    xfa.RULE,
    attachments.RULE,
    layers.RULE,
    foreign.RULE,
    forms.RULE,
)
