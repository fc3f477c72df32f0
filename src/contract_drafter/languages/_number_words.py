"""Numbers in words: what each language says for them, without what changes nothing ("quatre-vingts", "and")."""

import re
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

from contract_drafter.languages._compiled import made_from
from contract_drafter.languages._data import ROOT, lexicon
from contract_drafter.languages._lint import folded, lint_words
from contract_drafter.languages._words import spell

SPELLED = (*range(1000), *range(1000, 100_000, 500), *range(100_000, 1_000_001, 50_000))
"""The numbers that are known in words."""
_WORD = re.compile(r"[^\W\d_]+")


@cache
def number_words(code: str) -> tuple[Mapping[str, int], frozenset[str]]:
    """Numbers in bare words to their values, and the words they are made of: kept, since there are many."""
    lists = {name: " ".join(words) for name, words in lexicon(code).items()}
    for name in ("number_word_form", "number_joint"):
        lists[name] = repr(lint_words(code, name))
    sources = (Path(__file__), ROOT / code / "grammar.py", ROOT / code / "numbers.py")
    return made_from(ROOT / code, "numbers", lists, sources, lambda: _made(code))


def bare_number(words: Iterable[str], code: str) -> list[str]:
    """The words without joints and endings that change nothing: "quatre-vingts", "une", "and"."""
    same, joints = lint_words(code, "number_word_form"), lint_words(code, "number_joint")
    return [same.get(word, word) for word in words if word not in joints]


def _made(code: str) -> tuple[dict[str, int], frozenset[str]]:
    values: dict[str, int] = {}
    parts = {*lint_words(code, "number_word_form"), *lint_words(code, "number_joint")}
    for number in SPELLED:
        words = _WORD.findall(folded(spell(number, code)))
        values.setdefault(" ".join(bare_number(words, code)), number)
        parts.update(words)
    return values, frozenset(parts)
