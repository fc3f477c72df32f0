"""One indicator, two targets."""

from collections.abc import Iterator

from contract_drafter.model.finding import Severity
from contract_drafter.model.values import LocalText
from contract_drafter.rules._base import Example, Facts, Hit, Passage, Rule, hit
from contract_drafter.rules._indicators import said

RULE = Rule(
    code="MEA004",
    severity=Severity.WARNING,
    life="preview",
    family="objectives",
    why=LocalText.of(
        en=("Two values for the same indicator: the party in breach will choose the lower one."),
        fr=("Deux valeurs pour le même indicateur : celui qui manque choisira la plus basse."),
    ),
    message=LocalText.of(
        en="another place gives this indicator another target: {other}",
        fr="un autre endroit donne à cet indicateur une autre cible : {other}",
    ),
    hint=LocalText.of(en="keep one place, and refer to it", fr="gardez un seul endroit, et renvoyez-y"),
    source="INCOSE Guide to Writing Requirements R36",
)
BAD = {
    "en": (
        Example(
            (
                "# 1. Indicators\n\n| Indicator | Target | Source |\n|---|---|---|\n| "
                "Availability | 99% | tool |\n\n# 2. Credits\n\n| Indicator | Target | "
                "Source |\n|---|---|---|\n| Availability | 99.5% | tool |\n"
            ),
            at="99.5%",
        ),
    ),
    "fr": (
        Example(
            (
                "# 1. Indicateurs\n\n| Indicateur | Cible | Source |\n|---|---|---|\n| "
                "Disponibilité | 99 % | outil |\n\n# 2. Crédits\n\n| Indicateur | Cible | "
                "Source |\n|---|---|---|\n| Disponibilité | 99,5 % | outil |\n"
            ),
            at="99,5 %",
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
SHORT = 15
"""Letters of a cell that gives a value and explains nothing."""


def check(facts: Facts) -> Iterator[Hit]:
    """The second target, where two tables give the same indicator different ones."""
    seen: dict[str, Passage] = {}
    for kpi in facts.kpis:
        target = said(kpi, "target")
        if target is None or "name" not in kpi.cells or kpi.name.zone == "definitions" or len(target.text) > SHORT:
            continue
        first = seen.setdefault(" ".join(kpi.name.folded.split()), target)
        if first.table != target.table and _bare(first) != _bare(target):
            yield hit(target, 0, len(target.text), related=(first,), other=first.text)


def _bare(cell: Passage) -> str:
    return "".join(sign for sign in cell.folded.replace(",", ".") if sign.isdigit() or sign == ".").strip(".")
