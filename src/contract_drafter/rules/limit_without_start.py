"""A time limit that does not say when it starts."""

from collections.abc import Iterator

from contract_drafter.model.finding import Severity
from contract_drafter.model.values import LocalText
from contract_drafter.rules._base import Example, Facts, Hit, Rule, hit, sentences_holding

RULE = Rule(
    code="NUM006",
    severity=Severity.WARNING,
    life="preview",
    family="structure",
    why=LocalText.of(
        en="A time limit runs from an event; without one nobody can say when it is over.",
        fr="Un délai court à partir d'un événement ; sans lui, nul ne sait quand il est passé.",
    ),
    message=LocalText.of(
        en="from when? {words}",
        fr="à partir de quand ? {words}",
    ),
    hint=LocalText.of(
        en="name the event that starts it: receipt, signature, request",
        fr="nommez l'événement qui le fait courir : réception, signature, demande",
    ),
    source="INCOSE Guide to Writing Requirements, R35",
)
BAD = {
    "en": (
        Example(
            "# 1. Reports\n\nThe Provider sends its plan within 30 days.",
            at="within 30 days",
        ),
    ),
    "fr": (
        Example(
            "# Article 1 – Rapports\n\nLe Prestataire remet son rapport dans un délai de 30 jours.",
            at="dans un délai de 30 jours",
        ),
    ),
}
GOOD = {
    "en": (
        Example(
            "# 1. Reports\n\nThe Provider sends its report within 30 days of the end of each quarter.",
        ),
    ),
    "fr": (
        Example(
            (
                "# Article 1 – Rapports\n\nLe Prestataire remet son rapport dans un délai de 30 jours après la "
                "fin du trimestre."
            ),
        ),
    ),
}


def check(facts: Facts) -> Iterator[Hit]:
    """Time limits in sentences that name no event before or after them."""
    for sentence in sentences_holding(facts, "time_limit"):
        passage = sentence.passage
        if passage.kind not in ("paragraph", "item") or passage.zone in ("definitions", "recital", "signature"):
            continue
        match = facts.pattern("time_limit", passage.language).search(sentence.folded)
        if not match:
            continue
        if facts.pattern("start_after", passage.language).match(sentence.folded, match.end()):
            continue
        before = passage.folded[max(0, sentence.start - BEFORE) : sentence.end]
        if not facts.pattern("starting_event", passage.language).search(f"{passage.lead_in.lower()} {before}"):
            yield hit(passage, sentence.start + match.start(), sentence.start + match.end())


BEFORE = 200
"""Letters before a sentence in which the event may stand."""
