"""A list of what is due that has no end."""

from collections.abc import Iterator

from contract_drafter.model.commitment import Label
from contract_drafter.model.finding import Severity
from contract_drafter.model.values import LocalText
from contract_drafter.rules._base import Example, Facts, Hit, Rule, hit
from contract_drafter.rules._duties import in_duties

RULE = Rule(
    code="VAG006",
    severity=Severity.WARNING,
    life="stable",
    family="objectives",
    why=LocalText.of(
        en=("What stands behind “etc.” is due according to one side and not according to the other."),
        fr="Ce que cache « etc. » est dû selon l'un et pas selon l'autre.",
    ),
    message=LocalText.of(en="an open list in a duty: {words}", fr="une liste ouverte dans une obligation : {words}"),
    hint=LocalText.of(
        en="close the list, or say who may add to it and how",
        fr="fermez la liste, ou dites qui peut y ajouter et comment",
    ),
    source="INCOSE Guide to Writing Requirements R9",
)
BAD = {
    "en": (
        Example(("# 1. Services\n\nThe Provider shall deliver the reports, the minutes, etc. each month."), at="etc."),
    ),
    "fr": (
        Example(
            ("# 1. Services\n\nLe Prestataire doit remettre les rapports, les comptes rendus, etc. chaque mois."),
            at="etc.",
        ),
    ),
}
GOOD = {
    "en": (Example("# 1. Services\n\nThe Provider shall deliver the report and the minutes each month."),),
    "fr": (Example("# 1. Services\n\nLe Prestataire doit remettre le rapport et le compte rendu chaque mois."),),
}


def check(facts: Facts) -> Iterator[Hit]:
    """The sentences that bind and hold these words."""
    for judged, match in in_duties(facts, "open_list"):
        if judged.assessment.label is Label.NOT_OBJECTIVE:
            continue
        yield hit(judged.passage, *match.span())
