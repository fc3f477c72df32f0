"""An act that can be observed, and no date, time limit or frequency."""

from collections.abc import Iterator

from contract_drafter.model.finding import Severity
from contract_drafter.model.values import LocalText
from contract_drafter.rules._base import Example, Facts, Hit, Rule
from contract_drafter.rules._flagged import Reason, flagged

RULE = Rule(
    code="OBL002",
    severity=Severity.WARNING,
    life="preview",
    family="objectives",
    why=LocalText.of(
        en=("A duty without a date can always be done later: nobody can say that it was missed."),
        fr=(
            "Une obligation sans date peut toujours être remplie plus tard : personne ne peut dire qu'elle est manquée."
        ),
    ),
    message=LocalText.of(en="no date, time limit or frequency", fr="ni date, ni délai, ni fréquence"),
    hint=LocalText.of(
        en="add a date, a time limit with what starts it, or how often",
        fr="ajoutez une date, un délai avec son point de départ, ou une fréquence",
    ),
    source="Doran 1981 (SMART)",
)
BAD = {
    "en": (Example("# 1. Services\n\nThe Provider shall train 120 users.", at="The Provider shall train 120 users"),),
    "fr": (
        Example(
            "# 1. Services\n\nLe Prestataire doit former 120 utilisateurs.",
            at="Le Prestataire doit former 120 utilisateurs",
        ),
    ),
}
GOOD = {
    "en": (Example("# 1. Services\n\nThe Provider shall train 120 users by 31 March 2027."),),
    "fr": (Example("# 1. Services\n\nLe Prestataire doit former 120 utilisateurs au plus tard le 31 mars 2027."),),
}


def check(facts: Facts) -> Iterator[Hit]:
    """The commitments that this alone leaves open."""
    yield from flagged(facts, Reason.DEADLINE)
