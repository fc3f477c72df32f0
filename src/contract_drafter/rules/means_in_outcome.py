"""An outcome that says how many people or hours, not what they achieve."""

from collections.abc import Iterator

from contract_drafter.model.finding import Severity
from contract_drafter.model.values import LocalText
from contract_drafter.rules._base import Example, Facts, Hit, Rule, hit
from contract_drafter.rules._duties import in_duties

RULE = Rule(
    code="OBJ021",
    severity=Severity.WARNING,
    life="preview",
    family="objectives",
    why=LocalText.of(
        en=(
            "Who promises three engineers keeps the promise with three idle ones; whoever promises the "
            "result finds the means."
        ),
        fr=("Qui promet trois ingénieurs tient parole avec trois oisifs ; qui promet le résultat trouve les moyens."),
    ),
    message=LocalText.of(
        en="means, not a result: {words}",
        fr="des moyens, non un résultat : {words}",
    ),
    hint=LocalText.of(
        en="say what these people or hours must achieve, and leave the means free",
        fr="dites ce que ces personnes ou ces heures doivent atteindre, et laissez les moyens libres",
    ),
    source="model clauses of this project, OUT-03",
)
BAD = {
    "en": (
        Example(
            "# 1. Objectives\n\nThe Provider shall assign three full-time engineers to the site.",
            at="three full-time engineers",
        ),
    ),
    "fr": (Example("# 1. Objectifs\n\nLe Prestataire doit affecter trois ingénieurs au site.", at="trois ingénieurs"),),
}
GOOD = {
    "en": (Example("# 1. Objectives\n\nThe Provider shall keep the site available 99.5% of each month."),),
    "fr": (Example("# 1. Objectifs\n\nLe Prestataire doit garder le site disponible 99,5 % de chaque mois."),),
}


def check(facts: Facts) -> Iterator[Hit]:
    """The words for people and hours in the sentences of objectives that bind."""
    for judged, match in in_duties(facts, "means"):
        if judged.passage.zone == "objectives":
            yield hit(judged.passage, *match.span("means"))
