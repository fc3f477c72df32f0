"""Nobody is named whom the service serves."""

from collections.abc import Iterator

from contract_drafter.model.finding import Severity
from contract_drafter.model.values import LocalText
from contract_drafter.rules._base import Facts, Hit, Rule
from contract_drafter.rules._contract import absent, sample

RULE = Rule(
    code="REQ003",
    severity=Severity.INFO,
    life="preview",
    family="contract",
    why=LocalText.of(
        en=(
            "An outcome is one for somebody: without the users nobody can be asked. "
            "Speaks only of a service contract that stands by itself and is long "
            "enough to judge."
        ),
        fr=(
            "Un résultat l'est pour quelqu'un : sans les utilisateurs, on ne peut "
            "interroger personne. Ne parle que d'un contrat de services qui se "
            "suffit et assez long pour être jugé."
        ),
    ),
    message=LocalText.of(
        en="the users of the service are not named", fr="les utilisateurs du service ne sont pas nommés"
    ),
    hint=LocalText.of(
        en="say who uses the service, and how many they are", fr="dites qui utilise le service, et combien ils sont"
    ),
    source="Guide LOLF 2004",
)
BAD = {
    "en": (
        sample("en", "feedback", services="The Provider shall host the booking site and its services for the Client."),
    ),
    "fr": (
        sample(
            "fr",
            "feedback",
            services="Le Prestataire héberge le site de réservation du Client et assure les prestations liées.",
        ),
    ),
}
GOOD = {"en": (sample("en"),), "fr": (sample("fr"),)}


def check(facts: Facts) -> Iterator[Hit]:
    """The document, where nothing says so."""
    yield from absent(facts, "beneficiaries")
