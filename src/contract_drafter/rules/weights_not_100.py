"""Weights that do not add up to 100."""

import re
from collections.abc import Iterator
from decimal import Decimal

from contract_drafter.model.finding import Severity
from contract_drafter.model.values import LocalText
from contract_drafter.rules._base import Example, Facts, Hit, Kpi, Rule, hit

RULE = Rule(
    code="MEA009",
    severity=Severity.ERROR,
    life="stable",
    family="contract",
    why=LocalText.of(
        en=(
            "If the weights do not add up to 100, the score, and the money that "
            "follows it, can be worked out in two ways."
        ),
        fr=("Si les poids ne font pas 100, la note, et l'argent qui la suit, se calculent de deux façons."),
    ),
    message=LocalText.of(en="the weights add up to {total}, not 100", fr="les poids font {total}, et non 100"),
    hint=LocalText.of(
        en="correct a weight, or say how the score is brought back to 100",
        fr="corrigez un poids, ou dites comment la note est ramenée à 100",
    ),
    source="arithmetic",
)
BAD = {
    "en": (
        Example(
            (
                "# 1. Indicators\n\n| Indicator | Target | Weight |\n|---|---|---|\n| "
                "Availability | 99.5% | 50 |\n| Satisfied users | 80% | 40 |\n"
            ),
            at="Weight",
        ),
    ),
    "fr": (
        Example(
            (
                "# 1. Indicateurs\n\n| Indicateur | Cible | Poids |\n|---|---|---|\n| "
                "Disponibilité | 99,5 % | 50 |\n| Utilisateurs satisfaits | 80 % | 40 |\n"
            ),
            at="Poids",
        ),
    ),
}
GOOD = {
    "en": (
        Example(
            "# 1. Indicators\n\n| Indicator | Target | Weight |\n|---|---|---|\n| "
            "Availability | 99.5% | 60 |\n| Satisfied users | 80% | 40 |\n"
        ),
    ),
    "fr": (
        Example(
            "# 1. Indicateurs\n\n| Indicateur | Cible | Poids |\n|---|---|---|\n| "
            "Disponibilité | 99,5 % | 60 |\n| Utilisateurs satisfaits | 80 % | 40 |\n"
        ),
    ),
}
NUMBER = re.compile(r"(\d{1,3}(?:[.,]\d+)?) ?(?:%|points?)?")


def check(facts: Facts) -> Iterator[Hit]:
    """The head of the column, for each table whose rows all have a weight."""
    tables: dict[int, list[Kpi]] = {}
    for kpi in facts.kpis:
        total = facts.pattern("total_row", kpi.name.language).search(kpi.name.folded)
        if kpi.name.zone != "definitions" and "name" in kpi.cells and not total:
            tables.setdefault(kpi.name.table, []).append(kpi)
    for table, rows in tables.items():
        weights = [weight for kpi in rows if (weight := _weight(kpi)) is not None]
        if len(weights) < 2 or len(weights) != len(rows) or sum(weights) in (1, 100):
            continue
        column = rows[0].cells["weight"].column
        for head in facts.passages:
            if (head.table, head.row, head.column) == (table, 1, column):
                yield hit(head, 0, len(head.text), total=sum(weights))


def _weight(kpi: Kpi) -> Decimal | None:
    found = NUMBER.fullmatch(kpi.cells["weight"].folded.strip()) if "weight" in kpi.cells else None
    return Decimal(found[1].replace(",", ".")) if found else None
