"""An indicator, and no source for its figures."""

from collections.abc import Iterator

from contract_drafter.model.finding import Severity
from contract_drafter.model.values import LocalText
from contract_drafter.rules._base import Example, Facts, Hit, Rule
from contract_drafter.rules._indicators import without

RULE = Rule(
    code="OBJ005",
    severity=Severity.WARNING,
    life="preview",
    family="objectives",
    why=LocalText.of(
        en=("Two tools give two figures: without a named source each side brings its own."),
        fr=("Deux outils donnent deux chiffres : sans source nommée, chacun apporte le sien."),
    ),
    message=LocalText.of(en="no source for this indicator: {words}", fr="pas de source pour cet indicateur : {words}"),
    hint=LocalText.of(
        en="name the one system, survey or register whose figures count",
        fr=("nommez le seul système, l'enquête ou le registre dont les chiffres comptent"),
    ),
    source="Guide LOLF 2004 on performance indicators; Doran 1981 (SMART)",
)
BAD = {
    "en": (
        Example(
            (
                "# 1. Indicators\n\n| Indicator | Target | Unit | Source | Owner | "
                "Frequency |\n|---|---|---|---|---|---|\n| Availability | 99.5 | % | "
                "monitoring tool | Ann Hill | monthly |\n| Satisfied users | 80 | % |  | "
                "Tom Reed | quarterly |\n"
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
                "satisfaits | 80 | % |  | Luc Roux | chaque trimestre |\n"
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
    yield from without(facts, "source")
