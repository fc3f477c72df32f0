"""A defined term that nothing uses."""

from collections.abc import Iterator

from contract_drafter.model.finding import Severity
from contract_drafter.model.values import LocalText
from contract_drafter.rules._base import Example, Facts, Hit, Rule, Term, hit
from contract_drafter.rules._terms import defined, stem, uses

RULE = Rule(
    code="DEF001",
    severity=Severity.WARNING,
    life="stable",
    family="structure",
    why=LocalText.of(
        en="A definition without use shows a clause that was lost, or a word that was changed in one place only.",
        fr="Une définition sans emploi révèle une clause perdue, ou un mot changé à un seul endroit.",
    ),
    message=LocalText.of(
        en="“{words}” is defined and never used",
        fr="« {words} » est défini et jamais employé",
    ),
    hint=LocalText.of(
        en="delete the definition, or use the term where it was meant",
        fr="supprimez la définition, ou employez le terme là où il était prévu",
    ),
    source="",
)
BAD = {
    "en": (
        Example(
            (
                "# 1. Definitions\n\n“Report” means the monthly statement of results.\n\n“Deliverable” means a "
                "document that the Provider writes.\n\n# 2. Duties\n\nThe Provider sends the Report on the "
                "fifth day."
            ),
            at="Deliverable",
        ),
    ),
    "fr": (
        Example(
            (
                "# Article 1 – Définitions\n\n« Rapport » désigne l'état mensuel des résultats du "
                "service.\n\n« Livrable » désigne un document que rédige le Prestataire.\n\n# Article 2 – "
                "Devoirs\n\nLe Prestataire remet le Rapport le cinquième jour."
            ),
            at="Livrable",
        ),
    ),
}
GOOD = {
    "en": (
        Example(
            (
                "# 1. Definitions\n\n“Report” means the monthly statement of results.\n\n# 2. Duties\n\nThe "
                "Provider sends the Report on the fifth day."
            ),
        ),
    ),
    "fr": (
        Example(
            (
                "# Article 1 – Définitions\n\n« Rapport » désigne l'état mensuel des résultats du "
                "service.\n\n# Article 2 – Devoirs\n\nLe Prestataire remet le Rapport le cinquième jour."
            ),
        ),
        Example(
            (
                "# Article 1 – Définitions\n\n« Rapport » désigne l'état mensuel des résultats du "
                "service.\n\n« Livrable » désigne un document que rédige le Prestataire.\n\n# Article 2 – "
                "Devoirs\n\nLe Prestataire remet le Rapport le cinquième jour. Il remet aussi les livrables."
            ),
        ),
    ),
}


def check(facts: Facts) -> Iterator[Hit]:
    """Terms that stand, in any form, no more often than they are defined."""
    places: dict[str, list[Term]] = {}
    for term in defined(facts):
        places.setdefault(stem(term.words), []).append(term)
    spare = {key for key, terms in places.items() if key and uses(facts, key, len(terms)) <= len(terms)}
    for key in places:
        first = places[key][0]
        if key in spare and not any(_together(first, each[0]) for other, each in places.items() if other not in spare):
            yield hit(first.passage, first.start, first.end)


def _together(one: Term, other: Term) -> bool:
    """Whether the two name one thing: “European Economic Area” or “EEA”."""
    start, end = sorted((one, other), key=lambda each: each.start)
    return one.passage is other.passage and end.start - start.end < NEAR


NEAR = 12
"""Letters between two names of one thing."""
