"""Results that are set, and no report on them."""

from collections.abc import Iterator

from contract_drafter.model.finding import Severity
from contract_drafter.model.values import LocalText
from contract_drafter.rules._base import Facts, Hit, Rule
from contract_drafter.rules._contract import absent, sample, sets_results

RULE = Rule(
    code="REQ021",
    severity=Severity.WARNING,
    life="preview",
    family="contract",
    why=LocalText.of(
        en=(
            "Who does not see the figures learns of a failure when it is too late. Speaks only of a "
            "service contract that stands by itself and is long enough to judge."
        ),
        fr=(
            "Qui ne voit pas les chiffres apprend l'échec trop tard. Ne parle que d'un contrat de "
            "services qui se suffit et assez long pour être jugé."
        ),
    ),
    message=LocalText.of(
        en="no report on the results",
        fr="pas de rapport sur les résultats",
    ),
    hint=LocalText.of(
        en="say who reports, to whom, how often and what it shows",
        fr="dites qui rend compte, à qui, à quelle fréquence et ce qui y figure",
    ),
    source="model clauses of this project, REP-01",
)
BAD = {"en": (sample("en"),), "fr": (sample("fr"),)}
GOOD = {
    "en": (
        sample(
            "en",
            governance=(
                "A steering committee of both parties meets every quarter and reads the report of the Provider."
            ),
        ),
    ),
    "fr": (
        sample(
            "fr",
            governance=(
                "Un comité de pilotage des deux parties se réunit chaque trimestre et lit le rapport du Prestataire."
            ),
        ),
    ),
}


def check(facts: Facts) -> Iterator[Hit]:
    """The document, where nothing says so. It must set results."""
    if sets_results(facts):
        yield from absent(facts, "has_report")
