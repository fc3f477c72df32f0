"""A penalty or a bonus, and no figure that starts it."""

from collections.abc import Iterator

from contract_drafter.model.finding import Severity
from contract_drafter.model.values import LocalText
from contract_drafter.rules._base import Example, Facts, Hit, Rule, hit
from contract_drafter.rules._duties import in_duties

RULE = Rule(
    code="OBJ015",
    severity=Severity.WARNING,
    life="preview",
    family="objectives",
    why=LocalText.of(
        en=("A penalty for a “poor” service is applied by whoever pays, when it suits."),
        fr=("Une pénalité pour un service « insuffisant » s'applique quand celui qui paie le décide."),
    ),
    message=LocalText.of(
        en="no figure says when it applies: {words}", fr="aucun chiffre ne dit quand cela s'applique : {words}"
    ),
    hint=LocalText.of(
        en="give the value below or above which it applies, over what period",
        fr="donnez la valeur au-delà de laquelle cela s'applique, sur quelle période",
    ),
    source="INCOSE Guide to Writing Requirements R33",
)
BAD = {
    "en": (
        Example(
            "# 1. Services\n\nThe Provider shall pay a penalty if the service is poor.",
            at="a penalty if the service is poor",
        ),
    ),
    "fr": (
        Example(
            ("# 1. Services\n\nLe Prestataire doit payer une pénalité si le service est insuffisant."),
            at="une pénalité si le service est insuffisant",
        ),
    ),
}
GOOD = {
    "en": (
        Example("# 1. Services\n\nThe Provider shall pay a penalty of 5% if availability is below 99.5% in a month."),
    ),
    "fr": (
        Example(
            "# 1. Services\n\nLe Prestataire doit payer une pénalité de 5 % si la "
            "disponibilité est sous 99,5 % dans un mois."
        ),
    ),
}


def check(facts: Facts) -> Iterator[Hit]:
    """The sentences that bind and hold these words."""
    for judged, match in in_duties(facts, "vague_remedy"):
        yield hit(judged.passage, *match.span())
