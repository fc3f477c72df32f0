"""Nothing on who tells whom what."""

from collections.abc import Iterator

from contract_drafter.model.finding import Severity
from contract_drafter.model.values import LocalText
from contract_drafter.rules._base import Facts, Hit, Rule
from contract_drafter.rules._contract import absent, sample, sets_results

RULE = Rule(
    code="REQ022",
    severity=Severity.WARNING,
    life="preview",
    family="contract",
    why=LocalText.of(
        en=(
            "A risk that one side knows and does not have to tell becomes a surprise. Speaks only of a "
            "service contract that stands by itself and is long enough to judge."
        ),
        fr=(
            "Un risque qu'un côté connaît et n'a pas à dire devient une surprise. Ne parle que d'un "
            "contrat de services qui se suffit et assez long pour être jugé."
        ),
    ),
    message=LocalText.of(
        en="nothing says how the parties inform one another",
        fr="rien ne dit comment les parties s'informent",
    ),
    hint=LocalText.of(
        en="say through which channel, who speaks to whom, and how often",
        fr="dites par quel canal, qui parle à qui, et à quelle fréquence",
    ),
    source="model clauses of this project, COM-01",
)
BAD = {"en": (sample("en"),), "fr": (sample("fr"),)}
GOOD = {
    "en": (
        sample(
            "en",
            governance=(
                "A steering committee of both parties meets every quarter. The Provider informs the Client "
                "of any risk within 2 days."
            ),
        ),
    ),
    "fr": (
        sample(
            "fr",
            governance=(
                "Un comité de pilotage des deux parties se réunit chaque trimestre. Le Prestataire informe "
                "le Client de tout risque sous 2 jours."
            ),
        ),
    ),
}


def check(facts: Facts) -> Iterator[Hit]:
    """The document, where nothing says so. It must set results."""
    if sets_results(facts):
        yield from absent(facts, "has_communication")
