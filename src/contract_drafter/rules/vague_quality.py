"""A commitment that only a word of praise fills."""

from collections.abc import Iterator

from contract_drafter.model.finding import Severity
from contract_drafter.model.values import LocalText
from contract_drafter.rules._base import Example, Facts, Hit, Rule
from contract_drafter.rules._flagged import Reason, flagged

RULE = Rule(
    code="VAG002",
    severity=Severity.WARNING,
    life="stable",
    family="objectives",
    why=LocalText.of(
        en=(
            "A judge, or a review, cannot say whether a service was “appropriate” or "
            "“of quality”: there is nothing to compare."
        ),
        fr=(
            "Ni un juge ni une revue ne peut dire si un service était « adapté » ou "
            "« de qualité » : il n'y a rien à comparer."
        ),
    ),
    message=LocalText.of(
        en="nobody can say whether this was met: {words}", fr="personne ne pourra dire si c'est tenu : {words}"
    ),
    hint=LocalText.of(
        en=("say what is measured, the value to reach, by when or over what period, and where it is measured"),
        fr=("dites ce qui est mesuré, la valeur à atteindre, pour quand ou sur quelle période, et où on la mesure"),
    ),
    source=("INCOSE Guide to Writing Requirements R7; ISO/IEC/IEEE 29148 language criteria"),
)
BAD = {
    "en": (Example("# 1. Services\n\nThe Provider shall provide an efficient service.", at="efficient"),),
    "fr": (Example("# 1. Services\n\nLe Prestataire fournit un service efficace.", at="efficace"),),
}
GOOD = {
    "en": (
        Example("# 1. Services\n\nThe Provider shall deliver a comprehensive report by 30 June 2027."),
        Example("# 1. Services\n\nThe Provider shall answer 95% of tickets within 4 hours each month."),
        Example("# 1. Changes\n\nNo amendment of the scope shall be effective unless both parties sign it."),
    ),
    "fr": (
        Example("# 1. Services\n\nLe Prestataire remet un rapport complet au plus tard le 30 juin 2027."),
        Example("# 1. Services\n\nLe Prestataire répond à 95 % des tickets en 4 heures chaque mois."),
    ),
}


def check(facts: Facts) -> Iterator[Hit]:
    """The commitments that this alone leaves open."""
    yield from flagged(facts, Reason.QUALITY)
