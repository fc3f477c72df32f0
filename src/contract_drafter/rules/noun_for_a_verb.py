"""A noun with an empty verb where a verb would say it."""

from collections.abc import Iterator

from contract_drafter.model.finding import Severity
from contract_drafter.model.values import LocalText
from contract_drafter.rules._base import Example, Facts, Hit, Rule, hit
from contract_drafter.rules._replaceable import replaceable

RULE = Rule(
    code="PLN007",
    severity=Severity.INFO,
    life="stable",
    family="language",
    why=LocalText.of(
        en="A verb says who does what; a noun with an empty verb hides it and lengthens the sentence.",
        fr="Un verbe dit qui fait quoi ; un nom porté par un verbe vide le cache et allonge la phrase.",
    ),
    message=LocalText.of(
        en="a noun for a verb: {words}",
        fr="un nom à la place d'un verbe : {words}",
    ),
    hint=LocalText.of(
        en="write: {instead}",
        fr="écrivez : {instead}",
    ),
    source="ISO 24495-1:2023; Écrire pour être lu",
)
BAD = {
    "en": (
        Example(
            "# 1. Reviews\n\nThe parties make a decision within 5 Business Days.",
            at="make a decision",
        ),
    ),
    "fr": (
        Example(
            "# 1. Revues\n\nLe Prestataire procède à l'analyse de chaque incident.",
            at="procède à l'analyse de",
        ),
        Example("# 1. Travaux\n\nChaque livraison fera l'objet d'une vérification.", at="fera l'objet d'une"),
    ),
}
GOOD = {
    "en": (
        Example(
            "# 1. Reviews\n\nThe parties decide within 5 Business Days.",
        ),
        Example("# 1. Reviews\n\nThe parties conduct a review meeting each quarter."),
    ),
    "fr": (
        Example(
            "# 1. Revues\n\nLe Prestataire analyse chaque incident.",
        ),
        Example(
            "# 1. Travaux\n\nTout travail en plus fait l'objet d'un devis, puis fera l'objet d'un bon de commande."
        ),
    ),
}


def check(facts: Facts) -> Iterator[Hit]:
    """Each phrase of the list outside protected terms, where the noun is that of an act."""
    for match in replaceable(facts, "nominalisation", "nominalisation_kept"):
        yield hit(match.passage, match.start, match.end, instead=match.instead)
