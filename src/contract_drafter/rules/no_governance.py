"""Nobody is named who follows the contract."""

from collections.abc import Iterator

from contract_drafter.model.finding import Severity
from contract_drafter.model.values import LocalText
from contract_drafter.rules._base import Facts, Hit, Rule
from contract_drafter.rules._contract import absent, sample

RULE = Rule(
    code="REQ002",
    severity=Severity.WARNING,
    life="preview",
    family="contract",
    why=LocalText.of(
        en=(
            "Without people on each side who meet, a gap is found when the invoice "
            "is disputed. Speaks only of a service contract that stands by itself "
            "and is long enough to judge."
        ),
        fr=(
            "Sans personnes de chaque côté qui se rencontrent, un écart se découvre "
            "quand la facture est contestée. Ne parle que d'un contrat de services "
            "qui se suffit et assez long pour être jugé."
        ),
    ),
    message=LocalText.of(
        en="no committee, contact or manager follows the contract",
        fr="aucun comité, contact ou responsable ne suit le contrat",
    ),
    hint=LocalText.of(
        en="name who meets on each side, how often, and what they decide",
        fr=("nommez qui se réunit de chaque côté, à quelle fréquence, et ce qu'ils décident"),
    ),
    source="Vested outsourcing, governance; ISO/IEC 20000-1 on relations",
)
BAD = {"en": (sample("en", "governance", "review"),), "fr": (sample("fr", "governance", "review"),)}
GOOD = {"en": (sample("en"),), "fr": (sample("fr"),)}


def check(facts: Facts) -> Iterator[Hit]:
    """The document, where nothing says so."""
    yield from absent(facts, "has_governance")
