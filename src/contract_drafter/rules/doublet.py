"""Two words that say the same thing, joined by habit."""

from collections.abc import Iterator

from contract_drafter.model.finding import Severity
from contract_drafter.model.values import LocalText
from contract_drafter.rules._base import Example, Facts, Hit, Rule, hit
from contract_drafter.rules._replaceable import as_written, replaceable

RULE = Rule(
    code="PLN005",
    severity=Severity.INFO,
    life="stable",
    family="language",
    why=LocalText.of(
        en="Two words where one would do make the reader look for a difference that is not there.",
        fr="Deux mots pour une idée font chercher une différence qui n'existe pas.",
    ),
    message=LocalText.of(
        en="two words for one idea: {words}",
        fr="deux mots pour une idée : {words}",
    ),
    hint=LocalText.of(
        en="write: {instead}",
        fr="écrivez : {instead}",
    ),
    source="Mellinkoff, The Language of the Law; ISO 24495-1:2023",
)
BAD = {
    "en": (
        Example(
            "# 1. Term\n\nThe earlier agreement is null and void.",
            at="null and void",
        ),
    ),
    "fr": (
        Example(
            "# 1. Durée\n\nTout avenant oral est nul et non avenu.",
            at="nul et non avenu",
        ),
    ),
}
GOOD = {
    "en": (
        Example(
            "# 1. Term\n\nThe earlier agreement is void.",
        ),
    ),
    "fr": (
        Example(
            "# 1. Durée\n\nTout avenant oral est nul.",
        ),
    ),
}


def check(facts: Facts) -> Iterator[Hit]:
    """Each pair of the lists outside protected terms. Only a pair of plain synonyms is mended unasked."""
    for match in replaceable(facts, "doublet"):
        yield hit(match.passage, match.start, match.end, instead=match.instead)
    for match in replaceable(facts, "synonyms"):
        fix = as_written(match.words, match.instead)
        yield hit(match.passage, match.start, match.end, fix=fix, instead=match.instead)
