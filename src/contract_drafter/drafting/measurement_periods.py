"""The measurement periods of a contract: calendar months or quarters, or months counted from its day of effect."""

from collections.abc import Iterator
from datetime import date
from itertools import takewhile

from contract_drafter.model.functions import add_months

MOST_PERIODS = 1200
"""A hundred years of months: every calendar stops there, whatever the answers."""
_QUARTER = 3


def starts(period: str, effect: date) -> Iterator[date]:
    """The first days of the periods, from the one in which the contract takes effect.

    `period`: calendar_month, calendar_quarter or contract_month.
    """
    months = _QUARTER if period == "calendar_quarter" else 1
    first = effect
    if period != "contract_month":
        first = date(effect.year, effect.month - (effect.month - 1) % months, 1)
    return (add_months(first, months * times) for times in range(MOST_PERIODS))


def count(period: str, effect: date, until: date) -> int:
    """How many periods begin or run from the day of effect to another, both included."""
    return sum(1 for _ in takewhile(lambda start: start <= until, starts(period, effect)))
