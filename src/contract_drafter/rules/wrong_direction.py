"""Figures that go the other way than the verb."""

from collections.abc import Iterator

from contract_drafter.model.finding import Severity
from contract_drafter.model.values import LocalText
from contract_drafter.rules._base import Example, Facts, Hit, Rule, hit
from contract_drafter.rules._duties import in_duties

RULE = Rule(
    code="OBJ014",
    severity=Severity.ERROR,
    life="stable",
    family="objectives",
    why=LocalText.of(
        en=(
            "A verb and its figures that contradict each other leave two readings, "
            "and the objective is lost in the dispute."
        ),
        fr=(
            "Un verbe et des chiffres qui se contredisent laissent deux lectures, et l'objectif se perd dans le litige."
        ),
    ),
    message=LocalText.of(
        en="the figures go the other way than the verb: {words}",
        fr="les chiffres vont dans l'autre sens que le verbe : {words}",
    ),
    hint=LocalText.of(
        en="check which of the two figures is the value at the start",
        fr="vérifiez lequel des deux chiffres est la valeur de départ",
    ),
    source="consistency of the text",
)
BAD = {
    "en": (
        Example(
            (
                "# 1. Objectives\n\nThe Provider shall reduce the waiting time from 4 days "
                "to 9 days by 31 December 2027."
            ),
            at="reduce the waiting time from 4 days to 9 days",
        ),
    ),
    "fr": (
        Example(
            ("# 1. Objectifs\n\nLe Prestataire doit réduire le délai de 4 jours à 9 jours au 31 décembre 2027."),
            at="réduire le délai de 4 jours à 9 jours",
        ),
    ),
}
GOOD = {
    "en": (
        Example(
            "# 1. Objectives\n\nThe Provider shall reduce the waiting time from 9 days to 4 days by 31 December 2027."
        ),
    ),
    "fr": (
        Example("# 1. Objectifs\n\nLe Prestataire doit réduire le délai de 9 jours à 4 jours au 31 décembre 2027."),
    ),
}


def check(facts: Facts) -> Iterator[Hit]:
    """The sentences that bind and hold these words."""
    for judged, match in in_duties(facts, "from_to"):
        first, last = (float(match[name].replace(",", ".").replace(" ", "")) for name in ("first", "last"))
        if first == last or (first < last) == bool(match["up"]):
            continue
        yield hit(judged.passage, *match.span())
