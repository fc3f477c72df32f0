"""An indicator that serves no objective."""

from collections.abc import Iterator

from contract_drafter.model.finding import Severity
from contract_drafter.model.values import LocalText
from contract_drafter.rules._base import Example, Facts, Hit, Rule, hit
from contract_drafter.rules._indicators import indicators, said

RULE = Rule(
    code="OBJ012",
    severity=Severity.WARNING,
    life="preview",
    family="objectives",
    why=LocalText.of(
        en=("A figure that serves no objective is work for nothing, and hides those that do."),
        fr=("Un chiffre qui ne sert aucun objectif est un travail pour rien, et cache ceux qui servent."),
    ),
    message=LocalText.of(
        en="no objective for this indicator: {words}", fr="pas d'objectif pour cet indicateur : {words}"
    ),
    hint=LocalText.of(en="tie it to an objective, or delete it", fr="rattachez-le à un objectif, ou supprimez-le"),
    source="Guide LOLF 2004",
)
BAD = {
    "en": (
        Example(
            (
                "# 1. Indicators\n\n| Objective | Indicator | Target |\n|---|---|---|\n| "
                "Fast support | Calls answered | 95% |\n| – | Reports sent | 12 a year |\n"
            ),
            at="Reports sent",
        ),
    ),
    "fr": (
        Example(
            (
                "# 1. Indicateurs\n\n| Objectif | Indicateur | Cible |\n|---|---|---|\n| "
                "Support rapide | Appels pris | 95 % |\n| – | Rapports envoyés | 12 par "
                "an |\n"
            ),
            at="Rapports envoyés",
        ),
    ),
}
GOOD = {
    "en": (
        Example(
            "# 1. Indicators\n\n| Objective | Indicator | Target |\n|---|---|---|\n| "
            "Fast support | Calls answered | 95% |\n|  | Calls solved | 80% |\n"
        ),
    ),
    "fr": (
        Example(
            "# 1. Indicateurs\n\n| Objectif | Indicateur | Cible |\n|---|---|---|\n| "
            "Support rapide | Appels pris | 95 % |\n|  | Appels résolus | 80 % |\n"
        ),
    ),
}


def check(facts: Facts) -> Iterator[Hit]:
    """The rows whose cell of objectives says that there is none. An empty one goes on with the row above."""
    for kpi in indicators(facts):
        if "objective" in kpi.cells and said(kpi, "objective") is None:
            yield hit(kpi.name, 0, len(kpi.name.text))
