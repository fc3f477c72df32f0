"""A result with its figure, and no period or date."""

from collections.abc import Iterator

from contract_drafter.model.finding import Severity
from contract_drafter.model.values import LocalText
from contract_drafter.rules._base import Example, Facts, Hit, Rule
from contract_drafter.rules._flagged import Reason, flagged

RULE = Rule(
    code="OBJ002",
    severity=Severity.WARNING,
    life="preview",
    family="objectives",
    why=LocalText.of(
        en=("A rate without a period is met on the best day and missed on the worst: nobody can say when to look."),
        fr=("Un taux sans période est tenu le meilleur jour et manqué le pire : personne ne sait quand regarder."),
    ),
    message=LocalText.of(en="a result, and no period or deadline", fr="un résultat, et ni période ni échéance"),
    hint=LocalText.of(
        en="say over what period it is measured, or by what date it is reached",
        fr="dites sur quelle période on le mesure, ou à quelle date il est atteint",
    ),
    source="Doran 1981 (SMART)",
)
BAD = {
    "en": (
        Example(
            "# 1. Services\n\nThe Provider shall answer 95% of calls.", at="The Provider shall answer 95% of calls"
        ),
    ),
    "fr": (
        Example(
            "# 1. Services\n\nLe Prestataire assure un taux de disponibilité de 99,5 %.",
            at="Le Prestataire assure un taux de disponibilité de 99,5 %",
        ),
    ),
}
GOOD = {
    "en": (Example("# 1. Services\n\nThe Provider shall answer 95% of calls each month."),),
    "fr": (Example("# 1. Services\n\nLe Prestataire assure un taux de disponibilité de 99,5 % par mois."),),
}


def check(facts: Facts) -> Iterator[Hit]:
    """The commitments that this alone leaves open."""
    yield from flagged(facts, Reason.PERIOD)
