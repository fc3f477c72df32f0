"""Splits legal text into sentences, with the place of each.

A full stop after an abbreviation, a number, an initial or inside guillemets ends nothing; neither does one that a
small letter follows. A line break ends a sentence when the next line starts a list item, a title or a paragraph.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from contract_drafter.languages import abbreviations

STOP = re.compile(
    r"[.!?…]+(?:[»”\"’)\]]|[ \u00a0\u202f]»)*(?=\s|\Z)"
    r"|\n[ \t]*(?:\n\s*|(?=[-–—•*▪◦]|\(?[a-zA-Z0-9]{1,3}[.)]\s))"
)
LAST_WORD = re.compile(r"[\w.'’-]{1,16}\Z")
NEXT = re.compile(r"[\s\"“«(\[\u00a0\u202f–—•*-]*")
LONGEST = 4000
"""Where a sentence without any end is cut, so that time grows with length and no faster."""


class Sentence(NamedTuple):
    """A sentence and its place in the text."""

    text: str
    start: int
    end: int


def split(text: str) -> list[Sentence]:
    """The sentences of a text, in order, without the blanks around them."""
    found = []
    start = 0
    for end in (*_ends(text), len(text)):
        for piece in _pieces(text, start, end):
            found.append(piece)
        start = end
    return found


def _pieces(text: str, start: int, end: int) -> Iterator[Sentence]:
    while start < end:
        cut = min(end, start + LONGEST)
        if cut < end:
            space = text.rfind(" ", start + 1, cut)
            cut = space if space > start else cut
        words = text[start:cut]
        bare = words.strip()
        if bare:
            begin = start + len(words) - len(words.lstrip())
            yield Sentence(bare, begin, begin + len(bare))
        start = cut


def _ends(text: str) -> Iterator[int]:
    for match in STOP.finditer(text):
        if match[0][0] == "\n" or _ends_sentence(text, match):
            yield match.end()


def _ends_sentence(text: str, match: re.Match[str]) -> bool:
    if match[0][0] != ".":
        return _next_is_capital(text, match.end())
    if len(match[0].rstrip('»”"’)] \u00a0\u202f')) > 1:
        return _next_is_capital(text, match.end())
    before = LAST_WORD.search(text, max(0, match.start() - 16), match.start())
    word = before[0].lower().lstrip("'’-") if before else ""
    if word in abbreviations() and (word != "etc" or not _next_is_capital(text, match.end())):
        return False
    if len(word) == 1 and word.isalpha() and before is not None and before[0].isupper():
        return False
    if word.isdigit() and len(word) <= 2 and _opens_item(text, match.start() - len(word)):
        return False
    return _next_is_capital(text, match.end())


def _opens_item(text: str, at: int) -> bool:
    """Whether a number stands where an item starts: at the start of the text, of a line, of a sentence."""
    before = text[max(0, at - 8) : at].rstrip(" \t")
    return not before.strip() or before[-1] in ".;:!?\n"


def _next_is_capital(text: str, at: int) -> bool:
    following = NEXT.match(text, at)
    next_sign = text[following.end() : following.end() + 1] if following else ""
    return not next_sign.islower()
