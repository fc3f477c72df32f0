"""Words, numbers and signs of a text, each with its place."""

import re
from dataclasses import dataclass

from contract_drafter.languages import Lexicon

TOKEN = re.compile(
    r"\{\{[^{}\n]{0,60}\}\}"
    r"|(?P<number>\d+(?:[ \u00a0\u202f]\d{3}(?!\d)|[.,]\d+)*)(?![^\W\d_])"
    r"|(?P<glued>\d+(?:[.,]\d+)?)(?=(?:h|j|mn|min|k|ms|s|x\d+)\b)"
    r"|(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)['’](?=\w)"
    r"|['’]s\b"
    r"|[^\W\d_]+(?:[-‑][^\W_]+)*(?:·[^\W\d_]+)*"
    r"|[^\W_]+"
    r"|\S",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Token:
    """A word as it stands, folded for comparison, and the keys that it answers to in the lexicon."""

    text: str
    low: str
    start: int
    end: int
    keys: tuple[str, ...]
    kinds: frozenset[str]
    is_number: bool

    @property
    def is_word(self) -> bool:
        return self.text[0].isalnum() or self.text[0] == "{"


NO_KINDS: frozenset[str] = frozenset()


def tokenise(text: str, lexicon: Lexicon) -> list[Token]:
    """Every token of the text, in order."""
    found = []
    for match in TOKEN.finditer(text):
        words = match[0]
        low = words.lower().replace("’", "'").replace("‑", "-")
        number = match["number"] is not None or match["glued"] is not None
        keys = (low, *lexicon.forms.get(low, ()), *(("#",) if number else ()))
        found.append(Token(words, low, match.start(), match.end(), keys, lexicon.kinds.get(low, NO_KINDS), number))
    return found
