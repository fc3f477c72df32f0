"""Service levels, and nothing that the users say or feel."""

from collections.abc import Iterator

from contract_drafter.model.finding import Severity
from contract_drafter.model.values import LocalText
from contract_drafter.rules._base import Facts, Hit, Rule
from contract_drafter.rules._contract import absent, sample, sets_results

RULE = Rule(
    code="REQ008",
    severity=Severity.WARNING,
    life="preview",
    family="contract",
    why=LocalText.of(
        en=(
            "All lights can be green and the users unhappy: the contract then "
            "rewards what serves nobody. Speaks only of a service contract that "
            "stands by itself and is long enough to judge."
        ),
        fr=(
            "Tous les voyants peuvent être verts et les utilisateurs mécontents : le "
            "contrat récompense alors ce qui ne sert personne. Ne parle que d'un "
            "contrat de services qui se suffit et assez long pour être jugé."
        ),
    ),
    message=LocalText.of(
        en="no measure of what the users experience", fr="aucune mesure de ce que vivent les utilisateurs"
    ),
    hint=LocalText.of(
        en=("add one: share of satisfied answers, with the survey and the least number of answers"),
        fr=("ajoutez-en une : part de réponses satisfaites, avec l'enquête et le nombre minimal de réponses"),
    ),
    source="experience level agreements (XLA)",
)
BAD = {"en": (sample("en", "feedback"),), "fr": (sample("fr", "feedback"),)}
GOOD = {"en": (sample("en"),), "fr": (sample("fr"),)}


def check(facts: Facts) -> Iterator[Hit]:
    """The document, where nothing says so. It must set results."""
    if sets_results(facts):
        yield from absent(facts, "has_user_measure")
