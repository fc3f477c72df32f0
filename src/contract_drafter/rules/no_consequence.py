"""Results that nothing follows when they are missed."""

from collections.abc import Iterator

from contract_drafter.model.finding import Severity
from contract_drafter.model.values import LocalText
from contract_drafter.rules._base import Facts, Hit, Rule
from contract_drafter.rules._contract import absent, sample, sets_results

RULE = Rule(
    code="REQ009",
    severity=Severity.WARNING,
    life="preview",
    family="contract",
    why=LocalText.of(
        en=(
            "A target that can be missed for ever at no cost is a wish. Speaks only "
            "of a service contract that stands by itself and is long enough to judge."
        ),
        fr=(
            "Une cible que l'on peut manquer toujours et sans frais est un souhait. "
            "Ne parle que d'un contrat de services qui se suffit et assez long pour "
            "être jugé."
        ),
    ),
    message=LocalText.of(en="nothing follows when a result is missed", fr="rien ne suit un résultat manqué"),
    hint=LocalText.of(
        en="say what follows: a plan, a price reduction, a right to end the contract",
        fr=("dites ce qui suit : un plan, une baisse de prix, un droit de mettre fin au contrat"),
    ),
    source="Code civil art. 1217 and 1231-5",
)
BAD = {"en": (sample("en", "failure"),), "fr": (sample("fr", "failure"),)}
GOOD = {"en": (sample("en"),), "fr": (sample("fr"),)}


def check(facts: Facts) -> Iterator[Hit]:
    """The document, where nothing says so. It must set results."""
    if sets_results(facts):
        yield from absent(facts, "has_consequence")
