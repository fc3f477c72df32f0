"""A schedule that no article refers to."""

from collections.abc import Iterator

from contract_drafter.model.finding import Severity
from contract_drafter.model.values import LocalText
from contract_drafter.rules._base import Example, Facts, Hit, Rule, hit
from contract_drafter.rules._schedules import headings, referred

RULE = Rule(
    code="STR006",
    severity=Severity.INFO,
    life="stable",
    family="structure",
    why=LocalText.of(
        en="A schedule that nothing refers to may bind nobody.",
        fr="Une annexe à laquelle rien ne renvoie peut n'obliger personne.",
    ),
    message=LocalText.of(
        en="no article refers to this schedule",
        fr="aucun article ne renvoie à cette annexe",
    ),
    hint=LocalText.of(
        en="refer to it in the article that it completes",
        fr="renvoyez-y dans l'article qu'elle complète",
    ),
    source="",
)
BAD = {
    "en": (
        Example(
            "# 1. Scope\n\nThe Provider runs the service.\n\n# Schedule 1 – Sites\n\nLyon and Leeds.",
            at="Sites",
        ),
    ),
    "fr": (
        Example(
            (
                "# Article 1 – Objet\n\nLe Prestataire assure le service.\n\n# Annexe 1 – Sites\n\nLyon et "
                "Leeds, toute l'année."
            ),
            at="Sites",
        ),
    ),
}
GOOD = {
    "en": (
        Example(
            "# 1. Scope\n\nSchedule 1 lists the sites. \n\n# Schedule 1 – Sites\n\nLyon and Leeds.",
        ),
    ),
    "fr": (
        Example(
            (
                "# Article 1 – Objet\n\nL'annexe 1 donne la liste des sites. \n\n# Annexe 1 – Sites\n\nLyon et "
                "Leeds, toute l'année."
            ),
        ),
    ),
}


def check(facts: Facts) -> Iterator[Hit]:
    """The headings of schedules whose number and title stand nowhere else."""
    used = referred(facts)
    for passage, number in headings(facts):
        title = " ".join(passage.folded.split())
        if number not in used and not (len(title) > 3 and facts.folded.count(title) > 1):
            yield hit(passage, 0, len(passage.text))
