"""Covering arrays: few rows in which every two levels of every two factors meet at least once."""

import random
from collections.abc import Hashable, Iterator, Mapping, Sequence
from itertools import combinations

Factor = str
Row = dict[Factor, Hashable]


def pairs(factors: Mapping[Factor, Sequence[Hashable]]) -> set[frozenset[tuple[Factor, Hashable]]]:
    """Every pair of levels of two different factors."""
    return {
        frozenset({(one, a), (other, b)})
        for one, other in combinations(factors, 2)
        for a in factors[one]
        for b in factors[other]
    }


def pairs_of(row: Row) -> Iterator[frozenset[tuple[Factor, Hashable]]]:
    """The pairs that meet in a row."""
    return map(frozenset, combinations(row.items(), 2))


def rows(factors: Mapping[Factor, Sequence[Hashable]], seed: int = 1) -> Iterator[Row]:
    """Rows until every pair is met: each starts from a pair still wanted and takes, factor by factor, the level that
    meets most of those left. The same factors and seed give the same rows.
    """
    chance = random.Random(seed)
    wanted = {(factor, level): set() for factor, levels in factors.items() for level in levels}
    for one, other in combinations(factors, 2):
        for a in factors[one]:
            for b in factors[other]:
                wanted[one, a].add((other, b))
                wanted[other, b].add((one, a))
    order = list(factors)
    while True:
        start = max(wanted, key=lambda choice: len(wanted[choice]))
        if not wanted[start]:
            return
        row: Row = dict([start])
        chance.shuffle(order)
        for factor in order:
            if factor not in row:
                taken = set(row.items())
                levels = list(factors[factor])
                chance.shuffle(levels)
                row[factor] = max(levels, key=lambda level: len(wanted[factor, level] & taken))
        for one, other in combinations(row.items(), 2):
            wanted[one].discard(other)
            wanted[other].discard(one)
        yield row
