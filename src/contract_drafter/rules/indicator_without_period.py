"""An indicator, and nothing says how often it is measured."""

from collections.abc import Iterator

from contract_drafter.model.finding import Severity
from contract_drafter.model.values import LocalText
from contract_drafter.rules._base import Example, Facts, Hit, Rule
from contract_drafter.rules._indicators import without

RULE = Rule(
    code="OBJ019",
    severity=Severity.WARNING,
    life="preview",
    family="objectives",
    why=LocalText.of(
        en="The same service is at 99.9% over a year and at 95% over its worst week.",
        fr="Le même service est à 99,9 % sur un an et à 95 % sur sa pire semaine.",
    ),
    message=LocalText.of(
        en="no period of measurement for this indicator: {words}",
        fr="pas de période de mesure pour cet indicateur : {words}",
    ),
    hint=LocalText.of(en="say over what period it is measured", fr="dites sur quelle période il est mesuré"),
    source="Guide LOLF 2004 on performance indicators; Doran 1981 (SMART)",
)
BAD = {
    "en": (
        Example(
            (
                "# 1. Indicators\n\n| Indicator | Target | Unit | Source | Owner | "
                "Frequency |\n|---|---|---|---|---|---|\n| Availability | 99.5 | % | "
                "monitoring tool | Ann Hill | monthly |\n| Satisfied users | 80 | % | "
                "survey | Tom Reed |  |\n"
            ),
            at="Satisfied users",
        ),
    ),
    "fr": (
        Example(
            (
                "# 1. Indicateurs\n\n| Indicateur | Cible | Unité | Source | Responsable | "
                "Fréquence |\n|---|---|---|---|---|---|\n| Disponibilité | 99,5 | % | "
                "outil de supervision | Anne Mont | chaque mois |\n| Utilisateurs "
                "satisfaits | 80 | % | enquête | Luc Roux |  |\n"
            ),
            at="Utilisateurs satisfaits",
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
    """The indicators with nothing in this place; one finding where a whole table has nothing."""
    yield from without(facts, "period")
