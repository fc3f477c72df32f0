"""A period that ends before it starts."""

from collections.abc import Iterator
from itertools import pairwise

from contract_drafter.model.finding import Severity
from contract_drafter.model.values import LocalText
from contract_drafter.rules._base import Example, Facts, Hit, Rule, hit

RULE = Rule(
    code="NUM003",
    severity=Severity.ERROR,
    life="preview",
    family="structure",
    why=LocalText.of(
        en="A period that ends before it starts is empty.",
        fr="Une période qui finit avant de commencer est vide.",
    ),
    message=LocalText.of(
        en="this period ends before it starts: {words}",
        fr="cette période finit avant de commencer : {words}",
    ),
    hint=LocalText.of(
        en="mend one of the two dates",
        fr="corrigez l'une des deux dates",
    ),
    source="",
)
BAD = {
    "en": (
        Example(
            "# 1. Term\n\nThe pilot runs from 1 March 2027 to 30 June 2026.",
            at="1 March 2027 to 30 June 2026",
        ),
    ),
    "fr": (
        Example(
            "# Article 1 – Durée\n\nLe pilote dure du 1er mars 2027 au 30 juin 2026.",
            at="1er mars 2027 au 30 juin 2026",
        ),
    ),
}
GOOD = {
    "en": (
        Example(
            "# 1. Term\n\nThe pilot runs from 1 March 2026 to 30 June 2026.",
        ),
    ),
    "fr": (
        Example(
            "# Article 1 – Durée\n\nLe pilote dure du 1er mars 2026 au 30 juin 2026.",
        ),
    ),
}


def check(facts: Facts) -> Iterator[Hit]:
    """Two dates joined as from one to the other, the second the earlier."""
    for first, last in pairwise(facts.dates):
        if first.passage is not last.passage or first.form != last.form or not (first.value and last.value):
            continue
        passage = first.passage
        joint = facts.pattern("date_joint", passage.language).fullmatch(passage.folded, first.end, last.start)
        if joint and last.value < first.value:
            yield hit(passage, first.start, last.end)
