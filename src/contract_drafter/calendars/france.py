"""France: the eleven holidays of the Labour Code (art. L3133-1)."""

from datetime import date, timedelta

from contract_drafter.calendars._easter import easter

FIXED = ((1, 1), (5, 1), (5, 8), (7, 14), (8, 15), (11, 1), (11, 11), (12, 25))
AFTER_EASTER = (1, 39, 50)
"""Days from Easter Sunday to Easter Monday, Ascension and Whit Monday."""


def holidays(year: int) -> frozenset[date]:
    """The holidays themselves: one that falls on a weekend is not moved."""
    movable = (easter(year) + timedelta(days=days) for days in AFTER_EASTER)
    return frozenset(date(year, month, day) for month, day in FIXED) | frozenset(movable)
