"""A committee that nothing makes meet."""

from collections.abc import Iterator

from contract_drafter.model.finding import Severity
from contract_drafter.model.values import LocalText
from contract_drafter.rules._base import Facts, Hit, Rule
from contract_drafter.rules._contract import sample, silent_articles

RULE = Rule(
    code="REQ010",
    severity=Severity.WARNING,
    life="preview",
    family="contract",
    why=LocalText.of(
        en=(
            "A committee without a frequency meets when there is a crisis. Speaks "
            "only of a service contract that stands by itself and is long enough to "
            "judge."
        ),
        fr=(
            "Un comité sans fréquence se réunit quand il y a une crise. Ne parle que "
            "d'un contrat de services qui se suffit et assez long pour être jugé."
        ),
    ),
    message=LocalText.of(
        en="nothing says how often it meets: {words}", fr="rien ne dit à quelle fréquence il se réunit : {words}"
    ),
    hint=LocalText.of(
        en="say how often it meets, and who calls it", fr="dites à quelle fréquence il se réunit, et qui le convoque"
    ),
    source="ISO/IEC 20000-1 on relations",
)
BAD = {
    "en": (
        sample(
            "en",
            at="Steering committee",
            governance="A steering committee of two managers of the Client and two of the Provider meets.",
        ),
    ),
    "fr": (
        sample(
            "fr",
            at="Comité de pilotage",
            governance="Un comité de pilotage de deux cadres du Client et de deux cadres du Prestataire se réunit.",
        ),
    ),
}
GOOD = {"en": (sample("en"),), "fr": (sample("fr"),)}


def check(facts: Facts) -> Iterator[Hit]:
    """The articles of a committee that give no frequency."""
    yield from silent_articles(facts, "committee_title", "frequency")
