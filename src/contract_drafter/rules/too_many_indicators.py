"""More indicators than anybody can act on."""

from collections.abc import Iterator

from contract_drafter.model.finding import Severity
from contract_drafter.model.values import LocalText
from contract_drafter.rules._base import Example, Facts, Hit, Rule, whole
from contract_drafter.rules._indicators import indicators
from contract_drafter.rules._threshold import Threshold

MANY = Threshold("indicators", 10, 1, 200)
FAR_TOO_MANY = Threshold("indicators_at_most", 20, 1, 500)
RULE = Rule(
    code="MEA001",
    severity=Severity.WARNING,
    life="preview",
    family="contract",
    why=LocalText.of(
        en=("Beyond ten indicators a review reads figures and decides nothing; each one costs hours every month."),
        fr=(
            "Au-delà de dix indicateurs, une revue lit des chiffres et ne décide "
            "rien ; chacun coûte des heures chaque mois."
        ),
    ),
    message=LocalText.of(
        en="{count} indicators: more than {limit} dilute what matters",
        fr="{count} indicateurs : au-delà de {limit}, l'essentiel se dilue",
    ),
    hint=LocalText.of(
        en="keep those on which somebody will decide something",
        fr="gardez ceux sur lesquels quelqu'un décidera quelque chose",
    ),
    source=("Vested outsourcing (five or fewer); LOLF guide 2004 (“too many”)"),
    thresholds=(MANY, FAR_TOO_MANY),
)
BAD = {
    "en": (
        Example(
            (
                "# 1. Indicators\n\n| Indicator | Target | Source |\n|---|---|---|\n| Rate 1 "
                "| 81% | survey |\n| Rate 2 | 82% | survey |\n| Rate 3 | 83% | survey |\n| "
                "Rate 4 | 84% | survey |\n| Rate 5 | 85% | survey |\n| Rate 6 | 86% | "
                "survey |\n| Rate 7 | 87% | survey |\n| Rate 8 | 88% | survey |\n| Rate 9 | "
                "89% | survey |\n| Rate 10 | 90% | survey |\n| Rate 11 | 91% | survey |\n"
            ),
            at="",
        ),
    ),
    "fr": (
        Example(
            (
                "# 1. Indicateurs\n\n| Indicateur | Cible | Source |\n|---|---|---|\n| Taux "
                "1 | 81 % | enquête |\n| Taux 2 | 82 % | enquête |\n| Taux 3 | 83 % | "
                "enquête |\n| Taux 4 | 84 % | enquête |\n| Taux 5 | 85 % | enquête |\n| "
                "Taux 6 | 86 % | enquête |\n| Taux 7 | 87 % | enquête |\n| Taux 8 | 88 % | "
                "enquête |\n| Taux 9 | 89 % | enquête |\n| Taux 10 | 90 % | enquête |\n| "
                "Taux 11 | 91 % | enquête |\n"
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
    """The document, by the number of its indicators."""
    count = len({kpi.name.folded if "name" in kpi.cells else str(kpi.name.index) for kpi in indicators(facts)})
    many, far_too_many = (facts.threshold(figure, facts.language) for figure in (MANY, FAR_TOO_MANY))
    if count > many:
        yield whole(facts, Severity.ERROR if count > far_too_many else None, count=count, limit=many)
