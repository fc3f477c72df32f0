"""Several surveys or audits, one for each indicator."""

from collections.abc import Iterator

from contract_drafter.model.finding import Severity
from contract_drafter.model.values import LocalText
from contract_drafter.rules._base import Example, Facts, Hit, Rule, whole
from contract_drafter.rules._indicators import indicators, said
from contract_drafter.rules._threshold import Threshold

MOST = Threshold("surveys", 3, 0, 50)
RULE = Rule(
    code="MEA007",
    severity=Severity.INFO,
    life="preview",
    family="contract",
    why=LocalText.of(
        en="Each survey costs days of work and tires those who answer.",
        fr="Chaque enquête coûte des jours de travail et lasse ceux qui répondent.",
    ),
    message=LocalText.of(
        en="{count} indicators each need a survey or an audit",
        fr="{count} indicateurs demandent chacun une enquête ou un audit",
    ),
    hint=LocalText.of(en="ask all the questions in one survey", fr="posez toutes les questions dans une seule enquête"),
    source="Guide LOLF 2004 (a cost in keeping with the use)",
    thresholds=(MOST,),
)
BAD = {
    "en": (
        Example(
            (
                "# 1. Indicators\n\n| Indicator | Target | Source |\n|---|---|---|\n| Rate 0 "
                "| 80% | survey of group 0 |\n| Rate 1 | 80% | survey of group 1 |\n| Rate "
                "2 | 80% | survey of group 2 |\n| Rate 3 | 80% | survey of group 3 |\n"
            ),
            at="",
        ),
    ),
    "fr": (
        Example(
            (
                "# 1. Indicateurs\n\n| Indicateur | Cible | Source |\n|---|---|---|\n| Taux "
                "0 | 80 % | enquête du groupe 0 |\n| Taux 1 | 80 % | enquête du groupe 1 "
                "|\n| Taux 2 | 80 % | enquête du groupe 2 |\n| Taux 3 | 80 % | enquête du "
                "groupe 3 |\n"
            ),
            at="",
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
    """The document, where too many sources are different surveys."""
    sources = {
        cell.folded
        for kpi in indicators(facts)
        if (cell := said(kpi, "source")) and facts.pattern("survey", cell.language).search(cell.folded)
    }
    if len(sources) > facts.threshold(MOST, facts.language):
        yield whole(facts, count=len(sources))
