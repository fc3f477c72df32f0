"""The printed numbers of articles and paragraphs, in the runs in which they count."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from contract_drafter.languages import Needle
from contract_drafter.rules._base import Facts, Hit, Passage, hit, once

Number = tuple[int, ...]
_NUMBER = re.compile(r"(?:^|[\s§])(\d{1,3}(?:\.\d{1,3})*)\.?$")
_OPENING = re.compile(r"\W*(?:[^\W\d_]{1,12}\.?\s+)?(\d{1,3}(?:\.\d{1,3})*)(?![\w%€$£]|[.,/]\d)")
_ALONE = re.compile(r"(?:^|(?<=[.;:!?] ))[ \t]*(\d{1,3}(?:\.\d{1,3})*)[.)]?(?=\s)", re.M)
_FIGURES = Needle(digit=True)
_CONTENTS = 5
"""Headings in a row, from which they are a table of contents."""
_MARKED = 3
"""Words that a hit marks in a paragraph, its number not being among them."""


class Numbered(NamedTuple):
    """A passage with its number, and the run it counts in: a run starts again in a schedule, or at 1."""

    passage: Passage
    number: Number
    run: int

    @property
    def place(self) -> tuple[object, ...]:
        """What is the same only for two things that bear one number: whole numbers count under each heading anew."""
        return self.run, self.number, self.passage.trail if len(self.number) == 1 else ()


@once
def numbered(facts: Facts) -> tuple[Numbered, ...]:
    """Every heading and paragraph that has a decimal number, in reading order."""
    return tuple(_numbered(facts))


def _numbered(facts: Facts) -> Iterator[Numbered]:
    run, highest, schedule = 0, 0, False
    listed = contents(facts)
    for passage in facts.passages:
        if passage.index in listed:
            continue
        if passage.schedule and passage.kind == "heading" and passage.number and not passage.number[-1:].isdigit():
            run, highest = run + 1, 0
        if passage.schedule != schedule:
            run, highest, schedule = run + 1, 0, passage.schedule
        number = _number(passage)
        if not number:
            continue
        if len(number) == 1:
            if number[0] == 1 and highest:
                run, highest = run + 1, 0
            highest = max(highest, number[0])
        yield Numbered(passage, number, run)


def _number(passage: Passage) -> Number:
    if passage.kind not in ("heading", "paragraph"):
        return ()
    match = _NUMBER.search(passage.number)
    if match and "." not in match[1].rstrip(".") and len(passage.trail) > 1:
        return ()
    if not match or (passage.kind == "paragraph" and "." not in match[1]) or passage.text.rstrip().endswith("?"):
        return ()
    return tuple(int(part) for part in match[1].split("."))


@once
def contents(facts: Facts) -> frozenset[int]:
    """The passages of a table of contents that was read as headings: many in a row with nothing under them."""
    found: set[int] = set()
    row: list[Passage] = []
    for passage in (*facts.passages, None):
        if passage is not None and passage.kind == "heading":
            row.append(passage)
            continue
        if len(row) >= _CONTENTS:
            found.update(each.index for each in row[:-1])
        row = []
    return frozenset(found)


def bearing(facts: Facts, parents: bool = True) -> frozenset[str]:
    """Every number that something in the document bears, or only opens a text with; with what stands above each."""
    found: set[str] = set()
    texts = {passage.text[:40] for passage in facts.having(_FIGURES)}
    for text in (*{passage.number for passage in facts.passages}, *texts):
        match = _OPENING.match(text) or _NUMBER.search(text[:20])
        if match:
            parts = match[1].split(".")
            first = 0 if parents else len(parts) - 1
            found.update(".".join(parts[: count + 1]) for count in range(first, len(parts)))
    return frozenset(found)


@once
def opening(facts: Facts) -> frozenset[str]:
    """Every number that stands alone, as those that open a line or a sentence do."""
    passages = facts.having(_FIGURES)
    return frozenset(match[1] for passage in passages for match in _ALONE.finditer(f"{passage.text}\n"))


def written(number: Number) -> str:
    """As it is printed."""
    return ".".join(map(str, number))


def at_start(passage: Passage, related: tuple[Passage, ...] = (), **values: object) -> Hit:
    """A hit on a heading, or on the first words of a paragraph."""
    if passage.kind == "heading":
        return hit(passage, 0, len(passage.text), None, related, None, **values)
    words = list(re.finditer(r"\S+", passage.text))[:_MARKED]
    return hit(passage, words[0].start(), words[-1].end(), None, related, None, **values)
