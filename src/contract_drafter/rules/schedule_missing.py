"""A reference to a schedule that the document does not have."""

import re
from collections.abc import Iterator

from contract_drafter.model.finding import Severity
from contract_drafter.model.values import LocalText
from contract_drafter.rules._base import Example, Facts, Hit, Rule, hit
from contract_drafter.rules._elsewhere import elsewhere
from contract_drafter.rules._schedules import borne, plain_number, ranges

RULE = Rule(
    code="STR005",
    severity=Severity.ERROR,
    life="stable",
    family="structure",
    why=LocalText.of(
        en="What the missing schedule should say is not agreed.",
        fr="Ce que l'annexe absente devait dire n'est pas convenu.",
    ),
    message=LocalText.of(
        en="not in this document: {schedule}",
        fr="introuvable dans ce document : {schedule}",
    ),
    hint=LocalText.of(
        en="attach it, or mend the reference",
        fr="joignez-la, ou corrigez le renvoi",
    ),
    source="",
)
BAD = {
    "en": (
        Example(
            (
                "# 1. Scope\n\nSchedule 1 lists the sites. Schedule 4 gives the prices.\n\n# Schedule 1 – "
                "Sites\n\nLyon and Leeds."
            ),
            at="Schedule 4",
        ),
        Example(
            "# 1. Scope\n\nSchedules 1 to 3 list the sites.\n\n# Schedule 1\n\nLyon.\n\n# Schedule 2\n\nLeeds.",
            at="Schedules 1 to 3",
        ),
    ),
    "fr": (
        Example(
            (
                "# Article 1 – Objet\n\nL'annexe 1 donne la liste des sites. L'annexe 4 donne les prix.\n\n# "
                "Annexe 1 – Sites\n\nLyon et Leeds, toute l'année."
            ),
            at="annexe 4",
        ),
        Example(
            "# 1. Objet\n\nLes annexes 1 à 3 donnent les sites.\n\n# Annexe 1\n\nLyon.\n\n# Annexe 3\n\nLeeds.",
            at="annexes 1 à 3",
        ),
    ),
}
GOOD = {
    "en": (
        Example(
            (
                "# 1. Scope\n\nSchedule 1 lists the sites. Annex B of the Framework Agreement gives the "
                "prices.\n\n# Schedule 1 – Sites\n\nLyon and Leeds."
            ),
        ),
        Example("# 1. Scope\n\nSchedule 1 lists the sites.\n\n## Schedule 1\n\nLyon and Leeds."),
        Example("# 1. Scope\n\nSchedule 1 lists the sites.\n\n## Schedule One\n\nLyon and Leeds."),
    ),
    "fr": (
        Example(
            (
                "# Article 1 – Objet\n\nL'annexe 1 donne la liste des sites. L'annexe B de la convention cadre "
                "donne les prix.\n\n# Annexe 1 – Sites\n\nLyon et Leeds, toute l'année."
            ),
        ),
        Example("# 1. Objet\n\nL'annexe 1 donne la liste des sites.\n\n## Annexe n° 1\n\nLyon et Leeds."),
        Example("# 1. Objet\n\nLes annexes 1 et 2 donnent les sites.\n\n# ANNEXE 1\n\nLyon.\n\n# Annexe II\n\nLeeds."),
    ),
}


def check(facts: Facts) -> Iterator[Hit]:
    """The first reference to each missing schedule, where the document has schedules of its own; else a warning.

    A range that names several is found once.
    """
    have = borne(facts)
    severity = None if have else Severity.WARNING
    for first, last, numbers in ranges(facts):
        missing = [number for number in numbers if plain_number(number) not in have]
        if not missing or elsewhere(facts, first) or elsewhere(facts, last):
            continue
        if SPACED.search(first.passage.text[first.start : first.end]):
            have.update(map(plain_number, missing))
            schedule = f"{first.word} {', '.join(missing)}"
            yield hit(first.passage, first.start, last.end, severity, schedule=schedule)


SPACED = re.compile(r"^\d|\w\s+(?:n°\s*)?\w{1,5}(?:\.\d+)?$|^.$")
