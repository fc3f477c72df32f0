"""A reference by place: above, below."""

from collections.abc import Iterator

from contract_drafter.model.finding import Severity
from contract_drafter.model.values import LocalText
from contract_drafter.rules._base import Example, Facts, Hit, Rule, hit

RULE = Rule(
    code="REF002",
    severity=Severity.INFO,
    life="stable",
    family="structure",
    why=LocalText.of(
        en="“Above” points somewhere else as soon as a clause moves.",
        fr="« Ci-dessus » désigne autre chose dès qu'une clause est déplacée.",
    ),
    message=LocalText.of(
        en="a reference without a number: {words}",
        fr="un renvoi sans numéro : {words}",
    ),
    hint=LocalText.of(
        en="cite the number of the article",
        fr="citez le numéro de l'article",
    ),
    source="Guide de légistique; ISO 24495-1:2023",
)
BAD = {
    "en": (
        Example(
            "# 1. Price\n\nThe price is due on the conditions set out above.",
            at="set out above",
        ),
    ),
    "fr": (
        Example(
            "# Article 1 – Prix\n\nLe prix est dû aux conditions prévues ci-dessus.",
            at="ci-dessus",
        ),
    ),
}
GOOD = {
    "en": (
        Example(
            (
                "# 1. Price\n\nThe price is due as clause 4 says. A rate above 95% earns a bonus, and clause "
                "4.2 above says which."
            ),
        ),
    ),
    "fr": (
        Example(
            "# Article 1 – Prix\n\nLe prix est dû aux conditions de l'article 4. L'article 5 ci-dessus dit le reste.",
        ),
    ),
}


def check(facts: Facts) -> Iterator[Hit]:
    """Where the pattern of the language finds a place without a number."""
    for passage, match in facts.matches("relative_reference"):
        if passage.kind in ("paragraph", "item"):
            yield hit(passage, *match.span())
