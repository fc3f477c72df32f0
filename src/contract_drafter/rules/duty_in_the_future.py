"""A duty told as a future fact."""

from collections.abc import Iterator

from contract_drafter.model.finding import Severity
from contract_drafter.model.values import LocalText
from contract_drafter.rules._base import Example, Facts, Hit, Rule, hit

ENOUGH = 2

RULE = Rule(
    code="PLN015",
    severity=Severity.WARNING,
    life="stable",
    family="language",
    why=LocalText.of(
        en=(
            "“Will” and the future tense tell what happens; “must” and the present tense say who owes "
            "it. A contract that uses both leaves the reader to guess."
        ),
        fr=(
            "Le futur raconte ce qui arrivera ; le présent ou « doit » dit qui le doit. Un contrat qui "
            "mêle les deux laisse deviner."
        ),
    ),
    message=LocalText.of(
        en="a duty in the future, here and {count} times in all: {words}",
        fr="un devoir au futur, ici et {count} fois en tout : {words}",
    ),
    hint=LocalText.of(
        en="write “must”, or “shall” throughout",
        fr="écrivez « doit », ou le présent",
    ),
    source="ISO 24495-1:2023; Guide de légistique",
)
BAD = {
    "en": (
        Example(
            ("# 1. Work\n\nThe Provider will send a report each month. The Client will answer within five days."),
            at="will",
        ),
    ),
    "fr": (
        Example(
            ("# 1. Travaux\n\nLe Prestataire enverra un rapport chaque mois. Le Client répondra sous cinq jours."),
            at="enverra",
        ),
    ),
}
GOOD = {
    "en": (
        Example("# 1. Work\n\nThe Provider must send a report each month. The Provider will be able to use the site."),
        Example("# 1. Judge\n\nThe Provider will be the sole judge of it. The Client will send the list."),
    ),
    "fr": (Example("# 1. Travaux\n\nLe Prestataire envoie un rapport chaque mois. Le Client pourra le publier."),),
}


def check(facts: Facts) -> Iterator[Hit]:
    """The first of them, with how many there are, from two."""
    found = [(p, match) for p, match in facts.matches("future_duty") if p.zone in ("objectives", "duties")]
    found = [(passage, match) for passage, match in found if passage.kind in ("paragraph", "item")]
    if len(found) >= ENOUGH:
        passage, match = found[0]
        yield hit(passage, *match.span("verb"), count=len(found))
