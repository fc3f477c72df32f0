"""Two decimal signs in one document."""

import re
from collections.abc import Iterator

from contract_drafter.languages import Needle
from contract_drafter.model.finding import Severity
from contract_drafter.model.values import LocalText
from contract_drafter.rules._base import Example, Facts, Hit, Rule, hit

RULE = Rule(
    code="NUM009",
    severity=Severity.INFO,
    life="stable",
    family="structure",
    why=LocalText.of(
        en="With 1.5 and 2,5 in one text, 1.500 can be one and a half or fifteen hundred.",
        fr="Avec 1.5 et 2,5 dans un même texte, 1.500 peut valoir un et demi ou mille cinq cents.",
    ),
    message=LocalText.of(
        en="{words} here, {other} elsewhere",
        fr="{words} ici, {other} ailleurs",
    ),
    hint=LocalText.of(
        en="keep one decimal sign",
        fr="gardez un seul signe décimal",
    ),
    source="ISO 80000-1",
)
BAD = {
    "en": (
        Example(
            "# 1. Levels\n\nThe rate is 99.5% in the day and 98,5% at night.",
            at="98,5%",
        ),
    ),
    "fr": (
        Example(
            "# Article 1 – Niveaux\n\nLe taux est de 99,5 % le jour et de 98.5 % la nuit.",
            at="98.5 %",
        ),
    ),
}
GOOD = {
    "en": (
        Example(
            "# 1. Levels\n\nThe rate is 99.5% in the day and 98.5% at night.",
        ),
    ),
    "fr": (
        Example(
            "# Article 1 – Niveaux\n\nLe taux est de 99,5 % le jour et de 98,5 % la nuit.",
        ),
    ),
}


PERCENT_SIGN = Needle(signs=frozenset("%"))
PERCENT = re.compile(r"(?<![\w.,])\d{1,3}([.,])\d{1,2} ?%")


def check(facts: Facts) -> Iterator[Hit]:
    """The first percentage with the rarer sign of a language; percentages, because a version number is not a figure."""
    signs: dict[str, dict[str, list[Hit]]] = {}
    for passage in facts.having(PERCENT_SIGN):
        for match in PERCENT.finditer(passage.folded):
            of_language = signs.setdefault(passage.language, {})
            of_language.setdefault(match[1], []).append(hit(passage, *match.span()))
    for language, found in signs.items():
        if len(found) > 1:
            own = next(iter(facts.words("decimal", language)), ".")
            rare = min(found.items(), key=lambda each: (len(each[1]), each[0] == own))[1][0]
            common = next(hits[0] for hits in found.values() if hits[0] is not rare)
            yield hit(rare.passage, rare.start, rare.end, other=common.words)
