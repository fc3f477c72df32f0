"""A duty of effort towards nothing that can be checked."""

from collections.abc import Iterator

from contract_drafter.model.finding import Severity
from contract_drafter.model.values import LocalText
from contract_drafter.rules._base import Example, Facts, Hit, Rule
from contract_drafter.rules._flagged import Reason, flagged

RULE = Rule(
    code="VAG005",
    severity=Severity.WARNING,
    life="stable",
    family="objectives",
    why=LocalText.of(
        en=("Best efforts towards a result that is not stated bind to nothing that anybody can show."),
        fr=("Des meilleurs efforts vers un résultat qui n'est pas dit n'obligent à rien que l'on puisse montrer."),
    ),
    message=LocalText.of(
        en="an effort towards nothing that can be checked: {words}", fr="un effort vers rien de vérifiable : {words}"
    ),
    hint=LocalText.of(
        en="state the result, or the steps to take and their dates",
        fr="dites le résultat, ou les actes à accomplir et leurs dates",
    ),
    source=("Adams, A Manual of Style for Contract Drafting, on efforts; Code civil art. 1163"),
)
BAD = {
    "en": (
        Example(
            ("# 1. Services\n\nThe Provider shall use best endeavours to improve user satisfaction."),
            at="best endeavours",
        ),
    ),
    "fr": (
        Example(
            (
                "# 1. Services\n\nLe Prestataire doit faire ses meilleurs efforts pour "
                "améliorer la satisfaction des utilisateurs."
            ),
            at="meilleurs efforts",
        ),
    ),
}
GOOD = {
    "en": (
        Example(
            "# 1. Services\n\nThe Provider shall use reasonable endeavours to resolve "
            "90% of incidents within 4 hours, measured monthly."
        ),
    ),
    "fr": (
        Example(
            "# 1. Services\n\nLe Prestataire fait ses meilleurs efforts pour tenir un "
            "taux de disponibilité de 99,5 % par mois."
        ),
    ),
}


def check(facts: Facts) -> Iterator[Hit]:
    """The commitments that this alone leaves open."""
    yield from flagged(facts, Reason.EFFORT)
