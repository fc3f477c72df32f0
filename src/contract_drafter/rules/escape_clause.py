"""A duty that an escape word lets go."""

from collections.abc import Iterator

from contract_drafter.model.finding import Severity
from contract_drafter.model.values import LocalText
from contract_drafter.rules._base import Example, Facts, Hit, Rule
from contract_drafter.rules._flagged import Reason, flagged

RULE = Rule(
    code="VAG004",
    severity=Severity.WARNING,
    life="stable",
    family="objectives",
    why=LocalText.of(
        en="“Where possible” lets the party that owes the duty say when it is owed.",
        fr=("« Dans la mesure du possible » laisse à celui qui doit le soin de dire quand il doit."),
    ),
    message=LocalText.of(en="an escape from the duty: {words}", fr="une échappatoire à l'obligation : {words}"),
    hint=LocalText.of(
        en="name the events that excuse, or delete the words",
        fr="nommez les événements qui dispensent, ou supprimez ces mots",
    ),
    source="INCOSE Guide to Writing Requirements R8; Femmer et al. 2017, loopholes",
)
BAD = {
    "en": (Example("# 1. Services\n\nThe Provider shall repair the printers where possible.", at="where possible"),),
    "fr": (
        Example(
            ("# 1. Services\n\nLe Prestataire répare les imprimantes dans la mesure du possible."),
            at="dans la mesure du possible",
        ),
    ),
}
GOOD = {
    "en": (Example("# 1. Services\n\nThe Provider shall repair a printer within 8 hours of the call."),),
    "fr": (Example("# 1. Services\n\nLe Prestataire répare une imprimante dans les 8 heures qui suivent l'appel."),),
}


def check(facts: Facts) -> Iterator[Hit]:
    """The commitments that this alone leaves open."""
    yield from flagged(facts, Reason.ESCAPE)
