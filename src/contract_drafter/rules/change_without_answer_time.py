"""A change request that may wait for ever."""

from collections.abc import Iterator

from contract_drafter.model.finding import Severity
from contract_drafter.model.values import LocalText
from contract_drafter.rules._base import Facts, Hit, Rule
from contract_drafter.rules._contract import sample, silent_articles

RULE = Rule(
    code="REQ013",
    severity=Severity.WARNING,
    life="preview",
    family="contract",
    why=LocalText.of(
        en=(
            "A request that nobody has to answer by a date is refused by silence. Speaks only of a "
            "service contract that stands by itself and is long enough to judge."
        ),
        fr=(
            "Une demande à laquelle personne ne doit répondre à une date se refuse par le silence. Ne "
            "parle que d'un contrat de services qui se suffit et assez long pour être jugé."
        ),
    ),
    message=LocalText.of(
        en="nothing says within how many days a request is answered: {words}",
        fr="rien ne dit sous combien de jours on répond à une demande : {words}",
    ),
    hint=LocalText.of(
        en="say who answers, and within how many business days",
        fr="dites qui répond, et sous combien de jours ouvrés",
    ),
    source="model clauses of this project, CHG-01",
)
BAD = {
    "en": (
        sample(
            "en",
            at="Changes",
            changes=(
                "The Client sends a change request. The Provider studies it and makes an offer. Both parties sign it."
            ),
        ),
    ),
    "fr": (
        sample(
            "fr",
            at="Changements",
            changes=(
                "Le Client envoie une demande de changement. Le Prestataire l'étudie et fait une offre. Les "
                "deux parties la signent."
            ),
        ),
    ),
}
GOOD = {"en": (sample("en"),), "fr": (sample("fr"),)}


def check(facts: Facts) -> Iterator[Hit]:
    """The articles on changes that give no time limit."""
    yield from silent_articles(facts, "change_title", "answer_time")
