"""A date that no calendar has."""

import re
from collections.abc import Iterator

from contract_drafter.model.finding import Severity
from contract_drafter.model.values import LocalText
from contract_drafter.rules._base import Example, Facts, Hit, Rule, hit

RULE = Rule(
    code="NUM002",
    severity=Severity.ERROR,
    life="stable",
    family="structure",
    why=LocalText.of(
        en="A date that does not exist sets no time limit.",
        fr="Une date qui n'existe pas ne fixe aucun délai.",
    ),
    message=LocalText.of(
        en="{words} does not exist",
        fr="le {words} n'existe pas",
    ),
    hint=LocalText.of(
        en="give the date that is meant",
        fr="donnez la date voulue",
    ),
    source="",
)
BAD = {
    "en": (
        Example(
            "# 1. Term\n\nThe agreement ends on 30 February 2027.",
            at="30 February 2027",
        ),
    ),
    "fr": (
        Example(
            "# Article 1 – Durée\n\nLe contrat prend fin le 31 juin 2027.",
            at="31 juin 2027",
        ),
    ),
}
GOOD = {
    "en": (
        Example(
            "# 1. Term\n\nThe agreement ends on 29 February 2028.",
        ),
    ),
    "fr": (
        Example(
            "# Article 1 – Durée\n\nLe contrat prend fin le 29 février 2028.",
        ),
    ),
}


def check(facts: Facts) -> Iterator[Hit]:
    """Dates without a day in any calendar; in figures only with a year of four figures and slashes."""
    for dated in facts.dates:
        words = dated.passage.folded[dated.start : dated.end]
        if dated.value is None and (dated.form != "numeric" or NUMERIC.fullmatch(words)):
            yield hit(dated.passage, dated.start, dated.end)


NUMERIC = re.compile(r"\d\d?/\d\d?/(?:19|20)\d\d")
