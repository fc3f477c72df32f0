"""A duty that two parties owe: who does it?"""

from collections.abc import Iterator

from contract_drafter.model.finding import Severity
from contract_drafter.model.values import LocalText
from contract_drafter.rules._base import Example, Facts, Hit, Rule, hit
from contract_drafter.rules._duties import in_duties

RULE = Rule(
    code="OBL001",
    severity=Severity.WARNING,
    life="preview",
    family="objectives",
    why=LocalText.of(
        en=("What both owe, neither does: each waits for the other, and neither alone is in breach."),
        fr=("Ce que les deux doivent, aucun ne le fait : chacun attend l'autre, et aucun n'est seul en faute."),
    ),
    message=LocalText.of(en="which of them does it? {words}", fr="laquelle des deux le fait ? {words}"),
    hint=LocalText.of(en="name one party for each act", fr="nommez une partie pour chaque acte"),
    source="INCOSE Guide to Writing Requirements R3",
)
BAD = {
    "en": (
        Example(
            "# 1. Services\n\nThe parties shall deliver the plan by 31 March 2027.", at="The parties shall deliver"
        ),
    ),
    "fr": (
        Example(
            "# 1. Services\n\nLes parties doivent remettre le plan le 31 mars 2027.", at="Les parties doivent remettre"
        ),
    ),
}
GOOD = {
    "en": (
        Example("# 1. Services\n\nThe Provider shall deliver the plan by 31 March 2027."),
        Example("# 1. Services\n\nThe parties shall meet each month."),
    ),
    "fr": (
        Example("# 1. Services\n\nLe Prestataire doit remettre le plan le 31 mars 2027."),
        Example("# 1. Services\n\nLes parties doivent se réunir chaque mois."),
    ),
}


def check(facts: Facts) -> Iterator[Hit]:
    """The sentences that bind and hold these words."""
    for judged, match in in_duties(facts, "joint_duty"):
        yield hit(judged.passage, *match.span())
