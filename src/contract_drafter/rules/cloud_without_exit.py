"""A cloud service that nobody can leave with their data."""

from collections.abc import Iterator

from contract_drafter.model.finding import Severity
from contract_drafter.model.values import LocalText
from contract_drafter.rules._base import Facts, Hit, Rule, hit
from contract_drafter.rules._contract import is_service_contract, sample

RULE = Rule(
    code="REQ026",
    severity=Severity.ERROR,
    life="preview",
    family="contract",
    why=LocalText.of(
        en=(
            "Without a way out, the data and the client stay when the contract ends. In the European "
            "Union the contract must provide for switching (Data Act, art. 25). Speaks only of a service "
            "contract that stands by itself and is long enough to judge."
        ),
        fr=(
            "Sans voie de sortie, les données et le client restent à la fin du contrat. Dans l'Union "
            "européenne, le contrat doit prévoir le changement de fournisseur (Data Act, art. 25). Ne "
            "parle que d'un contrat de services qui se suffit et assez long pour être jugé."
        ),
    ),
    message=LocalText.of(
        en="a cloud service, and nothing on leaving it: {words}",
        fr="un service en nuage, et rien sur sa sortie : {words}",
    ),
    hint=LocalText.of(
        en="say in which format, within how many days and at what price the data are returned",
        fr="dites dans quel format, sous combien de jours et à quel prix les données sont rendues",
    ),
    source="Regulation (EU) 2023/2854, art. 25",
)
BAD = {
    "en": (
        sample(
            "en",
            at="cloud service",
            services="The Provider shall run the booking site as a cloud service for the Users.",
        ),
    ),
    "fr": (
        sample(
            "fr",
            at="service cloud",
            services="Le Prestataire exploite le site comme service cloud pour les Utilisateurs.",
        ),
    ),
}
GOOD = {
    "en": (
        sample("en"),
        sample(
            "en",
            services="The Provider shall run the booking site as a cloud service for the Users.",
            termination=(
                "Either party may terminate on 90 days' written notice. The Provider returns the data within 30 days."
            ),
        ),
    ),
    "fr": (
        sample("fr"),
        sample(
            "fr",
            services="Le Prestataire exploite le site comme service cloud pour les Utilisateurs.",
            termination=(
                "Chaque partie peut résilier avec un préavis écrit de 90 jours. Le Prestataire restitue les "
                "données sous 30 jours."
            ),
        ),
    ),
}


def check(facts: Facts) -> Iterator[Hit]:
    """The first words on the cloud service, where nothing is said of leaving it."""
    if not is_service_contract(facts) or facts.pattern("has_exit", facts.language).search(facts.folded):
        return
    for passage, match in facts.matches("cloud"):
        yield hit(passage, *match.span())
        return
