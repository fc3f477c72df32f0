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
        Example("# 1. Objet\n\nLes présentes sont régies par le droit français.", at="Les présentes"),
        Example("# 1. Choix\n\nIl incombe au Commanditaire de choisir le lieu.", at="Il incombe au"),
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
        Example("# 1. End\n\nThe Provider makes a payment in lieu of notice."),
    ),
    "fr": (
        Example(
            "# 1. Rapports\n\nMalgré l'article 4, le Prestataire remet les rapports.",
        ),
        Example(
            "# 1. Fin\n\nLe contrat prend fin de plein droit trente jours après la mise en demeure.",
        ),
        Example("# 1. Objet\n\nLes présentes conditions générales sont conformes aux termes de l'accord."),
    ),
}


def check(facts: Facts) -> Iterator[Hit]:
    """Each phrase of the list outside protected terms, where the words around it do not make another thing of it."""
    for match in replaceable(facts, "archaism", "archaism_kept"):
        yield hit(match.passage, match.start, match.end, instead=match.instead)
