"""A number in words and in figures that do not agree."""

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal

from contract_drafter import languages
from contract_drafter.model.finding import Severity
from contract_drafter.model.values import LocalText
from contract_drafter.rules._base import Example, Facts, Hit, Passage, Rule, hit, once

RULE = Rule(
    code="NUM001",
    severity=Severity.ERROR,
    life="stable",
    family="structure",
    why=LocalText.of(
        en="When words and figures differ a judge has to guess; words often prevail.",
        fr="Quand les lettres et les chiffres diffèrent, il faut deviner ; les lettres l'emportent souvent.",
    ),
    message=LocalText.of(
        en="words and figures differ: {words}",
        fr="les lettres et les chiffres diffèrent : {words}",
    ),
    hint=LocalText.of(
        en="keep the figure only",
        fr="ne gardez que le chiffre",
    ),
    source="Code civil art. 1376",
)
BAD = {
    "en": (
        Example(
            "# 1. Payment\n\nThe Client pays within thirty (45) days of the invoice.",
            at="thirty (45)",
        ),
        Example("# 1. Price\n\nThe rate is ten per cent (15%) a year.", at="ten per cent (15%)"),
        Example(
            "# 1. Price\n\nThe rate is two point two five percent (2.75%).", at="two point two five percent (2.75%)"
        ),
    ),
    "fr": (
        Example(
            "# Article 1 – Paiement\n\nLe Client paie dans les trente (45) jours de la facture.",
            at="trente (45)",
        ),
        Example("# 1. Prix\n\nLe taux est de dix pour cent (15 %) par an.", at="dix pour cent (15 %)"),
        Example(
            "# 1. Prix\n\nLe taux est de un virgule zéro cinq pour cent (1,5 %).",
            at="un virgule zéro cinq pour cent (1,5 %)",
        ),
    ),
}
GOOD = {
    "en": (
        Example(
            (
                "# 1. Payment\n\nThe Client pays within thirty (30) days of the invoice, or one hundred and "
                "twenty (120) days of the order."
            ),
        ),
        Example("# 1. Price\n\nThe rate is ten per cent (10%), then two point two five percent (2.25%)."),
        Example("# 1. Price\n\nThe rate is zero point five per cent (0.5%)."),
    ),
    "fr": (
        Example(
            (
                "# Article 1 – Paiement\n\nLe Client paie dans les soixante-quinze (75) jours de la facture, "
                "ou vingt et une (21) semaines."
            ),
        ),
        Example("# 1. Prix\n\nLe taux est de dix pour cent (10 %), puis de cent pour cent (100%)."),
        Example("# 1. Prix\n\nLe taux est de zéro virgule cinq pour cent (0,5 %) ou un virgule vingt-cinq (1,25)."),
    ),
}


WORDS = re.compile(r"[^\W\d_]+")
LONGEST = 12


def check(facts: Facts) -> Iterator[Hit]:
    """Figures in brackets after a number in words that is another; a word such as "per cent" may stand between."""
    for passage in facts.holding("number_in_brackets"):
        for bracket in facts.pattern("number_in_brackets", passage.language).finditer(passage.folded):
            start = max(0, bracket.start() - 90)
            before = list(WORDS.finditer(passage.folded, start, bracket.start()))[-LONGEST:]
            if not before or passage.folded[before[-1].end() : bracket.start()].strip():
                continue
            spelled = _spelled(before, passage.language)
            if spelled and spelled[0] != _figures(facts, passage).get(bracket.start("figure"), spelled[0]):
                end = bracket.end() if bracket[0].endswith(")") else passage.text.find(")", bracket.end()) + 1
                yield hit(passage, spelled[1], end or bracket.end())


@once
def _figures(facts: Facts, passage: Passage) -> Mapping[int, Decimal]:
    """The numbers in figures, by where they begin."""
    return {figure.start: figure.value for figure in facts.numbers(passage)}


def _spelled(words: list[re.Match[str]], code: str) -> tuple[Decimal, int] | None:
    """The longest number that the last words say, and where it begins; none where more of a number stands before."""
    values, parts = languages.number_words(code)
    points = languages.lint_words(code, "decimal_word")
    tail = [word[0] for word in words]
    first = len(tail)
    while first and (tail[first - 1] in parts or tail[first - 1] in points):
        first -= 1
    while first < len(tail) and tail[first] in points:
        first += 1
    point = next((place for place in range(first, len(tail)) if tail[place] in points), len(tail))
    value = values.get(" ".join(languages.bare_number(tail[first:point], code)))
    decimals = _decimals(languages.bare_number(tail[point + 1 :], code), values) if point < len(tail) else "0"
    return (Decimal(f"{value}.{decimals}"), words[first].start()) if value is not None and decimals else None


def _decimals(words: list[str], values: Mapping[str, int]) -> str:
    """The figures after the point: said one by one ("zero five"), or as a number ("twenty-five"); "" for none."""
    single = [str(values.get(word, "")) for word in words]
    if all(len(figure) == 1 for figure in single):
        return "".join(single)
    return str(values.get(" ".join(words), ""))
