"""A number in words and in figures that do not agree."""

import re
from collections.abc import Iterator
from functools import cache

from contract_drafter import languages
from contract_drafter.languages import Needle
from contract_drafter.model.finding import Severity
from contract_drafter.model.values import LocalText
from contract_drafter.rules._base import Example, Facts, Hit, Passage, Rule, hit

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
    ),
    "fr": (
        Example(
            "# Article 1 – Paiement\n\nLe Client paie dans les trente (45) jours de la facture.",
            at="trente (45)",
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
    ),
    "fr": (
        Example(
            (
                "# Article 1 – Paiement\n\nLe Client paie dans les soixante-quinze (75) jours de la facture, "
                "ou vingt et une (21) semaines."
            ),
        ),
    ),
}


FIGURES = Needle(digit=True)
BRACKET = re.compile(r"\( ?(\d{1,3}(?:[ ,.]\d{3})*) ?(?:%|\))")
WORDS = re.compile(r"[^\W\d_]+")
LONGEST = 9


def check(facts: Facts) -> Iterator[Hit]:
    """Figures in brackets after a number in words that is another."""
    for passage in facts.having(FIGURES):
        for bracket in BRACKET.finditer(passage.folded):
            start = max(0, bracket.start() - 90)
            before = list(WORDS.finditer(passage.folded, start, bracket.start()))[-LONGEST:]
            if not before or passage.folded[before[-1].end() : bracket.start()].strip():
                continue
            spelled = _spelled(before, passage)
            if spelled and spelled[0] != int(re.sub(r"\D", "", bracket[1])):
                end = bracket.end() if bracket[0].endswith(")") else passage.text.find(")", bracket.end()) + 1
                yield hit(passage, spelled[1], end or bracket.end())


def _spelled(words: list[re.Match[str]], passage: Passage) -> tuple[int, int] | None:
    """The longest number that the last words say, and where it begins; none where more of a number stands before."""
    known = _numbers(passage.language)
    parts = known["parts"]
    tail = [word[0] for word in words]
    first = len(tail)
    while first and tail[first - 1] in parts:
        first -= 1
    value = known["values"].get(" ".join(_bare(tail[first:], passage.language)))
    return (value, words[first].start()) if value is not None and first < len(tail) else None


def _bare(words: list[str], code: str) -> list[str]:
    """The words without joints and endings that change nothing: "quatre-vingts", "une", "and"."""
    same = languages.lint_words(code, "number_word_form")
    return [same.get(word, word) for word in words if word not in languages.lint_words(code, "number_joint")]


@cache
def _numbers(code: str) -> dict[str, dict[str, int]]:
    """Numbers in words to their values, and the words they are made of."""
    values: dict[str, int] = {}
    parts: dict[str, int] = {}
    for number in (*range(1, 1000), *range(1000, 100_000, 500), *range(100_000, 1_000_001, 50_000)):
        words = WORDS.findall(languages.folded(languages.spell(number, code)))
        values.setdefault(" ".join(_bare(words, code)), number)
        parts.update(dict.fromkeys(words, 0))
    parts.update(dict.fromkeys(languages.lint_words(code, "number_word_form"), 0))
    for joint in languages.lint_words(code, "number_joint"):
        parts[joint] = 0
    return {"values": values, "parts": parts}
