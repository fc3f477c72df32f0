"""Alsace and Moselle: the holidays of France, Good Friday and 26 December."""

from datetime import date, timedelta

from contract_drafter.calendars import france
from contract_drafter.calendars._easter import easter


def holidays(year: int) -> frozenset[date]:
    """The holidays themselves. Good Friday counts for the whole territory, as most contracts there want."""
    return france.holidays(year) | {easter(year) - timedelta(days=2), date(year, 12, 26)}
