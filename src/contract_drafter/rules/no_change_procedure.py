"""No way to change the contract."""

from collections.abc import Iterator

from contract_drafter.model.finding import Severity
from contract_drafter.model.values import LocalText
from contract_drafter.rules._base import Facts, Hit, Rule
from contract_drafter.rules._contract import absent, sample

RULE = Rule(
    code="REQ006",
    severity=Severity.ERROR,
    life="preview",
    family="contract",
    why=LocalText.of(
        en=(
            "Without a procedure a need that changes waits, or changes the contract "
            "without anybody having decided. Speaks only of a service contract that "
            "stands by itself and is long enough to judge."
        ),
        fr=(
            "Sans procédure, un besoin qui change attend, ou change le contrat sans "
            "que personne l'ait décidé. Ne parle que d'un contrat de services qui se "
            "suffit et assez long pour être jugé."
        ),
    ),
    message=LocalText.of(en="nothing says how the contract is changed", fr="rien ne dit comment le contrat se modifie"),
    hint=LocalText.of(
        en="say who asks, who answers within how many days, and what is signed",
        fr="dites qui demande, qui répond sous combien de jours, et ce qui est signé",
    ),
    source="Code civil art. 1195; CCP R2194-1",
)
BAD = {"en": (sample("en", "changes", "review"),), "fr": (sample("fr", "changes", "review"),)}
GOOD = {"en": (sample("en"),), "fr": (sample("fr"),)}


def check(facts: Facts) -> Iterator[Hit]:
    """The document, where nothing says so."""
    yield from absent(facts, "has_change")
