"""England and Wales: the bank holidays, with substitute days, and those that were proclaimed or moved."""

from datetime import date, timedelta

from contract_drafter.calendars._easter import easter

ONE_DAY = timedelta(days=1)
SATURDAY = 5

OVERRIDES: dict[int, tuple[tuple[date, ...], tuple[date, ...]]] = {
    2002: ((date(2002, 6, 3), date(2002, 6, 4)), (date(2002, 5, 27),)),
    2011: ((date(2011, 4, 29),), ()),
    2012: ((date(2012, 6, 4), date(2012, 6, 5)), (date(2012, 5, 28),)),
    2020: ((date(2020, 5, 8),), (date(2020, 5, 4),)),
    2022: ((date(2022, 6, 2), date(2022, 6, 3), date(2022, 9, 19)), (date(2022, 5, 30),)),
    2023: ((date(2023, 5, 8),), ()),
}
"""Proclaimed days by year: (days added, days taken away). A new proclamation is one more line."""


def holidays(year: int) -> frozenset[date]:
    """The days that banks close: a holiday on a weekend is replaced by its substitute."""
    sunday = easter(year)
    days = {
        sunday - 2 * ONE_DAY,
        sunday + ONE_DAY,
        _monday_from(date(year, 5, 1)),
        _monday_from(date(year, 5, 25)),
        _monday_from(date(year, 8, 25)),
    }
    for day in (date(year, 1, 1), date(year, 12, 25), date(year, 12, 26)):
        while day.weekday() >= SATURDAY or day in days:
            day += ONE_DAY
        days.add(day)
    added, removed = OVERRIDES.get(year, ((), ()))
    return frozenset(days.union(added).difference(removed))


def _monday_from(day: date) -> date:
    return day + (-day.weekday() % 7) * ONE_DAY
