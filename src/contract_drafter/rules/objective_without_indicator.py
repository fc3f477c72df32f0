"""A numbered objective that no indicator measures."""

import re
from collections.abc import Iterator

from contract_drafter.model.finding import Severity
from contract_drafter.model.values import LocalText
from contract_drafter.rules._base import Example, Facts, Hit, Rule, hit

RULE = Rule(
    code="OBJ011",
    severity=Severity.WARNING,
    life="preview",
    family="objectives",
    why=LocalText.of(
        en="An objective without an indicator is forgotten at the first review.",
        fr="Un objectif sans indicateur est oublié dès la première revue.",
    ),
    message=LocalText.of(en="no indicator measures this: {words}", fr="aucun indicateur ne mesure ceci : {words}"),
    hint=LocalText.of(
        en="add an indicator, or delete the objective", fr="ajoutez un indicateur, ou supprimez l'objectif"
    ),
    source="Guide LOLF 2004",
)
BAD = {
    "en": (
        Example(
            (
                "# 1. Objectives\n\n## Objective 1\n\nFast support.\n\n## Objective 2\n\nHappy "
                "users.\n\n# 2. Indicators\n\n| Objective | Indicator | Target |\n"
                "|---|---|---|\n| Objective 1 | Calls answered | 95% |\n"
            ),
            at="Objective 2",
        ),
    ),
    "fr": (
        Example(
            (
                "# 1. Objectifs\n\n## Objectif 1\n\nSupport rapide.\n\n## Objectif 2\n\n"
                "Utilisateurs contents.\n\n# 2. Indicateurs\n\n| Objectif | Indicateur | "
                "Cible |\n|---|---|---|\n| Objectif 1 | Appels pris | 95 % |\n"
            ),
            at="Objectif 2",
        ),
    ),
}
GOOD = {
    "en": (
        Example(
            "# 1. Objectives\n\n## Objective 1\n\nFast support.\n\n# 2. Indicators\n\n| "
            "Objective | Indicator | Target |\n|---|---|---|\n| Objective 1 | Calls "
            "answered | 95% |\n"
        ),
    ),
    "fr": (
        Example(
            "# 1. Objectifs\n\n## Objectif 1\n\nSupport rapide.\n\n# 2. Indicateurs\n\n| "
            "Objectif | Indicateur | Cible |\n|---|---|---|\n| Objectif 1 | Appels "
            "pris | 95 % |\n"
        ),
    ),
}


def check(facts: Facts) -> Iterator[Hit]:
    """The headings "Objective n" that the indicators, which name objectives by number, do not name."""
    named = set()
    for kpi in facts.kpis:
        cell = kpi.cells.get("objective")
        if cell is not None:
            named.update(re.findall(r"\d+", cell.folded))
    if not named:
        return
    for passage in facts.passages:
        match = facts.pattern("numbered_objective", passage.language).match(passage.folded)
        if passage.kind == "heading" and match and match[1] not in named:
            yield hit(passage, *match.span())
