"""Apply the rules of a language to one run of inline content, and to plain text."""

from __future__ import annotations

from dataclasses import dataclass, field

from livrerouge.diagnostic import Diagnostic
from livrerouge.model.inline import Foreign, Inlines, Text
from livrerouge.place import Span
from livrerouge.typeset.passage import Passage, Remark, Rule
from livrerouge.typeset.rules import RULES, Rules


@dataclass(slots=True)
class Setter:
    """Sets the runs of one book and gathers what there is to say about them."""

    rules: Rules = field(default_factory=lambda: RULES)
    diagnostics: list[Diagnostic] = field(default_factory=list)

    def run(self, tree: Inlines, language: str, *, prose: bool = False, part: bool = False) -> Inlines:
        """Set a run: its own words by the rules of its language, foreign ones by theirs."""
        if not tree:
            return tree
        passage = self._ruled(Passage.of(tree, prose=prose, part=part), rules_of(self.rules, language))
        return passage.built(self._foreign)

    def text(self, value: str, language: str, span: Span) -> str:
        """Set plain text; superior letters stay on the line and nothing is wrapped."""
        if not value:
            return value
        return self._ruled(Passage.of((Text(value, span),)), rules_of(self.rules, language)).plain()

    def _foreign(self, words: Foreign) -> Foreign:
        return Foreign(words.language, self.run(words.children, words.language), words.span)

    def _ruled(self, passage: Passage, rules: tuple[tuple[str, Rule], ...]) -> Passage:
        for _, rule in rules:
            changes = tuple(rule(passage))
            if not changes:
                continue
            for change in changes:
                if isinstance(change, Remark):
                    place = passage.place(change.start, change.end)
                    self.diagnostics.append(change.code.at(place, **change.fields))
            passage = passage.changed(changes)
        return passage


def rules_of(rules: Rules, language: str) -> tuple[tuple[str, Rule], ...]:
    """Give the rules of a language by its base tag: `fr` for `fr-CH`; none for a language without rules."""
    return rules.get(language.replace("_", "-").split("-")[0].lower(), ())
