"""Figures that one side alone can see."""

from collections.abc import Iterator

from contract_drafter.model.finding import Severity
from contract_drafter.model.values import LocalText
from contract_drafter.rules._base import Facts, Hit, Rule
from contract_drafter.rules._contract import absent, sample, sets_results

RULE = Rule(
    code="REQ023",
    severity=Severity.WARNING,
    life="preview",
    family="contract",
    why=LocalText.of(
        en=(
            "A figure that cannot be checked is believed only while it pleases. Speaks only of a service "
            "contract that stands by itself and is long enough to judge."
        ),
        fr=(
            "Un chiffre qu'on ne peut pas vérifier n'est cru que tant qu'il plaît. Ne parle que d'un "
            "contrat de services qui se suffit et assez long pour être jugé."
        ),
    ),
    message=LocalText.of(
        en="nothing gives both sides access to the data of the measures",
        fr="rien ne donne aux deux côtés accès aux données de mesure",
    ),
    hint=LocalText.of(
        en="give both sides read access to the data and the calculations",
        fr="donnez aux deux côtés accès en lecture aux données et aux calculs",
    ),
    source="model clauses of this project, COM-02",
)
BAD = {"en": (sample("en"),), "fr": (sample("fr"),)}
GOOD = {
    "en": (
        sample(
            "en",
            missing=(
                "Both parties have read access to the measurement data. If the data of a month are missing, "
                "the value of the month before counts once."
            ),
        ),
    ),
    "fr": (
        sample(
            "fr",
            missing=(
                "Les deux parties ont accès en lecture aux données de mesure. Si les données d'un mois "
                "manquent, la valeur du mois précédent compte."
            ),
        ),
    ),
}


def check(facts: Facts) -> Iterator[Hit]:
    """The document, where nothing says so. It must set results."""
    if sets_results(facts):
        yield from absent(facts, "has_data_access")
