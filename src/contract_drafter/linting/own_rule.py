"""A rule that a firm wrote as data: phrases and a pattern, where they speak, what excuses them."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from contract_drafter.languages import ListChange
from contract_drafter.rules._base import Example, Facts, Hit, Passage, Rule, hit


class OwnRule(NamedTuple):
    """Shaped as a module of the shelf `rules`. What is looked for, and what excuses it, is by language.

    `zones` and `kinds` are those of `rules._base`. `instead` is what may stand for the words; `fixes` says that it may
    without anybody asking.
    """

    RULE: Rule
    BAD: Mapping[str, tuple[Example, ...]]
    GOOD: Mapping[str, tuple[Example, ...]]
    looked_for: Mapping[str, tuple[re.Pattern[str], ...]]
    unless: Mapping[str, re.Pattern[str]]
    zones: frozenset[str]
    kinds: frozenset[str]
    instead: Mapping[str, str]
    fixes: bool

    def check(self, facts: Facts) -> Iterator[Hit]:
        """The words looked for, in the zones and kinds of text where the rule speaks; each place once."""
        for passage in facts.passages:
            if passage.zone in self.zones and passage.kind in self.kinds:
                yield from self._in(facts, passage)

    def _in(self, facts: Facts, passage: Passage) -> Iterator[Hit]:
        reached = 0
        looked_for = self.looked_for.get(passage.language, ())
        spans = (match.span() for each in looked_for for match in each.finditer(passage.folded))
        for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
            if start < reached or self._excused(facts, passage, start):
                continue
            reached = end
            instead = _as_written(passage.text[start:end], self.instead.get(passage.language, ""))
            yield hit(passage, start, end, fix=instead if self.fixes and instead else None, instead=instead)

    def _excused(self, facts: Facts, passage: Passage, at: int) -> bool:
        """Whether the sentence holds one of the phrases that excuse it; a heading or a cell is one sentence."""
        excuse = self.unless.get(passage.language)
        if excuse is None:
            return False
        spans = [(each.start, each.end) for each in facts.sentences_of(passage) if each.start <= at < each.end]
        return excuse.search(passage.folded, *(spans[0] if spans else ())) is not None


@dataclass(frozen=True, slots=True)
class OwnRules:
    """The rules of a firm by code, and what it changes in our lists. `digest` changes when any of its files does."""

    rules: Mapping[str, OwnRule] = field(default_factory=dict)
    words: tuple[ListChange, ...] = ()
    digest: str = ""


def _as_written(words: str, instead: str) -> str:
    return instead[:1].upper() + instead[1:] if words[:1].isupper() else instead
