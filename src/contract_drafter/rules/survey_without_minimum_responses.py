"""A survey that decides, however few answer it."""

from collections.abc import Iterator

from contract_drafter.model.finding import Severity
from contract_drafter.model.values import LocalText
from contract_drafter.rules._base import Example, Facts, Hit, Passage, Rule, hit
from contract_drafter.rules._duties import in_duties
from contract_drafter.rules._indicators import indicators, said

ROLES = ("source", "formula")
"""Where a survey is named, beside the name of the indicator."""

RULE = Rule(
    code="MEA010",
    severity=Severity.WARNING,
    life="preview",
    family="objectives",
    why=LocalText.of(
        en="Two friendly answers out of a thousand users reach any target.",
        fr="Deux réponses amies sur mille utilisateurs atteignent toute cible.",
    ),
    message=LocalText.of(
        en="how many responses must there be? {words}",
        fr="combien de réponses faut-il ? {words}",
    ),
    hint=LocalText.of(
        en="give the smallest number of responses, or the response rate, from which the result counts",
        fr="donnez le nombre de réponses, ou le taux de réponse, à partir duquel le résultat compte",
    ),
    source="experience level agreements (XLA)",
)
BAD = {
    "en": (
        Example(
            (
                "# 1. Indicators\n\n| Indicator | Target | Source |\n|---|---|---|\n| Satisfied users | 80% | "
                "survey of users |\n| Availability | 99.5% | monitoring tool |\n"
            ),
            at="Satisfied users",
        ),
        Example(
            ("# 1. Satisfaction\n\nEach quarter at least 80% of the users surveyed shall score the site 4 or 5."),
            at="Each quarter at least 80% of the users surveyed shall score the site 4 or 5.",
        ),
    ),
    "fr": (
        Example(
            (
                "# 1. Indicateurs\n\n| Indicateur | Cible | Source |\n|---|---|---|\n| Utilisateurs satisfaits | "
                "80 % | enquête |\n| Disponibilité | 99,5 % | outil de supervision |\n"
            ),
            at="Utilisateurs satisfaits",
        ),
        Example(
            (
                "# 1. Satisfaction\n\nChaque trimestre, 80 % au moins des utilisateurs interrogés doivent "
                "donner une note de 4 ou 5."
            ),
            at=("Chaque trimestre, 80 % au moins des utilisateurs interrogés doivent donner une note de 4 ou 5."),
        ),
    ),
}
GOOD = {
    "en": (
        Example(
            "# 1. Indicators\n\n| Indicator | Target | Source |\n|---|---|---|\n| Satisfied users | 80%, "
            "with 60 or more responses | survey of users |\n"
        ),
        Example(
            "# 1. Satisfaction\n\nEach quarter at least 80% of the users surveyed shall score the site 4 "
            "or 5. A quarter with fewer than 60 responses does not count."
        ),
    ),
    "fr": (
        Example(
            "# 1. Indicateurs\n\n| Indicateur | Cible | Source |\n|---|---|---|\n| Utilisateurs satisfaits | "
            "80 %, sur 60 réponses ou plus | enquête |\n"
        ),
        Example(
            "# 1. Satisfaction\n\nChaque trimestre, 80 % au moins des utilisateurs interrogés doivent "
            "donner une note de 4 ou 5. Un trimestre de moins de 60 réponses ne compte pas."
        ),
    ),
}


def check(facts: Facts) -> Iterator[Hit]:
    """The indicators and the duties with a share of answers, where the document says nowhere how many are enough."""
    if any(True for _ in facts.matches("minimum_responses")):
        return
    for kpi in indicators(facts):
        cells = (kpi.name, *(cell for role in ROLES if (cell := said(kpi, role))))
        if "target" in kpi.cells and any(_surveys(facts, cell) for cell in cells):
            yield hit(kpi.name, 0, len(kpi.name.text))
    for judged, _ in in_duties(facts, "survey_score"):
        if "%" in judged.text:
            yield hit(judged.passage, judged.start, judged.end)


def _surveys(facts: Facts, cell: Passage) -> bool:
    return bool(facts.pattern("survey_measure", cell.language).search(cell.folded))
