"""Shares of a whole that do not add up to 100%."""

import re
from collections.abc import Iterator
from decimal import Decimal

from contract_drafter.model.finding import Severity
from contract_drafter.model.values import LocalText
from contract_drafter.rules._base import Example, Facts, Hit, Rule, hit, sentences_holding

RULE = Rule(
    code="NUM008",
    severity=Severity.ERROR,
    life="preview",
    family="structure",
    why=LocalText.of(
        en="Shares that do not add up leave a part to nobody, or give it twice.",
        fr="Des parts dont la somme n'est pas 100 % laissent une part à personne, ou la donnent deux fois.",
    ),
    message=LocalText.of(
        en="these shares add up to {total}%",
        fr="ces parts font {total} %",
    ),
    hint=LocalText.of(
        en="mend one of the shares",
        fr="corrigez l'une des parts",
    ),
    source="",
)
BAD = {
    "en": (
        Example(
            (
                "# 1. Payment\n\nThe price is split into three payments: 40% at signature, 30% at delivery and "
                "20% at acceptance."
            ),
            at="40% at signature, 30% at delivery and 20%",
        ),
    ),
    "fr": (
        Example(
            (
                "# Article 1 – Paiement\n\nLe prix est réparti en trois versements : 40 % à la signature, 30 % "
                "à la livraison et 20 % à la réception."
            ),
            at="40 % à la signature, 30 % à la livraison et 20 %",
        ),
    ),
}
GOOD = {
    "en": (
        Example(
            (
                "# 1. Payment\n\nThe price is split into three payments: 40% at signature, 30% at delivery and "
                "30% at acceptance."
            ),
        ),
    ),
    "fr": (
        Example(
            (
                "# Article 1 – Paiement\n\nLe prix est réparti en trois versements : 40 % à la signature, 30 % "
                "à la livraison et 30 % à la réception."
            ),
        ),
    ),
}


FEWEST, NEAREST, FARTHEST = 2, 50, 150
"""Outside these totals the figures are not shares of one whole."""


def check(facts: Facts) -> Iterator[Hit]:
    """Sentences that split a whole into percentages."""
    for sentence in sentences_holding(facts, "split_whole"):
        passage = sentence.passage
        lead = facts.pattern("split_whole", passage.language).search(sentence.folded)
        if not lead:
            continue
        shares = list(PERCENT.finditer(passage.folded, sentence.start + lead.end(), sentence.end))
        total = sum(Decimal(match[1].replace(",", ".")) for match in shares)
        if len(shares) > FEWEST and total != 100 and NEAREST <= total <= FARTHEST:
            yield hit(passage, shares[0].start(), shares[-1].end(), total=total)


PERCENT = re.compile(r"(?<![\d.,])(\d{1,3}(?:[.,]\d+)?) ?%")
