"""A number in words where figures are read faster."""

from collections.abc import Iterator

from contract_drafter.model.finding import Severity
from contract_drafter.model.values import LocalText
from contract_drafter.rules._base import Example, Facts, Hit, Rule, hit

RULE = Rule(
    code="NUM011",
    severity=Severity.INFO,
    life="preview",
    family="structure",
    why=LocalText.of(
        en="A figure is found at a glance; a number in words has to be looked for.",
        fr="Un chiffre se trouve d'un coup d'œil ; un nombre en lettres se cherche.",
    ),
    message=LocalText.of(
        en="a number in words: {words}",
        fr="un nombre en lettres : {words}",
    ),
    hint=LocalText.of(
        en="write it in figures, with its unit",
        fr="écrivez-le en chiffres, avec son unité",
    ),
    source="ISO 24495-1:2023",
)
BAD = {
    "en": (Example("# 1. Price\n\nThe Client shall pay within thirty days of the invoice.", at="thirty days"),),
    "fr": (Example("# 1. Prix\n\nLe Client paie dans les trente jours de la facture.", at="trente jours"),),
}
GOOD = {
    "en": (
        Example(
            "# 1. Price\n\nThe Client shall pay within 30 days, or thirty (30) days, of the invoice, in "
            "two months or four."
        ),
    ),
    "fr": (
        Example(
            "# 1. Prix\n\nLe Client paie dans les 30 jours, ou trente (30) jours, de la facture, en deux "
            "mois ou quatre."
        ),
    ),
}


def check(facts: Facts) -> Iterator[Hit]:
    """The numbers from ten on that stand in words before a unit, without figures beside them."""
    for passage, match in facts.matches("number_in_words"):
        if passage.kind != "heading" and passage.zone != "signature":
            yield hit(passage, *match.span())
