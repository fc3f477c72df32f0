"""A paragraph that opens with a pronoun."""

from collections.abc import Iterator

from contract_drafter.model.finding import Severity
from contract_drafter.model.values import LocalText
from contract_drafter.rules._base import Example, Facts, Hit, Rule, hit
from contract_drafter.rules._duties import in_duties

RULE = Rule(
    code="VAG015",
    severity=Severity.INFO,
    life="preview",
    family="objectives",
    why=LocalText.of(
        en="A clause is read alone in a dispute: “it” then means whatever suits.",
        fr=("Une clause se lit seule dans un litige : « il » désigne alors ce qui arrange."),
    ),
    message=LocalText.of(en="who or what? {words}", fr="qui ou quoi ? {words}"),
    hint=LocalText.of(en="repeat the noun", fr="répétez le nom"),
    source="INCOSE Guide to Writing Requirements R24",
)
BAD = {
    "en": (
        Example(
            ("# 1. Services\n\nThe Provider answers the calls.\n\nIt shall deliver the report by 31 March 2027."),
            at="It",
        ),
    ),
    "fr": (
        Example(
            (
                "# 1. Services\n\nLe Prestataire répond aux appels.\n\nCelui-ci doit "
                "remettre le rapport le 31 mars 2027."
            ),
            at="Celui-ci",
        ),
    ),
}
GOOD = {
    "en": (Example("# 1. Services\n\nThe Provider shall deliver the report by 31 March 2027."),),
    "fr": (Example("# 1. Services\n\nLe Prestataire doit remettre le rapport le 31 mars 2027."),),
}


def check(facts: Facts) -> Iterator[Hit]:
    """The sentences that bind and hold these words."""
    for judged, match in in_duties(facts, "opening_pronoun"):
        if judged.passage.kind != "paragraph" or match.start() != 0:
            continue
        yield hit(judged.passage, *match.span(1))
