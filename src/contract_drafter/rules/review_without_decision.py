"""A review that decides nothing."""

from collections.abc import Iterator

from contract_drafter.model.finding import Severity
from contract_drafter.model.values import LocalText
from contract_drafter.rules._base import Facts, Hit, Rule
from contract_drafter.rules._contract import sample, silent_articles

RULE = Rule(
    code="REQ005",
    severity=Severity.WARNING,
    life="preview",
    family="contract",
    why=LocalText.of(
        en=(
            "A meeting that can change no target is a report read aloud. Speaks only "
            "of a service contract that stands by itself and is long enough to judge."
        ),
        fr=(
            "Une réunion qui ne peut changer aucune cible est un rapport lu à haute "
            "voix. Ne parle que d'un contrat de services qui se suffit et assez long "
            "pour être jugé."
        ),
    ),
    message=LocalText.of(en="this review decides nothing: {words}", fr="cette revue ne décide rien : {words}"),
    hint=LocalText.of(
        en="say what it may decide, by what majority, and what is signed",
        fr="dites ce qu'elle peut décider, à quelles conditions, et ce qui est signé",
    ),
    source="Vested outsourcing, governance",
)
BAD = {
    "en": (
        sample(
            "en",
            at="Review",
            review="Every twelve months the Provider presents the figures of the year to the Client for review.",
        ),
    ),
    "fr": (
        sample(
            "fr",
            at="Revue",
            review="Tous les douze mois, le Prestataire présente les chiffres de la période au Client pour une revue.",
        ),
    ),
}
GOOD = {"en": (sample("en"),), "fr": (sample("fr"),)}


def check(facts: Facts) -> Iterator[Hit]:
    """The articles of a review under which nothing is decided."""
    yield from silent_articles(facts, "review_title", "decision")
