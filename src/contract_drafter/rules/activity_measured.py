"""An activity that is counted in the place of a result."""

from collections.abc import Iterator

from contract_drafter.model.finding import Severity
from contract_drafter.model.values import LocalText
from contract_drafter.rules._base import Example, Facts, Hit, Rule, hit
from contract_drafter.rules._indicators import indicators

RULE = Rule(
    code="OBJ009",
    severity=Severity.WARNING,
    life="preview",
    family="objectives",
    why=LocalText.of(
        en=("Meetings held and reports sent can all be there, and nothing have changed for anybody."),
        fr=("Les réunions peuvent avoir eu lieu et les rapports être partis sans que rien n'ait changé pour personne."),
    ),
    message=LocalText.of(en="an activity, not a result: {words}", fr="une activité, non un résultat : {words}"),
    hint=LocalText.of(
        en="measure what changes for the users, and keep the activity as a means",
        fr=("mesurez ce qui change pour les utilisateurs, et gardez l'activité comme un moyen"),
    ),
    source="Guide LOLF 2004; FAR 37.601 on performance-based contracts",
)
BAD = {
    "en": (
        Example(
            (
                "# 1. Indicators\n\n| Indicator | Target | Source | Owner |\n"
                "|---|---|---|---|\n| Number of meetings held | 12 meetings | minutes | "
                "Ann Hill |\n"
            ),
            at="Number of meetings held",
        ),
    ),
    "fr": (
        Example(
            (
                "# 1. Indicateurs\n\n| Indicateur | Cible | Source | Responsable |\n"
                "|---|---|---|---|\n| Nombre de réunions tenues | 12 réunions | comptes "
                "rendus | Anne Mont |\n"
            ),
            at="Nombre de réunions",
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
    """The names of indicators that count an activity."""
    for kpi in indicators(facts):
        match = facts.pattern("activity_measure", kpi.name.language).search(kpi.name.folded)
        if match:
            yield hit(kpi.name, *match.span())
