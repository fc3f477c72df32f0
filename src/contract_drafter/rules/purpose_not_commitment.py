"""A party that aims at something instead of doing it."""

from collections.abc import Iterator

from contract_drafter.model.finding import Severity
from contract_drafter.model.values import LocalText
from contract_drafter.rules._base import Example, Facts, Hit, Rule, hit
from contract_drafter.rules._duties import in_duties

RULE = Rule(
    code="OBJ016",
    severity=Severity.INFO,
    life="preview",
    family="objectives",
    why=LocalText.of(
        en=("Whoever “aims to” has kept the promise by aiming: nothing has to be reached."),
        fr="Qui « vise à » a tenu sa promesse en visant : rien n'est à atteindre.",
    ),
    message=LocalText.of(en="an aim, not a commitment: {words}", fr="une intention, non un engagement : {words}"),
    hint=LocalText.of(
        en="write what the party does or reaches, with its figure and date",
        fr="écrivez ce que la partie fait ou atteint, avec le chiffre et la date",
    ),
    source="INCOSE Guide to Writing Requirements R20",
)
BAD = {
    "en": (
        Example(
            ("# 1. Objectives\n\nThe Provider aims to reduce the delay to 28 days by 31 March 2027."), at="aims to"
        ),
    ),
    "fr": (
        Example(("# 1. Objectifs\n\nLe Prestataire vise à réduire le délai à 28 jours au 31 mars 2027."), at="vise à"),
    ),
}
GOOD = {
    "en": (Example("# 1. Objectives\n\nThe Provider shall reduce the delay to 28 days by 31 March 2027."),),
    "fr": (Example("# 1. Objectifs\n\nLe Prestataire doit réduire le délai à 28 jours au 31 mars 2027."),),
}


def check(facts: Facts) -> Iterator[Hit]:
    """The sentences that bind and hold these words."""
    for judged, match in in_duties(facts, "purpose"):
        yield hit(judged.passage, *match.span(1))
