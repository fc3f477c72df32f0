"""The schedules that a document has, and their numbers."""

import re
from collections.abc import Iterator
from functools import cache

from contract_drafter import languages
from contract_drafter.rules._base import Facts, Passage, Ref

_RANGE = re.compile(r" ?(?:-|–|to|through|à) ?")
_NUMERALS = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")
_ROMAN = {numeral: str(value) for value, numeral in enumerate(_NUMERALS, 1)}


def headings(facts: Facts) -> Iterator[tuple[Passage, str]]:
    """The heading of each schedule with its number in small letters ("1", "b")."""
    for passage in facts.passages:
        if passage.kind != "heading":
            continue
        match = _named().match(f"{passage.number} {passage.text}")
        if match:
            yield passage, plain_number(match[1])


def borne(facts: Facts) -> set[str]:
    """The numbers of the schedules: of headings, and of short lines that read as one."""
    found = {number for _, number in headings(facts)}
    for passage in facts.passages:
        match = _named().match(passage.text)
        if match and (passage.kind == "heading" or re.match(r"\s*(?:[-–—:.(]|$)", passage.text[match.end() :])):
            found.add(plain_number(match[1]))
    return found


def plain_number(number: str) -> str:
    """The number in small letters; a Roman one in figures, so that Annex II is Annex 2."""
    return _ROMAN.get(number.lower(), number.lower())


def referred(facts: Facts) -> set[str]:
    """The schedules that a reference names, those inside a range (B to F) too."""
    found: set[str] = set()
    last: Ref | None = None
    for each in facts.references:
        if each.form != "schedule":
            continue
        number = plain_number(each.number.split(".")[0])
        if last and last.passage is each.passage and _RANGE.fullmatch(each.passage.folded, last.end, each.start):
            found.update(_between(plain_number(last.number), number))
        found.add(number)
        last = each
    return found


def _between(first: str, last: str) -> Iterator[str]:
    if first.isdigit() and last.isdigit():
        yield from map(str, range(int(first), min(int(last), int(first) + 50)))
    elif len(first) == len(last) == 1:
        yield from map(chr, range(ord(first), ord(last)))


@cache
def _named() -> re.Pattern[str]:
    words = languages.alternation(languages.layout_words("schedule"))
    return re.compile(rf"\W*(?i:{words})[\s\u00a0]+(?:n°\s*)?(\d{{1,2}}|[A-Za-z]|[IVXivx]{{1,5}})(?!\w)")
