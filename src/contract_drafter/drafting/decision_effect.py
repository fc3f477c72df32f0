"""When a signed decision takes effect: the first day of the first period that leaves the notice (domain rule C11)."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from contract_drafter.drafting.review_calendar import MOST_PERIODS, later
from contract_drafter.model.expression import UNKNOWN, add_months

NEEDS = ("decision_notice_days", "holidays", "measurement_period", "amended_effect_date")


def effect_day(scope: Mapping[str, Any], signed_on: str) -> Any:
    """The day of effect of a decision signed on this date (the name of an answer); UNKNOWN while one is open."""
    signed = scope.get(signed_on, UNKNOWN)
    answers = [scope.get(name, UNKNOWN) for name in NEEDS]
    if signed is UNKNOWN or UNKNOWN in answers:
        return UNKNOWN
    notice, holidays, period, contract_effect = answers
    earliest = later(signed, notice, holidays.id)
    return next((start for start in _period_starts(period.id, contract_effect) if start >= earliest), UNKNOWN)


def _period_starts(period: str, contract_effect: date) -> Iterator[date]:
    """The first days of the measurement periods, from the effect of the contract."""
    months = 3 if period == "calendar_quarter" else 1
    first = contract_effect
    if period != "contract_month":
        first = date(contract_effect.year, contract_effect.month - (contract_effect.month - 1) % months, 1)
    return (add_months(first, months * times) for times in range(MOST_PERIODS))
