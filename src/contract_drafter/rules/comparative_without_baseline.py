"""Better, faster, cheaper: than what?"""

from collections.abc import Iterator

from contract_drafter.model.finding import Severity
from contract_drafter.model.values import LocalText
from contract_drafter.rules._base import Example, Facts, Hit, Rule
from contract_drafter.rules._flagged import Reason, flagged

RULE = Rule(
    code="VAG008",
    severity=Severity.WARNING,
    life="preview",
    family="objectives",
    why=LocalText.of(
        en=("“Better” has no meaning without the value it is compared with and the value to reach."),
        fr=("« Meilleur » ne dit rien sans la valeur de départ et la valeur à atteindre."),
    ),
    message=LocalText.of(en="a comparison with nothing: {words}", fr="une comparaison sans point de départ : {words}"),
    hint=LocalText.of(
        en="give the value at the start, its date, and the value to reach",
        fr="donnez la valeur de départ, sa date, et la valeur à atteindre",
    ),
    source="Femmer et al. 2017; ISO/IEC/IEEE 29148 language criteria",
)
BAD = {
    "en": (Example("# 1. Services\n\nThe Provider shall offer faster support.", at="faster"),),
    "fr": (Example("# 1. Services\n\nLe Prestataire doit offrir une assistance plus rapide.", at="plus rapide"),),
}
GOOD = {
    "en": (
        Example(
            "# 1. Services\n\nThe Provider shall raise first-call resolution from 72% "
            "in 2026 to 80% by 31 December 2027."
        ),
    ),
    "fr": (
        Example(
            "# 1. Services\n\nLe Prestataire porte le taux de résolution au premier "
            "appel de 72 % en 2026 à 80 % au 31 décembre 2027."
        ),
    ),
}


def check(facts: Facts) -> Iterator[Hit]:
    """The commitments that this alone leaves open."""
    yield from flagged(facts, Reason.COMPARATIVE)
