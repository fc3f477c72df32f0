"""When a signed decision takes effect: the first day of the first period that leaves the notice (domain rule C11)."""

from collections.abc import Mapping
from typing import Any

from contract_drafter.drafting import measurement_periods
from contract_drafter.drafting.review_calendar import later
from contract_drafter.model.functions import UNKNOWN

NEEDS = ("decision_notice_days", "holidays", "measurement_period", "amended_effect_date")


def effect_day(scope: Mapping[str, Any], signed_on: str) -> Any:
    """The day of effect of a decision signed on this date (the name of an answer); UNKNOWN while one is open."""
    signed = scope.get(signed_on, UNKNOWN)
    answers = [scope.get(name, UNKNOWN) for name in NEEDS]
    if signed is UNKNOWN or UNKNOWN in answers:
        return UNKNOWN
    notice, holidays, period, contract_effect = answers
    earliest = later(signed, notice, holidays.id)
    starts = measurement_periods.starts(period.id, contract_effect)
    return next((start for start in starts if start >= earliest), UNKNOWN)
