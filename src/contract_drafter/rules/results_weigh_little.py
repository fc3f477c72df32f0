"""Weights that reward service levels and activities more than results."""

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal

from contract_drafter.model.finding import Severity
from contract_drafter.model.values import LocalText
from contract_drafter.rules._base import Example, Facts, Hit, Passage, Rule, hit
from contract_drafter.rules._tables import grids
from contract_drafter.rules._threshold import Threshold

LEAST = Threshold("results_weight", 60, 1, 100)
FAR_TOO_LITTLE, MOST_ACTIVITIES, WHOLE, FEWEST = 40, 20, 100, 2
NUMBER = re.compile(r"(\d{1,3}(?:[.,]\d+)?) ?%?")

RULE = Rule(
    code="MEA015",
    severity=Severity.WARNING,
    life="preview",
    family="objectives",
    why=LocalText.of(
        en=("What weighs most is what the provider works for: with 30% on results, the results come last."),
        fr=(
            "Ce qui pèse le plus est ce pour quoi le prestataire travaille : avec 30 % sur les "
            "résultats, ils passent en dernier."
        ),
    ),
    message=LocalText.of(
        en="results and experience weigh {share}%, activities {activities}%",
        fr="les résultats et l'expérience pèsent {share} %, les activités {activities} %",
    ),
    hint=LocalText.of(
        en="give results and experience at least {limit}% of the weight, activities at most 20%",
        fr=("donnez aux résultats et à l'expérience au moins {limit} % du poids, aux activités 20 % au plus"),
    ),
    source="model clauses of this project, KPI-07",
    thresholds=(LEAST,),
)
BAD = {
    "en": (
        Example(
            (
                "# 1. Weights\n\n| KPI | Kind | Weight (%) |\n|---|---|---|\n| Sales | Outcome | 30 |\n| "
                "Availability | Output | 70 |\n"
            ),
            at="Weight (%)",
        ),
    ),
    "fr": (
        Example(
            (
                "# 1. Poids\n\n| Indicateur | Nature | Poids (%) |\n|---|---|---|\n| Ventes | Résultat | 30 |\n| "
                "Disponibilité | Niveau de service | 70 |\n"
            ),
            at="Poids (%)",
        ),
    ),
}
GOOD = {
    "en": (
        Example(
            "# 1. Weights\n\n| KPI | Kind | Weight (%) |\n|---|---|---|\n| Sales | Outcome | 50 |\n| "
            "Satisfied users | Experience | 20 |\n| Availability | Output | 30 |\n"
        ),
    ),
    "fr": (
        Example(
            "# 1. Poids\n\n| Indicateur | Nature | Poids (%) |\n|---|---|---|\n| Ventes | Résultat | 50 |\n| "
            "Utilisateurs satisfaits | Expérience | 20 |\n| Disponibilité | Niveau de service | 30 |\n"
        ),
    ),
}


def check(facts: Facts) -> Iterator[Hit]:
    """The head of the weights, for each table that gives the kind and the weight of every indicator."""
    for grid in grids(facts):
        kinds, weights = grid.columns(facts, "kind_head"), grid.columns(facts, "weight_head")
        if not kinds or not weights:
            continue
        found = [_kind_and_weight(facts, row, kinds[0], weights[0]) for row in grid.rows]
        rows = [each for each in found if each is not None]
        total = sum(weight for _, weight in rows)
        if len(rows) < FEWEST or total != WHOLE:
            continue
        head = grid.heads[weights[0]]
        share = sum(weight for kind, weight in rows if kind == "result")
        activities = sum(weight for kind, weight in rows if kind == "activity")
        limit = facts.threshold(LEAST, head.language)
        if share < limit or activities > MOST_ACTIVITIES:
            severity = Severity.ERROR if share < FAR_TOO_LITTLE else None
            yield hit(
                head, 0, len(head.text), severity, share=Decimal(share), activities=Decimal(activities), limit=limit
            )


def _kind_and_weight(facts: Facts, row: Mapping[int, Passage], kind: int, weight: int) -> tuple[str, Decimal] | None:
    """The kind ("result", "activity", "" for another) and the weight of a row that gives both."""
    number = NUMBER.fullmatch(row[weight].folded.strip()) if kind in row and weight in row else None
    if number is None:
        return None
    cell = row[kind]
    named = (
        name for name in ("result", "activity") if facts.pattern(f"{name}_kind", cell.language).search(cell.folded)
    )
    return next(named, ""), Decimal(number[1].replace(",", "."))
