"""A paragraph in another language than its document."""

from collections.abc import Iterator

from contract_drafter.model.finding import Severity
from contract_drafter.model.values import LocalText
from contract_drafter.rules._base import Example, Facts, Hit, Rule, hit

RULE = Rule(
    code="STR007",
    severity=Severity.INFO,
    life="preview",
    family="structure",
    why=LocalText.of(
        en="A clause in another language may bind a party that did not understand it; French law can refuse it.",
        fr=(
            "Une clause dans une autre langue peut lier une partie qui ne l'a pas comprise ; la loi française "
            "peut l'écarter."
        ),
    ),
    message=LocalText.of(
        en="this is not in the language of the document",
        fr="ce passage n'est pas dans la langue du document",
    ),
    hint=LocalText.of(
        en="translate it, or say which language prevails",
        fr="traduisez-le, ou dites quelle langue l'emporte",
    ),
    source="Loi n° 94-665 du 4 août 1994",
)
BAD = {
    "en": (
        Example(
            (
                "# 1. Support\n\nThe Provider answers every request of a user within four working hours and "
                "writes a report on it for the Client at the end of every month.\n\nThe Provider answers every "
                "request of a user within four working hours and writes a report on it for the Client at the "
                "end of every week.\n\nLe Prestataire répond à toute demande d'un utilisateur en quatre heures "
                "ouvrées et remet au Client un rapport à la fin de chaque mois."
            ),
            at=(
                "Le Prestataire répond à toute demande d'un utilisateur en quatre heures ouvrées et remet au "
                "Client un rapport à la fin de chaque mois."
            ),
        ),
    ),
    "fr": (
        Example(
            (
                "# Article 1 – Support\n\nLe Prestataire répond à toute demande d'un utilisateur en quatre "
                "heures ouvrées et remet au Client un rapport à la fin de chaque mois.\n\nLe Prestataire "
                "répond à toute demande d'un utilisateur en quatre heures ouvrées et remet au Client un "
                "rapport à la fin de chaque trimestre.\n\nThe Provider answers every request of a user within "
                "four working hours and writes a report on it for the Client at the end of every month."
            ),
            at=(
                "The Provider answers every request of a user within four working hours and writes a report on "
                "it for the Client at the end of every month."
            ),
        ),
    ),
}
GOOD = {
    "en": (
        Example(
            (
                "# 1. Support\n\nThe Provider answers every request of a user within four working hours and "
                "writes a report on it for the Client at the end of every month."
            ),
        ),
    ),
    "fr": (
        Example(
            (
                "# Article 1 – Support\n\nLe Prestataire répond à toute demande d'un utilisateur en quatre "
                "heures ouvrées et remet au Client un rapport à la fin de chaque mois."
            ),
        ),
    ),
}


SHORTEST = 100
"""Letters below which a language is not told."""


def check(facts: Facts) -> Iterator[Hit]:
    """Paragraphs long enough to tell, in another language."""
    for passage in facts.passages:
        other = passage.kind in ("paragraph", "item") and passage.language != facts.language
        if other and len(passage.text) >= SHORTEST:
            yield hit(passage, 0, len(passage.text))
