"""Measuring that takes longer than was planned for it."""

from collections.abc import Iterator
from decimal import Decimal

from contract_drafter.model.finding import Severity
from contract_drafter.model.values import LocalText
from contract_drafter.rules._base import Example, Facts, Hit, Rule, hit

RULE = Rule(
    code="MEA014",
    severity=Severity.WARNING,
    life="preview",
    family="objectives",
    why=LocalText.of(
        en="Hours spent on measuring are not spent on the service.",
        fr="Les heures passées à mesurer ne vont pas au service.",
    ),
    message=LocalText.of(
        en="{spent} hours of measuring for a budget of {budget}",
        fr="{spent} heures de mesure pour un budget de {budget}",
    ),
    hint=LocalText.of(
        en="drop a measure, measure less often, or automate",
        fr="retirez une mesure, mesurez moins souvent, ou automatisez",
    ),
    source="model clauses of this project, KPI-08",
)
BAD = {
    "en": (
        Example(
            "# 1. Burden\n\nTime to measure: 12 h a month, for a budget of 8 h.", at="12 h a month, for a budget of 8 h"
        ),
    ),
    "fr": (
        Example(
            "# 1. Charge\n\nTemps de mesure : 12 h par mois, pour un budget de 8 h.",
            at="12 h par mois, pour un budget de 8 h",
        ),
    ),
}
GOOD = {
    "en": (Example("# 1. Burden\n\nTime to measure: 2.3 h a month, for a budget of 8 h."),),
    "fr": (Example("# 1. Charge\n\nTemps de mesure : 2,3 h par mois, pour un budget de 8 h."),),
}


def check(facts: Facts) -> Iterator[Hit]:
    """The sentences that give both figures; an error from twice the budget."""
    for passage, match in facts.matches("burden"):
        spent, budget = (Decimal(match[name].replace(",", ".")) for name in ("spent", "budget"))
        if spent > budget:
            severity = Severity.ERROR if spent > 2 * budget else None
            yield hit(passage, *match.span(), severity, spent=match["spent"], budget=match["budget"])
