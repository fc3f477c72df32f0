"""A slogan in the place of a result."""

from collections.abc import Iterator

from contract_drafter.model.finding import Severity
from contract_drafter.model.values import LocalText
from contract_drafter.rules._base import Example, Facts, Hit, Rule
from contract_drafter.rules._flagged import Reason, flagged

RULE = Rule(
    code="VAG009",
    severity=Severity.WARNING,
    life="preview",
    family="objectives",
    why=LocalText.of(
        en="“World-class” sells; it promises nothing that can be measured.",
        fr="« De premier plan » fait vendre ; cela ne promet rien de mesurable.",
    ),
    message=LocalText.of(en="a slogan, not a result: {words}", fr="un slogan, non un résultat : {words}"),
    hint=LocalText.of(
        en="replace it by the figure that would make you say so", fr="remplacez par le chiffre qui vous le ferait dire"
    ),
    source="Femmer et al. 2017, superlatives",
)
BAD = {
    "en": (Example("# 1. Services\n\nThe Provider shall provide a world-class service.", at="world-class"),),
    "fr": (Example("# 1. Services\n\nLe Prestataire fournit un service d'excellence.", at="excellence"),),
}
GOOD = {
    "en": (Example("# 1. Services\n\nThe Provider shall answer 95% of tickets within 4 hours each month."),),
    "fr": (Example("# 1. Services\n\nLe Prestataire répond à 95 % des tickets en 4 heures chaque mois."),),
}


def check(facts: Facts) -> Iterator[Hit]:
    """The commitments that this alone leaves open."""
    yield from flagged(facts, Reason.SUPERLATIVE)
