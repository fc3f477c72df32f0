"""A result that no service reaches."""

from collections.abc import Iterator

from contract_drafter.model.finding import Severity
from contract_drafter.model.values import LocalText
from contract_drafter.rules._base import Example, Facts, Hit, Rule, hit
from contract_drafter.rules._duties import in_duties

RULE = Rule(
    code="VAG012",
    severity=Severity.WARNING,
    life="preview",
    family="objectives",
    why=LocalText.of(
        en=(
            "A promise of 100% is broken on the first minute of failure, so nobody "
            "takes it seriously, or everybody is in breach."
        ),
        fr=(
            "Une promesse de 100 % est violée à la première minute de panne : "
            "personne n'y croit, ou tout le monde est en faute."
        ),
    ),
    message=LocalText.of(en="no service reaches this: {words}", fr="aucun service n'y arrive : {words}"),
    hint=LocalText.of(
        en="give the rate, the period and the exclusions", fr="donnez le taux, la période et les exclusions"
    ),
    source="INCOSE Guide to Writing Requirements R26",
)
BAD = {
    "en": (
        Example(
            ("# 1. Services\n\nThe Provider shall deliver uninterrupted service to the Users."),
            at="uninterrupted service",
        ),
    ),
    "fr": (
        Example(
            ("# 1. Services\n\nLe Prestataire doit assurer une disponibilité de 100 % du site chaque mois."),
            at="disponibilité de 100 %",
        ),
    ),
}
GOOD = {
    "en": (Example("# 1. Services\n\nThe Provider shall keep the site available 99.5% of the time each month."),),
    "fr": (Example("# 1. Services\n\nLe Prestataire doit assurer une disponibilité de 99,5 % du site chaque mois."),),
}


def check(facts: Facts) -> Iterator[Hit]:
    """The sentences that bind and hold these words."""
    for judged, match in in_duties(facts, "absolute"):
        yield hit(judged.passage, *match.span())
