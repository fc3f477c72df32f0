"""Which language a text is in, by its most frequent words."""

import re
from collections import Counter
from collections.abc import Mapping
from functools import cache

from contract_drafter.languages._data import codes
from contract_drafter.languages._structure import structure

_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 4_000
"""Letters read at each of the places sampled in a long text."""


def guess(text: str, default: str = "") -> str:
    """The code of the language of a document or a passage; `default` when its words do not tell."""
    counts = Counter(word for word in _WORD.findall(_sampled(text).lower()) if word in _telling())
    found: Counter[str] = Counter()
    for word, count in counts.items():
        for code in _telling()[word]:
            found[code] += count
    ranked = found.most_common(2)
    if not ranked or (len(ranked) > 1 and ranked[0][1] < 1.5 * ranked[1][1]):
        return default
    return ranked[0][0]


def _sampled(text: str) -> str:
    if len(text) <= 5 * _SAMPLE:
        return text
    step = len(text) // 5
    return " ".join(text[start : start + _SAMPLE] for start in range(0, 5 * step, step))


@cache
def _telling() -> Mapping[str, tuple[str, ...]]:
    """Each function word with the languages that have it; a word of every language tells nothing."""
    known: dict[str, list[str]] = {}
    for code in codes():
        for word in structure(code)["function_words"].split():
            known.setdefault(word, []).append(code)
    return {word: tuple(owners) for word, owners in known.items() if len(owners) < len(codes())}
