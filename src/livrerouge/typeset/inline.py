"""Apply the rules of a language to one run of inline content, and to plain text."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from livrerouge.diagnostic import Diagnostic
from livrerouge.model.inline import Foreign, Inlines, Text
from livrerouge.place import Span
from livrerouge.typeset.abbreviation import Abbreviations
from livrerouge.typeset.change import Expand, Remark
from livrerouge.typeset.passage import Passage, Rule
from livrerouge.typeset.rules import RULES, Rules


@dataclass(slots=True)
class Setter:
    """Sets the runs of one book and gathers what there is to say about them."""

    rules: Rules = field(default_factory=lambda: RULES)
    diagnostics: list[Diagnostic] = field(default_factory=list)
    own: str = ""
    """Language of the book: only remarks on words in it, and outside foreign words, carry a correction."""
    abbreviations: Abbreviations = field(default_factory=Abbreviations)
    """Looked for in runs, not in plain text, which has nowhere to say what they stand for."""
    met: set[str] = field(default_factory=set)
    """Those that occur."""
    still: set[tuple[str, str, bool, bool]] = field(default_factory=set)
    """Texts that no rule changes or says anything of, with their language and kind."""

    def run(self, tree: Inlines, language: str, *, prose: bool = False, part: bool = False) -> Inlines:
        """Set a run: its own words by the rules of its language, foreign ones by theirs."""
        # The cells of a table say the same words over and over.
        alone = (tree[0].value, language, prose, part) if len(tree) == 1 and isinstance(tree[0], Text) else None
        if alone in self.still:
            return tree
        passage = Passage.of(tree, prose=prose, part=part)
        ruled = self._ruled(passage, self._all_rules(language), language == self.own)
        if alone is not None and ruled is passage:
            self.still.add(alone)
        return self._built(ruled, passage)

    def text(self, value: str, language: str, span: Span, *, exact: bool = False) -> str:
        """Set plain text; superior letters stay on the line and nothing is wrapped.

        `exact` says that the span holds the text and nothing else.
        """
        if not value:
            return value
        correct = exact and language == self.own
        return self._ruled(Passage.of((Text(value, span),)), rules_of(self.rules, language), correct).plain()

    def _built(self, ruled: Passage, passage: Passage) -> Inlines:
        """Build a run up again, unless nothing in it can have changed."""
        if ruled is passage and not any(isinstance(leaf.node, Foreign) for leaf in passage.leaves):
            return passage.tree
        return ruled.built(self._foreign)

    def _foreign(self, words: Foreign) -> Foreign:
        passage = Passage.of(words.children)
        ruled = self._ruled(passage, self._all_rules(words.language), False)
        return Foreign(words.language, self._built(ruled, passage), words.span)

    def _all_rules(self, language: str) -> tuple[tuple[str, Rule], ...]:
        return (*rules_of(self.rules, language), *self.abbreviations.rules(language))

    def _ruled(self, passage: Passage, rules: tuple[tuple[str, Rule], ...], correct: bool) -> Passage:
        for _, rule in rules:
            changes = tuple(rule(passage))
            if not changes:
                continue
            for change in changes:
                if isinstance(change, Remark):
                    self.diagnostics.append(_told(change, passage, correct))
                elif isinstance(change, Expand):
                    self.met.add(change.expansion.short)
            passage = passage.changed(changes)
        return passage


def _told(remark: Remark, passage: Passage, correct: bool) -> Diagnostic:
    """Make the diagnostic of a remark, with its correction where that can be put in the file as it is."""
    told = remark.code.at(passage.place(remark.start, remark.end), **remark.fields)
    certain = correct and passage.typed(remark.start, remark.end) is not None
    return replace(told, correction=remark.fields.get("correction") if certain else None)


def rules_of(rules: Rules, language: str) -> tuple[tuple[str, Rule], ...]:
    """Give the rules of a language by its base tag: `fr` for `fr-CH`; none for a language without rules."""
    return rules.get(language.replace("_", "-").split("-")[0].lower(), ())
