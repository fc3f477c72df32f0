"""A rate that changes by so many percent: of the rate, or points?"""

from collections.abc import Iterator

from contract_drafter.model.finding import Severity
from contract_drafter.model.values import LocalText
from contract_drafter.rules._base import Example, Facts, Hit, Rule, hit
from contract_drafter.rules._duties import in_duties

RULE = Rule(
    code="OBJ017",
    severity=Severity.WARNING,
    life="preview",
    family="objectives",
    why=LocalText.of(
        en="From 2% up “by 10%” is 2.2% for one side and 12% for the other.",
        fr=("De 2 %, « augmenter de 10 % » donne 2,2 % pour l'un et 12 % pour l'autre."),
    ),
    message=LocalText.of(
        en="percent of the rate, or percentage points? {words}", fr="pour cent du taux, ou points ? {words}"
    ),
    hint=LocalText.of(
        en="write “from 2.0% to 2.2%”, or “by 0.2 points”", fr="écrivez « de 2,0 % à 2,2 % », ou « de 0,2 point »"
    ),
    source="common error in performance clauses; ISO 80000-1 on percent",
)
BAD = {
    "en": (
        Example(
            (
                "# 1. Services\n\nThe Provider shall increase the conversion rate by 10% "
                "by 31 December 2027, compared with 2026."
            ),
            at="increase the conversion rate by 10%",
        ),
    ),
    "fr": (
        Example(
            (
                "# 1. Services\n\nLe Prestataire doit augmenter le taux de conversion de "
                "10 % au 31 décembre 2027, par rapport à 2026."
            ),
            at="augmenter le taux de conversion de 10 %",
        ),
    ),
}
GOOD = {
    "en": (
        Example(
            "# 1. Services\n\nThe Provider shall increase the conversion rate by 2 "
            "percentage points by 31 December 2027, compared with 2026."
        ),
        Example(
            "# 1. Services\n\nThe Provider shall increase the conversion rate from 2.0% to 2.2% by 31 December 2027."
        ),
    ),
    "fr": (
        Example(
            "# 1. Services\n\nLe Prestataire doit augmenter le taux de conversion de 2 "
            "points au 31 décembre 2027, par rapport à 2026."
        ),
        Example(
            "# 1. Services\n\nLe Prestataire doit augmenter le taux de conversion de 2,0 % à 2,2 % au 31 décembre 2027."
        ),
    ),
}


def check(facts: Facts) -> Iterator[Hit]:
    """The sentences that bind and hold these words."""
    for judged, match in in_duties(facts, "rate_by"):
        yield hit(judged.passage, *match.span())
