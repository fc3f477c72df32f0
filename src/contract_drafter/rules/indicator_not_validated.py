"""An indicator that one side has not accepted."""

from collections.abc import Iterator

from contract_drafter.model.finding import Severity
from contract_drafter.model.values import LocalText
from contract_drafter.rules._base import Example, Facts, Hit, Rule, hit
from contract_drafter.rules._indicators import NONE
from contract_drafter.rules._tables import first, grids

BOTH = 2
"""Columns, one a side."""

RULE = Rule(
    code="MEA013",
    severity=Severity.ERROR,
    life="preview",
    family="objectives",
    why=LocalText.of(
        en="A measure that one side never accepted is disputed on the day it is missed.",
        fr="Une mesure qu'un côté n'a jamais acceptée se conteste le jour où elle est manquée.",
    ),
    message=LocalText.of(
        en="not validated by both sides: {words}",
        fr="non validé par les deux côtés : {words}",
    ),
    hint=LocalText.of(
        en="have both sides validate it, and write the date",
        fr="faites-le valider des deux côtés, et écrivez la date",
    ),
    source="model clauses of this project, COC-01",
)
BAD = {
    "en": (
        Example(
            (
                "# 1. Validation\n\n| KPI | Validated by the client on | Validated by the provider on "
                "|\n|---|---|---|\n| Availability | 3 May 2027 | 4 May 2027 |\n| Satisfied users | 3 May 2027 | "
                "|\n"
            ),
            at="Satisfied users",
        ),
        Example(
            "# 1. Indicators\n\nThe Provider defines the indicators at its sole discretion.",
            at="Provider defines the indicators at its sole discretion",
        ),
    ),
    "fr": (
        Example(
            (
                "# 1. Validation\n\n| Indicateur | Validé par le client le | Validé par le prestataire le "
                "|\n|---|---|---|\n| Disponibilité | 3 mai 2027 | 4 mai 2027 |\n| Utilisateurs satisfaits | 3 "
                "mai 2027 | |\n"
            ),
            at="Utilisateurs satisfaits",
        ),
        Example(
            "# 1. Indicateurs\n\nLe Prestataire définit seul les indicateurs.",
            at="Prestataire définit seul les indicateurs",
        ),
    ),
}
GOOD = {
    "en": (
        Example(
            "# 1. Validation\n\n| KPI | Validated by the client on | Validated by the provider on "
            "|\n|---|---|---|\n| Availability | 3 May 2027 | 4 May 2027 |\n"
        ),
    ),
    "fr": (
        Example(
            "# 1. Validation\n\n| Indicateur | Validé par le client le | Validé par le prestataire le "
            "|\n|---|---|---|\n| Disponibilité | 3 mai 2027 | 4 mai 2027 |\n"
        ),
    ),
}


def check(facts: Facts) -> Iterator[Hit]:
    """The lines of a table of validations with a blank, and the sentences by which one side sets the measures alone."""
    for grid in grids(facts):
        dated = grid.columns(facts, "validated_head")
        for row in grid.rows if len(dated) >= BOTH else ():
            if any(column not in row or row[column].folded.strip(" .") in NONE for column in dated):
                yield hit(first(row), 0, len(first(row).text))
    for passage, match in facts.matches("kpi_set_alone"):
        yield hit(passage, *match.span())
