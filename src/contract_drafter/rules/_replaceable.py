"""Phrases that plain language replaces, but for those that hold a term with a legal effect of its own."""

from collections.abc import Iterator

from contract_drafter.rules._base import Facts, Match, Passage, once


def replaceable(facts: Facts, words: str, kept: str = "") -> Iterator[Match]:
    """The phrases of a list outside headings and protected terms.

    `kept` names a pattern of what the words around a phrase make another thing.
    """
    for match in facts.find(words):
        passage = match.passage
        if passage.kind == "heading":
            continue
        if any(start < match.end and match.start < end for start, end in _protected(facts, passage)):
            continue
        others = facts.pattern(kept, passage.language).finditer(passage.folded) if kept else ()
        if not any(each.start() <= match.start and match.end <= each.end() for each in others):
            yield match


@once
def _protected(facts: Facts, passage: Passage) -> tuple[tuple[int, int], ...]:
    return tuple((match.start, match.end) for match in facts.find("protected", [passage]))


def as_written(words: str, instead: str) -> str:
    """The replacement with the capitals that the words have."""
    if words.isupper():
        return instead.upper()
    return instead[:1].upper() + instead[1:] if words[:1].isupper() else instead
