"""Words that say nothing."""

from collections.abc import Iterator

from contract_drafter.model.finding import Severity
from contract_drafter.model.values import LocalText
from contract_drafter.rules._base import Example, Facts, Hit, Judged, Rule, hit

RULE = Rule(
    code="VAG017",
    severity=Severity.INFO,
    life="stable",
    family="language",
    why=LocalText.of(
        en="Words that say nothing hide those that bind.", fr="Les mots qui ne disent rien cachent ceux qui obligent."
    ),
    message=LocalText.of(en="words that say nothing: {words}", fr="des mots qui ne disent rien : {words}"),
    hint=LocalText.of(en="write: {instead}", fr="écrivez : {instead}"),
    source="ISO 24495-1 on plain language",
)
BAD = {
    "en": (
        Example(
            ("# 1. Services\n\nThe Provider shall deliver the report in the context of the project by 31 March 2027."),
            at="in the context of",
        ),
    ),
    "fr": (
        Example(
            ("# 1. Services\n\nLe Prestataire doit remettre le rapport dans le cadre de la mission le 31 mars 2027."),
            at="dans le cadre de",
        ),
    ),
}
GOOD = {
    "en": (Example("# 1. Services\n\nThe Provider shall deliver the report by 31 March 2027."),),
    "fr": (Example("# 1. Services\n\nLe Prestataire doit remettre le rapport le 31 mars 2027."),),
}


def check(facts: Facts) -> Iterator[Hit]:
    """The formulas in sentences that bind."""
    found = list(facts.find("empty_formula"))
    binding: dict[int, list[Judged]] = {}
    for judged in facts.duties if found else ():
        binding.setdefault(judged.passage.index, []).append(judged)
    for match in found:
        if any(judged.start <= match.start < judged.end for judged in binding.get(match.passage.index, ())):
            yield hit(match.passage, match.start, match.end, instead=match.instead)
