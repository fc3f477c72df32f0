"""A result that one party alone judges."""

from collections.abc import Iterator

from contract_drafter.model.finding import Severity
from contract_drafter.model.values import LocalText
from contract_drafter.rules._base import Example, Facts, Hit, Rule
from contract_drafter.rules._flagged import Reason, flagged

RULE = Rule(
    code="VAG007",
    severity=Severity.WARNING,
    life="preview",
    family="objectives",
    why=LocalText.of(
        en=(
            "If one party alone says whether the result is reached, the other has "
            "promised whatever the first will want."
        ),
        fr=("Si une partie dit seule si le résultat est atteint, l'autre a promis ce que la première voudra."),
    ),
    message=LocalText.of(
        en="one party alone decides whether this is met: {words}", fr="une seule partie décide si c'est tenu : {words}"
    ),
    hint=LocalText.of(
        en="replace it by a score, a test or a third person who decides",
        fr="remplacez par une note, un test ou un tiers qui tranche",
    ),
    source="Code civil art. 1304-2; ISO/IEC/IEEE 29148 language criteria",
)
BAD = {
    "en": (
        Example(
            "# 1. Services\n\nThe deliverables shall be to the Client's satisfaction.",
            at="to the Client's satisfaction",
        ),
    ),
    "fr": (
        Example("# 1. Services\n\nLes livrables doivent être à la satisfaction du Client.", at="à la satisfaction"),
    ),
}
GOOD = {
    "en": (Example("# 1. Services\n\nThe deliverables shall pass the tests of Schedule 2 by 30 June 2027."),),
    "fr": (Example("# 1. Services\n\nLes livrables passent les tests de l'annexe 2 au plus tard le 30 juin 2027."),),
}


def check(facts: Facts) -> Iterator[Hit]:
    """The commitments that this alone leaves open."""
    yield from flagged(facts, Reason.DISCRETION)
