"""Two negations that cancel each other."""

from collections.abc import Iterator

from contract_drafter.model.finding import Severity
from contract_drafter.model.values import LocalText
from contract_drafter.rules._base import Example, Facts, Hit, Rule, hit

RULE = Rule(
    code="PLN004",
    severity=Severity.INFO,
    life="preview",
    family="language",
    why=LocalText.of(
        en="Two negations make the reader compute what is allowed, and get it wrong.",
        fr="Deux négations obligent le lecteur à calculer ce qui est permis, et à se tromper.",
    ),
    message=LocalText.of(
        en="two negations: {words}",
        fr="deux négations : {words}",
    ),
    hint=LocalText.of(
        en="say what is allowed or due, in the positive",
        fr="dites ce qui est permis ou dû, sans négation",
    ),
    source="INCOSE Guide to Writing Requirements, R16; ISO 24495-1:2023",
)
BAD = {
    "en": (
        Example(
            (
                "# 1. Staff\n\nThe Provider may not, without consent, replace the lead. A replacement is not "
                "unauthorised after 5 days."
            ),
            at="not unauthorised",
        ),
    ),
    "fr": (
        Example(
            "# 1. Personnel\n\nLe Client ne peut pas ne pas répondre à une demande.",
            at="ne peut pas ne pas",
        ),
    ),
}
GOOD = {
    "en": (
        Example(
            (
                "# 1. Staff\n\nThe Provider replaces the lead with the Client's consent. It may not do so "
                "alone unless he leaves."
            ),
        ),
    ),
    "fr": (
        Example(
            "# 1. Personnel\n\nLe Client répond à chaque demande. Il ne peut pas céder le contrat sans accord.",
        ),
    ),
}


def check(facts: Facts) -> Iterator[Hit]:
    """Where the pattern of the language finds two negations on one verb."""
    for passage, match in facts.matches("double_negation"):
        if passage.kind in ("paragraph", "item"):
            yield hit(passage, *match.span())
