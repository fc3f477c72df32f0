"""When: a date, a dated event, a frequency, a time limit and what starts it; or only a vague word, or a trigger."""

from typing import NamedTuple

from contract_drafter.commitments.reading import Mark, Reading
from contract_drafter.commitments.slots.figures import Figure, Number, numbers

NEAR = 9
"""How many words may stand between a time limit and what starts it."""


class Time(NamedTuple):
    """What a clause says of time. `full` fills the slot; the others do not."""

    full: Mark | None = None
    limit: Mark | None = None
    term: Mark | None = None
    vague: Mark | None = None
    trigger: Mark | None = None
    frequency: Mark | None = None
    period: Mark | None = None
    window: Mark | None = None
    horizon: Mark | None = None


def read_time(reading: Reading, lo: int, hi: int) -> Time:
    """Read the time of a clause."""
    frequency = reading.find("frequency", lo, hi)
    window = reading.find("window", lo, hi) or _hours(reading, lo, hi)
    trigger = reading.find("trigger", lo, hi)
    limit, started = _limit(reading, lo, hi, trigger)
    full = (
        started
        or _date(reading, lo, hi)
        or frequency
        or reading.any(("before", "dated_event", "date_word"), lo, hi)
        or window
    )
    return Time(
        full,
        limit,
        reading.find("term_span", lo, hi),
        reading.find("vague_time", lo, hi),
        trigger,
        frequency,
        reading.find("measuring_period", lo, hi),
        window,
        _horizon(reading, lo, hi),
    )


def _limit(reading: Reading, lo: int, hi: int, trigger: Mark | None) -> tuple[Mark | None, Mark | None]:
    """A time limit, and the same once more when something starts it."""
    first = None
    for number in numbers(reading, lo, hi):
        if number.what is not Figure.DURATION:
            continue
        lead = _lead(reading, number)
        after = next(reading.all("start_word", number.hi, min(hi, number.hi + NEAR)), None)
        if lead is None and after is None:
            continue
        mark = Mark(lead.lo if lead else number.lo, after.hi if after else number.hi, "limit")
        first = first or mark
        if after is not None or _event(reading, lo, hi, number) or (trigger and trigger.lo != number.lo):
            return mark, mark
    return first, None


def _horizon(reading: Reading, lo: int, hi: int) -> Mark | None:
    """A duration by which an objective is reached: `in six years`."""
    for number in numbers(reading, lo, hi):
        if number.what is Figure.DURATION:
            for mark in reading.all("horizon_lead", max(lo, number.lo - 5), number.lo):
                if number.lo - mark.hi <= 2:
                    return Mark(mark.lo, number.hi, "horizon")
    return None


def _lead(reading: Reading, number: Number) -> Mark | None:
    for mark in reading.all("deadline_lead", max(0, number.lo - 7), number.lo):
        if number.lo - mark.hi <= 3:
            return mark
    return None


def _event(reading: Reading, lo: int, hi: int, number: Number) -> bool:
    """Whether an event of this clause starts the limit by itself: `answer calls within five minutes`."""
    return any(mark.hi <= number.lo or mark.lo >= number.hi for mark in reading.all("event_noun", lo, hi))


def _hours(reading: Reading, lo: int, hi: int) -> Mark | None:
    """Two times of day: `from 8 a.m. to 6 p.m.`"""
    clocks = [each for each in numbers(reading, lo, hi) if each.what is Figure.CLOCK]
    return Mark(clocks[0].lo, min(hi, clocks[-1].hi), "window") if len(clocks) > 1 else None


def _dates_a_norm(reading: Reading, number: Number) -> bool:
    """Whether the date is that of a law: `the Act of 6 January 1978`."""
    norm = next(reversed(list(reading.all("dated_norm", max(0, number.lo - 12), number.lo))), None)
    if norm is None:
        return False
    between = reading.tokens[norm.hi : number.lo]
    return all(
        token.is_number or len(token.low) < 3 or reading.at("month", norm.hi + at) for at, token in enumerate(between)
    )


def _date(reading: Reading, lo: int, hi: int) -> Mark | None:
    for number in numbers(reading, lo, hi):
        if number.what is Figure.DATE and not _dates_a_norm(reading, number):
            start = number.lo
            while start > max(lo, number.lo - 2) and _leads(reading, start - 1):
                start -= 1
            return Mark(start, min(hi, number.hi + 2), "date")
    return None


def _leads(reading: Reading, index: int) -> bool:
    """Whether a small word before a date belongs to it: `by 31 December`."""
    return any(reading.at(name, index) is not None for name in ("phrase_end", "link", "determiner"))
