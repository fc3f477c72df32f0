"""A reference to a schedule that the document does not have."""

import re
from collections.abc import Iterator

from contract_drafter.model.finding import Severity
from contract_drafter.model.values import LocalText
from contract_drafter.rules._base import Example, Facts, Hit, Rule, hit
from contract_drafter.rules._elsewhere import elsewhere
from contract_drafter.rules._schedules import borne, plain_number

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
        en="{words} is not in this document",
        fr="{words} n'est pas dans ce document",
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
    ),
    "fr": (
        Example(
            (
                "# Article 1 – Objet\n\nL'annexe 1 donne la liste des sites. L'annexe 4 donne les prix.\n\n# "
                "Annexe 1 – Sites\n\nLyon et Leeds, toute l'année."
            ),
            at="annexe 4",
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
    ),
    "fr": (
        Example(
            (
                "# Article 1 – Objet\n\nL'annexe 1 donne la liste des sites. L'annexe B de la convention cadre "
                "donne les prix.\n\n# Annexe 1 – Sites\n\nLyon et Leeds, toute l'année."
            ),
        ),
    ),
}


def check(facts: Facts) -> Iterator[Hit]:
    """The first reference to each missing schedule, where the document has schedules of its own; else a warning."""
    have = borne(facts)
    severity = None if have else Severity.WARNING
    for reference in facts.references:
        top = plain_number(reference.number.split(".")[0])
        if reference.form != "schedule" or top in have or elsewhere(facts, reference):
            continue
        if SPACED.search(reference.passage.text[reference.start : reference.end]):
            have.add(top)
            yield hit(reference.passage, reference.start, reference.end, severity)


SPACED = re.compile(r"^\d|\w\s+(?:n°\s*)?\w{1,5}(?:\.\d+)?$|^.$")
