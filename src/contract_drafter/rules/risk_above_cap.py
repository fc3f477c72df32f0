"""A share of the price at risk above the cap of the reductions."""

from collections.abc import Iterator
from decimal import Decimal

from contract_drafter.model.finding import Severity
from contract_drafter.model.values import LocalText
from contract_drafter.rules._base import Example, Facts, Hit, Rule, hit

RULE = Rule(
    code="REQ018",
    severity=Severity.WARNING,
    life="preview",
    family="contract",
    why=LocalText.of(
        en=("The reader takes the larger figure for the risk, and the cap takes it back in another clause."),
        fr=("Le lecteur prend le plus grand chiffre pour le risque, et le plafond le reprend dans une autre clause."),
    ),
    message=LocalText.of(
        en="{risk}% at risk, and reductions capped at {cap}%",
        fr="{risk} % à risque, et des réductions plafonnées à {cap} %",
    ),
    hint=LocalText.of(
        en="make the two agree, or say why they differ",
        fr="accordez les deux, ou dites pourquoi ils diffèrent",
    ),
    source="model clauses of this project, INC-02",
)
BAD = {
    "en": (
        Example(
            (
                "# 1. Price\n\n15% of the price depends on the results.\n\n# 2. Reductions\n\nPrice reductions "
                "never exceed 10% of the price of a month."
            ),
            at="15% of the price depends on the results",
        ),
    ),
    "fr": (
        Example(
            (
                "# 1. Prix\n\n15 % du prix dépend des résultats.\n\n# 2. Réfactions\n\nLes réfactions sont "
                "plafonnées à 10 % du prix du mois."
            ),
            at="15 % du prix dépend des résultats",
        ),
    ),
}
GOOD = {
    "en": (
        Example(
            "# 1. Price\n\n10% of the price depends on the results.\n\n# 2. Reductions\n\nPrice reductions "
            "never exceed 10% of the price of a month."
        ),
    ),
    "fr": (
        Example(
            "# 1. Prix\n\n10 % du prix dépend des résultats.\n\n# 2. Réfactions\n\nLes réfactions sont "
            "plafonnées à 10 % du prix du mois."
        ),
    ),
}


def check(facts: Facts) -> Iterator[Hit]:
    """The first share at risk, where the highest cap is lower."""
    caps = [(_figure(match["cap"]), passage) for passage, match in facts.matches("sum_cap")]
    if not caps:
        return
    cap, place = max(caps, key=lambda each: each[0])
    for passage, match in facts.matches("at_risk"):
        if _figure(match["risk"]) > cap:
            yield hit(passage, *match.span(), related=(place,), risk=_figure(match["risk"]), cap=cap)
            return


def _figure(words: str) -> Decimal:
    return Decimal(words.replace(",", "."))
