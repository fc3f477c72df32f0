"""A date in figures that can be read in two ways."""

from collections.abc import Iterator

from contract_drafter.model.finding import Severity
from contract_drafter.model.values import LocalText
from contract_drafter.rules._base import Example, Facts, Hit, Rule, hit

RULE = Rule(
    code="NUM004",
    severity=Severity.WARNING,
    life="stable",
    family="structure",
    why=LocalText.of(
        en="03/04/2026 is 3 April for one reader and 4 March for another.",
        fr="Une année à deux chiffres, ou un jour et un mois en chiffres, se lisent de deux façons.",
    ),
    message=LocalText.of(
        en="this date can be read in two ways: {words}",
        fr="cette date se lit de deux façons : {words}",
    ),
    hint=LocalText.of(
        en="write the month in letters and the year in full",
        fr="écrivez le mois en lettres et l'année en entier",
    ),
    source="Adams, A Manual of Style for Contract Drafting",
)
BAD = {
    "en": (
        Example(
            "# 1. Term\n\nThe agreement starts on 03/04/2026.",
            at="03/04/2026",
        ),
    ),
    "fr": (
        Example(
            "# Article 1 – Durée\n\nLe contrat commence le 03/04/26 à Lyon.",
            at="03/04/26",
        ),
    ),
}
GOOD = {
    "en": (
        Example(
            "# 1. Term\n\nThe agreement starts on 3 April 2026 and ends on 31/03/2028.",
        ),
    ),
    "fr": (
        Example(
            "# Article 1 – Durée\n\nLe contrat commence le 3 avril 2026 et finit le 03/04/2028.",
        ),
    ),
}


def check(facts: Facts) -> Iterator[Hit]:
    """Dates in figures whose day and month can change places, in the form that the language finds doubtful."""
    for dated in facts.dates:
        passage = dated.passage
        if dated.form != "numeric":
            continue
        words = passage.folded[dated.start : dated.end]
        match = facts.pattern("ambiguous_date", passage.language).fullmatch(words)
        if match and dated.value and match[1] != match[2] and max(int(match[1]), int(match[2])) <= 12:
            yield hit(passage, dated.start, dated.end)
