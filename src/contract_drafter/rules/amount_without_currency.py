"""An amount of money without its currency."""

from collections.abc import Iterator

from contract_drafter.model.finding import Severity
from contract_drafter.model.values import LocalText
from contract_drafter.rules._base import Example, Facts, Hit, Rule, hit

RULE = Rule(
    code="NUM007",
    severity=Severity.WARNING,
    life="preview",
    family="structure",
    why=LocalText.of(
        en="An amount without a currency can be paid in the weakest one.",
        fr="Un montant sans monnaie peut être payé dans la plus faible.",
    ),
    message=LocalText.of(
        en="{words}: in which currency?",
        fr="{words} : dans quelle monnaie ?",
    ),
    hint=LocalText.of(
        en="add the currency, and whether tax is included",
        fr="ajoutez la monnaie, et dites si la taxe est comprise",
    ),
    source="",
)
BAD = {
    "en": (
        Example(
            "# 1. Price\n\nThe Client pays a fee of 12,000 each quarter.",
            at="12,000",
        ),
    ),
    "fr": (
        Example(
            "# Article 1 – Prix\n\nLe Client paie une redevance de 12 000 par trimestre.",
            at="12 000",
        ),
    ),
}
GOOD = {
    "en": (
        Example(
            "# 1. Price\n\nThe Client pays a fee of €12,000 each quarter, at a rate of 3%.",
        ),
    ),
    "fr": (
        Example(
            "# Article 1 – Prix\n\nLe Client paie une redevance de 12 000 € par trimestre, au taux de 3 %.",
        ),
    ),
}


SMALLEST = 100
"""Up to it, a figure after a word such as sum is a number of points or of things."""


def check(facts: Facts) -> Iterator[Hit]:
    """Amounts after a word of price that have no currency."""
    for amount in facts.amounts:
        words = amount.passage.text[amount.start : amount.end]
        year = words.isdigit() and 1900 < int(words) < 2100
        if not amount.currency and amount.value > SMALLEST and amount.passage.kind != "heading" and not year:
            yield hit(amount.passage, amount.start, amount.end)
