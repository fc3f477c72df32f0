"""A word of old legal style that an everyday word replaces."""

from collections.abc import Iterator

from contract_drafter.model.finding import Severity
from contract_drafter.model.values import LocalText
from contract_drafter.rules._base import Example, Facts, Hit, Rule, hit
from contract_drafter.rules._replaceable import replaceable

RULE = Rule(
    code="PLN003",
    severity=Severity.INFO,
    life="stable",
    family="language",
    why=LocalText.of(
        en="Words that only lawyers use slow every other reader and add no precision.",
        fr="Les mots que seuls les juristes emploient ralentissent tous les autres lecteurs, sans rien préciser.",
    ),
    message=LocalText.of(
        en="old legal style: {words}",
        fr="style ancien : {words}",
    ),
    hint=LocalText.of(
        en="write: {instead}",
        fr="écrivez : {instead}",
    ),
    source="ISO 24495-1:2023; Asprey, Plain Language for Lawyers",
)
BAD = {
    "en": (
        Example(
            "# 1. Reports\n\nThe Provider sends the reports pursuant to clause 4.",
            at="pursuant to",
        ),
    ),
    "fr": (
        Example(
            "# 1. Rapports\n\nNonobstant l'article 4, le Prestataire remet les rapports.",
            at="Nonobstant",
        ),
    ),
}
GOOD = {
    "en": (
        Example(
            "# 1. Reports\n\nThe Provider sends the reports under clause 4.",
        ),
        Example(
            "# 1. Notice\n\nA notice is deemed received on the next day.",
        ),
    ),
    "fr": (
        Example(
            "# 1. Rapports\n\nMalgré l'article 4, le Prestataire remet les rapports.",
        ),
        Example(
            "# 1. Fin\n\nLe contrat prend fin de plein droit trente jours après la mise en demeure.",
        ),
    ),
}


def check(facts: Facts) -> Iterator[Hit]:
    """Each phrase of the list outside protected terms."""
    for match in replaceable(facts, "archaism"):
        yield hit(match.passage, match.start, match.end, instead=match.instead)
