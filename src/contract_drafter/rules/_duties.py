"""The sentences that bind, and what stands in them."""

import re
from collections.abc import Iterable, Iterator, Mapping

from contract_drafter.rules._base import Facts, Judged, Match, Ref, Sentence


def in_duties(facts: Facts, name: str) -> Iterator[tuple[Judged, re.Match[str]]]:
    """The matches of a pattern in the sentences of objectives and duties that bind, in reading order."""
    holding = {passage.index for passage in facts.holding(name)}
    for judged in facts.duties if holding else ():
        if judged.passage.index in holding:
            pattern = facts.pattern(name, judged.passage.language)
            for match in pattern.finditer(judged.passage.folded, judged.start, judged.end):
                yield judged, match


def starts(found: Iterable[Match | Ref]) -> dict[int, list[int]]:
    """Where each begins, by passage."""
    spots: dict[int, list[int]] = {}
    for each in found:
        spots.setdefault(each.passage.index, []).append(each.start)
    return spots


def starting(sentence: Judged | Sentence, spots: Mapping[int, list[int]]) -> int:
    """How many of them begin in this sentence."""
    return sum(sentence.start <= at < sentence.end for at in spots.get(sentence.passage.index, ()))
