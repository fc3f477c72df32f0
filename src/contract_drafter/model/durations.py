"""How lengths of time compare. A month has 28 to 31 days: one length is below another only where it always is."""

from datetime import date
from functools import cache
from typing import Final

from contract_drafter.model.functions import add_months
from contract_drafter.model.values import Duration

UNITS: Final = ("minutes", "hours", "days", "business_days", "weeks", "months", "years")
_MADE_OF: Final = {"hours": (60, "minutes"), "weeks": (7, "days"), "years": (12, "months")}
_DAY: Final = 24 * 60
Bounds = tuple[int, int]
"""The least and the most that something lasts."""


def bounds(one: Duration, other: Duration) -> tuple[Bounds, Bounds]:
    """What two lengths last, in their common unit where they have one, else in minutes; holidays are left out."""
    first, second = _simplest(one), _simplest(other)
    if first.unit == second.unit:
        return (first.count, first.count), (second.count, second.count)
    return _minutes(first), _minutes(second)


def _simplest(length: Duration) -> Duration:
    times, unit = _MADE_OF.get(length.unit, (1, length.unit))
    return Duration(length.count * times, unit)


def _minutes(length: Duration) -> Bounds:
    count = length.count
    if length.unit == "minutes":
        return count, count
    least = most = count
    if length.unit == "business_days":
        least, most = count + 2 * (count // 5), count + 2 * -(-count // 5)
    elif length.unit == "months":
        years, months = divmod(count, 12)
        shortest, longest = _days_of(months)
        least, most = 365 * years + shortest, 366 * years + longest
    return least * _DAY, most * _DAY


@cache
def _days_of(months: int) -> Bounds:
    """The days of so many calendar months, less than a year."""
    starts = [date(2024, month, 1) for month in range(1, 13)] + [date(2025, month, 1) for month in range(1, 13)]
    found = [(add_months(start, months) - start).days for start in starts]
    return min(found), max(found)
