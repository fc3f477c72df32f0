"""A time limit to pay above what the law allows."""

from collections.abc import Iterator

from contract_drafter.model.finding import Severity
from contract_drafter.model.values import LocalText
from contract_drafter.rules._base import Example, Facts, Hit, Rule, hit
from contract_drafter.rules._threshold import Threshold

MOST = Threshold("payment_days", 60, 1, 365)

RULE = Rule(
    code="REQ025",
    severity=Severity.ERROR,
    life="preview",
    family="contract",
    why=LocalText.of(
        en=(
            "Between businesses a longer time limit than 60 days is void in France (Code de commerce, "
            "art. L441-10), and in the United Kingdom where it is grossly unfair to the creditor."
        ),
        fr=(
            "Entre entreprises, un délai de plus de 60 jours est nul en France (Code de commerce, art. "
            "L441-10), et au Royaume-Uni s'il est manifestement abusif pour le créancier."
        ),
    ),
    message=LocalText.of(
        en="{count} days to pay: {words}",
        fr="{count} jours pour payer : {words}",
    ),
    hint=LocalText.of(
        en="at most {limit} days from the invoice",
        fr="{limit} jours au plus à partir de la facture",
    ),
    source="Code de commerce art. L441-10; Late Payment of Commercial Debts (Interest) Act 1998, s.4",
    thresholds=(MOST,),
)
BAD = {
    "en": (Example("# 1. Price\n\nThe Client shall pay within 90 days of the invoice.", at="within 90 days"),),
    "fr": (
        Example("# 1. Prix\n\nLe Client paie la facture dans un délai de 90 jours.", at="dans un délai de 90 jours"),
    ),
}
GOOD = {
    "en": (
        Example(
            "# 1. Price\n\nThe Client shall pay within 30 days of the invoice. If a payment is overdue, "
            "the Provider may terminate within 90 days."
        ),
    ),
    "fr": (
        Example(
            "# 1. Prix\n\nLe Client paie la facture sous 30 jours. En cas de retard de paiement, le "
            "Prestataire peut résilier sous 90 jours."
        ),
    ),
}


def check(facts: Facts) -> Iterator[Hit]:
    """The time limits to pay that are above it."""
    for passage, match in facts.matches("payment_term"):
        limit = facts.threshold(MOST, passage.language)
        if passage.kind != "heading" and int(match["days"]) > limit:
            yield hit(passage, *match.span("term"), count=match["days"], limit=limit)
