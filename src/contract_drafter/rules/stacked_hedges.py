"""Three vague words in one commitment."""

from collections.abc import Iterator

from contract_drafter.model.finding import Severity
from contract_drafter.model.values import LocalText
from contract_drafter.rules._base import Example, Facts, Hit, Rule, hit
from contract_drafter.rules._flagged import bound

RULE = Rule(
    code="VAG016",
    severity=Severity.INFO,
    life="preview",
    family="objectives",
    why=LocalText.of(
        en=("Each hedge takes a part of the promise away; after three nothing is left."),
        fr=("Chaque réserve ôte une part de la promesse ; après trois, il n'en reste rien."),
    ),
    message=LocalText.of(
        en="three vague words or more in one sentence", fr="trois mots vagues ou plus dans une phrase"
    ),
    hint=LocalText.of(en="write the sentence again from its result", fr="récrivez la phrase à partir de son résultat"),
    source="Bhatia and Breaux, vagueness adds up",
)
BAD = {
    "en": (
        Example(
            ("# 1. Services\n\nThe Provider shall strive to promptly offer adequate support where possible."),
            at=("The Provider shall strive to promptly offer adequate support where possible."),
        ),
    ),
    "fr": (
        Example(
            (
                "# 1. Services\n\nLe Prestataire doit s'efforcer d'offrir rapidement un "
                "support adapté dans la mesure du possible."
            ),
            at=("Le Prestataire doit s'efforcer d'offrir rapidement un support adapté dans la mesure du possible."),
        ),
    ),
}
GOOD = {
    "en": (Example("# 1. Services\n\nThe Provider shall answer 95% of tickets within 4 hours each month."),),
    "fr": (Example("# 1. Services\n\nLe Prestataire répond à 95 % des tickets en 4 heures chaque mois."),),
}
MANY = 3


def check(facts: Facts) -> Iterator[Hit]:
    """The flagged sentences that bind and blur in three ways or more."""
    for judged in facts.judged:
        blurs = {term.blurs for term in judged.assessment.terms} - {"verb", "open_list", "comparative"}
        if len(blurs) >= MANY and judged.assessment.label.flagged and bound(facts, judged) is not None:
            yield hit(judged.passage, judged.start, judged.end)
