"""The schedules that a document has, and their numbers."""

import re
from collections.abc import Iterator
from functools import cache

from contract_drafter import languages
from contract_drafter.model.document import Section, walk
from contract_drafter.rules._base import Facts, Passage, Ref

_RANGE = re.compile(r" ?(?:-|–|to|through|à) ?")
_NUMERALS = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")
_SPELLED = 20
"""Schedules that a heading may number in words."""
_ROMAN = {numeral: str(value) for value, numeral in enumerate(_NUMERALS, 1)}


def headings(facts: Facts) -> Iterator[tuple[Passage, str]]:
    """The heading of each schedule with its number in small letters ("1", "b")."""
    for passage in facts.passages:
        if passage.kind != "heading":
            continue
        match = _named(f"{passage.number} {passage.text}")
        if match:
            yield passage, plain_number(match[1])


def borne(facts: Facts) -> set[str]:
    """The numbers of the schedules: of headings, also those without a title, and of short lines that read as one."""
    found = {number for _, number in headings(facts)}
    printed = (block.number for block in walk(facts.document.blocks) if isinstance(block, Section))
    found.update(plain_number(match[1]) for number in printed if (match := _named(number)))
    for passage in facts.passages:
        match = _named(passage.text)
        if match and (passage.kind == "heading" or re.match(r"\s*(?:[-–—:.(]|$)", passage.text[match.end() :])):
            found.add(plain_number(match[1]))
    return found


def plain_number(number: str) -> str:
    """The number in small letters; a Roman one, or one in words, in figures: Annex II and Annex Two are Annex 2."""
    return _in_words().get(number.lower()) or _ROMAN.get(number.lower(), number.lower())


@cache
def _in_words() -> dict[str, str]:
    """The first numbers as each language says them."""
    return {languages.spell(value, code): str(value) for code in languages.codes() for value in range(1, _SPELLED + 1)}


def ranges(facts: Facts) -> Iterator[tuple[Ref, Ref, tuple[str, ...]]]:
    """The references to schedules: first, last (the same where it is no range), and every number that it names."""
    ends: list[tuple[Ref, Ref]] = []
    for each in facts.references:
        if each.form == "schedule":
            begun = ends.pop()[0] if ends and _joined(ends[-1][1], each) else each
            ends.append((begun, each))
    for first, last in ends:
        opening = () if first is last else (_top(first), *_between(_top(first), _top(last)))
        yield first, last, tuple(dict.fromkeys((*opening, _top(last))))


def _joined(first: Ref, last: Ref) -> bool:
    """Whether two references are the ends of a range."""
    return first.passage is last.passage and bool(_RANGE.fullmatch(first.passage.folded, first.end, last.start))


def _top(reference: Ref) -> str:
    return reference.number.split(".")[0]


def referred(facts: Facts) -> set[str]:
    """The schedules that a reference names, those inside a range (B to F) too."""
    return {plain_number(number) for _, _, numbers in ranges(facts) for number in numbers}


def _between(first: str, last: str) -> Iterator[str]:
    """The numbers between two."""
    first, last = plain_number(first), plain_number(last)
    if first.isdigit() and last.isdigit():
        yield from map(str, range(int(first) + 1, min(int(last), int(first) + 50)))
    elif len(first) == len(last) == 1:
        yield from (chr(sign).upper() for sign in range(ord(first) + 1, ord(last)))


def _named(text: str) -> re.Match[str] | None:
    """A schedule with its number at the start of a text."""
    called = _called().match(text)
    return _numbered().match(text, called.end()) if called else None


@cache
def _called() -> re.Pattern[str]:
    words = languages.alternation(languages.layout_words("schedule"))
    return re.compile(rf"\W*(?i:{words})(?=\s)")


@cache
def _numbered() -> re.Pattern[str]:
    spelled = languages.alternation(_in_words())
    return re.compile(rf"\s+(?:n°\s*)?((?i:{spelled})|\d{{1,2}}|[A-Za-z]|[IVXivx]{{1,5}})(?!\w)")
