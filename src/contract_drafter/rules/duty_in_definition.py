"""A duty hidden in a definition."""

from collections.abc import Iterator

from contract_drafter.model.finding import Severity
from contract_drafter.model.values import LocalText
from contract_drafter.rules._base import Example, Facts, Hit, Rule, hit
from contract_drafter.rules._terms import defined

RULE = Rule(
    code="DEF006",
    severity=Severity.WARNING,
    life="stable",
    family="structure",
    why=LocalText.of(
        en="A duty in a definition is missed by those who must do it, and has no remedy of its own.",
        fr="Un devoir placé dans une définition échappe à qui doit l'exécuter, et n'a pas de sanction propre.",
    ),
    message=LocalText.of(
        en="a definition that imposes a duty: {words}",
        fr="une définition qui impose un devoir : {words}",
    ),
    hint=LocalText.of(
        en="move the duty to the article where it belongs",
        fr="déplacez le devoir dans l'article dont il relève",
    ),
    source="Adams, A Manual of Style for Contract Drafting",
)
BAD = {
    "en": (
        Example(
            (
                "# 1. Definitions\n\n“Report” means the statement that the Provider shall send each "
                "month.\n\n# 2. Duties\n\nThe Client reads the Report."
            ),
            at="shall",
        ),
    ),
    "fr": (
        Example(
            (
                "# Article 1 – Définitions\n\n« Rapport » désigne l'état que le Prestataire doit remettre "
                "chaque mois.\n\n# Article 2 – Devoirs\n\nLe Client lit le Rapport."
            ),
            at="doit",
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
        Example("# 1. Definitions\n\n“Site” means a place where the staff of the Provider shall work, as agreed."),
    ),
    "fr": (
        Example(
            (
                "# Article 1 – Définitions\n\n« Rapport » désigne l'état mensuel des résultats du "
                "service.\n\n# Article 2 – Devoirs\n\nLe Prestataire remet le Rapport le cinquième jour."
            ),
        ),
        Example("# 1. Définitions\n\n« Site » désigne un lieu où le personnel du Prestataire doit travailler."),
    ),
}


def check(facts: Facts) -> Iterator[Hit]:
    """The first verb of duty of a party after a defined term, in the sentences that define."""
    done: set[int] = set()
    for term in defined(facts):
        passage = term.passage
        if passage.index in done or term.how != "quoted" or passage.zone != "definitions":
            continue
        match = facts.pattern("definition_duty", passage.language).search(passage.folded, term.end)
        if match:
            done.add(passage.index)
            yield hit(passage, match.start("duty"), match.end("duty"))
