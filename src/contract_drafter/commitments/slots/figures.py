"""The numbers of a sentence, and what each of them is."""

import re
from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple

from contract_drafter.commitments.reading import Reading

YEAR = re.compile(r"(?:19|20)\d\d\Z")
CLOCK = re.compile(r"[/x]|h\Z")


class Figure(Enum):
    """What a number is."""

    REFERENCE = "reference"
    DATE = "date"
    DURATION = "duration"
    CLOCK = "clock"
    RATE = "rate"
    COUNT = "count"


class Number(NamedTuple):
    """A number with its unit: tokens from `lo` to before `hi`."""

    lo: int
    hi: int
    what: Figure
    value: str


def numbers(reading: Reading, lo: int, hi: int) -> Iterator[Number]:
    """Every number between two tokens, in order."""
    past = lo
    for index in _starts(reading):
        if past <= index < hi:
            found = _classify(reading, index, hi)
            yield found
            past = max(found.hi, index + 1)


def _starts(reading: Reading) -> list[int]:
    """The tokens that are numbers, and the `a` of `a month`."""
    ones = [mark.lo for mark in reading.all("one") if reading.at("time_unit", mark.lo + 1)]
    return sorted({*reading.numbers, *ones}) if ones else reading.numbers


def _classify(reading: Reading, index: int, hi: int) -> Number:
    token = reading.tokens[index]
    end = _past_repetition(reading, index, hi)
    if _is_reference(reading, index):
        return Number(index, index + 1, Figure.REFERENCE, token.low)
    if _is_span(reading, index, end):
        return Number(index, end + 1, Figure.DURATION, token.low)
    if (reading.low(end) in {"/", "x", "h"} and reading.low(end + 1)[:2] in {"7", "24"}) or CLOCK.search(
        reading.low(end)
    ):
        return Number(index, end + 1, Figure.CLOCK, token.low)
    unit = _unit(reading, "time_unit", end, hi)
    if unit:
        return Number(index, unit, Figure.DURATION, token.low)
    if YEAR.match(token.low) or reading.at("month", end) or reading.at("month", index - 1):
        return Number(index, end, Figure.DATE, token.low)
    if reading.low(end) in {"/", "-"} and reading.low(end + 1).isdigit() and reading.low(end + 2) in {"/", "-"}:
        return Number(index, min(hi, end + 4), Figure.DATE, token.low)
    if reading.at("percent", end):
        return Number(index, end + 1, Figure.RATE, token.low)
    if reading.low(end) == ":" and end + 1 < hi and reading.tokens[end + 1].is_number:
        return Number(index, end + 2, Figure.CLOCK, token.low)
    if reading.at("clock_unit", end):
        return Number(index, end + 1, Figure.CLOCK, token.low)
    return Number(index, end, Figure.COUNT, token.low)


def _is_span(reading: Reading, index: int, end: int) -> bool:
    """Whether `24 h` is how long, not a time of day: after `within`, before what starts it."""
    if reading.at("time_unit", end) is None or reading.at("clock_unit", end) is None or reading.tokens[end].is_number:
        return False
    if reading.low(end + 1) in {"/", "-"} or (end + 1 < len(reading.tokens) and reading.tokens[end + 1].is_number):
        return False
    before = any(mark.hi == index for mark in reading.all("span_lead", max(0, index - 4), index))
    return before or reading.at("start_word", end + 1) is not None


def _past_repetition(reading: Reading, index: int, hi: int) -> int:
    """Past the number and, in `thirty (30)`, past the figure between brackets; past `million`."""
    end = index + 1
    while end < hi and "#" in reading.tokens[end].keys:
        end += 1
    if reading.low(end) == "(" and end + 2 < hi:
        for close in range(end + 2, min(hi, end + 5)):
            if reading.low(close) == ")":
                return close + 1
    return end


def _is_reference(reading: Reading, index: int) -> bool:
    before = reading.low(index - 1)
    ranged = before == "-" and reading.tokens[index - 2].is_number
    if before in {"°", "§", "#", "-", "."} and index > 1 and not ranged:
        return True
    joined = before == "," or reading.at("conjunction", index - 1) or reading.at("link", index - 1)
    if joined and index > 1 and reading.tokens[index - 2].is_number:
        return _is_reference(reading, index - 2)
    return reading.at("ref_word", index - 1) is not None if index > 0 else False


def _unit(reading: Reading, name: str, at: int, hi: int) -> int:
    """The end of the unit that starts at most two words on (`thirty calendar days`, `(24) hours`, `2-hour`), or 0."""
    at += reading.low(at) in {")", "]", "-"}
    for index in range(at, min(hi, at + 3)):
        mark = reading.at(name, index)
        if mark is not None:
            return mark.hi
        if not reading.tokens[index].is_word or reading.at("determiner", index) or reading.at("conjunction", index):
            return 0
    return 0
