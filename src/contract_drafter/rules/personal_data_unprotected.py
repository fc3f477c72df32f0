"""Personal data, and nothing that protects them."""

from collections.abc import Iterator

from contract_drafter.model.finding import Severity
from contract_drafter.model.values import LocalText
from contract_drafter.rules._base import Facts, Hit, Rule, hit
from contract_drafter.rules._contract import is_service_contract, sample

RULE = Rule(
    code="REQ024",
    severity=Severity.ERROR,
    life="preview",
    family="contract",
    why=LocalText.of(
        en=(
            "A contract by which one party handles personal data for another must say how (GDPR, art. "
            "28). Speaks only of a service contract that stands by itself and is long enough to judge."
        ),
        fr=(
            "Un contrat par lequel une partie traite des données personnelles pour l'autre doit dire "
            "comment (RGPD, art. 28). Ne parle que d'un contrat de services qui se suffit et assez long "
            "pour être jugé."
        ),
    ),
    message=LocalText.of(
        en="personal data, and no clause on their protection: {words}",
        fr="des données personnelles, et aucune clause sur leur protection : {words}",
    ),
    hint=LocalText.of(
        en=("add an article: subject, duration, purpose, kinds of data, security, sub-processors, return of the data"),
        fr=("ajoutez un article : objet, durée, finalité, types de données, sécurité, sous-traitants, restitution"),
    ),
    source="GDPR art. 28",
)
BAD = {
    "en": (
        sample(
            "en",
            at="personal data",
            services=(
                "The Provider shall host the booking site for the Users. It holds the personal data of the "
                "Client's 400 engineers."
            ),
        ),
    ),
    "fr": (
        sample(
            "fr",
            at="données personnelles",
            services=(
                "Le Prestataire héberge le site pour les Utilisateurs. Il conserve les données personnelles "
                "des 400 techniciens du Client."
            ),
        ),
    ),
}
GOOD = {
    "en": (
        sample("en"),
        sample(
            "en",
            services=(
                "The Provider shall host the booking site for the Users. It holds the personal data of the "
                "Client's 400 engineers, as the data processing schedule says."
            ),
        ),
    ),
    "fr": (
        sample("fr"),
        sample(
            "fr",
            services=(
                "Le Prestataire héberge le site pour les Utilisateurs. Il conserve les données personnelles "
                "des 400 techniciens du Client, selon le RGPD."
            ),
        ),
    ),
}


def check(facts: Facts) -> Iterator[Hit]:
    """The first words on personal data, where nothing is said of their protection."""
    if not is_service_contract(facts) or facts.pattern("has_data_protection", facts.language).search(facts.folded):
        return
    for passage, match in facts.matches("personal_data"):
        yield hit(passage, *match.span())
        return
