"""An indicator that is easily gamed, and nothing that would show it."""

from collections.abc import Iterator

from contract_drafter.model.finding import Severity
from contract_drafter.model.values import LocalText
from contract_drafter.rules._base import Example, Facts, Hit, Rule, hit
from contract_drafter.rules._indicators import said

RULE = Rule(
    code="MEA011",
    severity=Severity.WARNING,
    life="preview",
    family="objectives",
    why=LocalText.of(
        en=("Tickets closed too early improve the figure and not the service; a second measure shows it."),
        fr=("Des tickets clos trop tôt améliorent le chiffre et non le service ; une seconde mesure le montre."),
    ),
    message=LocalText.of(
        en="a high risk of gaming, and no counter-metric: {words}",
        fr="un risque de contournement élevé, et pas de contre-indicateur : {words}",
    ),
    hint=LocalText.of(
        en="name the measure that would get worse if the figure were gamed",
        fr="nommez la mesure qui empirerait si le chiffre était contourné",
    ),
    source="Goodhart's law; model clauses of this project, KPI-01",
)
BAD = {
    "en": (
        Example(
            (
                "# 1. Indicators\n\n| Indicator | Target | Gaming risk | Counter-metric |\n|---|---|---|---|\n| "
                "Tickets solved at first contact | 75% | high | |\n| Availability | 99.5% | low | |\n"
            ),
            at="high",
        ),
    ),
    "fr": (
        Example(
            (
                "# 1. Indicateurs\n\n| Indicateur | Cible | Risque de contournement | Contre-indicateur "
                "|\n|---|---|---|---|\n| Tickets résolus au premier contact | 75 % | élevé | |\n| Disponibilité "
                "| 99,5 % | faible | |\n"
            ),
            at="élevé",
        ),
    ),
}
GOOD = {
    "en": (
        Example(
            "# 1. Indicators\n\n| Indicator | Target | Gaming risk | Counter-metric |\n|---|---|---|---|\n| "
            "Tickets solved at first contact | 75% | high | tickets opened again |\n"
        ),
    ),
    "fr": (
        Example(
            "# 1. Indicateurs\n\n| Indicateur | Cible | Risque de contournement | Contre-indicateur "
            "|\n|---|---|---|---|\n| Tickets résolus au premier contact | 75 % | élevé | tickets rouverts "
            "|\n"
        ),
    ),
}


def check(facts: Facts) -> Iterator[Hit]:
    """The cells that say so, of indicators without a counter-metric."""
    for kpi in facts.kpis:
        risk = said(kpi, "gaming")
        high = risk and facts.pattern("high_risk", risk.language).search(risk.folded)
        if risk and high and said(kpi, "counter") is None:
            yield hit(risk, 0, len(risk.text))
