"""Phrases that plain language replaces, but for those that hold a term with a legal effect of its own."""

from collections.abc import Iterator

from contract_drafter.rules._base import Facts, Match, Passage, once


def replaceable(facts: Facts, words: str) -> Iterator[Match]:
    """The phrases of a list outside headings and protected terms."""
    for match in facts.find(words):
        if match.passage.kind == "heading":
            continue
        kept = _protected(facts, match.passage)
        if not any(start < match.end and match.start < end for start, end in kept):
            yield match


@once
def _protected(facts: Facts, passage: Passage) -> tuple[tuple[int, int], ...]:
    return tuple((match.start, match.end) for match in facts.find("protected", [passage]))


def as_written(words: str, instead: str) -> str:
    """The replacement with the capitals that the words have."""
    if words.isupper():
        return instead.upper()
    return instead[:1].upper() + instead[1:] if words[:1].isupper() else instead
