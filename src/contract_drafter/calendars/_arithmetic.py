"""Counting in business days: Monday to Friday, except the holidays of a calendar."""

from datetime import date, timedelta
from functools import cache

from contract_drafter import registry

SATURDAY = 5
ONE_DAY = timedelta(days=1)


@cache
def holidays(year: int, calendar_name: str) -> frozenset[date]:
    """The holidays of a year. Raises KeyError when there is no calendar of this name."""
    days: frozenset[date] = registry.load("contract_drafter.calendars", calendar_name).holidays(year)
    return days


def is_business_day(day: date, calendar_name: str) -> bool:
    """True from Monday to Friday, except on a holiday. Raises KeyError for an unknown calendar."""
    return day.weekday() < SATURDAY and day not in holidays(day.year, calendar_name)


def next_business_day(day: date, calendar_name: str) -> date:
    """The day itself when it is a business day, else the first one after it: where a period's last day moves to."""
    while not is_business_day(day, calendar_name):
        day += ONE_DAY
    return day


def add_business_days(day: date, count: int, calendar_name: str) -> date:
    """The `count`-th business day after `day`, which is itself not counted; before it when `count` is negative.

    A count of 0 gives `day` unchanged, whatever day it is.
    """
    step = ONE_DAY if count > 0 else -ONE_DAY
    left = abs(count)
    while left:
        day += step
        left -= is_business_day(day, calendar_name)
    return day
