"""An indicator that nobody measures or answers for."""

from collections.abc import Iterator

from contract_drafter.model.finding import Severity
from contract_drafter.model.values import LocalText
from contract_drafter.rules._base import Example, Facts, Hit, Rule
from contract_drafter.rules._indicators import without

RULE = Rule(
    code="MEA005",
    severity=Severity.WARNING,
    life="preview",
    family="objectives",
    why=LocalText.of(
        en="A figure that nobody has to produce is not produced.",
        fr="Un chiffre que personne ne doit produire n'est pas produit.",
    ),
    message=LocalText.of(
        en="nobody answers for this indicator: {words}", fr="personne ne répond de cet indicateur : {words}"
    ),
    hint=LocalText.of(en="name who measures it and who answers for it", fr="nommez qui le mesure et qui en répond"),
    source="Guide LOLF 2004 on performance indicators; Doran 1981 (SMART)",
)
BAD = {
    "en": (
        Example(
            (
                "# 1. Indicators\n\n| Indicator | Target | Unit | Source | Owner | "
                "Frequency |\n|---|---|---|---|---|---|\n| Availability | 99.5 | % | "
                "monitoring tool | Ann Hill | monthly |\n| Satisfied users | 80 | % | "
                "survey |  | quarterly |\n"
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
                "satisfaits | 80 | % | enquête |  | chaque trimestre |\n"
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
    yield from without(facts, "owner")
