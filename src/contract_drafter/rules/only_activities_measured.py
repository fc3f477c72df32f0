"""Indicators that only count activities."""

from collections.abc import Iterator

from contract_drafter.model.finding import Severity
from contract_drafter.model.values import LocalText
from contract_drafter.rules._base import Example, Facts, Hit, Rule, whole
from contract_drafter.rules._indicators import indicators

RULE = Rule(
    code="MEA006",
    severity=Severity.WARNING,
    life="preview",
    family="contract",
    why=LocalText.of(
        en=("When every indicator counts what is done, nobody learns whether it served."),
        fr=("Quand tous les indicateurs comptent ce qui est fait, personne ne sait si cela a servi."),
    ),
    message=LocalText.of(
        en="all {count} indicators count activities", fr="les {count} indicateurs comptent tous des activités"
    ),
    hint=LocalText.of(
        en="add at least one result that the users can see",
        fr="ajoutez au moins un résultat que les utilisateurs peuvent constater",
    ),
    source="Guide LOLF 2004",
)
BAD = {
    "en": (
        Example(
            (
                "# 1. Indicators\n\n| Indicator | Target | Source |\n|---|---|---|\n| Number "
                "of meetings | 12 meetings | minutes |\n| Hours worked | 200 hours | "
                "timesheets |\n"
            ),
            at="",
        ),
    ),
    "fr": (
        Example(
            (
                "# 1. Indicateurs\n\n| Indicateur | Cible | Source |\n|---|---|---|\n| "
                "Nombre de réunions | 12 réunions | comptes rendus |\n| Heures de travail "
                "| 200 heures | relevés |\n"
            ),
            at="",
        ),
    ),
}
GOOD = {
    "en": (
        Example(
            "# 1. Indicators\n\n| Indicator | Target | Unit | Source | Owner | "
            "Frequency |\n|---|---|---|---|---|---|\n| Availability | 99.5 | % | "
            "monitoring tool | Ann Hill | monthly |\n| Satisfied users | 80 | % | "
            "survey | Tom Reed | quarterly |\n"
        ),
    ),
    "fr": (
        Example(
            "# 1. Indicateurs\n\n| Indicateur | Cible | Unité | Source | Responsable | "
            "Fréquence |\n|---|---|---|---|---|---|\n| Disponibilité | 99,5 | % | "
            "outil de supervision | Anne Mont | chaque mois |\n| Utilisateurs "
            "satisfaits | 80 | % | enquête | Luc Roux | chaque trimestre |\n"
        ),
    ),
}


def check(facts: Facts) -> Iterator[Hit]:
    """The document, where at least two indicators are all of this kind."""
    known = indicators(facts)
    if len(known) > 1 and all(
        facts.pattern("activity_measure", kpi.name.language).search(kpi.name.folded) for kpi in known
    ):
        yield whole(facts, count=len(known))
