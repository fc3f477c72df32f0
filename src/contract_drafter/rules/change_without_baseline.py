"""A change in percent, from a value that is not given."""

from collections.abc import Iterator

from contract_drafter.model.finding import Severity
from contract_drafter.model.values import LocalText
from contract_drafter.rules._base import Example, Facts, Hit, Rule, hit
from contract_drafter.rules._duties import in_duties

RULE = Rule(
    code="OBJ003",
    severity=Severity.WARNING,
    life="preview",
    family="objectives",
    why=LocalText.of(
        en=(
            "Twelve percent less than what? Without the value at the start each side "
            "will choose the year that suits it."
        ),
        fr=("Douze pour cent de moins que quoi ? Sans valeur de départ, chacun choisira l'année qui l'arrange."),
    ),
    message=LocalText.of(
        en="a change, and no value at the start: {words}", fr="un changement, et pas de valeur de départ : {words}"
    ),
    hint=LocalText.of(
        en="give the value at the start with its date, and the value to reach",
        fr="donnez la valeur de départ avec sa date, et la valeur à atteindre",
    ),
    source="Doran 1981 (SMART); Guide LOLF 2004 on performance indicators",
)
BAD = {
    "en": (
        Example(
            ("# 1. Services\n\nThe Provider shall increase online sales by 10% by 31 December 2027."),
            at="increase online sales by 10%",
        ),
    ),
    "fr": (
        Example(
            ("# 1. Services\n\nLe Prestataire doit réduire la consommation de 12 % au 31 décembre 2027."),
            at="réduire la consommation de 12 %",
        ),
    ),
}
GOOD = {
    "en": (
        Example(
            "# 1. Services\n\nThe Provider shall reduce consumption by 12% compared with 2024 by 31 December 2027."
        ),
    ),
    "fr": (
        Example(
            "# 1. Services\n\nLe Prestataire doit réduire la consommation de 12 % par "
            "rapport à 2024 au 31 décembre 2027."
        ),
    ),
}


def check(facts: Facts) -> Iterator[Hit]:
    """The sentences that bind and hold these words."""
    for judged, match in in_duties(facts, "change_by"):
        if facts.pattern("baseline_word", judged.passage.language).search(judged.passage.folded):
            continue
        yield hit(judged.passage, *match.span())
