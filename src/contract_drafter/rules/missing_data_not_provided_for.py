"""Figures that decide, and nothing for the month when they are missing."""

from collections.abc import Iterator

from contract_drafter.model.finding import Severity
from contract_drafter.model.values import LocalText
from contract_drafter.rules._base import Facts, Hit, Rule
from contract_drafter.rules._contract import absent, sample, sets_results

RULE = Rule(
    code="MEA008",
    severity=Severity.WARNING,
    life="preview",
    family="contract",
    why=LocalText.of(
        en=(
            "When the tool was down, one side counts 100%, the other 0%. Speaks only "
            "of a service contract that stands by itself and is long enough to judge."
        ),
        fr=(
            "Quand l'outil était en panne, l'un compte 100 %, l'autre 0 %. Ne parle "
            "que d'un contrat de services qui se suffit et assez long pour être jugé."
        ),
    ),
    message=LocalText.of(
        en="nothing says what counts when data are missing", fr="rien ne dit ce qui compte quand des données manquent"
    ),
    hint=LocalText.of(
        en=("say what counts then: the last value, nothing, or zero if somebody is at fault"),
        fr=("dites ce qui compte alors : la dernière valeur, rien, ou zéro en cas de faute"),
    ),
    source="model clauses of this project, MEA-07",
)
BAD = {"en": (sample("en", "missing"),), "fr": (sample("fr", "missing"),)}
GOOD = {"en": (sample("en"),), "fr": (sample("fr"),)}


def check(facts: Facts) -> Iterator[Hit]:
    """The document, where nothing says so. It must set results."""
    if sets_results(facts):
        yield from absent(facts, "has_missing_data")
