"""How easily a document reads, beside what plain language asks of it."""

from dataclasses import dataclass
from decimal import Decimal

from contract_drafter.linting.facts import DocumentFacts
from contract_drafter.model.document import Document
from contract_drafter.rules._readability import lengths, past, running, score
from contract_drafter.rules.sentence_too_long import LONG

ENOUGH = 50
"""Words from which a text has a score and an average worth the name; a shorter one has only its sentences."""
AVERAGE = 16
"""Words a sentence at most, on average."""
SHARE = 3
"""Percent of sentences past the limit of their language, at most."""


@dataclass(frozen=True, slots=True)
class Ease:
    """How a text reads. `score` is None in a language without a formula; `past` counts sentences past `limit` words."""

    score: Decimal | None
    goal: Decimal
    words: int
    sentences: int
    past: int
    limit: int

    @property
    def average(self) -> Decimal:
        return Decimal(self.words) / self.sentences

    @property
    def share(self) -> Decimal:
        return Decimal(100 * self.past) / self.sentences

    @property
    def below(self) -> bool:
        hard = self.words >= ENOUGH and (self.average > AVERAGE or (self.score is not None and self.score < self.goal))
        return hard or self.share > SHARE


def ease(document: Document) -> Ease | None:
    """How the running text of a document reads, None where it has none."""
    facts = DocumentFacts(document)
    passages = running(facts)
    words, limit = tuple(lengths(facts, passages)), LONG.of(document.language)
    if not words:
        return None
    goal = next(iter(facts.words("readability_goal", document.language)), "0")
    long = past(facts, passages, limit)
    return Ease(score(facts, passages, 1), Decimal(goal), sum(words), len(words), long, limit)
