"""How much: the measure, the value with its unit, the comparison, the state of departure."""

import itertools
from typing import NamedTuple

from contract_drafter.commitments.reading import Mark, Reading
from contract_drafter.commitments.slots.figures import Figure, Number, numbers


class Measure(NamedTuple):
    """What a clause counts. `value` is the target; `rate` says that it is a share, `lasts` a duration."""

    name: Mark | None = None
    value: Mark | None = None
    rate: bool = False
    lasts: bool = False
    whole: bool = False
    baseline: Mark | None = None
    instrument: Mark | None = None

    @property
    def countable(self) -> bool:
        """Whether a target is there that somebody can count."""
        return self.value is not None


def read_measure(reading: Reading, lo: int, hi: int) -> Measure:
    """Read the measure of a clause."""
    found = [each for each in numbers(reading, lo, hi) if each.what in (Figure.RATE, Figure.COUNT, Figure.DURATION)]
    rates = [each for each in found if each.what is Figure.RATE]
    counts = [each for each in found if each.what is Figure.COUNT and _counts(reading, each, hi)]
    spans = [each for each in found if each.what is Figure.DURATION and _is_target(reading, each, lo)]
    left, reached = _change(reading, found)
    best = reached or next(iter([*rates, *counts, *spans]), None)
    return Measure(
        reading.find("measure", lo, hi),
        Mark(best.lo, best.hi) if best else None,
        best is not None and best.what is Figure.RATE,
        best is not None and best.what is Figure.DURATION,
        bool(rates) and all(each.value in {"100", "0"} for each in rates),
        Mark(left.lo, left.hi) if left else reading.find("baseline", lo, hi),
        reading.find("instrument", lo, hi),
    )


def _change(reading: Reading, found: list[Number]) -> tuple[Number, Number] | tuple[None, None]:
    """Where a change leaves from and what it reaches: `from 4 hours to 2 hours`."""
    for left, reached in itertools.pairwise(found):
        leaves = any(mark.hi == left.lo for mark in reading.all("from_lead", max(0, left.lo - 3), left.lo))
        reaches = any(mark.hi == reached.lo for mark in reading.all("to_lead", left.hi, reached.lo))
        if leaves and reaches and left.what is reached.what:
            return left, reached
    return None, None


def _counts(reading: Reading, number: Number, hi: int) -> bool:
    """Whether a thing or a unit is counted: a word follows, and it is not one of those known (`these two services`)."""
    if reading.at("one", number.lo) or reading.at("definite", number.lo - 1):
        return False
    return (number.hi < hi and (reading.tokens[number.hi].is_word or reading.at("unit", number.hi) is not None)) or (
        number.lo > 0 and reading.at("unit", number.lo - 1) is not None
    )


def _is_target(reading: Reading, number: Number, lo: int) -> bool:
    """Whether a duration is what is measured (`recovery time of 4 hours`), not a deadline."""
    return any(number.lo - mark.hi <= 6 for mark in reading.all("measure", lo, number.lo)) or any(
        number.lo - mark.hi <= 3 for mark in reading.all("limit_verb", lo, number.lo)
    )
