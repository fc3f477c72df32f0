"""Splits legal text into sentences, with the place of each.

A full stop after an abbreviation, a number, an initial or inside guillemets ends nothing; neither does one that a
small letter follows. A line break ends a sentence when the next line starts a list item, a title or a paragraph.
"""

import re
from typing import NamedTuple

from contract_drafter.languages import abbreviations

STOP = re.compile(
    r"[.!?…\n](?:(?<!\n)[.!?…]*(?:[»”\"’)\]]|[ \u00a0\u202f]»)*(?=\s|\Z)"
    r"|(?<=\n)[ \t]*(?:\n\s*|(?=[-–—•*▪◦]|\(?[a-zA-Z0-9]{1,3}[.)]\s)))"
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
    found: list[Sentence] = []
    start = 0
    for match in STOP.finditer(text):
        if _ends_sentence(text, match):
            _take(found, text, start, match.end())
            start = match.end()
    _take(found, text, start, len(text))
    return found


def _take(found: list[Sentence], text: str, start: int, end: int) -> None:
    """Add the sentence between two places, cut where it is too long."""
    while start < end:
        cut = end
        if end - start > LONGEST:
            space = text.rfind(" ", start + 1, start + LONGEST)
            cut = space if space > start else start + LONGEST
        words = text[start:cut].rstrip()
        bare = words.lstrip()
        if bare:
            found.append(Sentence(bare, start + len(words) - len(bare), start + len(words)))
        start = cut


def _ends_sentence(text: str, match: re.Match[str]) -> bool:
    start, end = match.span()
    if text[start] == "\n":
        return True
    if not _next_is_capital(text, end):
        return False
    if text[start] != "." or (end - start > 1 and len(match[0].rstrip('»”"’)] \u00a0\u202f')) > 1):
        return True
    before = _word_before(text, start)
    word = before.lower().lstrip("'’-")
    if word in abbreviations() and word != "etc":
        return False
    if len(word) == 1 and word.isalpha() and before.isupper():
        return False
    return not (word.isdigit() and len(word) <= 2 and _opens_item(text, start - len(word)))


def _word_before(text: str, at: int) -> str:
    """The word that ends here, with its full stops and hyphens; its last 16 letters."""
    near = text[max(0, at - 16) : at]
    word = near[near.rfind(" ") + 1 :]
    if word.isalpha():
        return word
    before = LAST_WORD.search(near)
    return before[0] if before else ""


def _opens_item(text: str, at: int) -> bool:
    """Whether a number stands where an item starts: at the start of the text, of a line, of a sentence."""
    before = text[max(0, at - 8) : at].rstrip(" \t")
    return not before.strip() or before[-1] in ".;:!?\n"


def _next_is_capital(text: str, at: int) -> bool:
    following = text[at : at + 2]
    if following[1:].isalpha() and following[0] == " ":
        return not following[1].islower()
    blanks = NEXT.match(text, at)
    next_sign = text[blanks.end() : blanks.end() + 1] if blanks else ""
    return not next_sign.islower()
