"""Nothing that the client must do for the results."""

from collections.abc import Iterator

from contract_drafter.model.finding import Severity
from contract_drafter.model.values import LocalText
from contract_drafter.rules._base import Facts, Hit, Rule
from contract_drafter.rules._contract import absent, sample, sets_results

RULE = Rule(
    code="REQ020",
    severity=Severity.WARNING,
    life="preview",
    family="contract",
    why=LocalText.of(
        en=(
            "A provider that waits for data, access or an answer has its excuse ready. Speaks only of a "
            "service contract that stands by itself and is long enough to judge."
        ),
        fr=(
            "Un prestataire qui attend des données, un accès ou une réponse tient son excuse. Ne parle "
            "que d'un contrat de services qui se suffit et assez long pour être jugé."
        ),
    ),
    message=LocalText.of(
        en="nothing says what the client must do",
        fr="rien ne dit ce que le client doit faire",
    ),
    hint=LocalText.of(
        en="list what the client provides, who does, by when, and what follows if it is late",
        fr="listez ce que le client fournit, qui le fait, quand, et ce qui suit un retard",
    ),
    source="model clauses of this project, CLI-01",
)
BAD = {"en": (sample("en"),), "fr": (sample("fr"),)}
GOOD = {
    "en": (
        sample(
            "en",
            services=(
                "The Provider shall host the booking site for the Users, the Client's 400 engineers. The "
                "Client shall give access to its directory."
            ),
        ),
    ),
    "fr": (
        sample(
            "fr",
            services=(
                "Le Prestataire héberge le site pour les Utilisateurs, 400 techniciens du Client. Le Client "
                "fournit l'accès à son annuaire."
            ),
        ),
    ),
}


def check(facts: Facts) -> Iterator[Hit]:
    """The document, where nothing says so. It must set results."""
    if sets_results(facts):
        yield from absent(facts, "has_client_duty")
