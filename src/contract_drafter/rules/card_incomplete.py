"""A card of an indicator that leaves out a part."""

from collections.abc import Iterator

from contract_drafter.model.finding import Severity
from contract_drafter.model.values import LocalText
from contract_drafter.rules._base import Example, Facts, Hit, Rule, hit
from contract_drafter.rules._indicators import indicators, said

RULE = Rule(
    code="OBJ022",
    severity=Severity.ERROR,
    life="preview",
    family="objectives",
    why=LocalText.of(
        en="Two people who read the same card should work out the same figure.",
        fr="Deux personnes qui lisent la même fiche doivent trouver le même chiffre.",
    ),
    message=LocalText.of(
        en="this card does not say: {slot}",
        fr="cette fiche ne dit pas : {slot}",
    ),
    hint=LocalText.of(
        en="complete the card",
        fr="complétez la fiche",
    ),
    source="model clauses of this project, KPI-01",
)
BAD = {
    "en": (
        Example(
            (
                "# 1. Card\n\n| Item | Content |\n|---|---|\n| Indicator | Availability |\n| Target | 99.5 |\n| "
                "Source | monitoring tool |\n| Unit | % |\n| Direction | higher is better |\n| Population | all "
                "minutes of the service hours |\n| Purpose | know whether the site works |\n"
            ),
            at="Availability",
        ),
    ),
    "fr": (
        Example(
            (
                "# 1. Fiche\n\n| Rubrique | Contenu |\n|---|---|\n| Indicateur | Disponibilité |\n| Cible | 99,5 "
                "|\n| Source | outil de supervision |\n| Unité | % |\n| Sens | plus haut vaut mieux |\n| "
                "Population | toutes les minutes de service |\n| But | savoir si le site marche |\n"
            ),
            at="Disponibilité",
        ),
    ),
}
GOOD = {
    "en": (
        Example(
            "# 1. Card\n\n| Item | Content |\n|---|---|\n| Indicator | Availability |\n| Target | 99.5 |\n| "
            "Source | monitoring tool |\n| Unit | % |\n| Direction | higher is better |\n| Population | all "
            "minutes of the service hours |\n| Purpose | know whether the site works |\n| Formula | "
            "minutes up ÷ minutes of service × 100 |\n"
        ),
    ),
    "fr": (
        Example(
            "# 1. Fiche\n\n| Rubrique | Contenu |\n|---|---|\n| Indicateur | Disponibilité |\n| Cible | 99,5 "
            "|\n| Source | outil de supervision |\n| Unité | % |\n| Sens | plus haut vaut mieux |\n| "
            "Population | toutes les minutes de service |\n| But | savoir si le site marche |\n| Formule | "
            "minutes de marche ÷ minutes de service × 100 |\n"
        ),
    ),
}


def check(facts: Facts) -> Iterator[Hit]:
    """The cards, with the parts that they leave out."""
    for kpi in indicators(facts):
        if "name" in kpi.cells and kpi.cells["name"].row == kpi.cells.get("target", kpi.name).row:
            continue
        slots = facts.words("card_slot", kpi.name.language)
        missing = [slot for role, slot in slots.items() if said(kpi, role) is None]
        if missing:
            yield hit(kpi.name, 0, len(kpi.name.text), slot=", ".join(missing))
