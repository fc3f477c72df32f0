"""Prices that do not say whether tax is included."""

from collections.abc import Iterator

from contract_drafter.model.finding import Severity
from contract_drafter.model.values import LocalText
from contract_drafter.rules._base import Example, Facts, Hit, Rule, hit

RULE = Rule(
    code="NUM010",
    severity=Severity.INFO,
    life="preview",
    family="structure",
    why=LocalText.of(
        en="The difference is the tax itself: a fifth of the price.",
        fr="L'écart est la taxe elle-même : un cinquième du prix.",
    ),
    message=LocalText.of(
        en="{words}: before or after tax?",
        fr="{words} : hors taxe ou taxe comprise ?",
    ),
    hint=LocalText.of(
        en="say once that prices exclude or include value added tax",
        fr="dites une fois si les prix s'entendent hors taxe ou taxe comprise",
    ),
    source="",
)
BAD = {
    "en": (
        Example(
            "# 1. Price\n\nThe price is €12,000 each quarter.",
            at="€12,000",
        ),
    ),
    "fr": (
        Example(
            "# Article 1 – Prix\n\nLe prix est de 12 000 € par trimestre, payable à Lyon.",
            at="12 000 €",
        ),
    ),
}
GOOD = {
    "en": (
        Example(
            "# 1. Price\n\nThe price is €12,000 each quarter, excluding VAT.",
        ),
    ),
    "fr": (
        Example(
            "# Article 1 – Prix\n\nLe prix est de 12 000 € HT par trimestre, payable à Lyon.",
        ),
    ),
}


SMALLEST = 100


def check(facts: Facts) -> Iterator[Hit]:
    """The first price, where the whole document says nothing of tax."""
    if any(True for _ in facts.find("tax_word")):
        return
    for amount in facts.amounts:
        passage = amount.passage
        before = passage.folded[max(0, amount.start - 60) : amount.start]
        priced = facts.pattern("price_word", passage.language).search(before)
        if amount.currency and amount.value >= SMALLEST and priced and passage.kind != "heading":
            words = passage.text[amount.start : amount.end]
            yield hit(passage, amount.start, amount.start + len(words.rstrip()))
            return
