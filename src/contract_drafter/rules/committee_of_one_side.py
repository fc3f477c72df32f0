"""A committee where one side sits alone."""

from collections.abc import Iterator

from contract_drafter.model.finding import Severity
from contract_drafter.model.values import LocalText
from contract_drafter.rules._base import Facts, Hit, Rule
from contract_drafter.rules._contract import sample, silent_articles

RULE = Rule(
    code="REQ007",
    severity=Severity.WARNING,
    life="preview",
    family="contract",
    why=LocalText.of(
        en=(
            "A committee of one side decides nothing that binds the other. Speaks "
            "only of a service contract that stands by itself and is long enough to "
            "judge."
        ),
        fr=(
            "Un comité d'un seul côté ne décide rien qui engage l'autre. Ne parle "
            "que d'un contrat de services qui se suffit et assez long pour être jugé."
        ),
    ),
    message=LocalText.of(en="only one side is named: {words}", fr="un seul côté est nommé : {words}"),
    hint=LocalText.of(en="name the members of each side", fr="nommez les membres de chaque côté"),
    source="ISO/IEC 20000-1 on relations; Vested outsourcing",
)
BAD = {
    "en": (
        sample(
            "en",
            at="Steering committee",
            governance="A steering committee of four managers of the Client meets every quarter.",
        ),
    ),
    "fr": (
        sample(
            "fr",
            at="Comité de pilotage",
            governance="Un comité de pilotage de quatre cadres du Client se réunit chaque trimestre.",
        ),
    ),
}
GOOD = {"en": (sample("en"),), "fr": (sample("fr"),)}


def check(facts: Facts) -> Iterator[Hit]:
    """The articles of a committee under which one side is nowhere."""
    yield from silent_articles(facts, "committee_title", "client_side", "provider_side")
