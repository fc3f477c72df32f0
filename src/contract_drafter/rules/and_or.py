"""“And/or” in a duty."""

from collections.abc import Iterator

from contract_drafter.model.commitment import Label
from contract_drafter.model.finding import Severity
from contract_drafter.model.values import LocalText
from contract_drafter.rules._base import Example, Facts, Hit, Rule, hit
from contract_drafter.rules._duties import in_duties

RULE = Rule(
    code="VAG011",
    severity=Severity.WARNING,
    life="stable",
    family="objectives",
    why=LocalText.of(
        en="“And/or” lets each side read what it wants: one of the two, or both.",
        fr="« Et/ou » laisse chacun lire ce qu'il veut : l'un des deux, ou les deux.",
    ),
    message=LocalText.of(en="one of the two, or both? {words}", fr="l'un des deux, ou les deux ? {words}"),
    hint=LocalText.of(en="write “A or B or both”, or “A and B”", fr="écrivez « A, B ou les deux », ou « A et B »"),
    source=("INCOSE Guide to Writing Requirements R17; Adams, A Manual of Style for Contract Drafting"),
)
BAD = {
    "en": (
        Example(
            ("# 1. Services\n\nThe Provider shall send the report by email and/or by post each month."), at="and/or"
        ),
    ),
    "fr": (
        Example(
            ("# 1. Services\n\nLe Prestataire doit envoyer le rapport par courriel et/ou par courrier chaque mois."),
            at="et/ou",
        ),
    ),
}
GOOD = {
    "en": (Example("# 1. Services\n\nThe Provider shall send the report by email or by post, or both, each month."),),
    "fr": (
        Example(
            "# 1. Services\n\nLe Prestataire doit envoyer le rapport par courriel ou "
            "par courrier, ou les deux, chaque mois."
        ),
    ),
}


def check(facts: Facts) -> Iterator[Hit]:
    """The sentences that bind and hold these words."""
    for judged, match in in_duties(facts, "and_or"):
        if judged.assessment.label is Label.NOT_OBJECTIVE:
            continue
        yield hit(judged.passage, *match.span())
