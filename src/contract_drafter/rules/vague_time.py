"""A duty whose only time limit is a vague word."""

from collections.abc import Iterator

from contract_drafter.model.finding import Severity
from contract_drafter.model.values import LocalText
from contract_drafter.rules._base import Example, Facts, Hit, Rule
from contract_drafter.rules._flagged import Reason, flagged

RULE = Rule(
    code="VAG003",
    severity=Severity.WARNING,
    life="stable",
    family="objectives",
    why=LocalText.of(
        en=("“Promptly” starts a dispute on the day of the delay; a number of hours ends it."),
        fr=("« Dans les meilleurs délais » ouvre un litige le jour du retard ; un nombre d'heures le ferme."),
    ),
    message=LocalText.of(en="no time limit that can be checked: {words}", fr="aucun délai vérifiable : {words}"),
    hint=LocalText.of(
        en="give a number of hours or days and what starts them, or a date",
        fr=("donnez un nombre d'heures ou de jours et ce qui les fait courir, ou une date"),
    ),
    source="INCOSE Guide to Writing Requirements R35",
)
BAD = {
    "en": (
        Example("# 1. Services\n\nThe Provider shall promptly correct any invoice error.", at="promptly"),
        Example("# 1. Updates\n\nThe Licensor will promptly inform the Client of each change.", at="promptly"),
    ),
    "fr": (
        Example(
            ("# 1. Services\n\nLe Prestataire corrige dans les meilleurs délais toute erreur de facturation."),
            at="dans les meilleurs délais",
        ),
        Example("# 1. Avis\n\nLe commanditaire répond rapidement à la demande.", at="rapidement"),
        Example("# 1. Avis\n\nLe mandataire signe. Il informe le Client dès que possible.", at="dès que possible"),
    ),
}
GOOD = {
    "en": (
        Example(
            "# 1. Services\n\nThe Provider shall promptly, and within 2 hours of the call, correct any invoice error."
        ),
        Example(
            "# 1. Payment\n\nThe Client shall pay to the account, with such details as are notified from time to time."
        ),
    ),
    "fr": (
        Example(
            "# 1. Services\n\nLe Prestataire corrige toute erreur de facturation "
            "rapidement, dans les 2 heures qui suivent l'appel."
        ),
        Example("# 1. Accès\n\nDes relevés étant faits régulièrement, le Client doit ouvrir le local."),
    ),
}


def check(facts: Facts) -> Iterator[Hit]:
    """The commitments that this alone leaves open."""
    yield from flagged(facts, Reason.TIME)
