"""Phrases that plain language replaces, but for those that hold a term with a legal effect of its own."""

from collections.abc import Iterator

from contract_drafter.rules._base import Facts, Match


def replaceable(facts: Facts, words: str) -> Iterator[Match]:
    """The phrases of a list outside headings and protected terms."""
    kept: dict[int, list[tuple[int, int]]] = {}
    for match in facts.find("protected"):
        kept.setdefault(match.passage.index, []).append((match.start, match.end))
    for match in facts.find(words):
        if match.passage.kind == "heading":
            continue
        if not any(start < match.end and match.start < end for start, end in kept.get(match.passage.index, ())):
            yield match


def as_written(words: str, instead: str) -> str:
    """The replacement with the capital that the words have."""
    return instead[:1].upper() + instead[1:] if words[:1].isupper() else instead
