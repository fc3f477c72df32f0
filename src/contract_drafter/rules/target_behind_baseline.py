"""A target on the wrong side of its starting value."""

import re
from collections.abc import Iterator
from decimal import Decimal

from contract_drafter.model.finding import Severity
from contract_drafter.model.values import LocalText
from contract_drafter.rules._base import Example, Facts, Hit, Passage, Rule, hit
from contract_drafter.rules._indicators import indicators, said

RULE = Rule(
    code="OBJ020",
    severity=Severity.ERROR,
    life="stable",
    family="objectives",
    why=LocalText.of(
        en="A target that is worse than the start is met before anybody works.",
        fr="Une cible moins bonne que le départ est atteinte avant tout travail.",
    ),
    message=LocalText.of(
        en="the target {words} is behind the starting value {baseline}",
        fr="la cible {words} est en retrait de la valeur de départ {baseline}",
    ),
    hint=LocalText.of(
        en="exchange the two values, or correct the direction", fr="échangez les deux valeurs, ou corrigez le sens"
    ),
    source="consistency of the text",
)
BAD = {
    "en": (
        Example(
            (
                "# 1. Indicators\n\n| Indicator | Baseline | Target | Direction |\n"
                "|---|---|---|---|\n| Waiting time | 9 days | 12 days | Lower is better |\n"
            ),
            at="12 days",
        ),
    ),
    "fr": (
        Example(
            (
                "# 1. Indicateurs\n\n| Indicateur | Base | Cible | Sens |\n"
                "|---|---|---|---|\n| Délai d'attente | 9 jours | 12 jours | La baisse "
                "est favorable |\n"
            ),
            at="12 jours",
        ),
    ),
}
GOOD = {
    "en": (
        Example(
            "# 1. Indicators\n\n| Indicator | Baseline | Target | Direction |\n"
            "|---|---|---|---|\n| Waiting time | 12 days | 9 days | Lower is better |\n"
        ),
    ),
    "fr": (
        Example(
            "# 1. Indicateurs\n\n| Indicateur | Base | Cible | Sens |\n"
            "|---|---|---|---|\n| Délai d'attente | 12 jours | 9 jours | La baisse "
            "est favorable |\n"
        ),
    ),
}
NUMBER = re.compile(r"[€$£<>≥≤ ]*(\d+(?:[ ,]\d{3}(?!\d))*(?:[.,]\d+)?)")


def check(facts: Facts) -> Iterator[Hit]:
    """The rows that give a direction, a starting value and a target."""
    for kpi in indicators(facts):
        direction, baseline, target = (said(kpi, role) for role in ("direction", "baseline", "target"))
        if direction is None or baseline is None or target is None:
            continue
        down = facts.pattern("lower_is_better", direction.language).search(direction.folded)
        up = facts.pattern("higher_is_better", direction.language).search(direction.folded)
        first, last = _value(baseline), _value(target)
        if bool(down) == bool(up) or first is None or last is None or first == last:
            continue
        if (last > first) == bool(down):
            yield hit(target, 0, len(target.text), baseline=baseline.text)


def _value(cell: Passage) -> Decimal | None:
    """The number that a cell begins with."""
    found = NUMBER.match(cell.folded)
    if not found:
        return None
    digits = re.sub(r"(?<=\d)[ ,](?=\d{3}(?!\d))", "", found[1])
    return Decimal(digits.replace(",", "."))
