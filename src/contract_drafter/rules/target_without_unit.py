"""A target that is a bare number."""

import re
from collections.abc import Iterator

from contract_drafter.model.finding import Severity
from contract_drafter.model.values import LocalText
from contract_drafter.rules._base import Example, Facts, Hit, Rule, hit
from contract_drafter.rules._indicators import indicators, said

RULE = Rule(
    code="OBJ007",
    severity=Severity.WARNING,
    life="preview",
    family="objectives",
    why=LocalText.of(en="Eighty what, out of what?", fr="Quatre-vingts quoi, sur combien ?"),
    message=LocalText.of(en="a target without a unit: {words}", fr="une cible sans unité : {words}"),
    hint=LocalText.of(
        en="add the unit and what it is counted on: 80% of respondents",
        fr="ajoutez l'unité et ce sur quoi on compte : 80 % des répondants",
    ),
    source="INCOSE Guide to Writing Requirements R6",
)
BAD = {
    "en": (
        Example(
            (
                "# 1. Indicators\n\n| Indicator | Target | Source |\n|---|---|---|\n| "
                "Availability | 99.5% | tool |\n| Satisfied users | 80 | survey |\n"
            ),
            at="80",
        ),
    ),
    "fr": (
        Example(
            (
                "# 1. Indicateurs\n\n| Indicateur | Cible | Source |\n|---|---|---|\n| "
                "Disponibilité | 99,5 % | outil |\n| Utilisateurs satisfaits | 80 | "
                "enquête |\n"
            ),
            at="80",
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
        Example(
            "# 1. Indicators\n\n| Indicator | Target | Source |\n|---|---|---|\n| Satisfied users (%) | 80 | survey |\n"
        ),
    ),
    "fr": (
        Example(
            "# 1. Indicateurs\n\n| Indicateur | Cible | Unité | Source | Responsable | "
            "Fréquence |\n|---|---|---|---|---|---|\n| Disponibilité | 99,5 | % | "
            "outil de supervision | Anne Mont | chaque mois |\n| Utilisateurs "
            "satisfaits | 80 | % | enquête | Luc Roux | chaque trimestre |\n"
        ),
        Example(
            "# 1. Indicateurs\n\n| Indicateur | Cible | Source |\n|---|---|---|\n| "
            "Utilisateurs satisfaits (%) | 80 | enquête |\n"
        ),
    ),
}
BARE = re.compile(r"[<>≥≤=]* ?\d+(?:[.,]\d+)?")
UNIT = re.compile(r"[%€$£(]")


def check(facts: Facts) -> Iterator[Hit]:
    """The bare numbers, where no column, head or name gives a unit."""
    for kpi in indicators(facts):
        target = said(kpi, "target")
        if target is None or not BARE.fullmatch(target.folded.strip()) or said(kpi, "unit"):
            continue
        if UNIT.search(target.header + kpi.name.text):
            continue
        if not facts.pattern("counted_thing", target.language).search(kpi.name.folded):
            yield hit(target, 0, len(target.text))
