"""Words, numbers and signs of a text, each with its place."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from contract_drafter.languages import Lexicon, Node

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


Following = Mapping[str, Node]
"""By key, the nodes of the lexicon that the next word leads to."""


class Token(NamedTuple):
    """A word as it stands, folded for comparison, and the keys that it answers to in the lexicon.

    `leads` are its keys in a phrase, where it may also stand for any word. `alone` are the classes of the phrases that
    it is by itself; `onward` is where those go on that it begins.
    """

    text: str
    low: str
    start: int
    end: int
    keys: tuple[str, ...]
    kinds: frozenset[str]
    is_number: bool
    is_word: bool
    leads: tuple[str, ...]
    alone: tuple[str, ...]
    onward: tuple[Following, ...]


Form = tuple[str, tuple[str, ...], frozenset[str], bool, bool, tuple[str, ...], tuple[str, ...], tuple[Following, ...]]
"""What a token has whatever its place: `low`, `keys`, `kinds`, `is_number`, `is_word`, `leads`, `alone`, `onward`."""

GAP, NUMBER = "*", "#"
"""What stands for any word in a phrase, and for any number."""
WALL = frozenset(".;:!?()")
"""What a gap in a phrase never jumps over."""
_NEW = tuple.__new__
"""Makes a token as `Token(...)` does, without its cost: most of the time of a reading goes here."""
NO_KINDS: frozenset[str] = frozenset()
MOST_FORMS = 20_000
"""Forms that are remembered."""


def tokenise(text: str, lexicon: Lexicon) -> list[Token]:
    """Every token of the text, in order."""
    known = lexicon.known
    if len(known) > MOST_FORMS:
        known.clear()
    found = []
    for match in TOKEN.finditer(text):
        words = match[0]
        form = known.get(words)
        if form is None:
            form = known[words] = _form(match, lexicon)
        found.append(_NEW(Token, (words, form[0], *match.span(), *form[1:])))
    return found


def _form(match: re.Match[str], lexicon: Lexicon) -> Form:
    words = match[0]
    low = words.lower().replace("’", "'").replace("‑", "-")
    number = match["number"] is not None or match["glued"] is not None
    keys = (low, *lexicon.forms.get(low, ()), *((NUMBER,) if number else ()))
    leads = (*keys, GAP) if low not in WALL else keys
    nodes = [lexicon.root.following[key] for key in leads if key in lexicon.root.following]
    is_word = words[0].isalnum() or words[0] == "{"
    alone = tuple(dict.fromkeys(name for node in nodes for name in node.classes))
    onward = tuple(node.following for node in nodes if node.following)
    return low, keys, lexicon.kinds.get(low, NO_KINDS), number, is_word, leads, alone, onward
