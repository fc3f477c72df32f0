"""A change that happens by itself."""

from collections.abc import Iterator

from contract_drafter.model.finding import Severity
from contract_drafter.model.values import LocalText
from contract_drafter.rules._base import Example, Facts, Hit, Rule, hit
from contract_drafter.rules._duties import in_duties

RULE = Rule(
    code="OBJ004",
    severity=Severity.WARNING,
    life="preview",
    family="objectives",
    why=LocalText.of(
        en="If nobody is named, nobody missed the objective.",
        fr="Si personne n'est nommé, personne n'a manqué l'objectif.",
    ),
    message=LocalText.of(en="who does it? {words}", fr="qui le fait ? {words}"),
    hint=LocalText.of(en="name the party that answers for it", fr="nommez la partie qui en répond"),
    source="INCOSE Guide to Writing Requirements R2; Doran 1981 (SMART)",
)
BAD = {
    "en": (
        Example(
            ("# 1. Objectives\n\nConsumption shall be reduced to 410 MWh by 31 December 2027."), at="shall be reduced"
        ),
    ),
    "fr": (
        Example(
            ("# 1. Objectifs\n\nLa consommation doit être réduite à 410 MWh au 31 décembre 2027."),
            at="doit être réduite",
        ),
    ),
}
GOOD = {
    "en": (Example("# 1. Objectives\n\nConsumption shall be reduced by the Provider to 410 MWh by 31 December 2027."),),
    "fr": (Example("# 1. Objectifs\n\nLe Prestataire doit réduire la consommation à 410 MWh au 31 décembre 2027."),),
}


def check(facts: Facts) -> Iterator[Hit]:
    """The sentences that bind and hold these words."""
    for judged, match in in_duties(facts, "passive_change"):
        if facts.pattern("agent", judged.passage.language).search(judged.passage.folded, match.end(), judged.end):
            continue
        yield hit(judged.passage, *match.span())
