"""“Should” where a party owes something."""

from collections.abc import Iterator

from contract_drafter.model.finding import Severity
from contract_drafter.model.values import LocalText
from contract_drafter.rules._base import Example, Facts, Hit, Rule, hit
from contract_drafter.rules._duties import in_duties

RULE = Rule(
    code="VAG010",
    severity=Severity.WARNING,
    life="preview",
    family="objectives",
    why=LocalText.of(
        en=("“Should” is advice: whoever does not follow it will say that he owed nothing."),
        fr=("« Devrait » est un conseil : celui qui ne le suit pas dira qu'il ne devait rien."),
    ),
    message=LocalText.of(en="advice, not a duty: {words}", fr="un conseil, non une obligation : {words}"),
    hint=LocalText.of(
        en="write “shall” or “must”, or say that it is only advice",
        fr="écrivez le présent ou « doit », ou dites que c'est un simple conseil",
    ),
    source=("ISO/IEC/IEEE 29148 on modal verbs; Adams, A Manual of Style for Contract Drafting"),
)
BAD = {
    "en": (Example("# 1. Services\n\nThe Provider should deliver the report by 31 March 2027.", at="should"),),
    "fr": (Example(("# 1. Services\n\nLe Prestataire devrait remettre le rapport le 31 mars 2027."), at="devrait"),),
}
GOOD = {
    "en": (Example("# 1. Services\n\nThe Provider shall deliver the report by 31 March 2027."),),
    "fr": (Example("# 1. Services\n\nLe Prestataire doit remettre le rapport le 31 mars 2027."),),
}


def check(facts: Facts) -> Iterator[Hit]:
    """The sentences that bind and hold these words."""
    for judged, match in in_duties(facts, "weak_modal"):
        yield hit(judged.passage, *match.span(1))
