"""More than three indicators for one objective."""

from collections.abc import Iterator

from contract_drafter.model.finding import Severity
from contract_drafter.model.values import LocalText
from contract_drafter.rules._base import Example, Facts, Hit, Rule, hit
from contract_drafter.rules._indicators import by_objective
from contract_drafter.rules._threshold import Threshold

MOST = Threshold("indicators_of_an_objective", 3, 1, 50)
RULE = Rule(
    code="MEA002",
    severity=Severity.INFO,
    life="preview",
    family="objectives",
    why=LocalText.of(
        en=("Several indicators of the same thing let each side choose the one that suits it."),
        fr=("Plusieurs indicateurs de la même chose laissent chacun choisir celui qui l'arrange."),
    ),
    message=LocalText.of(
        en="{count} indicators for the objective: {words}", fr="{count} indicateurs pour l'objectif : {words}"
    ),
    hint=LocalText.of(en="keep the one or two that tell most", fr="gardez celui ou les deux qui en disent le plus"),
    source="Vested outsourcing",
    thresholds=(MOST,),
)
BAD = {
    "en": (
        Example(
            (
                "# 1. Indicators\n\n| Objective | Indicator | Target |\n|---|---|---|\n| "
                "Fast support | Rate 0 | 80% |\n| Fast support | Rate 1 | 81% |\n| Fast "
                "support | Rate 2 | 82% |\n| Fast support | Rate 3 | 83% |\n"
            ),
            at="Fast support",
            nth=1,
        ),
    ),
    "fr": (
        Example(
            (
                "# 1. Indicateurs\n\n| Objectif | Indicateur | Cible |\n|---|---|---|\n| "
                "Support rapide | Taux 0 | 80 % |\n| Support rapide | Taux 1 | 81 % |\n| "
                "Support rapide | Taux 2 | 82 % |\n| Support rapide | Taux 3 | 83 % |\n"
            ),
            at="Support rapide",
            nth=1,
        ),
    ),
}
GOOD = {
    "en": (
        Example(
            "# 1. Indicators\n\n| Objective | Indicator | Target |\n|---|---|---|\n| Fast support | Rate | 80% |\n"
        ),
    ),
    "fr": (
        Example(
            "# 1. Indicateurs\n\n| Objectif | Indicateur | Cible |\n|---|---|---|\n| Support rapide | Taux | 80 % |\n"
        ),
    ),
}


def check(facts: Facts) -> Iterator[Hit]:
    """The first cell of each such objective."""
    for rows in by_objective(facts).values():
        if len(rows) > facts.threshold(MOST, facts.language):
            cell = rows[0].cells.get("objective", rows[0].name)
            yield hit(cell, 0, len(cell.text), count=len(rows))
