"""Which language a text is in, by its most frequent words."""

import re
from collections.abc import Mapping, Sequence
from functools import cache

from contract_drafter.languages._data import codes
from contract_drafter.languages._structure import structure

_WORD = re.compile(r"\w+")
_SAMPLE = 4_000
"""Letters read at each of the places sampled in a long text."""


def guess(text: str, default: str = "") -> str:
    """The code of the language of a document or a passage; `default` when its words do not tell."""
    return guess_by(_WORD.findall(_sampled(text).lower()), default)


def guess_by(words: Sequence[str], default: str = "") -> str:
    """The same, by the words of a text in small letters."""
    counts = sorted((sum(map(own.__contains__, words)), code) for code, own in _telling().items())
    most, code = counts[-1]
    return code if most and all(most >= 1.5 * other for other, _ in counts[:-1]) else default


@cache
def words_of_others(code: str) -> frozenset[str]:
    """The words that tell the other languages: where none stands, a text is in this one, or does not tell."""
    return frozenset().union(*(own for other, own in _telling().items() if other != code))


def _sampled(text: str) -> str:
    if len(text) <= 5 * _SAMPLE:
        return text
    step = len(text) // 5
    return " ".join(text[start : start + _SAMPLE] for start in range(0, 5 * step, step))


@cache
def _telling() -> Mapping[str, frozenset[str]]:
    """The function words of each language; a word of every language tells nothing."""
    known = {code: frozenset(structure(code)["function_words"].split()) for code in codes()}
    shared = frozenset.intersection(*known.values())
    return {code: words - shared for code, words in known.items()}
