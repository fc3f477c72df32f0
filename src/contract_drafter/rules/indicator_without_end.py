"""An indicator that nobody ever looks at again."""

from collections.abc import Iterator
from itertools import islice

from contract_drafter.model.finding import Severity
from contract_drafter.model.values import LocalText
from contract_drafter.rules._base import Example, Facts, Hit, Rule
from contract_drafter.rules._indicators import without

RULE = Rule(
    code="MEA012",
    severity=Severity.INFO,
    life="preview",
    family="objectives",
    why=LocalText.of(
        en="An indicator that has no end and no review is measured for years after anybody used it.",
        fr="Un indicateur sans fin ni revue se mesure des années après que quelqu'un s'en est servi.",
    ),
    message=LocalText.of(
        en="until when? nothing says when this indicator ends or is reviewed: {words}",
        fr="jusqu'à quand ? rien ne dit quand cet indicateur prend fin ou est revu : {words}",
    ),
    hint=LocalText.of(
        en=("give the date on which it ends unless it is renewed, or review all indicators at each review"),
        fr=("donnez la date à laquelle il prend fin sauf reconduction, ou revoyez tous les indicateurs à chaque revue"),
    ),
    source="model clauses of this project, KPI-08",
)
BAD = {
    "en": (
        Example(
            (
                "# 1. Card\n\n| Item | Content |\n|---|---|\n| Indicator | Availability |\n| Target | 99.5% |\n| "
                "Source | monitoring tool |\n| Unit | % |\n"
            ),
            at="Availability",
        ),
    ),
    "fr": (
        Example(
            (
                "# 1. Fiche\n\n| Rubrique | Contenu |\n|---|---|\n| Indicateur | Disponibilité |\n| Cible | 99,5 "
                "% |\n| Source | outil de supervision |\n| Unité | % |\n"
            ),
            at="Disponibilité",
        ),
    ),
}
GOOD = {
    "en": (
        Example(
            "# 1. Card\n\n| Item | Content |\n|---|---|\n| Indicator | Availability |\n| Target | 99.5% |\n| "
            "Source | monitoring tool |\n| Unit | % |\n| Planned end | 31 December 2028 |\n"
        ),
        Example(
            "# 1. Card\n\n| Item | Content |\n|---|---|\n| Indicator | Availability |\n| Target | 99.5% |\n| "
            "Source | monitoring tool |\n| Unit | % |\n\nThe committee reviews the indicators every year.\n"
        ),
    ),
    "fr": (
        Example(
            "# 1. Fiche\n\n| Rubrique | Contenu |\n|---|---|\n| Indicateur | Disponibilité |\n| Cible | 99,5 "
            "% |\n| Source | outil de supervision |\n| Unité | % |\n| Date de fin | 31 décembre 2028 |\n"
        ),
        Example(
            "# 1. Fiche\n\n| Rubrique | Contenu |\n|---|---|\n| Indicateur | Disponibilité |\n| Cible | 99,5 "
            "% |\n| Source | outil de supervision |\n| Unité | % |\n\nLe comité revoit les indicateurs "
            "chaque année.\n"
        ),
    ),
}


def check(facts: Facts) -> Iterator[Hit]:
    """The first indicator without an end, where the document says nowhere that indicators are reviewed or end."""
    if not any(True for _ in facts.matches("end_of_indicator")):
        yield from islice(without(facts, "end"), 1)
