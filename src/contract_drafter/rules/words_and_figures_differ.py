"""A number in words and in figures that do not agree."""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from contract_drafter import languages
from contract_drafter.model.finding import Severity
from contract_drafter.model.values import LocalText
from contract_drafter.rules._base import Example, Facts, Hit, Rule, hit

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
        figures = {figure.start: figure.value for figure in facts.numbers(passage)}
        for bracket in facts.pattern("number_in_brackets", passage.language).finditer(passage.folded):
            start = max(0, bracket.start() - 90)
            before = list(WORDS.finditer(passage.folded, start, bracket.start()))[-LONGEST:]
            if not before or passage.folded[before[-1].end() : bracket.start()].strip():
                continue
            spelled = _spelled(before, passage.language)
            if spelled and spelled[0] != figures.get(bracket.start("figure"), spelled[0]):
                end = bracket.end() if bracket[0].endswith(")") else passage.text.find(")", bracket.end()) + 1
                yield hit(passage, spelled[1], end or bracket.end())


def _spelled(words: list[re.Match[str]], code: str) -> tuple[Decimal, int] | None:
    """The longest number that the last words say, and where it begins; none where more of a number stands before."""
    values, parts = _numbers(code)
    points = languages.lint_words(code, "decimal_word")
    tail = [word[0] for word in words]
    first = len(tail)
    while first and (tail[first - 1] in parts or tail[first - 1] in points):
        first -= 1
    while first < len(tail) and tail[first] in points:
        first += 1
    point = next((place for place in range(first, len(tail)) if tail[place] in points), len(tail))
    value = values.get(" ".join(_bare(tail[first:point], code)))
    decimals = _decimals(_bare(tail[point + 1 :], code), values) if point < len(tail) else "0"
    return (Decimal(f"{value}.{decimals}"), words[first].start()) if value is not None and decimals else None


def _decimals(words: list[str], values: dict[str, int]) -> str:
    """The figures after the point: said one by one ("zero five"), or as a number ("twenty-five"); "" for none."""
    single = [str(values.get(word, "")) for word in words]
    if all(len(figure) == 1 for figure in single):
        return "".join(single)
    return str(values.get(" ".join(words), ""))


def _bare(words: list[str], code: str) -> list[str]:
    """The words without joints and endings that change nothing: "quatre-vingts", "une", "and"."""
    same = languages.lint_words(code, "number_word_form")
    return [same.get(word, word) for word in words if word not in languages.lint_words(code, "number_joint")]


@cache
def _numbers(code: str) -> tuple[dict[str, int], frozenset[str]]:
    """Numbers in words to their values, and the words they are made of."""
    values: dict[str, int] = {}
    parts = {*languages.lint_words(code, "number_word_form"), *languages.lint_words(code, "number_joint")}
    for number in (*range(1000), *range(1000, 100_000, 500), *range(100_000, 1_000_001, 50_000)):
        words = WORDS.findall(languages.folded(languages.spell(number, code)))
        values.setdefault(" ".join(_bare(words, code)), number)
        parts.update(words)
    return values, frozenset(parts)
