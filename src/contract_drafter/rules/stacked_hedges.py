"""Three vague words in one commitment."""

from collections.abc import Iterator

from contract_drafter.model.finding import Severity
from contract_drafter.model.values import LocalText
from contract_drafter.rules._base import Example, Facts, Hit, Rule, hit
from contract_drafter.rules._flagged import blurred
from contract_drafter.rules._threshold import Threshold

MANY = Threshold("vague_words", 3, 2, 8)
RULE = Rule(
    code="VAG016",
    severity=Severity.INFO,
    life="preview",
    family="objectives",
    why=LocalText.of(
        en=("Each hedge takes a part of the promise away; after three nothing is left."),
        fr=("Chaque réserve ôte une part de la promesse ; après trois, il n'en reste rien."),
    ),
    message=LocalText.of(en="{count} vague words in one sentence", fr="{count} mots vagues dans une phrase"),
    hint=LocalText.of(en="write the sentence again from its result", fr="récrivez la phrase à partir de son résultat"),
    source="Bhatia and Breaux, vagueness adds up",
    thresholds=(MANY,),
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


def check(facts: Facts) -> Iterator[Hit]:
    """The flagged sentences that bind and blur in as many ways."""
    for judged in facts.duties:
        ways = blurred(facts, judged)
        if len(ways) >= facts.threshold(MANY, judged.passage.language):
            yield hit(judged.passage, judged.start, judged.end, count=len(ways))
