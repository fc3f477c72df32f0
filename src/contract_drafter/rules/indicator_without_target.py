"""An indicator, and no value to reach."""

from collections.abc import Iterator

from contract_drafter.model.finding import Severity
from contract_drafter.model.values import LocalText
from contract_drafter.rules._base import Example, Facts, Hit, Rule
from contract_drafter.rules._indicators import without

RULE = Rule(
    code="OBJ006",
    severity=Severity.ERROR,
    life="preview",
    family="objectives",
    why=LocalText.of(
        en="An indicator without a target informs; it commits nobody.",
        fr="Un indicateur sans cible informe ; il n'engage personne.",
    ),
    message=LocalText.of(en="no target for this indicator: {words}", fr="pas de cible pour cet indicateur : {words}"),
    hint=LocalText.of(
        en=("give the value to reach and its date, or the date and the rule by which it will be set"),
        fr=("donnez la valeur à atteindre et sa date, ou la date et la règle qui la fixeront"),
    ),
    source="Guide LOLF 2004 on performance indicators; Doran 1981 (SMART)",
)
BAD = {
    "en": (
        Example(
            (
                "# 1. Indicators\n\n| Indicator | Target | Unit | Source | Owner | "
                "Frequency |\n|---|---|---|---|---|---|\n| Availability | 99.5 | % | "
                "monitoring tool | Ann Hill | monthly |\n| Satisfied users |  | % | "
                "survey | Tom Reed | quarterly |\n"
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
                "satisfaits |  | % | enquête | Luc Roux | chaque trimestre |\n"
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
    yield from without(facts, "target")
