"""Nothing that may be adjusted without an amendment."""

from collections.abc import Iterator

from contract_drafter.model.finding import Severity
from contract_drafter.model.values import LocalText
from contract_drafter.rules._base import Facts, Hit, Rule
from contract_drafter.rules._contract import absent, sample, sets_results

RULE = Rule(
    code="REQ014",
    severity=Severity.WARNING,
    life="preview",
    family="contract",
    why=LocalText.of(
        en=(
            "Where every target needs an amendment, targets stay wrong until somebody renegotiates the "
            "contract. Speaks only of a service contract that stands by itself and is long enough to "
            "judge."
        ),
        fr=(
            "Si chaque cible demande un avenant, les cibles restent fausses jusqu'à une renégociation. "
            "Ne parle que d'un contrat de services qui se suffit et assez long pour être jugé."
        ),
    ),
    message=LocalText.of(
        en="nothing may be adjusted without an amendment",
        fr="rien ne peut s'ajuster sans avenant",
    ),
    hint=LocalText.of(
        en="list what a review may adjust, and within which limits",
        fr="listez ce qu'une revue peut ajuster, et dans quelles limites",
    ),
    source="model clauses of this project, CHG-02",
)
BAD = {
    "en": (sample("en", review="Every twelve months the parties hold a review of the targets."),),
    "fr": (sample("fr", review="Tous les douze mois, les parties tiennent une revue."),),
}
GOOD = {
    "en": (
        sample(
            "en",
            review=(
                "Every twelve months the committee reviews the targets and decides to keep or amend each of "
                "them. It may move a target by up to 10% without an amendment."
            ),
        ),
    ),
    "fr": (
        sample(
            "fr",
            review=(
                "Tous les douze mois, le comité revoit les cibles et décide de garder ou de modifier chacune "
                "d'elles. Il peut déplacer une cible jusqu'à 10 % sans avenant."
            ),
        ),
    ),
}


def check(facts: Facts) -> Iterator[Hit]:
    """The document, where nothing says so. It must set results."""
    if sets_results(facts):
        yield from absent(facts, "has_adjustable")
